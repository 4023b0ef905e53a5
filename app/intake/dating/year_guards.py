"""Whether four digits are a year, and not the number of a resolution, a count or a telephone."""

import re
from functools import lru_cache

_NUMBERED = (
    r"(?:resolutions?|résolutions?|rés\.|резолюци\w+|резолюці\w+|resolution(?:en)?|unscrs?|scrs?"
    r"|res\.|s/res/|a/res/|nos?\.|n°|№|numbers?|nr\.|article|art\.|chapter|section|para\.?"
    r"|paragraph|ziff(?:er)?\.?|постанов\w+|рейс\w*|flights?|directive|regulation|protocol|pages?|pp?\.|tel\.?|fax|phone|room|stanag|ajp-?|mc"
    r"|iso|flight|highway|route|box|zip|code|version|v\.|hill|point|doc\.?|dec(?:ision|/)|cm/?)"
)
# The list before the number may be long: "Resolutions 1325, 1820 and 1888".
_AFTER_A_NUMBERED_THING = re.compile(
    rf"(?<![A-Za-z]){_NUMBERED}[\s:#()]{{0,3}}"
    r"(?:\d{3,4}(?:\s?\(\d{4}\))?\s?(?:,|and|&|et|и|та|und|or)\s{0,2}){0,6}(?:and\s|et\s)?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s?(?:[-–]?\s?(?:strong|persons|man|men|women|troops?|soldiers?|personnel|people|civilians?"
    r"|observers?|officers?|participants?|monitors?|prisoners?|tanks?|aircraft|guns|ships?|planes"
    r"|rifles|dead|killed|wounded|casualties|deaths|members?|staff|countries|nations|activities"
    r"|projects|km|kilomet\w+|miles?|met(?:re|er)s?|m|feet|ft|yards|tons?|tonnes|kg|lbs?|[Ee]uros?"
    r"|[Dd]ollars?|usd|eur|USD|EUR|CHF|roubles|pounds|francs|Franken|Kronen|pesos|гривень|грн|copies"
    r"|seats|delegates|places|Exemplare|Plätze|Stück|per\scent|percent|hours|minutes|pieces|weapons|vehicles"
    r"|houses|homes|villages|workers|refugees|volunteers|mines|experts|students|children|employees"
    r"|flights|sorties|words|pages|military|hp|mm|hrs|человек|военнослужащих|personnes"
    r"|hommes|soldats|militaires|habitants|kilomètres|mètres|réfugiés|enfants|morts|blessés|véhicules"
    r"|heures|Gäste|Soldaten|Menschen|Personen|Teilnehmer\w*|Mann|Polizisten|Helfer\w*|Mitarbeiter\w*"
    r"|Flüchtling\w*|Kilometer\w*|Meter\w*|Tonnen|Mitglieder\w*|Einwohner\w*|Schüler\w*|Kinder\w*"
    r"|Frauen|Männer\w*|Opfer\w*|Tote\w*|Verletzte\w*|Fahrzeuge\w*|Seiten|Stunden|солдат\w*|чоловік"
    r"|осіб|людей|тонн\w*|км|рублей|детей|жителей|военных|беженц\w*)\b)",
)
_ESTIMATED = re.compile(
    r"(?:\b(?:some|about|approximately|nearly|almost|over|more\sthan|at\sleast|up\sto|fewer\sthan"
    r"|less\sthan|roughly|only|total\sof|environ|plus\sde|около|более|понад|près\sde)|[$€£])\s?$",
    re.IGNORECASE,
)
# "About 1994: a treaty" in a chronology
_ONE_WORD, _COLON = re.compile(r"(?:\A|\n)\W*\w+\s\Z"), re.compile(r"\s?:\s")
_LINE_HEAD, _LABEL_END = re.compile(r"(?:\A|\n)[\s•*·■▪●\-–—]*\Z"), re.compile(r"\s?(?::\s|\n|\Z)")
_DATED = re.compile(r"\b(?:in|since|of|by|en|seit|im|с|в|до)\s{1,2}$", re.IGNORECASE)
_TELEPHONE = re.compile(r"(?:\+\d[\d\s().-]{0,24}|\b\d{1,4}[\s.-]\d{1,3}[\s.-])$")
_DIALLED = re.compile(
    r"(?:tel(?:ephone|efon)?|tél(?:éphone)?|fax|phone|тел(?:ефон)?|факс)\.?:?\s[\d\s()+./-]{1,16}$",
    re.IGNORECASE,
)
_DATED_ITSELF = re.compile(r"\s(?:of|du|vom|от|від)\s(?:19|20)\d\d\b|\s?\((?:19|20)\d\d\)")
_DECIMAL, _NOTE_MARK = re.compile(r"[.,]\d"), re.compile(r"[.,]\d\d?(?!\S)")  # "in 1984.12 It"
# "CM/Del/Dec(2014)1213", "S/PRST/2014/16": the year of a document in its symbol.
_IN_A_SYMBOL = re.compile(r"[A-Za-z](?:/|(\())$")
# "2008/736/CFSP", "2006/NB/14", "2014/79/EU"
_NUMBERED_ON = re.compile(
    r"/\d{3}|/[A-Z]{1,4}/\d|/\d{1,2}/(?:[EC]?[UECG]|EWG|EEC|CEE|CFSP|PESC|GASP|Euratom|ЄС|ЕС)\b"
)
_POSTCODE = re.compile(r"(?<!\w)[A-Z]{1,2}-$")  # "MD-2012 Chișinău"
# "Quay Street 25/3, 2001 Oslo, Norway"
_HOUSE, _TOWN = (
    re.compile(r"[^\W\d_.]\.?\s\d{1,4}(?:[/-]\d{1,3}|[a-z])?,\s$"),
    re.compile(r"\s[A-ZÀ-Þ][^\W\d_]+(?:,\s[A-Z]|\s*$)"),
)
_SYMBOL_GOES_ON = re.compile(r"\)\s?\d")
_RESOLUTIONS = re.compile(r"\b(?:resolutions|résolutions|резолюци[ий]|резолюції)\b", re.I)
# The agenda "NATO 2030" and the illness; "joined NATO 1999" tells a year.
_NAME = re.compile(
    r"(?:\b(?:NATO|OTAN|НАТО)[»”\"]?(?:\s|\s?[-–—]\s?)2030|\bCOVID-20\d\d)$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?;][\s\u00a0]")
