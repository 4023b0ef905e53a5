"""A folder of page files made into a compiled library, opened, renewed and repaired."""
