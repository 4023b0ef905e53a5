"""The folder of the reader's own library, in which nothing is half done or lost."""
