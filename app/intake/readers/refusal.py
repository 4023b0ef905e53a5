"""Why a file cannot be read."""


class RefusedError(ValueError):
    """The file gives no document; the message says why and what to do, fit to be shown."""


def megabytes(size: int) -> str:
    """How large *size* bytes are, in whole MB rounded up: what is over a limit looks so too."""
    return f"{-(-size // (1 << 20)):,} MB"
