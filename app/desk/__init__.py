"""What the reader keeps: trays, history, the open tabs, settings."""
