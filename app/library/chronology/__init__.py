"""Milestones across pages: whose they are, which are shown, where they are told."""
