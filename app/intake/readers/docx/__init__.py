"""Word documents: the parts of the file in, blocks out."""
