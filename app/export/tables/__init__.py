"""Milestones, matrices and timelines as tables and drawings."""
