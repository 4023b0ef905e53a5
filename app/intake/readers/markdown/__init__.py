"""Markdown: its own marks of headings, lists, tables and notes."""
