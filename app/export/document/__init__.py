"""A briefing written out: text, annexes, sources and index, before any file format."""
