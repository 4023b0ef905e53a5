"""Full-text search: documents in, ranked hits out. Knows nothing of pages, windows or Markdown."""
