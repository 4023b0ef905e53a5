"""The pages that a text names, and the links to them."""
