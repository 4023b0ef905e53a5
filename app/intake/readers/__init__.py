"""One module for each format: bytes in, a document of blocks out."""
