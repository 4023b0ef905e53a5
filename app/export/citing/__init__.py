"""What can be cited, in the styles of people and of reference managers."""
