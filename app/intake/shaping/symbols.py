"""The symbols of documents, "MC.DEC/4/03": by these they are quoted, and sought."""

import re
from collections.abc import Iterable

_MOST_PIECES = 6
_MOST = 4  # of one page
_LONGEST = 80  # characters of a line that is hardly more than a symbol
_SYMBOL = re.compile(
    # of the OSCE: MC.DEC/4/03, PC.DEC/263, SEC.GAL/116/19/Rev.1
    r"(?<![\w./])(?:[A-Z]{2,5}(?:\.[A-Z]{2,8})+/\d{1,4}(?:/\d{2,4})?(?:/(?:Rev|Corr|Add)\.\s?\d+)?"
    # of the United Nations: S/RES/1244 (1999), A/RES/68/262, S/2014/136
    r"|[SAE]/(?:(?:RES|PRST|PV|INF)[/.])?\d{1,4}(?:/\d{1,4})?(?:/(?:Rev|Corr|Add)\.\s?\d+)?(?:\s\(\d{4}\))?"
    # of NATO: C-M(2002)49, M-NAC-1(94)2, EAPC(C)D(2009)0012, PO(2010)0155
    r"|[A-Z]{1,5}(?:-[A-Z]{1,4})?(?:-\d{1,2})?(?:\([A-Z]{1,4}\)[A-Z]{0,2})?\(\d{2,4}\)\d{1,5}(?:-REV\d+)?"
    # of the European Union and the Council of Europe: COM(2003) 104, 2014/145/CFSP, CM/Rec(2010)5
    r"|(?:COM|SEC|JOIN|SWD)\(\d{4}\)\s?\d{1,4}|\d{4}/\d{1,4}/(?:CFSP|EC|EU|JHA)|CM/Rec\(\d{4}\)\d{1,3})"
    r"(?![\w/])"
)


_PIECE = re.compile(r"[A-Z]{1,6}(?:[/.-][A-Z0-9.]{1,8})*/?|\(?\d{1,4}\)?|[A-Z]{1,3}/\d[\w/.–-]*")


def is_symbol(text: str) -> bool:
    """Whether a whole line is the symbol of a document, of any body: "AC/P (2012) PV 2"."""
    pieces = text.split()
    marked = "/" in text and any(map(str.isdigit, text)) and len(pieces) <= _MOST_PIECES
    return marked and all(map(_PIECE.fullmatch, pieces))


def symbols_in(lines: Iterable[str]) -> tuple[str, ...]:
    """The symbols that short *lines* hold, each once, in order; lines about a page, as a rule."""
    found = (
        symbol[0] for line in lines if len(line) <= _LONGEST for symbol in _SYMBOL.finditer(line)
    )
    return tuple(dict.fromkeys(found))[:_MOST]
