"""Documents that readers bring, made into pages: read, cleaned, understood, put on the shelf."""
