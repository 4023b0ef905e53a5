"""The partner tree: every page at every place where it stands."""
