"""Sentences of running text, as spans."""

import bisect
import re
from collections.abc import Iterator

Span = tuple[int, int]

_END = re.compile(
    r"[.!?…]+(?:[”\"’»)\]¹²³⁴⁵⁶⁷⁸⁹]{0,4}(?:\[\d{1,3}\])*"
    r"|(?<=[a-zà-ÿа-яєіїґ]{4}[.!?])[”\"’»)]?\d{1,2})([\s\u00a0]+)"  # the mark of a note: "them.3"
    r"(?=(?:«[\s\u00a0]?|[“\"(\[‘'])?[A-ZÀ-ÞА-ЯЁЄІЇҐ0-9•])"
)
_SHORTENED = re.compile(
    r"(?:(?<!\w)(?:Mr|Mrs|Ms|Dr|Prof|St|Ste|Gen|Col|Lt|Maj|Capt|Cmdr|Adm|Amb|Sen|Rep|Gov|Hon|Jan"
    r"|geb|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|janv|févr|avr|juil|déc|Okt|Dez|Nos?|Nr|Arts?|vs"
    r"|cf|e\.g|i\.e|approx|a\.m|p\.m|Fig|Vol|pp|eds?|al|Inc|Ltd|Co|Jr|Sr|para|Res|Doc|z\.B"
    r"|Brig|cols?|Cpt|Sgt|Rev|Pres|Ft|Mt|Ref|Sec|Dept|Univ|viz|ca|Ch|env|chap|éd"
    r"|vgl|Vgl|bzw|bspw|ggf|inkl|evtl|sog|rd|Mio|Mrd|Tsd|Abs|Bd|[Hh]rsg|Kap|Ziff|lit|Anm|Abb|Fn"
    r"|им|гг|т\.е|т\.\s?к|т\.\s?н|ст|рр|М|Mme|Mlle|[Сс]м|[Дд]ив|[Нн]апр|обл|тыс|тис|проф|акад|ген|полк"
    r"|ул|вул|пос|рис|табл|гл|изд|ред|пер|стр|пп)"
    # An initial, "z. B.", "м. Київ"; behind a number it is a unit, or the word for a year.
    r"|\b[A-ZА-ЯЁІЇЄ]|(?<![\w.])(?<!\d\s)[a-zа-яії]|(?<!\w)[A-Za-zА-Яа-я]\.\s?[A-Za-zА-Яа-я]|\d\s(?:г|р))\.$"
)
_MAY_END = re.compile(r"(?:\b(?:a\.m|p\.m|Inc|Ltd)|\d\s?(?:году|год|гг?|року|років|рр?))\.$")
# "В мае 2012 г. Молдавия вступила": what a sentence begins with does not end it.
_OPENING = re.compile(
    r"(?:(?:В|Во|У|С|Со|З|Із|К|До|По|На|О|От|Від|После|Після|Летом|Весной|Осенью|Зимой)\s|\d)"
    r"(?:\S+\s){0,4}\S+$"
)
# "the U.S. Sixth Fleet", and with a word that begins a sentence: "in the U.S. They met"
_STATES = re.compile(r"\b(?:U\.N|U\.S|U\.K|E\.U)\.$")
_BEGINS = re.compile(
    r"(?:A|An|The|This|That|These|Those|There|It|Its|He|His|She|Her|They|Their|We|Our|I|You|In|On|At|By|For"
    r"|From|To|With|Under|Of|After|Before|Since|During|When|While|As|If|But|And|Yet|So|Also|Both|Other"
    r"|Others|Some|All|Many|Most|Each|Among|According|However|Today|Later|Earlier|Now|Then|Not|No|One|Two"
    r"|Mr|Mrs|Ms|Dr)\b|[^\w]|\d"
)
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
# "als 25. Mitglied", "zum 1000. Mal"
_GERMAN_ORDINAL = re.compile(
    r"\b(?:als|der|die|das|dem|den|des|zum|zur|beim|ihr|ihre|ihren|seine?n?|eine?n?)\s\d{1,4}\.$",
    re.IGNORECASE,
)
# What goes on a date behind its day, and behind its month: "20. Dezember", "9. July", "5. 7. 1994".
_BEHIND_A_DAY = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|January|February|March|May|June|July|October|December|marts|maj|juni|juli|oktober"
    r"|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\b"
    r"|\d{1,2}\.\s?(?:19|20)\d\d\b"
)
_STOPPED_MONTH = re.compile(  # "13 May. 2024", as the sites of some offices have it
    r"(?<!\d)\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\.$"
)
_DAY_AND_MONTH = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.$")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_NUMBER_ONLY = re.compile(r"\s*\(?\d{1,2}\.")
_NUMBERED = re.compile(
    r"\b(?:approx|ca?|cols?|rd|env|Nos?|Nr|Arts?|Fig|Vol|pp|p|para|Res|Doc|Ch|Sec|Abs|Anm|Abb|Bd|Fn|Kap|S|Ziff"
    r"|ст|гл|п|рис|стр|табл)\.$"
)


def split_sentences(text: str) -> list[Span]:
    """The sentences of *text*, each without the white space round it; a line break ends one.

    A full stop after a shortened word, an initial or the number of an item ends none.
    """
    spans: list[Span] = []
    for start, end in _lines(text):
        for match in _END.finditer(text, start, end):
            if _goes_on(text, start, match):
                continue
            spans.append((start, match.start(1)))
            start = match.end()
        spans.append((start, end))
    return [trimmed for span in spans if (trimmed := trim(text, span))]


def sentence_at(spans: list[Span], offset: int) -> Span:
    """The one of *spans* in which *offset* lies, or the last that begins before it."""
    number = bisect.bisect_right(spans, (offset, 1 << 60)) - 1
    return spans[max(0, number)]


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    end = match.start(1)
    if text[end - 1] != ".":
        return False
    before = text[max(start, end - 16) : end]
    if before[-2:-1].isdigit():
        return _goes_on_after_a_number(text, start, match, before)
    if _MAY_END.search(before):
        return _OPENING.fullmatch(text, start, end) is not None
    if _STOPPED_MONTH.search(before):
        return _YEAR.match(text, match.end()) is not None
    if not _SHORTENED.search(before):
        return False
    if _STATES.search(before):
        return _BEGINS.match(text, match.end()) is None
    follows = text[match.end() : match.end() + 1]
    return not follows.isdigit() or bool(_NUMBERED.search(before)) or _is_month(before)


def _goes_on_after_a_number(text: str, start: int, match: re.Match[str], before: str) -> bool:
    end = match.start(1)
    if end - start < 8 and _NUMBER_ONLY.fullmatch(text[start:end]):
        return True
    if _GERMAN_ORDINAL.search(before):
        return True
    return _ORDINAL.search(before) is not None and _goes_on_a_date(text, before, match.end())


def parts_a_date(before: str, following: str) -> bool:
    """Whether the end of *before* is the day of a date that goes on in *following*: "am 10."."""
    return _ORDINAL.search(before) is not None and _goes_on_a_date(following, before, 0)


def _goes_on_a_date(text: str, before: str, at: int) -> bool:
    if _BEHIND_A_DAY.match(text, at):
        return True
    return _DAY_AND_MONTH.search(before) is not None and _YEAR.match(text, at) is not None


def _is_month(before: str) -> bool:
    return bool(re.search(r"\b[A-Z]?[a-zé]{2,4}\.$", before))


def trim(text: str, span: Span) -> Span | None:
    """*span* of *text* without the white space at its ends; None when nothing is left."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
