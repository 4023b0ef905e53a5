"""Whether a date dates an event, only names a document, or speaks of the page itself."""

import re
from functools import lru_cache

from app.intake.dating.citations import is_cited
from app.intake.dating.date_words import WEEKDAY
from app.intake.dating.dates import DateExpression
from app.intake.dating.naming_dates import is_in_a_name
from app.intake.dating.plan_years import dates_nothing
from app.intake.dating.terms import ends_a_term

# "Published 4 May 1999", and not "it was published on 4 May 1999".
_ABOUT_THE_PAGE = re.compile(
    r"(?<!was\s)(?<!were\s)(?<!been\s)(?:(?:last\s+updated?|updated|published(?:\s+online)?|posted|retrieved|accessed|viewed|copyright"
    r"|©|issued|first\s+published|print-ausgabe|aktualisiert|abgerufen|erschienen|veröffentlicht|dernière\smodification(?:\sde\scette\spage)?|publiée?s?(?:\sle)?\s?(?=:)|consultée?|inscrite?"
    r"|stand|edited|corrected|correction|corrigée?|berichtigt|korrigiert|исправлено|виправлено|render\sdate|captured|previous\scapture|as\samended)[:,\s(]*(?:(?:on|am|le)[:\s]+)?"
    r"|(?:received|accepted|submitted|revised|available\s+online|uploaded|date\s+added|joined:"
    r"|registered:|registriert:|beigetreten:|member\s+since(?!:?\s*\t):?|distr\.:?\s\w+|date\sof\sprint|deadline"
    r"|mise?s?\s(?:à\sjour|en\sligne)(?:\sde\s(?:la|cette)\spage)?(?:\sle)?|actualisée?(?:\sle)?|enregistrée?\sà\sla\sprésidence\s[^\n.,]{2,30}\sle|дата(?:\s\w+)?"
    r"|дата\s(?:направлени|поступлени|представлени|рецензировани|подач|надходженн)\w+(?:\s\w+){1,4}"
    r"|добавлен[ао]?(?:\sна\sсайт(?:\s[\w.-]{3,30})?)?|обновлено|оновлено|опубликовано"
    r"|(?:released|prepared)\sby\s[\w\s.-]{3,36}|опубліковано|с\sизменениями\sна|із\sзмінами\sна)[:,\s]*)$",
    re.IGNORECASE,
)
_BEHIND_A_STAMP = re.compile(
    r"[\s/|,·–-]*(?:\d+\s)?(?:comments?\b|kommentare?\b|commentaires?\b|views\b|adjust\sfont)"
    # "On 11 May 2014, Peter Falk wrote:": above what a mail quotes
    r"|[^\n.;!?]{0,20}[^\n;!?:]{2,60}\s(?:wrote|schrieb|a\s(?:écrit|écrit)|написал[аи]?|писал[аи]?|пиш[еу]т?"
    r"|написав|написала)(?:\([аи]\))?\s?:",
    re.IGNORECASE,
)
# A time of day beside it makes a date a stamp, where the line says hardly more.
_CLOCK = re.compile(
    rf"[\s,–-]*(?:{WEEKDAY}\b)?[\s,]*(?:(?:at|um|à|в|о)\s)?[0-2]?\d[:h][0-5]\d(?!\d)", re.IGNORECASE
)
_DASH = re.compile(r"\s*[-–—]")
_DATELINE = re.compile(
    r"(?:^|\n)[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я .'’/-]{2,40}(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?"
    r"(?:\([A-Z/ ]+\))?,?\s+$"
)
_PLACE_BEFORE = re.compile(
    r"(?:^|\n)[A-ZÀ-ÞА-Я][\w.’'-]+(?:[/ ][A-ZÀ-ÞА-Я][\w.’'-]+){0,2},\s(?:the\s|den\s|le\s)?$"
)
_DASH_APART = re.compile(r"\s+[-–—]\s|\.?\s?/\s?\w")  # "Paris, 4 May 1999. / Agency /."
_AGENCY = re.compile(r"\s?\([A-Z/ ]{2,12}\)\s?[-–—]")  # "AUCKLAND, New Zealand, June 6 (UPI) --"
_IN_BRACKETS = re.compile(r"(?:^|\n)[A-ZÀ-Þ][A-ZÀ-Þ .'’-]+,?\s(?:[A-Z][\w.]+\s){0,2}\($")
_BRACKET_DASH = re.compile(r"\)\s?[-–—]")  # "SEEBURG, Germany (March 24, 2017) - On"
# "By the Mission | 9 February 2022 | Topics", "said today (7 May)": when it was written
_WRITTEN = re.compile(
    r"(?:(?:^|\n)(?:By|Par|Von)\s(?:[^|\n]{2,40}\|\s"
    r"|(?-i:[A-ZÀ-Þ][\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]+){1,3}),\s(?:le\s)?)"
    r"|\b(?:today|heute|сегодня|сьогодні)\s\()$",
    re.IGNORECASE,
)
_NOTHING_MORE = re.compile(r"\.?\s*$")
# "31 August 1989 Street", "May 1st Square"
_STREET_BEHIND = re.compile(r"\s(?:(?:Street|Square|Avenue|Boulevard|Blvd)(?!\w)|(?:Str|Ave)\.)")
_RIGHTS = re.compile(r"©\s[^.;\n]{2,40}\s$")  # "© The Tide Monitor 2013"
# "in the March 2016 print edition", and letters of symbols: "28 June 2012 Original: ENGLISH"
_ISSUE_BEHIND = re.compile(
    r"\s(?:print\s)?(?:edition|issue)\b|\s{1,3}original\s?:\s[A-Z]", re.IGNORECASE
)
_EACH_YEAR = re.compile(
    r",?\s(?:(?:of\s)?(?:each|every)\syear\b|eines\s(?:jeden|jedes)\sJahres\b|jedes\sJahr(?:es)?\b"
    r"|(?:of\sthe\s)?preceding\syear\b|предшествующего\sгода\b"
    r"|(?:de\s)?chaque\sannée\b|каждого\sгода\b|ежегодно\b|кожного\sроку\b|щороку\b|щорічно\b)",
    re.IGNORECASE,
)
_EACH_YEAR_BEFORE = re.compile(
    r"(?:\b(?:each|every)\syear,?\s(?:on|by)|\bjedes\sJahr\s(?:am|zum)|\bjeweils\s(?:am|zum)"
    r"|\b(?:usually|normally|mostly|as\sa\srule|gewöhnlich|meist(?:ens)?|généralement|habituellement|d['’]ordinaire"
    r"|обычно|как\sправило|зазвичай|як\sправило),?\s(?:in|on|im|am|en|le|в|у)"
    r"|\bchaque\sannée,?(?:\sle)?|\b(?:ежегодно|каждый\sгод)(?:\sк)?|\b(?:щороку|щорічно)(?:\sдо)?)\s$",
    re.IGNORECASE,
)
# "the snow of March" is named by its month; "the end of March" is a time, "the vote of" an event.
_OF_A_MONTH = re.compile(
    r"\b(?!(?:end|close|start|beginning|middle|half|part|weeks?|days?|months?|fin|début|milieu|moitié"
    r"|mois|courant|semaines?|jours?|ende|anfang|mitte|thirds?|evening|morning|night|out"
    r"|[eé]lections?|polls?|votes?|referendum|summits?|meetings?|sessions?|conferences?|sommets?|réunions?"
    r"|conférences?|wahl(?:en)?|tagung|treffens?)\b)"
    r"[^\W\d_]+\s(?:of|de|d['’]|von|vom)\s?$",
    re.IGNORECASE,
)
_LATEST = re.compile(r"\s(?:dernier|prochain|last)\b")  # "datait de juin dernier"
_NUMBERED = re.compile(r"\d\s*\($")
_MOST_BESIDE_A_STAMP = 6  # words
_MARGIN = 12  # characters that marks may take up beside a date
_LINE_OF_MARKS = re.compile(r"[\s•|*·\-–—:.]*")


