"""Windows that ask for or tell one thing and go away again."""
