"""What lines about the page say of it: when published, when updated, where from, which period."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.document import Block, Role
from app.intake.frame.bylines import is_weekday, may_follow_a_date, may_precede_a_date

_UPDATED = re.compile(
    r"(?<!\w)(?:(?:page\s+)?(?:last\s+)?(?:updated?|modified|revised|changed)(?:\s+on)?"
    r"|last\s+(?:update|revision)|mise?[\s-]+(?:à[\s-]+)?jour(?:\s+le)?|dernière\s+mise\s+à\s+jour(?:\s+le)?"
    r"|обновлено|последнее\s+обновление|оновлено|останнє\s+оновлення"
    r"|(?:zuletzt\s+)?aktualisiert(?:\s+am)?|letzte\s+(?:aktualisierung|änderung)|stand)\s*[:\-–]?\s*"
    r"(?:updated?:?\s+)?(?:\$date:\s*)?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?<!\w)(?:(?:first\s+)?(?:publi(?:shing|cation)\s+date|date\s+posted|published|posted|issued|released|adopted|created|print-?\s?ausgabe,|print\sedition,)(?:\s+in\s[a-z]{4,12})?(?:\s+(?:online|on))?|date(?:\s+of\s+"
    r"(?:print|publication|issue))?|publi[ée]e?(?:\s+le)?|mise?\s+en\s+ligne(?:\s+le)?|erschienen(?:\s+am)?|опубликовано|опубліковано|gepubliceerd(?:\s+op)?|udgivet(?:\s+den)?|(?:dieser|der)\s(?:artikel|beitrag|eintrag)\swurde\sam|veröffentlicht"
    r"(?:\s+am)?|дата(?:\s+(?:публикации|добавления))?|добавлено?|datum)\s*[:\-–]?\s*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:(?:source(?:\set\ssuite)?|url|ref|reference|address|retrieved\s+from|original|link|canonical|adresse|размещено\sна)"
    r"\s*:?\s*)?<?(?P<url>(?:https?://|www\.)[^\s<>\"]+)>?[.\s]*",
    re.IGNORECASE,
)
_HOST = re.compile(r"www\.[^\s/]+/?")  # a site that a page names is not yet where it is from
_DAYS = ("day", "numeric", "iso", "days", "days_over_months")
_DOCUMENT_NUMBER = (
    r"[A-Z][\w./-]{0,12}\s?\(\d{4}\)\s?\w{1,8}(?:\s(?:Addendum|Corr\.?|Rev\.?)\s?\d{0,2})?"
)
_LABELS = (
    (
        "number",
        re.compile(
            r"(?:press\srelease|pressemitteilung|communiqué(?:\sde\spresse)?|пресс-релиз|прес-реліз)\s"
            r"(?:(?:no|nr|n°|№)\.?\s?)?\d{1,4}(?:/\d{2,4})?",
            re.IGNORECASE,
        ),
    ),
    (
        "author",
        re.compile(
            r"(?:authors?|autor(?:in|en)?|auteure?s?|verfasser(?:in)?|автори?|авторы|written\sby)"
            r"\s?:\s[^\d|]{2,70}[^.\d|]",
            re.IGNORECASE,
        ),
    ),
    (
        "number",
        re.compile(
            rf"(?:press\s+(?:release|communiqué)|document|doc\.?)?\s*\(\d{{4}}\)\s?\d{{1,4}}"
            rf"|{_DOCUMENT_NUMBER}",
            re.IGNORECASE,
        ),
    ),
    (
        "kind",
        re.compile(
            r"(?:content\stype|where\swe\sare|what\swe\sdo|tags|published\sunder|publisher|filed"
            r"\sunder|posted\sin|categor(?:y|ies)|keywords|catégories?|rubrique|rubrik|kategorien?"
            r"|schlagw[oö]rter|рубрика|теги|категори[яи])\s?:\s.{1,300}",
            re.IGNORECASE,
        ),
    ),
    (
        "number",
        re.compile(r"[A-Z]{1,5}(?:/[A-Z]{1,6})*/\d{1,5}(?:/(?:Rev|Add|Corr)\.?\s?\d+)?\*{0,2}"),
    ),
    ("state", re.compile(r"(?:advance|provisional|unedited)\s(?:version|copy)", re.IGNORECASE)),
    ("number", re.compile(r"\d\d-\d{5}(?:\s?\([A-Z]\))?")),
    (
        "session",
        re.compile(
            r"\d{1,4}(?:st|nd|rd|th|bis)?\s+meeting\s*[,–-]\s*(?:\d[\d–-]*\s\w+\s\d{4})", re.I
        ),
    ),
)
_TIME_AT_END = re.compile(r"\s\d{1,2}:\d\d$")  # no label of a chronology has one
_NUMBER_BEFORE = re.compile(rf"{_DOCUMENT_NUMBER}\s+(?=\d)")
_MOST_LABELS = 12  # words of a line of labels parted by bars
_ABOUT_THE_PAGE = re.compile(
    r"(?:(?:this|the|diese[rs]?|cette|эта)\s)?(?:page|article|document|story|news|content|text|item"
    r"|website|site|artikel|beitrag|seite|страница|first|date)(?:\s(?:was|is|has\sbeen))?",
    re.IGNORECASE,
)
_IN_PRINT = re.compile(r"print", re.IGNORECASE)
_RECEIVED = re.compile(r"(?:.{2,30}\s\|\s)?received\s.{6,30},\s(?:.{8,40},)?", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:,\s+)?(?!(?:by|von|par|um|at|à|в|о)\s)[^\W\d_A-ZÀ-ÞА-ЯІЇЄ].*\s.*[.]$")
_OLD_REVISION = re.compile(
    r"(?:this is an old revision of this page|ceci est une version archivée de cette page"
    r"|dies(?:es)? ist eine alte version dieser seite|это старая версия (?:этой )?страницы"
    r"|це стара версія (?:цієї )?сторінки)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d\d)(?![\d:])")
_LONGEST_NOTICE, _LONGEST_LINE = 700, 200  # characters
_TIME = re.compile(
    r"(?:at\s|um\s|à\s|о\s|в\s)?\d{1,2}[:.h]\d\d(?:\s?(?:h|uhr|gmt|utc|c?e?s?t|[ap]\.?m)\b)?\.?"
    r"(?:\s(?:on|am|le))?",
    re.IGNORECASE,
)
_NAMELESS = re.compile(r"\b(?:by|von|par|autor|author|auteur|автор)\s?:?$", re.IGNORECASE)
_CELLS = re.compile(r"\s*\|\s*|\s+//?\s+")
_NO_CELL = re.compile(r"by|von|par|comments? off.*|\d* ?comments?", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s*(?:[a-z]{3,6}day\s)?\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s[a-z]{2,4}|\s\w+\stime)?|"
    r"\s*(?:adjust\s)?font\ssize\s?:?|\s*(?:[|,–-]\s*)?(?:gelesen|views?|reads?|hits|просмотр\w*|переглядів|vues?)\s?:\s?"
    r"\d[\d .,]*",
    re.IGNORECASE,
)
_PLACE_AND_DATE = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]+\s?){1,3},\s+(?:D\.C\.,?\s+)?(?:the\s+)?")
_IN_CAPITALS = re.compile(
    r"(?:[A-ZÀ-ÞА-ЯІЇЄ][A-ZÀ-ÞА-ЯІЇЄ.'’-]{2,}[,:]?\s){1,3}"
)  # "ZAGREB 17 ..."
_KIND_OF_PAGE = re.compile(
    r"(?:statement|news|press\srelease|speech|article|report|interview|remarks|opinion|blog(?:\spost)?"
    r"|artikel|meldung|rede|pressemitteilung|nachricht|beitrag|discours|communiqué|actualité|entretien"
    r"|новость|статья|интервью|заявление|речь|новина|стаття|інтерв[’'ʼ]ю|заява|виступ)?"
    r"(?:\s?\d\d:\d\d)?",
    re.IGNORECASE,
)
_FIRST_STAMP = re.compile(
    r"(?:date|дата|datum)\s*:?\s*(\d{4}(?:-\d\d){1,2})(?![\d-])\s*", re.IGNORECASE
)
_MAY_BE_STAMP = re.compile(r"[\d:]|www\.", re.IGNORECASE)  # all else is far from one
_WHOLE_PAGE = ("page foot", "page head")
_NOUN = re.compile(r"update(?!d)", re.IGNORECASE)
_TWO_LANGUAGES = re.compile(r"(\d{1,2}\s[^\W\d_]{3,9})/[^\W\d_]{3,9}(\s\d{4})")
_NUMBER_AND_COMMA = re.compile(r"(?:[\w.]+\s){0,4}\d{1,4}/\d{2,4},\s*")  # "Press release 7/07, "
_AMERICAN = re.compile(r"(?<![\d/])(\d{1,2})/(1[3-9]|2\d|3[01])/(\d{4}|\d\d)(?![\d/])")
_MONTH_AND_YEAR = re.compile(r"(?<=:\s)(\d{1,2})/(\d{4}|\d\d)$")  # "Date: 3/99"
_MONTHS, _LAST_CENTURY = 13, 50
_NAMES = (
    "", "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip
_SLASHED = re.compile(r"(?<!\d)(\d{4})/(\d\d)/(\d\d)(?!\d)")  # as programs write it
_STAMP_ENDS = 80  # characters of a line within which the words of its stamp stand
_MOST_THANKS = 18  # words of a line that thanks the source and says when it published the text
_REST_OF_A_STAMP = 5  # words that may stand beside a date in a line about the page


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of the page beside its text; dates and *inferred* as in `FoundPage`."""

    published: str = ""
    updated: str = ""
    url: str = ""
    period: str = ""
    inferred: str = ""

    @property
    def year(self) -> int:
        """The year that a date without one most likely means; 0 when nothing tells."""
        for said in (self.period, self.published, self.updated):
            if said[:4].isdigit():
                return int(said[:4])
        return 0