def role_of(text: str, expression: DateExpression) -> str:
    """One of event, attribute and meta, from the words on both sides."""
    before = text[max(0, expression.start - 48) : expression.start]
    after = text[expression.end : expression.end + 90]
    timed = expression.time or _CLOCK.match(after)
    if timed and _is_short(before.rpartition("\n")[2] + after.partition("\n")[0]):
        return "meta"  # the stamp of a line that says hardly more
    latest = _LATEST.match(after) is not None
    if expression.form == "month_yearless" and not latest and _OF_A_MONTH.search(before):
        return "attribute"
    if expression.inferred and (_EACH_YEAR.match(after) or _EACH_YEAR_BEFORE.search(before)):
        return "attribute"  # of no one year
    bare = expression.form == "year" and not expression.qualifier
    if bare and is_cited(text, expression.start, expression.end):
        return "attribute"
    if dates_nothing(text, expression) or ends_a_term(text, expression.start):
        return "attribute"
    return _role_between(before, after, bare)


def _is_short(line: str) -> bool:
    return len(line.split()) <= _MOST_BESIDE_A_STAMP


@lru_cache(maxsize=1024)  # the same words stand round many a date of a table or a list
def _role_between(before: str, after: str, bare: bool) -> str:
    if _is_dateline(before, after):
        return "meta"
    last = before.rstrip()[-1:]  # most dates stand behind marks with which no such words end
    stamped = (last.isalnum() or last in "_:,©(|") and (
        _ABOUT_THE_PAGE.search(before) or _WRITTEN.search(before)
    )
    if stamped or _BEHIND_A_STAMP.match(after) or (bare and _RIGHTS.search(before)):
        return "meta"
    if _STREET_BEHIND.match(after) or _ISSUE_BEHIND.match(after):
        return "attribute"
    if after.startswith(")") and _NUMBERED.search(before):
        return "attribute"
    if is_in_a_name(before, after, bare=bare):
        return "attribute"
    return "event"


def _is_dateline(before: str, after: str) -> bool:
    """Whether place and date stand before the first words, or alone below the last."""
    if (_DASH.match(after) or _AGENCY.match(after)) and _DATELINE.search(before):
        return True
    if _BRACKET_DASH.match(after) and _IN_BRACKETS.search(before):
        return True
    if not (_DASH_APART.match(after) or _NOTHING_MORE.fullmatch(after)):
        return False
    return _PLACE_BEFORE.search(before) is not None


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the line from which *start* to *end* is taken holds nothing else but marks."""
    before = text[max(0, start - _MARGIN) : start].rpartition("\n")
    after = text[end : end + _MARGIN].partition("\n")
    if (not before[1] and start > _MARGIN) or (not after[1] and end + _MARGIN < len(text)):
        return False
    return bool(_LINE_OF_MARKS.fullmatch(before[2] + after[0]))
