"""Search: the field at the top and the results at the left."""
