"""How pages are arranged: the partner tree, the A-Z index, and the names they go by."""
