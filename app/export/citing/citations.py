"""References as people write them: a Chicago note, APA, and plain words."""

from collections.abc import Callable, Iterator

from app.export.citing.references import Reference
from app.library.pages.body import Text, inline_text
from app.library.pages.edtf import MONTHS, Date

Citation = tuple[Text, ...]
MOST_QUOTED = 4000  # characters: a passage, not a book


def chicago(each: Reference) -> Citation:
    """A note of the Chicago Manual of Style, 17th edition."""
    if each.kind == "entry":
        edition = f", {each.edition} ed." if each.edition else ""
        known = f" as of {each.as_of.describe()}," if each.as_of else ""
        section = f" under “{_inside(each.locator)},”" if each.locator else ""
        return _cell(
            Text(each.container, emphasis=True),
            f"{edition}, s.v. “{_inside(each.title)},”{section}{known} {each.url}.",
        )
    title = "" if each.title == each.author else each.title
    parts = [
        each.author,
        _american(each.published),
        f"accessed {_american(each.accessed)}" if each.accessed else "",
        each.url,
    ]
    rest = ", ".join(filter(None, parts))
    if not title:
        return _cell(_ended(rest))
    if each.kind == "report":
        return _cell(Text(title, emphasis=True), _ended(f", {rest}"))
    return _cell(_ended(f"“{_inside(title)}{_comma(title)}” {rest}"))


def apa(each: Reference) -> Citation:
    """A reference of the American Psychological Association, 7th edition."""
    year = f"({_apa_date(each.published)})."
    if each.kind == "entry":
        edition = f" ({each.edition} ed.)." if each.edition else "."
        container = Text(each.container, emphasis=True)
        if each.author and each.author != each.container:
            head = f"{_ended(each.author)} {year} {_ended(each.title)} In "
        else:
            head = f"{_ended(each.title)} {year} In "
        return _cell(head, container, f"{edition} {each.url}")
    address = each.url
    if each.url and each.published is None and each.accessed:
        address = f"Retrieved {_american(each.accessed)}, from {each.url}"
    if each.author in ("", each.title):  # the author's place is taken by the title
        return _cell(" ".join(filter(None, (_ended(each.title), year, address))))
    title = Text(each.title, emphasis=True)
    stop = "" if each.title.endswith(("?", "!", ".")) else "."
    tail = f"{stop} {address}" if address else stop
    return _cell(f"{_ended(each.author)} {year} ", title, tail)


def plain(each: Reference) -> Citation:
    """Everything in plain words: what, by whom, when, where, and when it was read."""
    if each.kind == "entry":
        title = f"{each.title}, {each.locator}" if each.locator else each.title
        edition = f", edition {each.edition}" if each.edition else ""
        known = f", as of {each.as_of.describe()}" if each.as_of else ""
        return _cell(f"{_ended(title)} {each.container}{edition}{known}. {each.url}")
    published = each.published.describe() if each.published else ""
    told = ", ".join(filter(None, (each.author, published)))
    title = "" if each.title == each.author else _ended(each.title)
    read = f" (read {each.accessed.describe()})" if each.accessed else ""
    address = f"{each.url}{read}" if each.url else ""
    return _cell(" ".join(filter(None, (title, _ended(told), address))))


def with_quote(each: Reference, style: Callable[[Reference], Citation]) -> Citation:
    """The citation in *style*, behind the words that it is about where there are any.

    A document of somebody else's is cited with its own address; then the passage's link follows.
    """
    quote = " ".join(each.quote.split())[:MOST_QUOTED]
    citation = style(each)
    if not quote:
        return citation
    link = f" {each.link}" if each.link not in inline_text(citation) else ""
    return _cell(f"“{_inside(quote)}” – ", *citation, link)


def _cell(*parts: str | Text) -> Citation:
    return tuple(_texts(parts))


def _texts(parts: tuple[str | Text, ...]) -> Iterator[Text]:
    for part in parts:
        text = part if isinstance(part, Text) else Text(part)
        if text.text:
            yield text


def _inside(text: str) -> str:
    """*text* with its own quotation marks made single, to stand in double ones."""
    return text.replace("“", "‘").replace("”", "’")


def _comma(title: str) -> str:
    """The comma that American usage puts inside the marks, unless the title has its own end."""
    return "" if title.endswith(("?", "!")) else ","


def _ended(text: str) -> str:
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."


def _american(date: Date | None) -> str:
    """The date as Americans write it; what is not one day or is in doubt stays in our words."""
    if date is None:
        return ""
    if date.precision != "day" or date.approximate or date.uncertain or date.earliest is None:
        return date.describe()
    day = date.earliest
    return f"{MONTHS[day.month]} {day.day}, {day.year}"


def _apa_date(date: Date | None) -> str:
    if date is None:
        return "n.d."
    if date.approximate and not date.uncertain and date.precision == "year":
        return f"ca. {date.label}"
    if date.precision not in ("day", "month") or date.earliest is None or date.uncertain:
        return date.describe()
    day = date.earliest
    month = MONTHS[day.month]
    return f"{day.year}, {month} {day.day}" if date.precision == "day" else f"{day.year}, {month}"
