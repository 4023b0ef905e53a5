"""The reader: pages in tabs, set from their blocks, with find, outline, previews and copying."""
