"""What lines about the page say of it: when published, when updated, where from, which period."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import Block, Role
from app.intake.frame.bylines import is_weekday
from app.intake.shaping.bare_dates import DAYS, MOST_LABELS, bare_value, is_held, lasts_long
from app.intake.shaping.clocks import is_clock, with_time
from app.intake.shaping.given_days import day_given, day_of_a_law, may_say_when_given
from app.intake.shaping.page_labels import label_rule

_UPDATED = re.compile(
    r"(?<![^\W\d_])(?:(?:page\s+)?(?:last\s+)?(?:updated?|modified|revised|changed|(?<=last\s)edited)(?:\s+on)?"
    r"|last\s+(?:update|revision)|mise?[\s-]+(?:[àa][\s-]+)?jour(?:\s+le)?|actualisée?(?:\s+le)?"
    r"|dernière\s+(?:mise\s+à\s+jour|modification)(?:\s+le)?"
    r"|обновлено|последнее\s+(?:обновление|изменение)|оновлено|останн(?:є|і)\s+(?:оновлення|зміни)"
    r"|(?:última\s+)?(?:actualizaci[óo]n|atualização)(?!\w)|(?:actualizad|atualizad|aggiornat)[oa](?!\w)"
    r"(?:\s+(?:el|il|al|em|a))?|(?:ultimo\s+)?aggiornamento(?!\w)(?:\s+al)?"
    r"|(?:ostatnio\s+)?zaktualizowan[oay](?!\w)(?:\s+dnia)?|(?:ostatnia\s+|poslední\s+)?aktualiza(?:cja|ce)(?!\w)"
    r"|(?:naposledy\s+)?aktualizován[oay](?!\w)(?:\s+dne)?|(?:viimeksi\s+)?päivitetty(?!\w)"
    r"|(?:son\s+)?güncell(?:eme|enme)(?!\w)(?:\s+tarihi)?"
    r"|(?:zuletzt\s+)?(?:aktualisiert|geändert)(?:\s+am)?|letzte\s+(?:aktualisierung|änderung)|stand)\s*[:\-–]?\s*"
    r"(?:updated?:?\s+)?(?:\$date:\s*)?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?<![\w-])(?:(?:first\s+)?(?:publi(?:shing|cation)\s+date|date\s+posted|published|posted|issued|released|adopted|created|prepared|submitted(?=\s+on\b)|print-?\s?ausgabe,|print\sedition,)(?:\s+in\s[a-z]{4,12})?(?:\s+(?:online|on|at))?|(?:message)?posté\s+le|post\s+on|debated\s+on|verfasst\s+am|date(?:\s+of\s+"
    r"(?:print|publication|issue))?|publi[ée]e?(?:\s+le)?|mise?\s+en\s+ligne(?:\s+le)?|enregistrée?\s+à\s+la\s+présidence\s[^\n.,]{2,30}\sle|erschienen(?:\s+am)?|опубликовано|опубліковано|gepubliceerd(?:\s+op)?|udgivet(?:\s+den)?|(?:dieser|der)\s(?:artikel|beitrag|eintrag)\swurde\sam|veröffentlicht(?:\s+im\s[^\W\d_]{4,20})?"
    r"(?:\s+(?:am|zum))?|(?:publicad|pubblicat)[oa](?!\w)(?:\s+(?:el|il|em))?|opublikowan[oay](?!\w)(?:\s+dnia)?"
    r"|julkaistu(?!\w)|publicat(?!\w)(?:\s+(?:la|pe|în))?|дата(?:\s+(?:публикации|добавления))?|добавлено?|datum)\s*[:\-–]?\s*",
    re.IGNORECASE,
)
_PUBLISHED_BEHIND_A_COMMA = re.compile(rf",\s(?={_PUBLISHED.pattern})", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:(?:source(?:\set\ssuite)?|url|ref|reference|address|retrieved\s+from|original|link|canonical|adresse|размещено\sна)"
    r"\s*:?\s*)?<?(?P<url>(?:https?://|www\.)[^\s<>\"]+)>?[.\s]*",
    re.IGNORECASE,
)
_HOST = re.compile(r"www\.[^\s/]+/?")  # a site that a page names is not yet where it is from
_TIME_AT_END = re.compile(r"\s\d{1,2}:\d\d$")  # no label of a chronology has one
_ABOUT_THE_PAGE = re.compile(
    r"(?:(?:this|the|diese[rs]?|cette|эта)\s)?(?:page|article|document|dossier|story|news|content|text|item"
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
_NAMELESS = re.compile(r"\b(?:by|von|par|autor|author|auteur|автор)\s?:?$", re.IGNORECASE)
_FIRST_STAMP = re.compile(
    r"(?:date|дата|datum)\s*:?\s*(\d{4}(?:-\d\d){1,2})(?![\d-])\s*", re.IGNORECASE
)
_MAY_BE_STAMP = re.compile(r"[\d:]|www\.", re.IGNORECASE)  # all else is far from one
_WHOLE_PAGE = ("page foot", "page head", "title page of the book", "imprint of the book")
# What was done with a page and need not have changed it: "Last reviewed: 11 May 2019".
_LOOKED_AT = re.compile(
    r"(?:last\s+)?(?P<reviewed>review(?:ed)?|checked|verified)(?:\s+on)?\s*:?"
    r"|(?:last\s+)?(?:accessed|retrieved|viewed)(?:\s+on)?\s*:?"
    r"|(?:zuletzt\s+)?abgerufen(?:\s+am)?|consultée?(?:\s+le)?|дата\s+обращения|дата\s+звернення",
    re.IGNORECASE,
)
_BETWEEN_STAMPS = " \t|,;/()–—-•·・"
# "DATE: June 13, 1995 TAG: 95 SECTION: WORLD", "Posted: 6 Apr 2006 19:55:37 Post subject: Talks"
_NEXT_LABEL = re.compile(
    r"\s+[A-ZÀ-ÞА-ЯІЇЄ]{3,}\s?:|(?::\d\d)?\s(?i:post\ssubject|sujet\sdu\smessage|titel"
    r"|заголовок\sсообщения|asunto)\s?:"
)
_PERIODS = ("year", "month", "days", "days_over_months")  # of which a chronicle tells
_MOST_CELLS = 4  # of a row that may be a line about the page
_NOUN = re.compile(r"update(?!d)", re.IGNORECASE)
_TWO_LANGUAGES = re.compile(r"(\d{1,2}\s[^\W\d_]{3,9})/[^\W\d_]{3,9}(\s\d{4})")
_STAMP_ENDS = 80  # characters of a line within which the words of its stamp stand
_MOST_THANKS = 18  # words of a line that thanks the source and says when it published the text
_REST_OF_A_STAMP = 5  # words that may stand beside a date in a line about the page


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of the page beside its text; dates and *inferred* as in `FoundPage`.

    *reviewed* is when somebody last looked it through, which need not have changed it.
    """

    published: str = ""
    updated: str = ""
    url: str = ""
    period: str = ""
    inferred: str = ""
    reviewed: str = ""

    @property
    def year(self) -> int:
        """The year that a date without one most likely means; 0 when nothing tells."""
        for said in (self.period, self.published, self.updated):
            if said[:4].isdigit():
                return int(said[:4])
        return 0


