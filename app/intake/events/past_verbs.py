"""Verbs that tell what happened, in English, French, German, Russian and Ukrainian.

A participle is none: "Decision adopted on 3 May" names a paper, "The council met" tells.
"""

import re

# Of most verbs only what cannot be a participle behind its noun, as "made by" can.
_ENGLISH = re.compile(
    r"\b(?:was|were|had|did|met|came|went|began|became|gave|took|fell|rose|broke|chose|drew|flew|grew"
    r"|ran|saw|spoke|stood|threw|withdrew|wrote|swore|fought|won|lost|left|said"
    r"|ha(?:s|ve)\s(?:\w+\s)?(?:been|\w+ed)"
    r"|entered|joined|resigned|died|arrived|departed|expired|ended|started|happened|occurred|lasted"
    r"|abstained|returned|acceded|ceased|collapsed|lapsed|voted|travelled|landed|agreed|moved|opened)\b"
)
# What may be a participle tells where it has a subject and an object: "the town bought the yard".
_WITH_OBJECT = re.compile(
    r"(?P<before>[\w’'-]+)\s(?:\w+ly\s)?"
    r"(?:[a-z]{2,}ed|held|made|sent|bought|brought|built|found|led|told|lent|set|put|kept|paid|cut|sold"
    r"|struck|hit|heard|laid|spent)\s"
    r"(?=(?:the|an?|it|them|him|us|its|his|her|their|all|both|no|two|three|four|that|into|near|towards?|back|out|up"
    r"|down|off|over|across|through|away|again)\b|[A-Z])"
)
_NO_SUBJECT_TEXT = (
    "a an the of for on in at by with from to and or as under its his her their our this that these"
    " those newly most more very not be being"
)
_NO_SUBJECT = frozenset(_NO_SUBJECT_TEXT.split())
_FRENCH = re.compile(
    r"\b(?:fut|furent|eut|eurent|vint|prit|prirent|fit|firent|mit|mirent|devint|tint|avai(?:t|ent)"
    r"|étai(?:t|ent)|signa|adopta|entra|annonça|créa|décida|visita|quitta|demanda|approuva|ratifia"
    r"|commença|\w{3,}èrent"
    r"|(?:a|ont|est|sont|s['’]est|se\ssont|n['’](?:a|est))\s(?:\w+\s){0,2}\w+(?:é|[^o]u|[tsn]i|is|ert|int)e?s?)"
    r"(?!\w)"
)
_GERMAN = re.compile(
    r"\b(?:wurden?|war(?:en)?|hatten?|tr[au]ten|trat|fand(?:en)?|kam(?:en)?|ging(?:en)?|gab(?:en)?"
    r"|begann(?:en)?|(?:über|unter)?nahm(?:en)?|traf(?:en)?|beschloss(?:en)?|schloss|verließ(?:en)?"
    r"|zog(?:en)?|lief(?:en)?|(?:er)?hielt(?:en)?|rief(?:en)?|starb|fiel(?:en)?|bat(?:en)?"
    r"|sprach(?:en)?|schrieb(?:en)?|stieg(?:en)?|übergab(?:en)?|entsandten?|ernannten?"
    r"|(?:unterzeichne|eröffne|ende|starte|gründe|lande|besuch|stimm|lehn|verlänger|einig|kündig"
    r"|stell|leg|setz|führ|erklär|ratifizier|paraphier|erreich|folg|reis|lös|tag|dauer|bestätig"
    r"|forder|beantrag|wähl|billig)ten?"
    r"|(?:hat|haben|ist|sind)\b[^.;]*\b(?:ge\w+|\w+ier|ver\w+|be\w+)(?:t|en))\b"
)
_CYRILLIC = re.compile(
    r"(?<![\w-])(?P<verb>[а-яёіїєґ]+[аеёиуыяії]л[аои]?(?:с[ья])?|(?:во|вы|при|про|пере|по)?ш(?:[её]л|л[аои])"
    r"|[а-яёіїєґ]{4,}[аяеё]н[аоы]?|соз[дн]ан[аоы]?|(?:при|с|об|под)?(?:нят|нача|откры|закры)т?[аоы]?"
    r"|[а-яіїєґ]{3,}(?:[аея]н|[аеяиу]т)о)(?!\w)"
)
_NO_VERB = re.compile(
    r"(?:раз|от|пре)?дел[аои]?|числ[ао]|материал|журнал|канал|генерал|капитал|персонал|потенциал|филиал"
    r"|сил[аи]?|мил[иь]?|цели|недели|роли|модели|тыл[аи]?|арсенал|сигнал|квартал|интервал|отдел[аи]?"
    r"|граждан[аы]?|времен[ао]?|должен|должн[аоы]|извест[её]н|согласен|способен|вынужден|медлен[ао]|или"
    r"|іл[аи]?|если|коли|школ[аи]|земл[аі]|розділ[аи]?|відділ[аи]?|підрозділ[аи]?"
)
_UKRAINIAN_LETTER = re.compile(r"[іїєґ]", re.IGNORECASE)
_UKRAINIAN_MAN = re.compile(r"(?<![\w-])(?P<verb>[а-яіїєґ]{2,}[аияу]в(?:ся)?)(?!\w)")
_NO_VERB_OF_A_MAN = re.compile(r"прав|держав|справ|глав|склав|устав|голів|актив|мотив|наказув")


def tells_of_the_past(words: str) -> bool:
    """Whether *words* have a verb that tells what happened."""
    if any(verbs.search(words) for verbs in (_ENGLISH, _FRENCH, _GERMAN)):
        return True
    if any(match["before"].lower() not in _NO_SUBJECT for match in _WITH_OBJECT.finditer(words)):
        return True
    if _any_but(_CYRILLIC, _NO_VERB, words):
        return True
    is_ukrainian = _UKRAINIAN_LETTER.search(words) is not None
    return is_ukrainian and _any_but(_UKRAINIAN_MAN, _NO_VERB_OF_A_MAN, words)


def _any_but(verbs: re.Pattern[str], others: re.Pattern[str], words: str) -> bool:
    """Whether *words* have one of the *verbs* that is none of the *others*."""
    return any(others.fullmatch(match["verb"]) is None for match in verbs.finditer(words))
