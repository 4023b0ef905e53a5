"""What each line of a flattened page is, told by its look and its place, not by its words alone."""
