"""Dates that only name what the words before them say: a document, a street, a year of account."""

import re

_DOCUMENTS = (
    r"(?:Strategic Concept|Concept|Charter|Strategy|[Dd]eclaration|Treaty|Agreements?"
    r"|Communiqu[ée]|Framework|Policy|Report|Constitution|Convention|Protocol|Act|Directive"
    r"|Resolution|[Ee]dition|Manual|Handbook|White Paper|Guidelines|Programme|Plan|Decision)"
)
_NAMES_A_DOCUMENT = re.compile(rf"\s+(?:[A-Z][\w’'/-]*\s+){{0,4}}{_DOCUMENTS}\b")
_DATED = re.compile(
    r"\b(?:in|since|from|by|until|during|of|before|after|to|and|en|depuis|seit|im|в|с|у|з)\s+$",
    re.IGNORECASE,
)
_NAMED_BY_ITS_YEAR = re.compile(
    r"(?:\b(?:Exercise(?:\s+[A-Z]\w+){1,3}|Agenda|Vision|Horizon|Strategy|Euro|Expo)"
    r"|[“\"](?:[A-Z][\w-]*\s+){0,4}[A-Z][\w-]*)\s+$"
    r"|[«“\"][^\W\d_][^«»“”\"\n]{0,38}(?:-|\s[–—]\s)$"  # «Rubezh-2004»
)
# "Resolution 1110 (1997) of 28 May 1997", "the Vienna Convention of 18 April 1961",
# "the Declaration of Tarn of 17 March 1979", "Decision No. 14/04 of 7 December 2004".
_DOCUMENT_OF = re.compile(
    r"\b(?:\w*(?:[Rr]esolution|RESOLUTION|UNSCR|[Rr]ésolution|[Рр]езолюц\w+)\s+(?:[Nn]o\.?|Nr\.|№)?\s*"
    r"\d{1,4}(?:/\d+)?\s*(?:\(\d{4}\))?"
    r"|(?:Reference|Ref\.|Doc\.|[Dd]écret|[Ll]oi|[Rr]èglement|[Aa]rrêté)(?:\sn[o°]\s?\S+|\s[\d/-]+)?"
    r"|(?:Convention|Charter|Constitution|Treaty|Declaration|Directive|Regulation|Act|Decision)"
    r"(?:\sof(?:\s(?:the\s)?[A-Z]\w+){1,3}|\s(?:No\.?\s)?\d[\w/.()-]*)?)"
    r",?\s+(?:of|du|vom|от|від|dated)\s+(?:the\s+)?$"
)
_LAW_OF = re.compile(
    r"\b(?:law|arrangements?|that|loi|traité|charte|celui|celle|ceux|celles|Gesetz|Vertrag|закон\w*|договор\w*)"
    r"\s(?:of|de|du|von|от|від)\s$",
    re.I,
)
# "das Abkommen vom 21. Mai 1986", "решению Совета от 20.04.2001"
_PAPER_OF = re.compile(
    r"(?:\b(?:Gesetz\w*|Abkommens?|Vertrage?s?|Verordnung|Richtlinie|Beschluss\w*)\svom"
    r"|\b(?:решени|закон|указ|постановлени|распоряжени|рішенн|постанов)\w*\s(?:[\w.]+\s){0,4}(?:от|від))\s$",
    re.IGNORECASE,
)
# "создана решением Совета от 3 мая 1993 года", but "в соответствии с решением Совета от"
_DONE_BY = re.compile(
    r"(?:\bdurch\s(?:\w+\s)?(?:Gesetz|Abkommen|Vertrag|Verordnung|Beschluss)\svom"
    r"|(?<!\w)(?:решением|законом|указом|постановлением|распоряжением|рішенням|постановою)"
    r"\s(?:[\w.]+\s){0,4}(?:от|від))\s$",
    re.IGNORECASE,
)
_IN_LINE_WITH = re.compile(r"(?<!\w)(?:со?|зі?|із)\s(?:\w+\s)?$")
# "the first time since 1945" tells of what came after it
_FIRST_SINCE = re.compile(
    r"(?<!\bevery\s)\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|worst"
    r"|largest|highest|lowest|erstmals|première\sfois|впервые|вперше)\b[^.;,]{0,30}"
    r"\b(?:since|depuis|seit|с|з)\s$",
    re.IGNORECASE,
)
# "CD(2006)21 (restricted) 10 February 2006", "Letter #12 - 17 June 1998"
_NUMBERED_PAPER = re.compile(r"(?:\w\(\d{4}\)\d+(?:\s\(\w+\))?\s|#\s?\d+\s?[-–—|]\s)$")
_STATE_AT = re.compile(
    r"(?:\bas\s+(?:of|at)\s+(?:the\s+end\s+of\s+)?(?:the\s+)?|\b(?:данные|дані|станом|по\sсостоянию)\sна\s"
    r"|\b(?:arrêtée?s?|chiffres|données)\sau\s)$",
    re.IGNORECASE,
)
_YEARBOOK = re.compile(
    r"\b(?:yearbooks?|annuaire|Jahrbuch|ежегодник\w*|щорічник\w*)\s$", re.IGNORECASE
)
_ACCOUNTED = re.compile(
    r"\b(?:(?:fiscal|financial|academic|budget|budgetary|school|tax|marketing|crop)\s+years?"
    r"|FYs?|budgets?|exercice"
    r"|(?:budget|programme|program|plan|calendar|forecast|estimates?|reports?|prize|award)\s+for"
    r"|for\s+the\s+(?:years?|period)(?:\s(?:from|between)|\s\d{4}(?:,\s\d{4}){0,3}\s(?:and|to|or))?"
    r"|pour\s(?:les\sannées|la\spériode)(?:\s(?:de|allant\sde))?|für\s(?:die\sJahre|den\sZeitraum)(?:\svon)?"
    r"|на\s(?:период|період)(?:\s[сз])?|pour\s+l['’](?:année|exercice)|(?:für|über)\s+das\s+Jahr"
    r"|(?:Haushalts|Geschäfts|Schul)jahr|(?:Programm|Plan|Haushalt|Bericht)\s+für"
    r"|(?:programme|plan|budget|rapport)(?:\s\w+){0,2}\s+pour"
    r"|(?:план|программ|програм|бюджет|перечен|перелік|отч[её]т|звіт)\w*(?:\s(?:дій|действий))?\s+на|(?<!\w)за)\s+$",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"(?:\b(?:born|née?|geb\.|geboren|Jahrgang)|родил\w+|народи\w+)\s+(?:on|in|le|en|am|в|у)?\s*$",
    re.IGNORECASE,
)
# "the Fjord Document 1999", "third edition 1998"
_NAMED_WITH_A_YEAR = re.compile(
    r"(?:\b[A-ZÀ-Þ]\w+\s(?:Document|Dokuments?)|(?<!\w)(?:Венск|Віденськ)\w+\sдокумент\w*"
    r"|\b(?i:edition|édition|auflage|ausgabe)|(?<!\w)(?i:издание|видання))\s$"
)
# "Question No. 87 of 5 February 2019"
_NUMBER_OF = re.compile(
    r"(?:\b(?:[Nn]os?|[Nn]r|[Nn]um)\.?|№)\s?\d+[\w/]*\s(?:of|vom|du|от|від)\s(?:the\s)?$"
)
# "Thank you for your letter of 2 May", "It updates the note of 6 June"
_LETTER_OF = re.compile(
    r"(?:\b(?:your|my|our)\s(?:letter|note|e-?mail|message|reply)\sof|\bthe\snote\sof"
    r"|\b(?:votre|ma|notre)\s(?:lettre|note)\sdu|\b(?:Ihr|mein|unser)(?:em)?\s(?:Schreiben|Brief)s?\svom"
    r"|(?<!\w)(?:ваше|моё|мое|наше)\s(?:письмо|обращение)\sот|(?<!\w)(?:ваш|мій|наш)\s?(?:лист|звернення)\sвід)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
# "in Strada 31 August 1989", "place du 8 mai 1945", "am Platz des 18. März 1848", "вул. 1 Травня"
_STREET = re.compile(
    r"(?:\b(?:rue|place|avenue|boulevard|quai|calle|avenida|plaza|square|pont)\s(?:du|de|del)"
    r"|\b(?:strada|bulevardul|piața|piazza|ulica)|\b(?:str|ul|bd|blvd)\."
    r"|\b\w*(?:platz|straße|strasse|allee)(?:\sdes)?"
    r"|(?<!\w)(?:(?:улиц|площад|проспект|бульвар|вулиц|площ)\w*|(?:ул|пл|просп|бул|вул)\.|пр-т))\s?$",
    re.IGNORECASE,
)
_NAMING = (
    _STREET,
    _DOCUMENT_OF,
    _PAPER_OF,
    _NUMBERED_PAPER,
    _NAMED_BY_ITS_YEAR,
    _STATE_AT,
    _ACCOUNTED,
    _BORN,
    _YEARBOOK,
    _LETTER_OF,
    _NUMBER_OF,
)


def is_in_a_name(before: str, after: str, *, bare: bool) -> bool:
    """Whether a date between *before* and *after*, perhaps a *bare* year, only names a thing."""
    last = before.rstrip()[-1:]  # most dates stand behind marks with which no such words end
    if (last.isalnum() or last in "_-–—") and _names(before, bare=bare):
        return True
    named = (_BORN, _NUMBERED_PAPER, _STREET) if last in ".)-–—|" else ()  # "geb. 1950", "вул. 1"
    if any(names.search(before) for names in named):
        return True
    return bare and bool(_NAMES_A_DOCUMENT.match(after)) and not _DATED.search(before)


def _names(before: str, *, bare: bool) -> bool:
    """Whether a date only names what the words *before* it say; a *bare* year may name a law."""
    if any(names.search(before) for names in _NAMING):
        done = _DONE_BY.search(before)
        return done is None or _IN_LINE_WITH.search(before[: done.start()]) is not None
    only_year = (_LAW_OF, _FIRST_SINCE, _NAMED_WITH_A_YEAR)
    return bare and any(names.search(before) for names in only_year)
