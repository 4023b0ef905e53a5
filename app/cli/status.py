"""How a command ends."""

DONE = 0
NOTHING = 1
WRONG_USE = 2
FAILED = 3


class WrongUseError(Exception):
    """What was asked for cannot be read or does not exist; the message says what to do."""
