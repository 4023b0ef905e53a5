"""Tables that say from when to when a thing lasted: which columns do, and of what."""

import re
from collections.abc import Sequence

from app.intake.dating.dates import DateExpression

_BEGIN = re.compile(
    r"(?:(?:date\sof\s)?(?:start|beginning|commencement)|started|began|from|starting|since"
    r"|(?:start|begin)(?:ing)?\sdate|beginn|anfang|von|ab|seit|datum\sdes\sbeginns|(?:date\sde\s)?début"
    r"|de|du|depuis|(?:дата\s)?начал[оа]|начат[оа]?|с|от|(?:дата\s)?почат(?:ок|ку)|розпочато|з|від)[.:]?",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:(?:date\sof\s)?(?:end|ending|completion|conclusion)|ended|finished|to|until|till|up\sto"
    r"|end(?:ing)?\sdate|ende|schluss|bis|datum\sdes\sendes|(?:date\sde\s)?fin|à|au|jusqu['’](?:à|au|en)"
    r"|(?:дата\s)?(?:окончани[ея]|завершени[ея]|конец|конца)|окончен[оа]?|завершен[оа]?|до|по"
    r"|(?:дата\s)?(?:кін(?:ець|ця)|закінчення|завершення))[.:]?",
    re.IGNORECASE,
)
_BESIDE_A_HEAD = re.compile(r"\([^()]*\)|[*†¹²³]+$")  # "Start (month)", "End*"
# Of an end that has not come: "present", "–", "laufend".
_OPEN = re.compile(
    r"[\s–—−.…?-]*|\(?(?:present|ongoing|on-going|to\sdate|today|now|current(?:ly)?|in\sprogress|open"
    r"|continuing|heute|laufend|andauernd|dauert\san|offen|en\scours|à\sce\sjour|aujourd['’]hui|présent"
    r"|настоящее\sвремя|н\.\s?в\.|по\sнаст(?:оящее|\.)\sвремя|продолжается|действует|сегодня"
    r"|теперішній\sчас|дотепер|донині|триває|до\sсьогодні)\)?\.?",
    re.IGNORECASE,
)
_OFFICES = re.compile(
    r"(?<!\w)(?:heads?\sof\b|chiefs?\sof\b|ambassadors?|commanders?|presidents?|chair(?:man|men|person"
    r"|persons|woman|s)?|directors?|(?:deputy\s)?secretar(?:y|ies)(?:[\s-]general)?|ministers?|leaders?"
    r"|representatives?|commissioners?|envoys?|judges?|holders?|incumbents?|officials?|persons?|generals?"
    r"|(?:ober)?kommandeur(?:e|in)?|befehlshaber|leiter(?:in)?|botschafter(?:in)?|präsident(?:in)?"
    r"|vorsitzende[r]?|direktor(?:in)?|generalsekretär(?:in)?|minister(?:in)?|amtsinhaber|person(?:en)?"
    r"|beauftragte[r]?|chefs?\sde|commandants?|ambassadeu?r(?:s|ice)?|présidente?s?|directeurs?"
    r"|secrétaires?|ministres?|titulaires?|représentante?s?|personnes?|глава|руководител[ьи]|посол|послы"
    r"|командующи[йе]|командир\w*|президент\w*|председател[ьи]|директор\w*|министр\w*|секретар\w*"
    r"|представител[ьи]|ф\.\s?и\.\s?о\.|фамилия|керівник\w*|посли|командувач\w*|голова|міністр\w*"
    r"|представник\w*|п\.\s?і\.\s?б\.|прізвище)(?!\w)",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?:full\s)?names?|surname|namen?|noms?(?:\set\sprénoms?)?|имя|имена|ім['’ʼ]я", re.IGNORECASE
)
_RANKED = re.compile(
    r"(?:Lt\.?|Lieutenant|Maj\.?|Major|Gen\.?|General|Brig\.?|Brigadier|Col\.?|Colonel|Capt\.?|Adm\.?"
    r"|Admiral|Amb\.?|Ambassador|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Sir|Dame|Lord|Herr|Frau|Général"
    r"|Amiral|M\.|Mme|Generalmajor|Generalleutnant|Brigadegeneral|Oberst|Botschafter(?:in)?"
    r"|Ген\.|Генерал\S*|Полковник|Посол|Д-р)\s[A-ZÀ-ÞА-ЯЁЄІЇҐ]"
)
# "Anna Winter", "J. P. Berg": what may be the name of a ship below another head
_OF_A_PERSON = re.compile(
    r"[A-ZÀ-ÞА-ЯЁЄІЇҐ][\w’'-]*\.?(?:\s(?:[A-ZÀ-ÞА-ЯЁЄІЇҐ]\.\s?){0,2}(?:(?:van|von|de|der|den|di|da)\s)*"
    r"[A-ZÀ-ÞА-ЯЁЄІЇҐ][\w’'-]+){1,2}(?:\s\([^()]*\))?"
)


def span_columns(heads: Sequence[str]) -> tuple[int, int] | None:
    """The columns whose *heads* say when things begin and end; None where not just two do."""
    plain = [_BESIDE_A_HEAD.sub("", head).strip() for head in heads]
    begins = [at for at, head in enumerate(plain) if _BEGIN.fullmatch(head)]
    ends = [at for at, head in enumerate(plain) if _END.fullmatch(head)]
    if len(begins) != 1 or len(ends) != 1 or ends[0] < begins[0]:
        return None
    return begins[0], ends[0]


def lists_persons(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the rows are of persons, and what lasted is how long they were in office.

    *heads* are those of the columns without dates, *rows* their cells.
    """
    if any(_OFFICES.search(head) for head in heads):
        return True
    cells = [cell for row in rows for cell in row]
    if sum(_RANKED.match(cell) is not None for cell in cells) * 2 >= max(1, len(rows)):
        return True
    named = [at for at, head in enumerate(heads) if _NAMES.fullmatch(head)]
    return any(all(_OF_A_PERSON.fullmatch(row[at]) for row in rows) for at in named)


def span_between(
    first: Sequence[DateExpression], last: Sequence[DateExpression], said: str
) -> DateExpression | None:
    """What lasted from the one date of *first* to the one of *last*; None where there are more.

    It is open where *said*, the cell of its end, says as much. Where that tells something else and
    no date, it is not known how long it lasted, and only the beginning is given.
    """
    if len(first) != 1 or len(last) > 1:
        return None
    begin = first[0]
    begins = begin.value.split("/")[0]
    if not last and not _OPEN.fullmatch(said):
        return begin
    if not last:
        ends, end = "..", begin
    else:
        end = last[0]
        ends = end.value.split("/")[-1]
        if ends[: len(begins)] < begins[: len(ends)]:
            return None
    return DateExpression(
        begin.start,
        end.end,
        f"{begins}/{ends}" if begins != ends else begins,
        "range",
        qualifier=begin.qualifier or end.qualifier,
        inferred=begin.inferred or end.inferred,
    )
