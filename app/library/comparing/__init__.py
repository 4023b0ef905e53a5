"""Partners side by side: who joined what, what they share, each on one sheet."""
