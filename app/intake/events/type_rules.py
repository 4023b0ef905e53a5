"""The words that tell the type of an event, in English, French, German, Russian and Ukrainian.

Each type is one of `MILESTONE_TYPES`; the lines below it are the alternatives of its pattern, in
lower case. Of two words at the same place the first rule counts. A word in angle brackets stands
for a pattern of `_STANDING`.
"""

_STANDING = {
    "<members>": r"(?:a |an |the |full |\w+ ){0,4}(?:members?|partners?|ally|allies|participants?"
    r"|observers?|participating states?)",
    "<body>": r"(?:office|bureau|centre|center|embassy|consulate|delegation|library|headquarters"
    r"|school|academy|college|secretariat|representation|information point)",
    "<operation>": r"(?:operation|mission|force|campaign|mandate)s?",
    "<plan>": r"(?:programmes?|programs?|action plans?|partnership goals|work plans?|ipap|ipcp|ipp"
    r"|anp|itpp)",
    "<bureau>": r"(?:botschaft|büro|vertretung|zentrum|schule|bank)",
    "<centre>": r"(?:посольств|центр|бюро|офіс|офис)\w*",
}

# Words that tell a type by themselves.
_TELLING = (
    (
        "status changed",
        r"""
        ent(?:er(?:s|ed)?|ry) into force|entr(?:e|ent|ée) en vigueur
        tr(?:itt|eten|at) .{0,40}in kraft|вступ\w+ в силу|набу\w+ чинності
        """,
    ),
    (
        "succeeded or renamed",
        r"""
        renam\w+|replac\w+ by|replaces? the|succeed(?:s|ed) (?:the|it)\b|is the successor|new name
        transform(?:s|ed) into|rebaptis\w+|umbenannt|переименован\w*|перейменован\w*
        """,
    ),
    (
        "suspended",
        r"""
        suspend\w*|suspension|freez\w+|froze\w?|suspendu\w*|ausgesetzt|приостанов\w*|призупин\w*
        """,
    ),
    (
        "resumed",
        r"""
        resum(?:es?|ed|ing|ption)\b|re-?engag\w+|reaffirm\w* its participation|reprend\w*
        возобнов\w*|віднов\w*
        """,
    ),
    (
        "left",
        r"""
        withdraws? from|withdrew from|leaves? the\b|left the (?:alliance|organi[sz]ation)|expel\w*
        withdr(?:ew|aws) (?:on|in|again)\b|quitte\w*|(?:s['’]est|se) retir\w+
        austritt\w*|ausgetreten|tr[ia]tt?\w* .{0,60}\baus\b|выход\w* из|выш(?:ел|ла|ло|ли) из
        вий(?:шов|шла|шло|шли) з|вихід з
        """,
    ),
    (
        "invited",
        r"""
        (?:is|are|was|were|been) (?:formally |officially )?invited\b
        invit(?:es?|ed) (?:\w+,? ){1,8}?to (?:join|begin|start|accession|become|membership)
        invitations? (?:to (?:join|accede|become)|came|comes)
        invité\w*|eingeladen|приглаш\w*|запро[шс]\w*
        """,
    ),
    (
        "applied",
        r"""
        appl(?:y|ies|ied) (?:for|to)\b|application (?:for|to)\b
        ask(?:s|ed) .{0,40}for (?:membership|help|support|assistance)
        candidature|bewirbt|beantrag\w+|antrag\b|заявк\w*
        """,
    ),
    (
        "handed over",
        r"""
        hand(?:s|ed|ing)?[- ]?over\b|transfer(?:s|red)? (?:of )?(?:command|responsibility|authority)
        tak(?:es|en) over|took over|übernimmt|übernahm|transfert
        """,
    ),
    (
        "operation ended",
        r"""
        <operation>\b.{0,60}\b(?:end(?:s|ed)?\b|conclud\w+|terminat\w+|complet(?:es|ed)|clos(?:es|ed))
        <operation>\b.{0,60}\b(?:withdr[ae]w\w*|ceases?)|ends? (?:the |its )?<operation>
        (?:end|conclusion|termination|completion) of (?:the |its )?<operation>|mission ended
        """,
    ),
    (
        "operation started",
        r"""
        <operation>\b.{0,80}\b(?:beg[ai]ns?\b|launch\w*|start\w*|deploy\w*|establish\w*)
        (?:launch\w*|beg[ai]ns?|start\w*|deploy\w*) .{0,60}(?:<operation>|air strikes|monitoring)
        t(?:akes?|aking|ook) (?:the lead|command) of .{0,40}<operation>
        """,
    ),
    (
        "office opened",
        r"""
        <body>\b.{0,80}\b(?:open(?:s|ed)?\b|inaugurat\w+)|mission\b.{0,20}\bopen(?:s|ed)\b
        (?:open(?:s|ed)?|inaugurat\w+) .{0,60}<body>
        <bureau>\b.{0,60}\beröffne\w+|eröffnung .{0,40}<bureau>
        <centre>\b.{0,40}\b(?:откры|відкри)\w+|(?:откры|відкри)\w+ .{0,40}<centre>
        """,
    ),
    (
        "office closed",
        r"""
        <body>\b.{0,60}\b(?:clos(?:es?|ed)|shut)|clos(?:es?|ed|ure of) .{0,40}<body>
        """,
    ),
    (
        "ceremony",
        r"""
        ceremon\w+|anniversar\w+|commemorat\w+|celebrat\w+|marks? (?:\w+ ){1,3}years|jahrestag
        flag[- ]raising|flags? .{0,30}\b(?:is|are) raised
        """,
    ),
    (
        "agreement signed",
        r"""
        sign(?:s|ed|ing|ature)?\b|initial(?:s|l?ed)\b|puts? (?:his|her|its|their) names? to
        conclud\w+ (?:a|an|the) .{0,40}(?:agreement|treaty|memorandum)|agreement with
        accord\b.{0,30}\bconclu\w*|memorandum of understanding|exchange of letters|ratif\w+
        signent|signé\w*|signature
        unterzeichn\w+|unterschr\w+|подпис\w+|підпис\w+
        """,
    ),
    (
        "joined",
        r"""
        (?:re-?)?join(?:s|ed|ing)?\b|acced\w+|accession|bec[oa]m(?:es?|ing) <members>
        t(?:akes?|ook) its seat
        enters the (?:planning|programme|process)|(?:is|was|are|were) among the first
        t(?:akes?|ook) part in the .{0,40}(?:council|partnership|process|dialogue|forum)
        adh[éè]r\w+|rejoint|admi(?:s|tted|ssion)\b|tritt\b|tr[ae]t\w*\b.{0,60}\bbei\b
        beitr(?:itt|at)\w*|beigetreten|aufnahme in|nimmt\b.{0,60}\bteil|gehört\b.{0,60}\ban\b
        присоедин\w+|вступ\w+|приєдна\w+|ста(?:л|ла|ло|ли|в) членом
        """,
    ),
    (
        "programme agreed",
        r"""
        (?:agre\w+|adopt\w+|approv\w+|accept\w+|finali[sz]\w+|complet\w+) .{0,60}<plan>
        (?:present\w*|conclud\w+) .{0,60}<plan>
        <plan> (?:is|was) (?:agreed|adopted|approved|concluded)
        """,
    ),
    (
        "decision or mandate",
        r"""
        decid\w+|decision|mandates?\b|authori[sz]\w+|agre(?:es?|ed) (?:to|on|that|in principle)\b
        task(?:s|ed)\b|resolution|extends? |extended|prolong\w*|approves? (?:a |the |plans?)
        referendum|is named|are named|appoint\w+|elect(?:s|ed)\b|décid\w+|beschlie\w+
        beschl[uo]ss\w*|реши\w+|решени\w+|виріши\w+|рішенн\w+|призна(?:чен|нач)\w+
        """,
    ),
    (
        "document adopted",
        r"""
        adopt(?:s|ed|ion)?\b|endors(?:es?|ed)|approv(?:es?|ed)|issued|issues (?:a|an|the|its)\b
        reissu\w+|publish\w*|releas(?:es|ed)\b|declaration (?:is|was)|adopté\w*|rendue? public\w*
        verabschied\w+|angenommen|veröffentlich\w+|приня\w+|ухвал\w+
        """,
    ),
    (
        "framework launched",
        r"""
        (?:launch\w*|establish\w*|creat\w+|sets? up|found(?:s|ed|ing)|inaugurat\w+|introduc\w+)\b
        initiat(?:es?|ed)\b|créé\w*|lanc\w+|mise? (?:sur pied|en place)|gegründet|gründ\w+
        geschaffen|ins leben|eingerichtet|созда\w+|учрежд\w+|основан\w*|створ\w+|заснов\w+
        започатк\w+
        """,
    ),
    (
        "exercise",
        r"""
        (?<!to )exercises?\b|exercice|übung\w*|учени(?:я|й|ях|е)\b|навчан\w+
        """,
    ),
    (
        "visit",
        r"""
        visit(?:s|ed|ing)?\b|travel(?:s|led|ed)? to\b|visite|besuch\w*|визит\w*|візит\w*|посет\w+
        (?:president|minister|secretary general)\b[^,.;]{0,60}\b(?:meets|met|speaks|spoke)\b
        (?:president|minister|secretary general)\b[^,.;]{0,60}\b(?:address|attend)(?:es|s|ed)\b
        """,
    ),
)

