"""What encyclopaedias and handbooks that their readers write say of themselves round an article.

Each is the pattern of a whole text, whatever its case, with the name of its rule.
"""

_WORKS = (
    r"(?:encyclopa?edias?|encyclopédie|enzyklopädie|энциклопеди\w|енциклопеді\w|handbooks?|handbuch\w*"
    r"|manuel|справочник\w?|довідник\w?|atlas|lexikon|knowledge base|wiki|dictionary|wörterbuch"
    r"|dictionnaire|almanac)"
)
_NAME = r"[^\W\d_][^,.:;]{1,38}"

BANNER = (
    "site banner",
    rf"(?:from|aus|extrait de|de|un article de|материал из|матеріал з|з|из)\s{_NAME},\s(?:the"
    rf"|der|dem"
    rf"|die|das|le|la|l['’]|an?|свободной|вільної|открытой|відкритої|общей|спільної)\s?(?:\S+\s){{0,2}}?"
    rf"{_WORKS}(?:\s(?:of|on|for|der|des|zu|für|sur|de|о|про)\s[^.;:]{{3,60}}|\slibre)?\.?",
)

ADDRESS = (
    "address of the page",
    r"(?:retrieved from|abgerufen von|récupérée? de|(?:ce document provient|extrait) de|источник —"
    r"|получено из|джерело —|отримано з)\s?[«„“\"'’]?\s?https?://\S+\s?[»“”\"'’]?\.?",
)

_HELP = (
    r"(?:help|improv|expand|adding|naming|\((?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\s\d{4}\)|learn how)"
)
LACKS = (
    "notice on sources",
    r"(?:this|some|many|parts of this|the|statements in this)\s(?:\S+\s){0,4}?(?:article"
    r"|section|page"
    r"|list|entry|biography)\s(?:\S+\s){0,3}?(?:needs?|requires?|lacks?|relies|have no|has no"
    r"|does not"
    rf" cite|may)\b.{{0,90}}\b(?:citations?|references|sources?|verifi\w+|clean-?up)\b.{{0,200}}"
    rf"{_HELP}.{{0,120}}"
    r"|(?:cet article|cette (?:page|section)) (?:ne cite pas|manque de|ne contient pas|doit être"
    r"|n['’]est pas).{0,80}\b(?:sources?|références?|sourcé)\b.{0,200}"
    r"|(?:dieser artikel|dieser abschnitt|diesem artikel)\b.{0,60}\b(?:belegen?|quellen"
    r"|einzelnachweis\w*)"
    r"\b.{0,240}"
    r"|(?:в этой статье|в этом разделе|эта статья|этот раздел|ця стаття|у цій статті|цей розділ)"
    r"\b.{0,60}\b(?:ссылок|источник\w*|сносок|посилань|джерел\w*)\b.{0,240}",
)

DISMISSED = (
    "notice of the site",
    r".{3,200}[\[(](?:dismiss|hide|close|ausblenden|verbergen|schließen|masquer|fermer|скрыть|закрыть"
    r"|сховати|приховати|закрити)[\])]",
)

GROUPS = (
    "categories of a wiki",
    r"(?:hidden )?categor(?:y|ies)\s?:|kategorien?\s?:|catégories?\s?:|категори[ия]\s?:"
    r"|категорі[яї]\s?:",
)

WIKI_RULES: tuple[tuple[str, str], ...] = (BANNER, ADDRESS, LACKS, DISMISSED, GROUPS)
