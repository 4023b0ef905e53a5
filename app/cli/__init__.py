"""The command line: `run` reads the words, calls the command and turns its end into a status.

Data goes to standard output, as JSON with `--json`; messages go to standard error. Exit status:
0 done, 1 nothing found or a check failed, 2 wrong use or unreadable input, 3 the program failed.
"""

import argparse
import io
import logging
import sys
from collections.abc import Callable, Sequence

from app.check import Check
from app.cli.parser import build_parser
from app.cli.status import DONE, FAILED, WRONG_USE, WrongUseError

__all__ = ["run"]

CheckWindow = Callable[[], tuple[Check, ...]]


def run(words: Sequence[str], check_window: CheckWindow = tuple) -> int:
    """Run the command that *words* spell; return the exit status.

    *check_window* adds to the self-test what only the window knows.
    """
    from app.library.pages.entry import UnknownPageError

    _let_every_letter_through()
    options = build_parser().parse_args(words, argparse.Namespace(check_window=check_window))
    try:
        return int(options.command(options))
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return DONE
    except (WrongUseError, UnknownPageError, OSError) as error:
        print(f"entente: {error}", file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        return FAILED
    except Exception:
        logging.getLogger("entente").exception("The program failed; this is not your doing.")
        return FAILED


def _let_every_letter_through() -> None:
    """Write UTF-8 to files and pipes whatever the locale, and to a screen what it can show."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
