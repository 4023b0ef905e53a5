"""Why a file cannot be read."""


class RefusedError(ValueError):
    """The file gives no document; the message says why and what to do, fit to be shown."""
