"""Chosen pages as page files that can be compiled again."""
