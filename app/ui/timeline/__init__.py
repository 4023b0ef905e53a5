"""The timeline: lanes of spans and events over the years, and the same as a table."""
