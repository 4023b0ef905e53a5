"""Plain texts: lines in, paragraphs and items out."""
