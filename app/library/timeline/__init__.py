"""A chronology laid out as lanes of bars and marks, for a window or a file to draw."""
