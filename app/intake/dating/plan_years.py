"""Years that date nothing: something is planned or paid for them, or is compared with them."""

import re

from app.intake.dating.dates import DateExpression

_YEARS = re.compile(r"\d{4}(?:/(?:\d{4}|\.\.))?")
_PLANNED = re.compile(
    r"(?:\b(?:priorit(?:y|ies)|guidelines?|funds?|funding|appropriations?|targets?|projections?|budgets?)"
    r"(?:\s[\w’'-]+){0,3}?\sfor(?:\sthe\s(?:years?|period))?(?:\sfrom)?"
    r"|\bcover(?:s|ed|ing)?(?:\sthe\s(?:years?|period))?(?:\s(?:from|between))?"
    r"|\bfor\sthe\s(?:years?|period)(?:\sup)?\sto"
    r"|\b(?:priorités|orientations|lignes\sdirectrices|crédits|fonds|objectifs|budgets?)(?:\s[\w’'-]+){0,3}?\spour"
    r"(?:\s(?:les\sannées|la\spériode))?(?:\sde)?"
    r"|\bcouvr(?:e|ent|ait|aient|ant)(?:\s(?:les\sannées|la\spériode|l['’]année))?(?:\s(?:allant\s)?de)?"
    r"|(?:prioritäten|leitlinien|mittel|gelder|ziele|haushalte?|planung(?:en)?)(?:\s[\w-]+){0,4}?\sfür(?:\sdie\sjahre)?"
    r"|\b(?:umfass(?:t|en|te|ten)|deck(?:t|en|te|ten))(?:\s(?:die\sjahre|den\szeitraum|das\sjahr))?(?:\svon)?"
    r"|(?<!\w)(?:план|программ|програм|бюджет|приоритет|пріоритет|ассигновани|асигнуван|рассчитан|розрахован"
    r"|средств|кошт)\w*(?:\s(?!заплан|назнач|признач|намеч|наміч|перен)[\w«»“”\"-]+){0,6}?\sна(?:\s(?:период|період))?(?:\s[сз])?"
    r"|(?<!\w)(?:охватыва|охоплю)\w+(?:\s(?:период|період|годы|роки))?(?:\s[сз])?)\s$",
    re.IGNORECASE,
)
# "the Neighbourhood Instrument (ENPI) 2007-2010": its name ends with the years that it is for
_NAMED = re.compile(
    r"(?:Instruments?|Programmes?|Programs?|Facility|Framework|Strategy|Agenda|Plan|Programm|Strategie"
    r"|Stratégie|Программ[аыуе]|Програм[аиуі]|Стратеги[яию]|Стратегі[яїю])(?:\s\([A-Z]{2,8}\))?,?\s$"
)
_MORE = r"(?:more|less|fewer|[^\W\d_]{3,}er|as|twice|times)"
_COMPARED = re.compile(
    rf"(?:\b{_MORE}\b[^.;]{{0,60}}\s(?:than|as)\s(?:in|at|during)(?:\s(?:the\swhole|all)\sof)?"
    r"|\bcompared\s(?:to|with)(?:\sthat\sof)?|\bthan\sin\sany\s(?:other\s)?year\s(?:since|before)"
    r"|\b(?:plus|moins|autant|aussi)\b[^.;]{0,40}\squ['’]en|\bpar\srapport\sà(?:\sl['’]année)?"
    r"|\b(?:(?:mehr|weniger|öfter)\b[^.;,]{0,40}|[a-zäöüß]{3,}er)\sals(?:\snoch)?(?:\sim(?:\sganzen)?\sjahr)?|\bgegenüber(?:\sdem\sjahr)?"
    r"|\bim\svergleich\szu(?:m\sjahr)?|(?<!\w)по\sсравнению\sс|(?<!\w)чем\sв|(?<!\w)(?:у\s)?порівнян\w*\sзі?|(?<!\w)ніж\s[ву])\s$",
    re.IGNORECASE,
)
# "vor 1980 hergestellt", "left before 2004": some time before it
_BEFORE = re.compile(r"(?:\b(?:be[-‐]\s)?(?:before|prior\sto|avant|vor)|\bbe[-‐]\s?fore)\s$", re.I)
_REACH = 110  # characters before a date


def dates_nothing(text: str, date: DateExpression) -> bool:
    """Whether a plan is for the years of *date*, or others are compared with them."""
    if not _YEARS.fullmatch(date.value):
        return False
    before = text[max(0, date.start - _REACH) : date.start].rpartition("\n")[2]
    if _COMPARED.search(before):
        return True
    if date.value.endswith(".."):
        return False
    if _PLANNED.search(before) or ("/" in date.value and _NAMED.search(before)):
        return True
    return date.form == "year" and not date.qualifier and _BEFORE.search(before) is not None
