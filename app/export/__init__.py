"""Pages and milestones out of the library into files of other kinds."""
