"""One module for each kind of file that a document can become."""