def read_stamp(block: Block, facts: PageFacts, *, bare_dates: bool) -> tuple[PageFacts, str]:
    """*facts* with what a line about the page adds, and the name of the rule when it is one.

    With *bare_dates* a date that has the line for itself says when the page was published.
    """
    text = " ".join(block.text.split()).removesuffix("|").rstrip()
    if _OLD_REVISION.match(text) and len(text) <= _LONGEST_NOTICE:
        return replace(facts, updated=facts.updated or _revised(text)), "notice of an old revision"
    other = block.role in (Role.CAPTION, Role.FOOTNOTE, Role.TABLE)
    if other or len(text) > _LONGEST_LINE:
        return facts, ""
    if rule := _label_rule(text):
        return facts, rule
    if not _MAY_BE_STAMP.search(text):
        return facts, ""
    return _read_line(text, block, facts, bare_dates=bare_dates)


def _read_line(
    text: str, block: Block, facts: PageFacts, *, bare_dates: bool
) -> tuple[PageFacts, str]:
    address = _ADDRESS.fullmatch(text)
    if address and not _HOST.fullmatch(text):
        return replace(facts, url=facts.url or address["url"]), "page metadata: address"
    text = _TWO_LANGUAGES.sub(r"\1\2", _written_out(text))
    bare_dates = bare_dates or _TIME_AT_END.search(text) is not None
    stamped = _UPDATED.search(text, 0, _STAMP_ENDS) or _PUBLISHED.search(text, 0, _STAMP_ENDS)
    if not stamped and not bare_dates:
        return facts, ""
    dates = find_dates(text)
    if not dates:
        return facts, ""
    if updated := _stamped(text, dates, _UPDATED):
        period = next((d.value for d in dates[1:] if d.form in ("year", "month")), "")
        changed = replace(
            facts,
            updated=_with_time(updated) if not facts.updated else facts.updated,
            period=facts.period or period,
        )
        return changed, "page metadata: last update"
    published = _stamped(text, dates, _PUBLISHED) or _in_last_cell(text)
    if not published and bare_dates:
        published = _behind_a_comma(text)
    if published:
        return replace(facts, published=facts.published or published.value), "page metadata: date"
    if bare_dates and block.role != Role.HEADING and (value := _bare_value(text, dates)):
        return replace(facts, published=facts.published or value), "page metadata: date"
    return facts, ""


