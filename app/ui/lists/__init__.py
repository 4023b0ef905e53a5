"""What the panels' lists share: rows of their own height, blocks of text, notices."""
