"""What a reader typed, read and carried out over all open libraries."""
