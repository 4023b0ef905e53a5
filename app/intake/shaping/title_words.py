"""Words by which the lines of a title are told: of sorts of documents, bodies, speeches."""

import re

from app.intake.dating.dates import find_dates

_JOINING = (
    "of|the|and|for|to|in|on|with|between|among|who|from|a|an|des?|du|la|le|les|et|sur|avec|entre"
    "|pour|à|aux?|und|der|die|den|dem|das|mit|über|von|zwischen|für|zu[mr]?|и|о|об|в|на|с|со|по"
    "|между|за|та|про|у|з|до|між|щодо"
)
GOES_ON = re.compile(rf"(?:[:;,–—-]|\b(?:{_JOINING})|\w['’]s)$", re.IGNORECASE)
BY = re.compile(r"(?:by|with|par|avec|von|mit)\b", re.IGNORECASE)
# Who wrote or issued it is said below the title and is none of it.
RESTS = re.compile(
    r"(?!(?:by|with|issued|held|posted|published|updated|submitted|presented"
    r"|tabled|drafted|prepared|adopted|par|présentée?|déposée?|adoptée?|vorgelegt|eingebracht|diffusé|publié|von|автор|сост)\b"
    r"|(?:г|м|с)\.\s)"
    r"[a-zß-öø-ÿа-яёіїєґ]"
)
GOES_ON_WITH = re.compile(rf"(?:{_JOINING})\b", re.IGNORECASE)
# What sort of document it is, said in a line of its own above the words that say of what.
SORT = re.compile(
    r"(?:(?:final|interim|joint|draft|annual|framework|concluding)\s)?(?:report|decision|resolution"
    r"|statement|declaration|protocol|agreement|memorandum of understanding|treaty|convention|law"
    r"|chairman['’]s (?:summary|conclusions)|act|communication|recommendation|opinion|directive"
    r"|regulation|charter|document|order|minutes|(?:summary|verbatim) record|(?:annotated )?agenda"
    r"|rapport(?: fait)?|fait|décision(?: du conseil)?|résolution|déclaration|protocole|accord|avis"
    r"|communiqué|compte rendu|procès-verbal|ordre du jour|loi|acte final|règlement|arrêté|charte"
    r"|recommandation|bericht|beschluss|botschaft"
    r"|erklärung|protokoll|niederschrift|tagesordnung|abkommen|vertrag|gesetz|antrag|unterrichtung|beschlussempfehlung"
    r"|schlussakte|verordnung|richtlinie|satzung|закон(?: україни)?|постановление|постанова|указ"
    r"|решение|рішення|протокол|соглашение|угода|договор|договір|заявление|заява|доклад|отчёт|отчет"
    r"|заявление председателя|заява голови"
    r"|звіт|декларация|декларація|резолюция|резолюція|рекомендация|рекомендація|приказ|наказ|устав"
    r"|статут|заключительный акт|стенограмма|повестка дня|порядок денний)"
    r"(?:\s(?:no\.?|nr\.?|n°|№)?\s?\d[\d/.-]*(?:\s?\(\d{4}\)\d{0,2})?)?",
    re.IGNORECASE,
)
# What sort of speech it is: who speaks, and with whom, is said below and belongs to it.
SPEECH = re.compile(
    r"(?:(?:opening|closing|concluding|introductory|keynote|welcoming|welcome|joint|doorstep)\s)*"
    r"(?:remarks|speech|address|lecture|toast|message|statement|doorstep|introduction"
    r"|press (?:point|conference|briefing|statement)|discours|allocution|intervention|déclaration"
    r"|remarques(?: liminaires)?|(?:conférence|point) de presse|rede|ansprache|vortrag|grußwort"
    r"|pressekonferenz|вступительное слово|вступне слово|речь|выступление|обращение|заявление"
    r"|пресс-конференция|промова|виступ"
    r"|звернення|заява|прес-конференція)",
    re.IGNORECASE,
)
# "Address by the Minister", of whom the next line says the name, or where it was held.
SPOKEN_BY = re.compile(
    r"\b(?:remarks|speech|address|lecture|statement|discours|allocution|intervention|rede|ansprache"
    r"|речь|выступление|промова|виступ)\s(?:delivered\s)?(?:by|de|du|von|des|der)\b",
    re.IGNORECASE,
)
OF_A_SPEAKER = re.compile(
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Gen|Amb|Hon|H\.\s?E|S\.\s?E|Hr|M|Mme)\.?\s|(?:His|Her)\sExcellency"
    r"|(?:at|to|before|on\sthe\soccasion\sof)\s(?:the|a)\b|(?:à|devant|lors\sde)\s(?:la|l['’])"
    r"|(?:auf|bei|vor)\s(?:der|dem)\b)"
)
# A body whose papers are named below it: "Committee on Partnerships", "Minutes".
BODY = re.compile(
    r"(?:[\w’'-]+\s){0,3}(?:sub-?committee|committee|commission|working\sgroup|comité|délégation"
    r"|groupe\sde\stravail|(?:unter)?ausschuss|kommission|arbeitsgruppe|комитет|комиссия|комітет"
    r"|комісія)\b",
    re.IGNORECASE,
)
# An act with its number, below the name of the body that adopted it
AN_ACT = re.compile(rf"(?:{SORT.pattern})\b(?=.{{0,40}}\d).{{24,}}", re.IGNORECASE | re.DOTALL)
# Papers that begin with what they are: "Fact sheet: the Mission to the North"
A_PAPER = re.compile(
    r"(?:fact\s?sheet|backgrounder|background\snote|briefing\snote|policy\sbrief|information\snote"
    r"|fiche\sd['’]information|note\sd['’]information|faktenblatt|merkblatt|справка|довідка)\b.{8,}",
    re.IGNORECASE | re.DOTALL,
)
# Who gave a paper out, in the head of it
ORGAN = re.compile(
    r"(?:the\s)?(?:united\snations\s)?(?:general\sassembly|security\scouncil|economic\sand\ssocial\scouncil)"
    r"|permanent\scouncil|ministerial\scouncil|north\satlantic\scouncil|european\s(?:council|parliament|commission)"
    r"|council\sof\s(?:europe|the\seuropean\sunion)|committee\sof\sministers|assemblée\sgénérale"
    r"|conseil\sde\s(?:sécurité|l['’]europe|l['’]union\seuropéenne)|parlement\seuropéen|deutscher\sbundestag"
    r"|sicherheitsrat|совет\sбезопасности|генеральная\sассамблея|постоянный\sсовет",
    re.IGNORECASE,
)
# "du 20 au 24", which the next line goes on: "avril 2009"
DAY_OF_A_SPAN = re.compile(r"(?:\b(?:au|to|bis|and|et|und|по|до)|[–-])\s?\d{1,2}\.?$")
_OF_WHAT = re.compile(
    r"\s(?:of|on|du|de|des|der|vom|zur|über|о|об|про)\b.*", re.DOTALL | re.IGNORECASE
)
# "Minutes of the meeting held in Riga": the place of a meeting, and then its day, are of its name.
HELD_AT = re.compile(r"\b(?:held\s(?:in|at|on)|tenue?s?\s(?:à|le|au))\s", re.IGNORECASE)
HELD = re.compile(r"(?:held|tenue?s?)\b", re.IGNORECASE)
# "du 25 mars 2010" between "Décision du Conseil" and "concernant les ports"
OF_A_DAY = re.compile(r"(?:of|du|vom|от|від)\s\d", re.IGNORECASE)


def is_sort_of(words: str) -> bool:
    """Whether *words* say a sort of document, at most with of what it is: "Minutes of the day"."""
    return SORT.fullmatch(_OF_WHAT.sub("", words, count=1).strip()) is not None


def is_month(words: str) -> bool:
    """Whether *words* are a month and its year, and nothing else."""
    dates = find_dates(words.strip())
    return bool(dates) and dates[0].form == "month" and len(dates[0].value) == len("2009-04")
