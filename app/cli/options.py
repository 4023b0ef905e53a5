"""Options that several commands of the command line share, and the values they take."""

import argparse
from datetime import date
from pathlib import Path

from app.library.pages.edtf import Date, DateError, parse
from app.library.pages.page import MILESTONE_TYPES


def shared_options() -> argparse.ArgumentParser:
    """What every command that prints data takes."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="print JSON")
    add_library_option(shared)
    return shared


def add_library_option(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take the libraries to open."""
    parser.add_argument(
        "--library",
        action="append",
        type=Path,
        metavar="DIR",
        help="open this folder of page files in place of your own library (repeatable)",
    )


def add_branch(parser: argparse._ActionsContainer) -> None:
    """Let *parser* take a branch of the tree."""
    parser.add_argument(
        "--in",
        dest="branch",
        type=branch_path,
        metavar="BRANCH",
        default="",
        help="path in the tree",
    )


def add_events(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take the words that choose events."""
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument("--page", action="append", default=[], metavar="PAGE", help="repeatable")
    whose.add_argument("--partner", default="", metavar="PAGE", help="told of it on any page")
    add_branch(whose)
    parser.add_argument("--organisation", default="", metavar="PAGE", help="that concern it")
    parser.add_argument("--type", choices=MILESTONE_TYPES, default="")
    parser.add_argument("--confirmed", choices=("yes", "no"), default="")
    parser.add_argument("--origin", choices=("written", "extracted"), default="")
    parser.add_argument("--text", default="", metavar="WORDS", help="that have these words")
    add_span(parser)


def add_span(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take the first and the last day of a span."""
    parser.add_argument("--from", dest="first", type=first_day, metavar="DATE")
    parser.add_argument("--to", dest="last", type=last_day, metavar="DATE")


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take a day of the past or of the future."""
    parser.add_argument("--as-of", type=last_day, metavar="DATE", help="as it stood on DATE")


def first_day(text: str) -> date:
    """The first day that the date *text* can mean."""
    return _read_date(text).earliest or date.min


def last_day(text: str) -> date:
    """The last day that the date *text* can mean."""
    return _read_date(text).latest or date.max


def _read_date(text: str) -> Date:
    try:
        found = parse(text)
    except DateError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if found.earliest is None and found.latest is None:
        raise argparse.ArgumentTypeError(f"“{text}” is a day of every year; name the year")
    return found


def branch_path(text: str) -> str:
    """The path of a branch of the tree, without slashes at its ends."""
    return text.strip("/")


def count(text: str) -> int:
    """*text* as a number of pages."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is no number of pages")
    return int(text)
