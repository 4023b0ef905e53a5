"""Web pages: an HTML tree in, blocks out."""