# Words of every day, which count only where no telling word stands near.
_GENERAL = (
    ("summit", r"summit\b|sommet|gipfel\w*|саммит\w*|саміт\w*"),
    (
        "meeting",
        r"""
        me(?:et|ets|eting|etings|t)\b|conference|talks|consultations?|session|seminar|workshop
        speaks|is host to|discuss\w*|réuni\w+|rencontr\w+|treffen|traf\b|tagung|tagt\b
        встреч\w+|зустріч\w*|заседани\w+|засідан\w+
        """,
    ),
    (
        "contribution",
        r"""
        contribut\w+|donat\w+|provid\w+|sends?\b|sent\b|deliver\w*|airlift\w*|troops|soldiers
        t(?:akes?|ook) part in |battalion|trains?\b|fourni\w+
        """,
    ),
    (
        "status changed",
        r"""
        status|recogni[sz]\w+|ind[eé]pendan\w+|independen\w+|unabhängig\w*|независим\w+|незалежн\w+
        grant(?:s|ed)|upgrad\w+|suppl\w+ to the
        t(?:akes|ook) (?:the chair|office|command|up the post|effect)|wirksam\b|bec[oa]mes?\b
        стал[аои]?\b|стає
        """,
    ),
    (
        "decision or mandate",
        r"""
        agreed\b|vot(?:es?|ed)\b|einig\w+ sich|sich .{0,20}einig\w+
        stimmt\w* .{0,40}\b(?:ab|zu)\b
        """,
    ),
    ("visit", r"arriv\w+|came to\b|reist\w*|reisen\b|прибы\w+|прибу\w+|приех\w+|приїх\w+"),
    ("operation ended", r"ends\b|ended\b|dissolv\w+|aufgelöst|dissous|withdr[ae]w\w*"),
    (
        "statement",
        r"""
        stat(?:es that|ed|ement)\b|declar\w+|call(?:s|ed) (?:for|on)|condemn\w*|express\w*
        announc\w+|welcom\w+|reaffirm\w*|says?\b|said\b|reiterat\w+|pledg\w+|erklär\w+|заяви\w+
        """,
    ),
    ("framework launched", r"beg[ai]ns?\b|started\b|starts?\b|comes? into being|entsteh\w*"),
)


def _rule(kind: str, words: str) -> tuple[str, str]:
    """The type *kind* with its alternatives as one pattern."""
    pattern = "|".join(line.strip() for line in words.strip().split("\n"))
    for name, standing in _STANDING.items():
        pattern = pattern.replace(name, standing)
    return kind, pattern


TELLING = tuple(_rule(kind, words) for kind, words in _TELLING)
GENERAL = tuple(_rule(kind, words) for kind, words in _GENERAL)
