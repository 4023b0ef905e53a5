"""When a paper was issued: beside its symbol, in the head of a journal, in its name as an act."""

import re
from collections.abc import Sequence

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.document import Block
from app.intake.frame.prose import is_prose
from app.intake.shaping.bare_dates import DAYS
from app.intake.shaping.first_pages import first_page, line_of, one_of

_MOST, _MOST_OF_AN_ACT = 16, 40  # words
# "HC.DEL-LAKE/3/09 12 May 2009", "A/65/382 Distr.: General 20 September 2010"
_SYMBOL = re.compile(
    r"(?:^|\s)(?=\S*\d)[A-Z][\w.()-]{0,14}(?:/[\w.()-]{1,12}){1,5}\*{0,2}"
    r"(?:\sDistr\.?:?\s[A-Z][a-z]+)?[\s|,]+$"
    r"|\bDistr\.?:?\s[A-Z][a-z]+\s$"
)
_LANGUAGE = re.compile(
    r"[\s|]*\(or\.\s?[a-z]{2}(?:[,/]\s?[a-z]{2})*\).*"
    r"|[\s|]*(?:original\s?:\s?)?(?:english|french|russian|german|spanish|français|deutsch|русский)"
    r"(?:\sonly)?\W*(?:original\s?:\s?[a-z]+\W*)?$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:[A-ZÀ-ÞА-ЯІЇЄҐ][\w.’'-]+\s?){1,3},\s(?:the\s|le\s|den\s)?$")
# "№ 123/05-14 от 17.03.2014", which is the whole line
_NUMBER = re.compile(
    r"(?:(?:исх|вих)\.\s?)?(?:№|no\.|nr\.|n[°o]|ref\.?:?|aktenzeichen:?|az\.:?)\s?\S*\d\S*\s"
    r"(?:от|від|vom|du|of|dated)\s$",
    re.IGNORECASE,
)
_JOURNAL = re.compile(
    r"\b(?:official\s(?:journal|gazette)|journal\sofficiel|amtsblatt|bundesgesetzblatt"
    r"|официальный\sвестник|собрание\sзаконодательства|офіційний\sвісник)\b",
    re.IGNORECASE,
)
_ACTS = (
    r"(?:recommendation|decision|resolution|regulation|directive|opinion|communication|decree|order"
    r"|joint\s(?:action|statement|declaration)|common\sposition|declaration|circular|proclamation"
    r"|recommandation|décision|résolution|règlement|avis|arrêté|décret|circulaire|déclaration|loi"
    r"|position\scommune|action\scommune"
    r"|empfehlung|beschlu(?:ss|ß)|entschließung|verordnung|richtlinie|erlass|rundschreiben|gesetz"
    r"|stellungnahme|erklärung"
    r"|рекомендация|решение|резолюция|постановление|указ|приказ|распоряжение|закон|циркуляр"
    r"|рекомендація|рішення|резолюція|постанова|наказ|розпорядження)"
)
_ACT = re.compile(
    rf"(?:[(A-ZÀ-ÞА-ЯІЇЄҐ][\w()'’/.-]*\s){{0,3}}(?i:{_ACTS})\b[^;:!?\n]{{0,140}}?"
    r"\s(?i:of|dated|du|vom|von|от|від|adopted\s(?:on|at\s[^;:\n]{2,60}\son)|adoptée?\sle"
    r"|angenommen\sam|принят[аоы]?|прийнят[аоеі]?)\s(?:the\s)?(?:\w+day,?\s)?$"
)
_ADOPTED = re.compile(
    r"(?-i:\W*(?=[A-ZА-Я])|\W+)(?:adopted|approved|adoptée?|approuvée?|angenommen|verabschiedet|beschlossen"
    r"|принят[аоы]?|утвержд[её]н[аоы]?|прийнят[аоі]|схвален[аоі]|затверджен[аоі])(?!\w)[^;:!?\n]{0,140}$",
    re.IGNORECASE,
)
# What was held on a day and was not issued: "Report on the meeting of".
HELD = re.compile(
    r"\b(?:meetings?|sessions?|summits?|conferences?|seminars?|workshops?|visits?|elections?|events?"
    r"|referendum|attacks?|war|talks|courses?|réunions?|séances?|sommets?|conférences?|séminaires?"
    r"|visites?|élections?|colloques?|ateliers?|journées?|sitzung|tagung|treffens?|gipfels?|konferenz"
    r"|seminars|besuchs?|wahl(?:en)?|kurs\w*|встреч\w*|заседани\w*|саммит\w*|конференци\w*"
    r"|evening|night|morning|was|were|has|had|wurde|été|был[аои]?|було"
    r"|семинара|визит\w*|выбор\w*|зустріч\w*|засіданн\w*|саміт\w*|конференці\w*|семінару|вибор\w*)"
    r"(?!\w)",
    re.IGNORECASE,
)


def day_beside_symbol(blocks: Sequence[Block]) -> str:
    """The one day that stands beside the symbol of a paper; empty for none or several."""
    return one_of(_beside_symbol(line_of(block)) for block in first_page(blocks, is_of_paper))


def day_of_act(blocks: Sequence[Block]) -> str:
    """The one day that names a paper as an act, or on which that was adopted.

    "Recommendation of 4 May 2009", "Adopted by the Council at its 12th meeting, on 4 May 1999".
    """
    lines = [line_of(block) for block in first_page(blocks, is_of_paper)]
    return one_of(map(_of_act, lines)) or one_of(map(_adopted, lines))


def is_of_paper(block: Block) -> bool:
    """Whether a line tells when the paper was issued, long as it may be."""
    text = line_of(block)
    return bool(_beside_symbol(text) or _of_act(text) or (is_prose(block) and _adopted(text)))


def _days(text: str) -> list[DateExpression]:
    if len(text.split()) > _MOST_OF_AN_ACT:
        return []
    dates = find_dates(text)
    return [d for d in dates if d.form in DAYS and not d.yearless and "/" not in d.value]


def _beside_symbol(text: str) -> str:
    """The day of a line that a symbol stands before, or the name of a language behind."""
    for each in _days(text):
        before, behind = text[: each.start], text[each.end :]
        if len(behind.split()) > _MOST:
            continue
        if not behind.strip() and (_SYMBOL.search(before) or _NUMBER.fullmatch(before)):
            return each.value
        if _LANGUAGE.match(behind) and (_SYMBOL.search(before) or _PLACE.fullmatch(before)):
            return each.value
        if _JOURNAL.search(text) and len(text.split()) <= _MOST:
            return each.value
    return ""


def _of_act(text: str) -> str:
    """The day of a line that begins with a kind of act and its day."""
    first = next(iter(_days(text)), None)
    before = text[: first.start] if first else ""
    return first.value if first and _ACT.fullmatch(before) and not HELD.search(before) else ""


def _adopted(text: str) -> str:
    """The day with which a line ends that tells by whom the paper was adopted, and nothing else."""
    days = _days(text)
    last = days[-1] if days else None
    if last is None or text[last.end :].strip(" .)*]") or not _ADOPTED.match(text[: last.start]):
        return ""
    return last.value
