"""Dates in prose in five languages, and what only looks like one."""
