"""One object for each concern of the window, between its panels and the library."""
