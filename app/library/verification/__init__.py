"""What an editor asks of a library beyond its form, checked."""
