"""The type of an event, from the words that tell it."""

import re

# The words that come first in the sentence decide, of equals the first rule. Each type is one of
# `MILESTONE_TYPES`; French, German, Russian and Ukrainian words stand beside the English ones.
_RULES: tuple[tuple[str, str], ...] = (
    (
        "succeeded or renamed",
        r"renam\w+|replac\w+ by|replaces? the|succeed(?:s|ed) (?:the|it)|rebaptis\w+|umbenannt|"
        r"переименован\w*",
    ),
    (
        "suspended",
        r"suspend\w*|suspension|freez\w+|froze\w?|suspendu\w*|ausgesetzt|приостанов\w*|"
        r"призупин\w*",
    ),
    (
        "resumed",
        r"resum(?:es?|ed|ing|ption)|re-?engag\w+|reaffirm\w* its participation|reprend\w*|"
        r"возобнов\w*|віднов\w*",
    ),
    (
        "left",
        r"withdraws? from|withdrew from|leaves? the|left the (?:alliance|organi[sz]ation)|"
        r"expel\w*|quitte\w*|выход\w* из",
    ),
    (
        "invited",
        r"(?:is|are|was|were|been) (?:formally |officially )?invited|invit(?:es?|"
        r"ed) \w+ to (?:join|begin|start|accession)|invitation to join|invité\w*|eingeladen|"
        r"приглаш\w*|запро[шс]\w*",
    ),
    (
        "applied",
        r"appl(?:y|ies|ied) (?:for|to join)|application (?:for|to)|candidature|bewirbt|заявк\w*",
    ),
    (
        "handed over",
        r"hand(?:s|ed|ing)?[- ]?over|transfer(?:s|red)? (?:of )?(?:command|responsibility|"
        r"authority)|tak(?:es|en) over|took over|übernimmt|transfert",
    ),
    (
        "operation ended",
        r"(?:operation|mission|force|campaign)\b.{0,60}\b(?:end(?:s|ed)?|conclud\w+|terminat\w+|"
        r"complet\w+|clos\w+|withdr[ae]w\w*)|(?:end|conclusion|termination|"
        r"completion) of (?:the |its )?(?:operation|mission)|mission ended",
    ),
    (
        "operation started",
        r"(?:operation|mission|force|campaign)s?\b.{0,80}\b(?:begin\w*|began|launch\w*|start\w*|"
        r"deploy\w*|establish\w*)|(?:launch\w*|begin\w*|began|start\w*|"
        r"deploy\w*) .{0,60}(?:operation|mission|force|campaign|air strikes|monitoring)",
    ),
    (
        "office opened",
        r"(?:office|centre|center|embassy|library|headquarters|mission)\b.{0,80}\b(?:open(?:s|"
        r"ed)?|inaugurat\w+)|(?:open(?:s|ed)?|inaugurat\w+) .{0,60}(?:office|centre|center|"
        r"library|headquarters|mission)",
    ),
    (
        "office closed",
        r"(?:office|centre|center|embassy|headquarters)\b.{0,60}\b(?:clos(?:es?|ed)|shut)|"
        r"clos(?:es?|ed|ure of) .{0,40}(?:office|centre|headquarters)",
    ),
    (
        "joined",
        r"join(?:s|ed|ing)?\b|acced\w+|accession|becom\w+ (?:a |an |the |full |"
        r"\w+ )*(?:members?|partners?|ally|allies|participants?|observers?)|became (?:a |an |"
        r"the |full |\w+ )*(?:members?|partners?|ally|allies|participants?|observers?)|"
        r"adh[éè]r\w+|rejoint|admi(?:s|tted|ssion)|tritt\b|beitritt|beigetreten|присоедин\w+|"
        r"вступ\w+|приєдна\w+",
    ),
    (
        "programme agreed",
        r"(?:agre\w+|adopt\w+|approv\w+|accept\w+|finali[sz]\w+|complet\w+) .{0,60}(?:programme|"
        r"program|action plan|partnership goals|ipap|ipcp|ipp|anp|itpp)|(?:programme|ipap|ipcp|"
        r"ipp) (?:is|was) (?:agreed|adopted|approved)",
    ),
    (
        "agreement signed",
        r"sign(?:s|ed|ing|ature)?\b|initial(?:s|led)|conclud\w+ (?:a|an|"
        r"the) .{0,40}(?:agreement|treaty|memorandum)|agreement with|signent|signé\w*|signature|"
        r"unterzeichn\w+|подпис\w+|підпис\w+|ratif\w+|memorandum of understanding",
    ),
    (
        "document adopted",
        r"adopt(?:s|ed|ion)?\b|endors(?:es?|ed)|approv(?:es?|ed)|issu(?:es?|ed)|publish\w*|"
        r"releas\w+|adopté\w*|verabschied\w+|angenommen|приня\w+|ухвал\w+|declaration (?:is|was)",
    ),
    (
        "framework launched",
        r"(?:launch\w*|establish\w*|creat\w+|set(?:s)? up|found(?:s|ed|ing)|inaugurat\w+|"
        r"introduc\w+|initiat\w+)\b|créé\w*|lanc\w+|gegründet|созда\w+|учрежд\w+|створ\w+",
    ),
    (
        "decision or mandate",
        r"decid\w+|decision|mandate\w*|authori[sz]\w+|agre(?:es?|ed) (?:to|on|that)|task(?:s|"
        r"ed)|resolution|décid\w+|beschlie\w+|beschloss\w*|реши\w+|решени\w+|виріши\w+",
    ),
    ("exercise", r"exercises?\b|exercice|übung|учени\w+|навчан\w+"),
    ("visit", r"visit(?:s|ed|ing)?\b|visite|besuch\w*|визит\w*|візит\w*|посет\w+"),
    ("summit", r"summit\b|sommet|gipfel\w*|саммит\w*|саміт\w*"),
    ("ceremony", r"ceremon\w+|anniversar\w+|commemorat\w+|celebrat\w+|flag[- ]raising"),
    (
        "meeting",
        r"me(?:et|ets|eting|etings|t)\b|conference|talks|consultations?|session|réuni\w+|"
        r"rencontr\w+|treffen|tagung|встреч\w+|зустріч\w*|заседани\w+",
    ),
    (
        "contribution",
        r"contribut\w+|donat\w+|provid\w+|send(?:s)?\b|sent\b|deliver\w*|airlift\w*|troops|"
        r"fourni\w+",
    ),
    (
        "status changed",
        r"status|recogni[sz]\w+|independen\w+|grant(?:s|ed)|upgrad\w+|suppl\w+ to the",
    ),
    (
        "statement",
        r"stat(?:es that|ed|ement)\b|declar\w+|call(?:s|ed) (?:for|on)|condemn\w*|express\w*|"
        r"announc\w+|welcom\w+|reaffirm\w*|says?\b|said\b|reiterat\w+|pledg\w+",
    ),
    ("operation started", r"beg[ai]n\w*|start(?:s|ed)?\b"),
)
_PATTERN = re.compile(
    rf"\b(?:{'|'.join(f'(?P<rule_{at}>{words})' for at, (_, words) in enumerate(_RULES))})"
)
_READ = 300  # an event names its kind early
_GENERAL = frozenset(("meeting", "statement", "contribution", "status changed"))
_WEIGHT = 80  # so many characters a more telling word may come later than a general one
UNTOLD = "statement"


def event_type(sentence: str, offset: int = 0) -> str:
    """The type of the event that *sentence* tells; *offset* is where its date stands in it.

    Words near the date count first: a long sentence often tells of more than one event.
    """
    near = sentence[max(0, offset - _READ // 2) : offset + _READ // 2].lower()
    general: tuple[int, str] | None = None
    for match in _PATTERN.finditer(near):
        if general and match.start() > general[0] + _WEIGHT:
            break
        kind = _RULES[int((match.lastgroup or "").removeprefix("rule_"))][0]
        if kind not in _GENERAL:
            return kind
        general = general or (match.start(), kind)
    return general[1] if general else UNTOLD
