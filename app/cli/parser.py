"""The words of the command line: commands and their options."""

import argparse
from pathlib import Path
from typing import TypeAlias

from app import NAME, VERSION
from app.cli import (
    citing,
    commands,
    exporting,
    history,
    importing,
    registering,
    searching,
    timelines,
)
from app.cli.options import (
    add_as_of,
    add_branch,
    add_events,
    add_library_option,
    add_span,
    count,
    first_day,
    shared_options,
)
from app.library.comparing.matrix import SORTS as MATRIX_SORTS
from app.library.pages.page import KINDS, MILESTONE_TYPES
from app.library.pages.standing import STATES
from app.library.search.answer import SORTS
from app.library.search.vocabulary import ORIGINS
from app.library.timeline.lanes import GROUPINGS

PAPERS = ("a4", "letter")
EXPORT_WORDS = {
    "title": "on the cover",
    "subtitle": "below the title",
    "author": "the publisher of the library if left out",
    "date": "on the cover, in words of your own",
    "handling": "a line such as “For official use”, on every page",
}
EXPORT_SWITCHES = {
    "cover": "the cover",
    "contents": "the table of contents",
    "chronology": "one chronology of all parts",
    "abbreviations": "the list of abbreviations used",
    "sources": "the sources, numbered across the document",
    "index": "the index of partners and terms",
    "numbered": "a number beside each paragraph",
    "page_numbers": "“(see page 12)” after links",
    "colour": "colour or grey",
    "volumes": "several files when it is longer than 500 pages",
}


def path(text: str) -> Path:
    """The path that *text* says; an empty one, as of an unset variable, would be the folder here.

    Raises:
        argparse.ArgumentTypeError: it is empty.
    """
    if not text:
        raise argparse.ArgumentTypeError("the path is empty")
    return Path(text)


def build_parser() -> argparse.ArgumentParser:
    """The parser of every command; `options.command` is the function to call."""
    parser = argparse.ArgumentParser(
        prog="entente",
        description="Offline reference browser for documents on international partnerships.",
        epilog="Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {VERSION}")
    commands_of = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    shared = shared_options()

    gui = commands_of.add_parser("gui", aliases=["open"], help="open the window, at PLACE if given")
    gui.add_argument(
        "place", nargs="?", metavar="PLACE", help="a page, such as pfp or pfp#milestones"
    )
    add_library_option(gui)

    _add_reading(commands_of, shared)
    _add_finding(commands_of, shared)
    _add_history(commands_of, shared)
    _add_comparing(commands_of, shared)
    _add_day(commands_of, shared)
    _add_export(commands_of, shared)
    _add_citing(commands_of, shared)
    _add_library_work(commands_of, shared)
    _add_installing(commands_of, shared)
    return parser


# argparse has no public name for what add_subparsers gives
Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


def _add_reading(commands_of: Subparsers, shared: argparse.ArgumentParser) -> None:
    pages = commands_of.add_parser("pages", parents=[shared], help="list the pages")
    pages.add_argument("--kind", choices=KINDS, default="")
    add_branch(pages)
    pages.set_defaults(command=commands.pages)

    show = commands_of.add_parser("show", parents=[shared], help="print a page")
    show.add_argument("page", metavar="PAGE")
    show.set_defaults(command=commands.show)

    tree = commands_of.add_parser("tree", parents=[shared], help="print the partner tree")
    add_as_of(tree)
    tree.set_defaults(command=commands.tree)

    headings = commands_of.add_parser("headings", parents=[shared], help="print the A-Z index")
    headings.set_defaults(command=commands.headings)


def _add_finding(commands_of: Subparsers, shared: argparse.ArgumentParser) -> None:
    search = commands_of.add_parser("search", parents=[shared], help="search the text of all pages")
    search.add_argument("query", metavar="QUERY")
    search.add_argument("--limit", type=count, default=20, metavar="N")
    search.add_argument("--kind", choices=KINDS, default="")
    add_branch(search)
    add_span(search)
    _add_choices(search)
    search.set_defaults(command=searching.search)


def _add_choices(search: argparse.ArgumentParser) -> None:
    search.add_argument("--partner", default="", metavar="PAGE", help="about it or its events")
    search.add_argument("--status", choices=STATES, default="")
    search.add_argument("--origin", choices=ORIGINS, default="")
    search.add_argument("--lang", default="", metavar="CODE", help="language of the pages")
    search.add_argument("--type", choices=MILESTONE_TYPES, default="", help="of events told")
    search.add_argument("--sort", choices=SORTS, default=SORTS[0])
    search.add_argument(
        "--as-typed", action="store_true", help="search no other names of what is named"
    )
    form = search.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="print the pages found as CSV")
    form.add_argument("--lines", action="store_true", help="print every occurrence in its line")


