"""Dated events of a text: milestones and chronologies."""
