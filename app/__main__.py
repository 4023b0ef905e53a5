"""The `entente` command: hands over to the window or to the command line."""

import multiprocessing
import sys
from collections.abc import Sequence

from app.check import Check
from app.trace import mark

WINDOW, OPEN = "gui", "open"
SCHEME = "entente:"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `entente` with *arguments*, those of the process when None; return the exit status."""
    multiprocessing.freeze_support()  # a frozen child process begins here
    mark("python")
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in (WINDOW, OPEN):
        return _open_window(words[1:])
    if words[0].lower().startswith(SCHEME):  # as systems hand links over
        return _open_window(words)
    from app import cli

    return cli.run(words, _check_window)


def _open_window(words: Sequence[str]) -> int:
    # Qt is imported here and not above: `entente search` must not wait for it.
    place, folders = None, None
    if words:
        from app.cli.parser import build_parser

        options = build_parser().parse_args([WINDOW, *words])
        place, folders = options.place, options.library
    from app.paths import find_paths
    from app.ui.application import run

    return run(find_paths(), place, folders)


def _check_window() -> tuple[Check, ...]:
    from app.ui.self_test import check_window

    return check_window()


if __name__ == "__main__":
    sys.exit(main())