def _written_out(text: str) -> str:
    """*text* with the dates of programs and of short American forms as ISO has them."""
    text = _SLASHED.sub(r"\1-\2-\3", text)
    return _AMERICAN.sub(_american, _MONTH_AND_YEAR.sub(_month_and_year, text))


def _american(match: re.Match[str]) -> str:
    month, day, year = match.groups()
    return f"{_full_year(year)}-{month:0>2}-{day}" if 0 < int(month) < _MONTHS else match[0]


def _month_and_year(match: re.Match[str]) -> str:
    month, year = match.groups()
    return f"{_NAMES[int(month)]} {_full_year(year)}" if int(month) < _MONTHS else match[0]


def _full_year(year: str) -> str:
    if len(year) == len("1994"):
        return year
    return f"19{year}" if int(year) >= _LAST_CENTURY else f"20{year}"


def _revised(text: str) -> str:
    """The day on which an old revision of a page was made, and its time, wherever that stands."""
    dates = [each for each in find_dates(text) if each.form in _DAYS and not each.yearless]
    clock = _CLOCK.search(text)
    if not dates:
        return ""
    return f"{dates[0].value}T{clock[1]:0>2}:{clock[2]}" if clock else dates[0].value


def is_time(text: str) -> bool:
    """Whether a line is only a time of the day."""
    return _TIME.fullmatch(text.strip()) is not None