def is_address(text: str) -> bool:
    """Whether *text* is an address and nothing else, but for a word that says so."""
    return _ADDRESS.fullmatch(text.strip()) is not None


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
    if rule := label_rule(text):
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
    text = _TWO_LANGUAGES.sub(r"\1\2", written_out(text))
    bare_dates = bare_dates or _TIME_AT_END.search(text) is not None
    if not bare_dates and not _is_stamped(text):
        return facts, ""
    dates = find_dates(text)
    if not dates:
        return facts, ""
    if look := _LOOKED_AT.fullmatch(text[: dates[0].start].strip(" •·*|-–—")):
        reviewed = dates[0].value if look["reviewed"] and not dates[0].yearless else ""
        return replace(facts, reviewed=facts.reviewed or reviewed), "page metadata: last look"
    if both := _two_stamps(text, bare_dates=bare_dates):
        facts = replace(facts, published=facts.published or both[0])
        return replace(facts, updated=facts.updated or both[1]), "page metadata: date"
    if updated := _stamped(text, [_in_year(each, facts) for each in dates], _UPDATED):
        period = next((d.value for d in dates[1:] if d.form in _PERIODS), "")
        changed = replace(
            facts,
            updated=with_time(updated, text) if not facts.updated else facts.updated,
            period=facts.period or period,
        )
        return changed, "page metadata: last update"
    if published := _day_of_publication(text, dates, bare_dates=bare_dates):
        return _published(facts, published.value), "page metadata: date"
    if bare_dates and block.role != Role.HEADING and (value := bare_value(text, dates)):
        return _with_bare_date(facts, text, value)
    return facts, ""


