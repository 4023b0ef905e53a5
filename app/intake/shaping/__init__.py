"""Blocks of a document take the shape of pages: each has its role, the frame is gone."""
