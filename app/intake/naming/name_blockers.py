"""Where a name is not the name: Georgia the state, Jordan the surname, New Guinea."""

import re

_TITLE_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Dr|Amb|Ambassador|Gen|General|Minister|President|Secretary|Senator"
    r"|Prof|Professor|Col|Colonel|Major|Captain|Sir|Lord|Admiral|Lieutenant)\.?\s+$"
)
_OTHER_PLACE_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:New|South|North|Northern|Southern|West|East|Papua New|Equatorial|[Rr]iver"
    r"|Lake|Mount|Port|Gulf of|Strait of|Fort|St\.?)\s+$"
)
_OTHER_PLACE_AFTER = re.compile(
    r"\s+(?:[Rr]iver|[Vv]alley|Institute|University|Tech|Street|Avenue|Strait|Delta|Square|Road"
    r"|Hotel|Bank\b|Gardens?\b|[Ff]ever\b)"
)
# "Greece, New York"
_AMERICAN_STATE_AFTER = re.compile(
    r",\s(?:New\s(?:York|Jersey|Mexico|Hampshire)|N\.Y\.|Ohio|Pennsylvania|Texas|Illinois|Indiana|Maine"
    r"|Missouri|Kentucky|Tennessee|Michigan|Wisconsin|Minnesota|Kansas|Nebraska|Florida)\b"
)
_OF_THE_STATE_BEFORE = re.compile(
    r"\b(?:[Gg]overnor|[Ss]enators?|[Cc]ongress(?:wo)?m[ae]n)\s(?:of|from)\s$"
)
_OF_THE_STATE_AFTER = re.compile(
    r"(?:['’]s)?\s(?:Army\s|Air\s)?(?:National\sGuard|General\sAssembly)\b"
)
_AMERICAN_PLACE_BEFORE = re.compile(
    r"(?:Atlanta|Savannah|Augusta|Macon|Fort\s\w+|Columbus|Athens|Benning|Marietta|Brunswick"
    r"|Sea Island)\s*[,(]\s*$"
)
_AMERICAN_AFTER = re.compile(r",?\s+(?:\(?U\.?S\.?A?\b|USA\b|United States)")
_AMERICAN_COMPANY = re.compile(
    r"\b(?:Sherman|Confedera\w+|Carolinas?|Alabama|Florida|Tennessee|Mississippi|Virginia)\b"
)
_FIRST_NAME_BEFORE = re.compile(r"[A-ZÀ-Þ][a-zà-þ]+\s+$")
_OPENING_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?:Of|And|With|In|King|From|To|By|For|The|Between|Both|Since|Republic|Kingdom"
    r"|Government|Ally|Allies|Partner|Partners|While|When|After|Before|Dialogue|Minister)\s+$"
)
_SURNAME_AFTER = re.compile(
    r"\s+(?:said|met|told|briefed|added|visited|spoke|[A-Z][a-z]+\s+said)\b"
)
_SURNAMES = frozenset(("Jordan", "Chad", "Ireland", "Israel", "France", "Holland", "Poland"))
_PLACES_TEXT = (
    "Georgia Jordan Guinea Ireland Niger Mexico Congo Korea Macedonia Sudan Moldova Ossetia"
)
_PLACES = frozenset(_PLACES_TEXT.split())
_LOOK = 60


def is_blocked(text: str, start: int, end: int) -> bool:
    """Whether the name from *start* to *end* of *text* names something else than its page."""
    name = text[start:end]
    if not name[:1].isupper() or " " in name:
        return False
    before, after = text[max(0, start - _LOOK) : start], text[end : end + _LOOK]
    if _OTHER_PLACE_AFTER.match(after) and not name.isupper():
        return True
    if _AMERICAN_STATE_AFTER.match(after):
        return True
    if (name in _PLACES or name in _SURNAMES) and _OTHER_PLACE_BEFORE.search(before):
        return True
    if name in _SURNAMES and _is_a_person(before, after):
        return True
    return name == "Georgia" and _is_the_american_state(text, start, before, after)


def _is_a_person(before: str, after: str) -> bool:
    if _TITLE_BEFORE.search(before) or _SURNAME_AFTER.match(after):
        return True
    return bool(_FIRST_NAME_BEFORE.search(before)) and not _OPENING_BEFORE.search(before)


def _is_the_american_state(text: str, start: int, before: str, after: str) -> bool:
    if _AMERICAN_PLACE_BEFORE.search(before) or _AMERICAN_AFTER.match(after):
        return True
    if _OF_THE_STATE_BEFORE.search(before) or _OF_THE_STATE_AFTER.match(after):
        return True
    return bool(_AMERICAN_COMPANY.search(text, max(0, start - 200), start + 200))
