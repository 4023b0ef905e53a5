"""The milestone panel: the dated events of the open page."""
