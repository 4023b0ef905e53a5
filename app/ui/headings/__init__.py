"""The A-Z panel: every heading of the library, and its abbreviations."""
