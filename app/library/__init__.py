"""The reference library: page files, their compiled form, and every question one can ask of it."""
