"""Lines of an office about its publication: whom to write to, who paid, whose views they are."""

import re
from collections.abc import Sequence

from app.intake.document import Block, Role

CONTACT = "contact line"
ADDRESS = "address of an office"
IMPRINT = "imprint"
ABOUT = "about the publisher"
_REACHED = r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[+(0]\d[\d\s().–/-]{4,20}\d|(?:https?://|www\.)\S+)"
_CONTACT = re.compile(
    r"(?:(?:feedback|comments?|(?:press|media) (?:office|service|contacts?|enquiries|inquiries)"
    r"|enquiries|inquiries|contacts?|e-?mail|tel(?:ephone)?|phone|fax|service de presse|contact "
    r"presse|courriel|téléphone|tél|pressestelle|presse(?:dienst|kontakt)?|kontakt|telefon"
    r"|пресс-служба|контакты?|эл\. почта|телефон|тел|факс|прес-служба|контакти|ел\. пошта)"
    rf"\.?\s?:?\s*)?(?:{_REACHED}[\s,;|·]*)(?:(?:tel|fax|phone|тел|факс|e-?mail)?\.?\s?:?\s*"
    rf"{_REACHED}[\s,;|·]*){{0,3}}",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[^\W\d_]{3}.*:|@")  # a bare number may be anything
_PLACE = r"[A-ZÀ-ÞА-ЯІЇЄҐ][\w.’' -]{2,30}"
_STREET = (
    r"(?:[A-ZÀ-Þ][\w.’'-]*(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Pp]latz|[Gg]asse|[Aa]llee|[Ww]eg|[Rr]ing)"
    r"\s\d{1,4}\s?[a-z]?|\d{1,4}(?:\sbis)?,?\s(?:rue|avenue|av\.|boulevard|bd|place|chemin|quai)"
    r"\s[\w.’' -]{2,40}|\d{1,4}[a-z]?\s(?:[A-Z][\w.’'-]*\s){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue"
    r"|Ave\.?|Square|Lane|Boulevard|Place)|(?:ул|вул|пр|просп|пл)\.\s?[\w.’' -]{2,40},\s?"
    r"(?:д\.\s?)?\d{1,4}[а-я]?)"
)
_ADDRESS = re.compile(
    rf"(?:{_PLACE},\s){{0,2}}(?:\d{{5,6}},\s(?:г\.|м\.)\s?{_PLACE},\s)?{_STREET}"
    rf"(?:,\s(?:[A-Z]{{1,2}}-)?(?:\d{{4,6}}\s)?(?:г\.\s?|м\.\s?)?{_PLACE}|,\s\d{{4,6}}){{1,3}}\.?"
)
_IMPRINT = re.compile(
    r"(?:isbn|issn)(?:\s?\([^()]{3,12}\))?[\s:]*[\dx][\dx -]{6,16}[\dx](?:\W.{0,100})?"
    r"|(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|все права защищены"
    r"|усі права захищено)\b.{0,260}"
    r"|(?:printed|published|produced|issued|financed|funded|co-?funded|made possible|gedruckt"
    r"|publié|imprimé|издано|видано|напечатано|надруковано)\s(?:with|by|through|mit|avec|при|за)\s"
    r"(?:the |der |le |l['’])?(?:\w+ ){0,2}(?:support|assistance|help|grant|contribution"
    r"|unterstützung|soutien|concours|поддержке|підтримки|сприяння)\b[^.]{3,120}"
    r"(?:\.\s?(?:the )?(?:views|opinions)\b[^.]{3,120})?\.?"
    r"|supported by (?:the )?(?:[^\W\d_][\w’'-]* ){1,4}(?:foundation|fund|trust|programme)\.?"
    r"|(?:the |all )?(?:views|opinions)(?: and opinions)?(?: (?:expressed|stated|set out))?"
    r"(?: (?:here|herein|in this \w+(?: \w+)?))? (?:are|remain|do not|reflect)\b[^.]{0,80}\b"
    r"(?:authors?|contributors?|own|official (?:position|policy|views?))\b[^.]{0,120}\.?"
    r"|les (?:opinions|vues|propos)(?: \w+){0,3} (?:sont|n['’]engagent)\b[^.]{0,80}\bauteurs?\b"
    r"[^.]{0,60}\.?|die (?:hier )?(?:\w+ )?(?:meinungen|ansichten|auffassungen)\b[^.]{0,60}\b"
    r"(?:autor\w*|verfasser\w*)\b[^.]{0,80}\.?"
    r"|(?:мнения|взгляды|думки|погляди)\b[^.]{0,60}\bавтор\w*\b[^.]{0,80}\.?",
    re.IGNORECASE,
)
# "... is an independent organisation. ISSN 2233-0917 | © Harbour Monitor 2013"
_NUMBER, _RIGHTS = re.compile(r"\bIS[BS]N\W{0,2}[\dX]"), re.compile(r"©|\(c\)\s(?:19|20)\d\d")
_CREDIT = re.compile(
    r"(?:(?:image|cover) credits?|cover (?:photo|image|picture)|titelbild|photo de couverture"
    r"|фото на обложке|фото на обкладинці)\s?:.{3,160}",
    re.IGNORECASE,
)
_ABOUT_US = re.compile(
    r"about (?:the|this|our) (?:service|institute|publisher|centre|center|think tank|library"
    r"|series|authors?)|über (?:den autor|die autorin|die autoren|das institut|den herausgeber)"
    r"|à propos (?:de l['’](?:auteure?|institut)|des auteurs)|(?:об|про) авторах?|про автор(?:а|ів)"
    r"|об институте|про інститут",
    re.IGNORECASE,
)
_LONGEST = 360  # characters
_LAST, _MOST_BELOW = 0.5, 4  # part of the blocks above it, and blocks below it


def rule_of_colophon(block: Block) -> str:
    """The rule by which the whole of *block* is of the office and not of its text."""
    is_marked = block.role == Role.HEADING and block.level > 0
    if is_marked or block.role in (Role.TABLE, Role.CAPTION, Role.FOOTNOTE, Role.QUOTE):
        return ""
    text = " ".join(block.text.split())
    if len(text) > _LONGEST:
        return ""
    if _CONTACT.fullmatch(text) and _NAMES.search(text):
        return CONTACT
    if _ADDRESS.fullmatch(text):
        return ADDRESS
    is_imprint = _CREDIT.fullmatch(text) or _IMPRINT.fullmatch(text)
    return IMPRINT if is_imprint or (_NUMBER.search(text) and _RIGHTS.search(text)) else ""


def take_about(blocks: Sequence[Block], rules: list[str]) -> None:
    """What the publisher or the authors say of themselves at the end, below a heading of it."""
    of_text = [
        at for at, each in enumerate(blocks) if not each.chrome and each.role != Role.FOOTNOTE
    ]
    heads = [at for at in of_text if _ABOUT_US.fullmatch(blocks[at].text.strip(" :"))]
    if not heads:
        return
    below = [at for at in of_text if at > heads[-1]]
    first = of_text.index(heads[-1])
    if first >= _LAST * len(of_text) and 0 < len(below) <= _MOST_BELOW:
        for at in (heads[-1], *below):
            rules[at] = rules[at] or ABOUT
