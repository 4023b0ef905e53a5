"""The tray: the pages that the reader has put together, and their export."""
