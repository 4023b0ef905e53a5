"""Whether the verbs of a sentence tell what was."""

import re

# What is still to come may be told as if it were so now: "The leaders are to meet".
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|ist|sind|hat|haben|est|sont|\w{2,}(?:[еия]т|[уюая]т|[еиую]ть)ь?ся|\w{2,}(?:ает|яет))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|met|held|took|began|became|came|went|made|gave|left|sent|withdrew|broke|fell|won"
    r"|lost|led|brought|found|chose|rose|saw|spoke|fought|told|built|swore|flew"
    r"|(?!(?:ne|spe|se|fe|inde|exce|proce|succe)ed\b)\w{2,}ed"
    r"|war|waren|hatten?|wurden?|fand|trat|kam|nahm|begann|gab|ging|\w{3,}(?:ierte|igte)n?"
    r"|fut|furent|était|avait|a\s(?:été|eu|\w{2,}[éiu])|ont\s\w{2,}[éiu]|\w{2,}èrent"
    r"|\w{2,}[аеияыуоі]л(?:[аои]|с[яь]|ась|ось|ись|ися)?|\w{2,}[аеияіу]вс?я?)\b",
    re.IGNORECASE,
)
# Of what was decided, or said, the day is often still to come: "They agreed on talks in May".
_LOOKS_AHEAD = re.compile(
    r"\b(?:agreed|decided|invited|called|scheduled|set|planned|due|announced|promised|expected|proposed|undertook"
    r"|asked|urged|pledged|vowed|said|told|postponed|extended|prolonged|renewed|offered|fixed|convened|hoped|intended"
    r"|wanted|wished|recommended|requested|welcomed|confirmed|committed|tasked|(?:was|were)\sto|ahead\sof|in\stime"
    r"|vereinbart\w*|angekündigt\w*|eingeladen|beschl(?:oss|ossen)\w*|geplant\w*|verschoben|einig\w*|vorgesehen|sollte[nt]?"
    r"|décidé\w*|convenu\w*|annoncé\w*|invité\w*|prévu\w*|proposé\w*|fixé\w*|devai(?:t|ent)"
    r"|(?:реши|договори|объяви|назнач|приглас|заплан|намет|намеч|предлож|подтвер|продл|перен[её]с)\w*"
    r"|(?:виріши|домови|оголоси|признач|запроси|заплан|запропон|підтверд|продовж|перен[еі]с)\w*)\b",
    re.IGNORECASE,
)

_WAS_PLANNED = re.compile(
    r"\b(?:(?:was|were|has\sbeen|have\sbeen)\s(?:\w+\s){0,2}(?:agreed|decided|scheduled|set|planned|announced"
    r"|promised|proposed|postponed|fixed|convened|confirmed)|(?:was|were)\sto)\b",
    re.IGNORECASE,
)


def tells_what_was(words: str) -> bool:
    """Whether *words* tell what was, and not what is or will be."""
    return _PAST.search(words) is not None and _PRESENT.search(words) is None


def tells_what_is_over(before: str, behind: str) -> bool:
    """Whether the words on both sides of a date tell what was, and no plan that was made for it."""
    if _LOOKS_AHEAD.search(before) or _WAS_PLANNED.search(behind):
        return False
    return tells_what_was(before + behind)