def names_no_author(text: str) -> bool:
    """Whether a line about the page ends with "By": the name is in the next one."""
    return _NAMELESS.search(text.strip(" |")) is not None


def facts_from_frame(blocks: Sequence[Block], facts: PageFacts) -> PageFacts:
    """*facts* with what the head and foot of the site say in so many words of the whole page."""
    for block in blocks:
        if block.chrome in _WHOLE_PAGE:
            facts, _ = read_stamp(replace(block, chrome=""), facts, bare_dates=False)
    return facts


def first_stamp(text: str) -> tuple[str, str]:
    """The stamp with which a copy in a collection begins ("date 2018-04-23 ..."), and its date."""
    match = _FIRST_STAMP.match(text)
    return (match[0].strip(), match[1]) if match else ("", "")


def is_bare_date(block: Block) -> bool:
    """Whether a date of day precision has the line for itself."""
    text = " ".join(block.text.split())
    if len(text) > 80 or not any(each.isdigit() for each in text):
        return False
    return bool(_bare_value(text, find_dates(text)))


def _stamped(
    text: str, dates: Sequence[DateExpression], stamp: re.Pattern[str]
) -> DateExpression | None:
    """The date behind the words of *stamp*, when the line holds hardly anything else."""
    match = stamp.search(text)
    if match is None or not _may_be_about_the_page(text[: match.start()], match[0]):
        return None
    if _NOUN.match(match[0]) and text[: match.start()].strip():
        return None  # "NATO Update - 3-9 July 2006" is a title
    first = next((each for each in dates if each.start >= match.end()), None)
    if first is None or first.yearless:
        return None
    between = text[match.end() : first.start].strip(" ,")
    if between and not is_weekday(between):
        return None
    if first.form not in _DAYS and not re.match(
        r"last|date|mis|dern|stand", match[0], re.IGNORECASE
    ):
        return None  # "NATO Update: January 2002" is a title
    rest = text[first.end :]
    if rest.lstrip().startswith("|"):
        return first if len(rest.split()) <= _MOST_LABELS else None
    if _GOES_ON.fullmatch(rest):
        return None  # "Published on 12 May 2003, the report was soon forgotten."
    return first if len(rest.split()) <= _REST_OF_A_STAMP else None


