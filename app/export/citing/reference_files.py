"""References as files that reference managers read: RIS, BibLaTeX and CSL-JSON."""

import html
import json
import re
from collections.abc import Iterator, Sequence

from app.export.citing.references import Reference, date_words
from app.library.pages.edtf import SEASONS, Date
from app.library.search.vocabulary import LANGUAGES

# Zotero takes types that it does not know, GEN among them, for articles of a journal.
RIS_TYPES = {"entry": "ENCYC", "webpage": "ELEC", "report": "RPRT"}
BIBLATEX_TYPES = {"entry": "inreference", "webpage": "online", "report": "report"}
CSL_TYPES = {"entry": "entry-encyclopedia", "webpage": "webpage", "report": "report"}

_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{letter: f"\\{letter}" for letter in "{}$&%#_"},
}
_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def ris(references: Sequence[Reference]) -> str:
    """*references* in the format of Research Information Systems."""
    return "\r\n".join(f"{tag}  - {value}" for each in references for tag, value in _ris(each)) + (
        "\r\n" if references else ""
    )


def _ris(each: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", RIS_TYPES[each.kind]
    fields = (
        ("TI", each.title),
        ("AU", f"{each.author}," if each.author else ""),  # the comma: it is no person
        ("T2", each.container),
        ("ET", each.edition),
        ("PB", each.author),
        ("PY", "".join(_parts(each.published)[:1])),
        ("DA", "/".join(_parts(each.published))),
        ("Y2", "/".join(_parts(each.accessed))),
        ("UR", each.url),
        ("LA", each.language),
        *(("KW", word) for word in each.keywords),
        *(("N1", note) for note in _notes(each)),
        ("ID", each.key),
    )
    for tag, value in fields:
        if value:
            yield tag, _ris_value(value)
    yield "ER", ""


def _ris_value(value: str) -> str:
    """*value* in one line, safe from Zotero, which reads values as HTML."""
    line = " ".join(value.split())
    if html.unescape(line) != line:
        line = line.replace("&", "&amp;")
    return line.replace("<", "&lt;")


def _notes(each: Reference) -> Iterator[str]:
    """What the other fields cannot hold."""
    if each.note:
        yield each.note
    if words := date_words(each.published):
        yield f"Published: {words}"
    if each.locator:
        yield f"Section: {each.locator}"
    if each.quote:
        yield f"“{each.quote}”"


def biblatex(references: Sequence[Reference]) -> str:
    """*references* as a BibLaTeX file; dates keep their EDTF."""
    return "\n".join(map(_biblatex_entry, references))


def _biblatex_entry(each: Reference) -> str:
    fields = {
        "author": f"{{{_tex(each.author)}}}" if each.author else "",
        "title": _tex(each.title),
        "booktitle": _tex(each.container),
        "edition": _tex(each.edition),
        "type": "Report" if each.kind == "report" else "",
        "institution": _tex(each.author) if each.kind == "report" else "",
        "date": _edtf(each.published),
        "url": _tex_address(each.url),
        "urldate": _edtf(each.accessed),
        "langid": LANGUAGES.get(each.language, "").lower(),
        "keywords": ", ".join(_tex(word.replace(",", " ")) for word in each.keywords),
        "note": _tex(each.note),
        "chapter": _tex(each.locator),
        "annotation": _tex(each.quote),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{BIBLATEX_TYPES[each.kind]}{{{each.key},\n" + ",\n".join(lines) + "\n}\n"


def _tex(text: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in " ".join(text.split()))


def _tex_address(url: str) -> str:
    """*url* as it stands, but for what would end the field."""
    return re.sub(r"[{}\\\s]", lambda found: f"%{ord(found[0]):02X}", url)


def _edtf(date: Date | None) -> str:
    return "" if date is None or "XXXX" in date.text or "XX" in date.text else date.text


def csl_items(references: Sequence[Reference]) -> list[dict[str, object]]:
    """*references* as the items of the Citation Style Language."""
    return [_csl_item(each) for each in references]


def csl_json(references: Sequence[Reference]) -> str:
    """*references* as CSL-JSON."""
    return json.dumps(csl_items(references), ensure_ascii=False, indent=1) + "\n"


def _csl_item(each: Reference) -> dict[str, object]:
    item = {
        "id": each.key,
        "type": CSL_TYPES[each.kind],
        "title": each.title,
        "author": [{"literal": each.author}] if each.author else None,
        # Of a web page styles would print it beside the author, who is the same.
        "publisher": "" if each.kind == "webpage" else each.author,
        "container-title": each.container,
        "edition": each.edition,
        "issued": _csl_date(each.published),
        "accessed": _csl_date(each.accessed),
        "URL": each.url,
        "language": each.language,
        "keyword": ", ".join(each.keywords),
        "note": each.note,
        "section": each.locator,
        "annote": each.quote,
    }
    return {name: value for name, value in item.items() if value}


def _csl_date(date: Date | None) -> dict[str, object] | None:
    if date is None:
        return None
    points = [_csl_point(part) for part in date.text.split("/")]
    if not all(points):  # a decade, an open range: only words say it
        return {"literal": date.describe()}
    found: dict[str, object] = {"date-parts": [point for point in points if point]}
    month = re.match(r"\d{4}-(2[1-4])", date.text)
    if month:
        found["season"] = list(SEASONS).index(int(month[1])) + 1
    if date.approximate or date.uncertain:
        found["circa"] = True
    return found


def _csl_point(text: str) -> list[int] | None:
    match = _POINT.match(text)
    if match is None:
        return None
    numbers = [int(part) for part in match.groups() if part]
    return numbers[:1] if len(numbers) > 1 and numbers[1] in SEASONS else numbers


def _parts(date: Date | None) -> list[str]:
    """Year, month and day as RIS has them: of a range its beginning; nothing of a decade."""
    match = _POINT.match(date.text) if date else None
    parts = [part for part in match.groups() if part] if match else []
    return parts[:1] if len(parts) > 1 and int(parts[1]) in SEASONS else parts
