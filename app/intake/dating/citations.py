"""Years that only say which writing of an author is cited: "(Keogh 2003; Tannam 2012)"."""

import re

_SURNAME = (
    r"(?:(?:van|von|de|der|den|di|da|la|le)\s){0,2}[A-ZÀ-ÞА-ЯЁЄІЇҐ](?:['’][A-ZÀ-Þ])?[a-zà-ÿа-яёєіїґ]+"
    r"(?:[A-ZÀ-Þ][a-zà-ÿ]+)?(?:[-–][A-ZÀ-ÞА-ЯЁ][\w’'-]+)?"
)
_AUTHORS = (
    rf"{_SURNAME}(?:(?:,\s|/|,?\s(?:and|und|et|&|и|та|і|й)\s){_SURNAME}){{0,3}}"
    r"(?P<others>\s(?:et\sal\.?|u\.\s?a\.|и\sдр\.|та\sін\.))?"
)
_LEAD = (
    r"(?P<lead>(?i:see(?:\salso)?|cf\.|e\.g\.,?|vgl\.|siehe(?:\sauch)?|voir(?:\saussi)?|см\.|див\.)"
    r"\s)?"
)
# "(see Berg 1998, " up to a second year of his
_CITED = re.compile(rf"\s?{_LEAD}{_AUTHORS},?\s(?:(?:1[89]|20)\d\d[a-f]?,\s?)?")
_PAGE = r"\s?[:,]\s?(?:(?:pp?|S|[сС])\.\s?)?\d{1,4}(?:\s?[-–]\s?\d{1,4}|\s?ff?\.)?"
_BEHIND = re.compile(rf"(?P<letter>[a-f])?(?P<page>{_PAGE})?\s?(?:[;)\]]|,\s\d{{4}}[a-f]?[;)\]])")
# "Berg, Anna (1998).", "Berg, Anna and Hans Kern (1998)."
_GIVEN = r"(?:[A-ZÀ-ÞА-ЯІЇЄҐ](?:\.|[a-zà-ÿа-яіїєґ]+)(?:[\s-]|(?=,))){1,3}"
_INVERTED = re.compile(
    rf"\W{{0,4}}(?:\d{{1,3}}\.\s)?{_SURNAME},\s{_GIVEN}"
    rf"(?:(?:,\s|,?\s?(?:and|und|et|&|и|та|і|й)\s){_GIVEN}(?:{_SURNAME}\s)?)*[(\[]"
)
_OFFICE = re.compile(r"\W{0,4}[A-Z]{2,8}\s[(\[]")  # "NATO (2010) Strategic Concept"
_TITLE_BEHIND = re.compile(r"[a-f]?[)\]][.,:]?\s[A-ZÀ-ÞА-Я“\"«]")
_NAMED = re.compile(rf"(?:^|[\s“\"«„(]){_AUTHORS}\s[(\[]$")
# "Mulhall (2019), p. 91", "Berg (1998: 12)", "Berg (1998) argues that"
_BEHIND_A_NAME = re.compile(
    rf"[a-f][)\]]|[a-f]?{_PAGE}[)\]]|[)\]](?:,\s(?:pp?|S|[сС])\.\s?\d|\s(?:argue[sd]?|writes?|wrote"
    r"|shows?|showed|notes?|noted|suggest(?:s|ed)?|claim(?:s|ed)?|contend(?:s|ed)?|observe[sd]?"
    r"|describe[sd]?|calls?|called|finds?|holds?|speaks?\sof|points?\sout|schreib(?:t|en)|argumentier(?:t|en)|zeig(?:t|en)"
    r"|beton(?:t|en)|meint|nennt|écri(?:t|vent)|soutien(?:t|nent)|montrent?|estiment?|affirment?"
    r"|пиш[еу]т|утвержда[ею]т|отмеча[ею]т|показыва[ею]т|счита[ею]т|пише|стверджує|зазначає)\b)"
)
# Without them "(Oslo 2003; Riga 2006)" may as well be where ministers met.
_WHO_WRITES = re.compile(
    r"\b(?:(?:scholars?|authors?|stud(?:y|ies)|critics?|historians?|analysts?|commentators?|argue[sd]?"
    r"|contend(?:s|ed)?|autor(?:en|in|innen)?|auteurs?|études?|chercheurs?|автор(?:ы|ов|ам|и|ів)?"
    r"|уч[её]ны[емх]+|вчен(?:і|их))\b|(?:literatur|littératur|research|theor|théori|forsch|kritiker"
    r"|литератур|исследовате|теори|літератур|дослідник|теорі))",
    re.IGNORECASE,
)
_REACH_BACK, _REACH_ON, _LONGEST_SENTENCE = 120, 48, 240


def is_cited(text: str, start: int, end: int) -> bool:
    """Whether the year from *start* to *end* of *text* is that of a writing that is cited."""
    behind = text[end : end + _REACH_ON]
    before = text[max(0, start - _REACH_BACK) : start].rpartition("\n")[2]
    if before.endswith(("(", "[")):
        if _INVERTED.fullmatch(before) or (
            _OFFICE.fullmatch(before) and _TITLE_BEHIND.match(behind)
        ):
            return True
        return bool(_BEHIND_A_NAME.match(behind)) and _NAMED.search(before) is not None
    said = _BEHIND.match(behind)
    opened = max(before.rfind("("), before.rfind("["))
    if said is None or opened < 0 or max(before.rfind(")"), before.rfind("]")) > opened:
        return False
    cited = _CITED.fullmatch(before[opened + 1 :].rpartition(";")[2])
    if cited is None:
        return False
    if said["letter"] or said["page"] or cited["lead"] or cited["others"]:
        return True
    at = start - len(before) + opened
    sentence = text[max(0, at - _LONGEST_SENTENCE) : at].rpartition(". ")[2]
    return _WHO_WRITES.search(sentence) is not None
