"""Looking back: the bar in which a day of the past is chosen."""
