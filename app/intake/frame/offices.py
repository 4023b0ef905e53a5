"""Names of offices: ministries, embassies, committees and their parts, in lines of their own."""

import re

_KINDS = (
    r"(?:ministr(?:y|ies)|ministère|ministerium|\w*ministerium|министерств\w|міністерств\w|departments?"
    r"|département|департамент\w?|abteilung|unterabteilung|referat|division|directorate|direction"
    r"|generaldirektion|управлени[ея]|управління|bureau|office|büro|embassy|ambassade|botschaft|посольств\w"
    r"|(?:permanent )?(?:mission|delegation|representation)|(?:mission|délégation|représentation)"
    r" permanente|ständige vertretung|постоянное представительство|постійне представництво"
    r"|secretariat"
    r"|secrétariat|sekretariat|секретариат|секретаріат|(?:sub-?)?committee|commission|comité|ausschuss"
    r"|\w+ausschuss(?:es)?|комитет|комітет|комиссия|комісія|institute?|institut|институт|інститут|assembly|"
    r"assemblée|versammlung|service|agency|agence|agentur|агентство|government|gouvernement|regierung"
    r"|bundesregierung|правительство|уряд|parliament|parlement|parlament|library)"
)
# The kind stands first, or last in a name such as "Peace Support Division".
_FIRST = re.compile(
    rf"(?:the |le |la |l['’]|das |der |die )?(?:\w+ ){{0,2}}?{_KINDS}(?:\s(?:of|for|on|to|in"
    rf"|and|de|du|des|"
    r"d['’]|pour|et|für|der|des|in|по|иностранных|закордонних|обороны|оборони|республики"
    r"|україни|of the)\b"
    r".{2,110})?",
    re.IGNORECASE,
)
_LAST = re.compile(rf"(?:[^\W\d_][\w’'&,-]* ){{1,7}}{_KINDS}", re.IGNORECASE)
_OF_A_COUNTRY = re.compile(
    rf"{_KINDS}\s[^\W\d_].{{2,110}}", re.IGNORECASE
)  # "Министерство обороны Республики"
_GOES_ON = re.compile(r"(?:TO|OF|AND|AUPRÈS|BEI|ПРИ|ДО)\s[^\d.:;]{3,110}")
_SENTENCE = re.compile(
    r"[.!?:;](?:\s|$)|\d|^(?:about|über|à propos|о|об|про)\s|\b(?:by|von|par|adopted|issued)\b",
    re.IGNORECASE,
)
_LONGEST = 16  # words


def names_an_office(text: str) -> bool:
    """Whether the whole of *text* is the name of an office."""
    words = " ".join(text.split())
    if not words[:1].isupper() or len(words.split()) > _LONGEST or _SENTENCE.search(words):
        return False
    return any(each.fullmatch(words) for each in (_FIRST, _LAST, _OF_A_COUNTRY))


def goes_on_with_office(text: str) -> bool:
    """Whether *text*, below the name of an office in capitals, goes on with it: "TO THE UNION"."""
    return _GOES_ON.fullmatch(" ".join(text.split())) is not None