def _add_history(commands_of: Subparsers, shared: argparse.ArgumentParser) -> None:
    milestones = commands_of.add_parser("milestones", parents=[shared], help="print milestones")
    add_events(milestones)
    form = milestones.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="print CSV")
    form.add_argument("--ics", action="store_true", help="print a calendar of the exact days")
    milestones.set_defaults(command=history.milestones)

    timeline = commands_of.add_parser("timeline", parents=[shared], help="events in lanes")
    timeline.add_argument(
        "-o", "--output", type=path, metavar="FILE", help="in the form it ends in"
    )
    timeline.add_argument(
        "--by", choices=tuple(GROUPINGS), default="partner", help="what lanes are"
    )
    timeline.add_argument("--low", action="store_true", help="low lanes without labels")
    add_events(timeline)
    timeline.set_defaults(command=timelines.timeline)


def _add_comparing(commands_of: Subparsers, shared: argparse.ArgumentParser) -> None:
    matrix = commands_of.add_parser("matrix", parents=[shared], help="who joined what, and when")
    matrix.add_argument("pages", nargs="*", metavar="PAGE", help="every country when left out")
    matrix.add_argument("--framework", action="append", default=[], metavar="PAGE")
    matrix.add_argument("--sort", choices=MATRIX_SORTS, default=MATRIX_SORTS[0])
    matrix.add_argument("--by", default="", metavar="PAGE", help="the framework to sort by")
    matrix.add_argument("--csv", action="store_true", help="print CSV")
    add_as_of(matrix)
    matrix.set_defaults(command=history.matrix)

    compare = commands_of.add_parser("compare", parents=[shared], help="two to four side by side")
    compare.add_argument("pages", nargs="+", metavar="PAGE")
    add_as_of(compare)
    compare.set_defaults(command=history.compare)

    facts = commands_of.add_parser("facts", parents=[shared], help="the fact sheet of a partner")
    facts.add_argument("page", metavar="PAGE")
    add_as_of(facts)
    facts.set_defaults(command=history.facts)


def _add_citing(commands_of: Subparsers, shared: argparse.ArgumentParser) -> None:
    cite = commands_of.add_parser("cite", parents=[shared], help="cite pages, or their sources")
    cite.add_argument("pages", nargs="+", metavar="PAGE")
    cite.add_argument("--style", choices=citing.STYLES, default=citing.STYLES[0])
    cite.add_argument("--sources", action="store_true", help="the sources of the pages instead")
    cite.add_argument("-o", "--output", type=path, metavar="FILE", help="write them to FILE")
    cite.set_defaults(command=citing.cite)


def _add_library_work(commands_of: Subparsers, shared: argparse.ArgumentParser) -> None:
    import_ = commands_of.add_parser(
        "import", parents=[shared], help="import documents into your own library"
    )
    import_.add_argument("paths", nargs="+", type=path, metavar="PATH", help="a file or a folder")
    import_.add_argument(
        "--into", type=path, metavar="DIR", help="a library folder; made when it is missing"
    )
    import_.add_argument(
        "--split",
        choices=("listing", "one"),
        default="",
        help="of a list of other documents make a page for each entry, or one page",
    )
    import_.add_argument("--dry-run", action="store_true", help="say what would be done")
    import_.set_defaults(command=importing.import_)

    compile_ = commands_of.add_parser("compile", parents=[shared], help="compile a library folder")
    compile_.add_argument("folder", type=path, metavar="DIR")
    compile_.set_defaults(command=commands.compile_)

    verify = commands_of.add_parser("verify", parents=[shared], help="check a library folder")
    verify.add_argument("folder", type=path, metavar="DIR")
    verify.add_argument(
        "--against",
        type=path,
        metavar="FOLDER",
        help="tell sentences that share eight words in a row with a document there",
    )
    verify.set_defaults(command=commands.verify)


def _add_installing(commands_of: Subparsers, shared: argparse.ArgumentParser) -> None:
    register = commands_of.add_parser(
        "register", parents=[shared], help="make entente: links open in this program"
    )
    register.add_argument("--unregister", action="store_true", help="take that back")
    register.set_defaults(command=registering.register)

    self_test = commands_of.add_parser(
        "self-test", parents=[shared], help="check this installation"
    )
    self_test.set_defaults(command=commands.self_test)


def _add_day(commands_of: Subparsers, shared: argparse.ArgumentParser) -> None:
    day = commands_of.add_parser("on-this-day", parents=[shared], help="what happened on a day")
    day.add_argument("day", nargs="?", type=first_day, metavar="DATE", help="today if left out")
    day.set_defaults(command=history.on_this_day)


def _add_export(commands_of: Subparsers, shared: argparse.ArgumentParser) -> None:
    export = commands_of.add_parser("export", parents=[shared], help="export pages to one file")
    export.add_argument("pages", nargs="+", metavar="PLACE", help="a page, or PAGE#SECTION")
    export.add_argument("-o", "--output", type=path, required=True, metavar="FILE")
    export.add_argument("--format", choices=exporting.FORMATS, help="else by the ending of FILE")
    export.add_argument("--template", default="briefing", metavar="NAME")
    export.add_argument("--paper", choices=PAPERS)
    add_as_of(export)
    for name, help_ in EXPORT_WORDS.items():
        export.add_argument(f"--{name}", default="", help=help_)
    for name, help_ in EXPORT_SWITCHES.items():
        export.add_argument(
            f"--{name.replace('_', '-')}",
            action=argparse.BooleanOptionalAction,
            default=None,
            help=help_,
        )
    export.set_defaults(command=exporting.export)
