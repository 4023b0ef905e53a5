"""PDF: glyphs on pages in, lines, tables and notes out."""