def _may_be_about_the_page(before: str, stamp: str) -> bool:
    """Whether the words *before* a stamp in its line leave it one: "It was adopted" does not."""
    before = before.strip()
    if _RECEIVED.fullmatch(before) or _IN_PRINT.match(stamp):
        return True
    if len(before.split()) > 3:
        return False
    last = before.split("|")[-1].strip()
    return (
        not last
        or stamp.rstrip().endswith(":")
        or last[-1] in ":-–—•·*/)]"
        or _ABOUT_THE_PAGE.fullmatch(last) is not None
    )


def _in_last_cell(text: str) -> DateExpression | None:
    """The date that the last of several cells in a line says to be that of publication."""
    cell = text.rpartition("|")[2].strip() if "|" in text else ""
    return _stamped(cell, find_dates(cell), _PUBLISHED) if cell else None


def _behind_a_comma(text: str) -> DateExpression | None:
    """The date of publication with which a line of thanks to the source ends."""
    if len(text.split()) > _MOST_THANKS:
        return None
    match = next(re.finditer(rf",\s(?={_PUBLISHED.pattern})", text, re.IGNORECASE), None)
    rest = text[match.end() :] if match else ""
    return _stamped(rest, find_dates(rest), _PUBLISHED)


def _bare_date(text: str, dates: Sequence[DateExpression]) -> bool:
    """Whether the line is a date of day precision and marks, perhaps with a place before it."""
    first = dates[0]
    if first.yearless or first.form not in _DAYS:
        return False
    end = dates[1].end if _is_range(text, dates) else first.end
    rest = re.sub(r"^\d(?!\d)", "", text[end:])  # the mark of a footnote
    if may_follow_a_date(rest) or _COUNTED.fullmatch(rest) or is_time(rest.strip(" ,–-")):
        rest = ""
    if _KIND_OF_PAGE.fullmatch(rest.strip(" -–—|•·*:,.()[]")) is None:
        return False
    before = text[: first.start]
    marks = before.strip(" -–—|•·*:,.()[]")
    if (
        not marks
        or is_time(marks)
        or _NUMBER_AND_COMMA.fullmatch(before)
        or _PLACE_AND_DATE.fullmatch(before) is not None
        or _IN_CAPITALS.fullmatch(before) is not None
    ):
        return True
    return may_precede_a_date(before.strip(" -–—|•·*:,.()[]")) or may_precede_a_date(before)


def _is_range(text: str, dates: Sequence[DateExpression]) -> bool:
    """Whether the first two dates are the ends of one span, as "10 Nov. 2014 - 14 Nov. 2014"."""
    if len(dates) < 2 or "/" in dates[0].value:
        return False
    return re.fullmatch(r"\s*[-–—]\s*", text[dates[0].end : dates[1].start]) is not None


def _bare_value(text: str, dates: Sequence[DateExpression]) -> str:
    """The date that a line holds beside marks, a place or a number, or nothing."""
    if not dates:
        return ""
    cells = [cell for cell in _CELLS.split(text) if cell and not _NO_CELL.fullmatch(cell)]
    if _CELLS.search(text) and len(" ".join(cells).split()) <= _MOST_LABELS:
        return next((value for cell in cells if (value := _bare_value(cell, find_dates(cell)))), "")
    if number := _NUMBER_BEFORE.match(text):
        rest = text[number.end() :]
        return _bare_value(rest, find_dates(rest))
    if not _bare_date(text, dates):
        return ""
    first = dates[0]
    return f"{first.value}/{dates[1].value}" if _is_range(text, dates) else first.value


def _label_rule(text: str) -> str:
    """The rule for a line that says what sort of document this is, and no date."""
    for rule, pattern in _LABELS:
        if pattern.fullmatch(text):
            return f"page metadata: {rule}"
    return ""


def _with_time(date: DateExpression) -> str:
    return f"{date.value}T{date.time}" if date.time else date.value
