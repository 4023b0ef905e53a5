"""Page files and what they hold: a file's text in, typed records and every fault out."""
