"""Bringing documents in: dropping, looking through, importing, and what was imported."""