def _with_bare_date(facts: PageFacts, text: str, value: str) -> tuple[PageFacts, str]:
    """As `read_stamp`, of a line that is no more than the date *value*."""
    if facts.published and value != facts.published and is_held(text):
        return facts, ""  # the day of the document is known: this is that of the meeting
    if lasts_long(value):
        return facts, "page metadata: span of days"
    return _published(facts, value), "page metadata: date"


def _in_year(date: DateExpression, facts: PageFacts) -> DateExpression:
    """*date*; where it is a day without a year, in that of publication, unless it was before."""
    day = f"{facts.published[:4]}{date.value[4:]}"
    if date.form != "day_yearless" or day < facts.published or not facts.published:
        return date
    return replace(date, value=day, form="day")


def _day_of_publication(
    text: str, dates: Sequence[DateExpression], *, bare_dates: bool
) -> DateExpression | None:
    said = _stamped(text, dates, _PUBLISHED) or _in_last_cell(text) or day_given(text, dates)
    if said or not bare_dates:
        return said
    return _behind_a_comma(text) or day_of_a_law(text, dates)


def _published(facts: PageFacts, value: str) -> PageFacts:
    """*facts* with the day of publication, unless one is known that is as exact.

    A span of days is when that was of which the page tells.
    """
    if "/" in value:
        return replace(facts, period=facts.period or value)
    known = facts.published
    if known and (known == value or not value.startswith(known)):
        return facts
    return replace(facts, published=value)


def is_row_of_stamps(row: Sequence[str]) -> bool:
    """Whether bars made a row of a line about the page: "Updated: 14-Dec-2006 | News"."""
    cells = [cell.strip() for cell in row if cell.strip()]
    return 0 < len(cells) <= _MOST_CELLS and _UPDATED.match(cells[0]) is not None


def _two_stamps(text: str, *, bare_dates: bool) -> tuple[str, str] | None:
    """When a page was published and when it was changed, where one line says both."""
    update = _UPDATED.search(text)
    if update is None or not update.start():
        return None
    before = text[: update.start()].rstrip(_BETWEEN_STAMPS)
    behind = text[update.start() :]
    updated = _stamped(behind, find_dates(behind), _UPDATED)
    dates = find_dates(before)
    if updated is None or not dates:
        return None
    stamped = _stamped(before, dates, _PUBLISHED)
    value = stamped.value if stamped else bare_value(before, dates) if bare_dates else ""
    return (value, with_time(updated, behind)) if value else None


def _is_stamped(text: str) -> bool:
    """Whether the words of a stamp stand at the beginning of a line."""
    stamps = (_UPDATED, _PUBLISHED, _LOOKED_AT)
    if any(stamp.search(text, 0, _STAMP_ENDS) is not None for stamp in stamps):
        return True
    return may_say_when_given(text)


def _revised(text: str) -> str:
    """The day on which an old revision of a page was made, and its time, wherever that stands."""
    dates = [each for each in find_dates(text) if each.form in DAYS and not each.yearless]
    clock = _CLOCK.search(text)
    if not dates:
        return ""
    return f"{dates[0].value}T{clock[1]:0>2}:{clock[2]}" if clock else dates[0].value


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
    if between and not is_weekday(between) and not is_clock(between):
        return None
    if first.form not in DAYS and not re.match(
        r"last|date|mis|dern|stand|updated:", match[0], re.IGNORECASE
    ):
        return None  # "NATO Update: January 2002" is a title
    rest = text[first.end :]
    if _NEXT_LABEL.match(rest):
        return first
    if rest.lstrip().startswith("|"):
        return first if len(rest.split()) <= MOST_LABELS else None
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
    if "," not in text or len(text.split()) > _MOST_THANKS:
        return None
    match = _PUBLISHED_BEHIND_A_COMMA.search(text)
    rest = text[match.end() :] if match else ""
    return _stamped(rest, find_dates(rest), _PUBLISHED)