_LOOK_FOR_RESOLUTIONS = 160
_DIGIT_BEFORE, _DIGIT_AFTER = re.compile(r"\d[^\S\t]$"), re.compile(r"\s\d{3}(?!\d)")
_LETTER = re.compile(r"[^\W\d_]|№")
_LOOK_BACK, _LOOK_ON = 64, 28
_NEAR, _WORD = 28, 10


def names_a_year(text: str, start: int, end: int) -> bool:
    """Whether the digits from *start* to *end* of *text* name a year, as far as others tell."""
    first = max(0, start - _LOOK_FOR_RESOLUTIONS)
    return _names_a_year(text[first : end + _LOOK_ON], start - first, end - first)


@lru_cache(maxsize=1024)  # the same words stand round many a year of a table or a list
def _names_a_year(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start]
    after = text[end:].partition("\t")[0]  # what is counted does not stand in the next cell
    near, word = before[-_NEAR:], before[-_WORD:]
    # A list of numbers may be long, and is looked through only where there is one.
    listed = before if any(map(str.isdigit, before[-8:])) else near
    if _LETTER.search(listed) and _AFTER_A_NUMBERED_THING.search(listed):
        return False
    if _is_part_of_a_number(word, after) or _NAME.search(word + text[start:end]):
        return False
    if _HOUSE.search(near) and _TOWN.match(after):
        return False
    if _DATED_ITSELF.match(after) or _is_a_resolution(text, start, word):
        return False
    if _COUNTED.match(after) or _DIALLED.search(near):
        return False
    if text[start : start + 2] < "19" and not (
        _DATED.search(word) or _heads_a_line(text, start, end)
    ):
        return False  # in these texts more likely a count than so old a year
    if _ESTIMATED.search(near) and not _DATED.search(word) and not _is_a_label(text, start, end):
        return False
    return not _looks_dialled(near)


def _is_a_label(text: str, start: int, end: int) -> bool:
    """Whether it stands at the head of a line behind one word, with a colon after it."""
    return bool(_COLON.match(text, end)) and _ONE_WORD.search(text[:start]) is not None


def _heads_a_line(text: str, start: int, end: int) -> bool:
    """Whether it begins a line, of which nothing or a colon follows: "1815: The Congress ends"."""
    return bool(_LINE_HEAD.search(text[:start])) and bool(_LABEL_END.match(text, end))


def _is_part_of_a_number(before: str, after: str) -> bool:
    """Whether the digits go on: in a symbol or a postcode, as a decimal, in spaced groups."""
    if _POSTCODE.search(before):
        return True
    symbol = _IN_A_SYMBOL.search(before)
    if symbol and (not symbol[1] or _SYMBOL_GOES_ON.match(after)):
        return True
    if _NUMBERED_ON.match(after):
        return True
    if _DECIMAL.match(after):
        return not (_DATED.search(before) and _NOTE_MARK.match(after))
    return bool(_DIGIT_BEFORE.search(before) and _DIGIT_AFTER.match(after))


def _is_a_resolution(text: str, start: int, word: str) -> bool:
    """Whether the sentence speaks of resolutions, and nothing says "in" before the digits."""
    if _DATED.search(word) or word.endswith("the "):
        return False
    before = text[:start]
    return _RESOLUTIONS.search(_SENTENCE_END.split(before)[-1]) is not None


def _looks_dialled(before: str) -> bool:
    return bool(before) and not before[-1].isalpha() and _TELEPHONE.search(before) is not None
