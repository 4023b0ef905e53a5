"""What a page's frame leaves in its text, by rules with names."""

import re
from collections.abc import Callable, Sequence

from app.intake import frame_words as frame
from app.intake.document import Block, Role

Test = Callable[[str], bool]

SHARING = "frame of a sharing site"
_LONGEST_FRAME = 200  # characters; a longer text is hardly a button


def _whole(pattern: str) -> Test:
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text: compiled.fullmatch(text) is not None


def _somewhere(pattern: str, longest: int) -> Test:
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text: len(text) <= longest and compiled.search(text) is not None


def _phrase(phrases: frozenset[str]) -> Test:
    return lambda text: folded(text) in phrases


def folded(text: str) -> str:
    """*text* as phrases of a frame are compared: small letters and digits, single spaces."""
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


# Each rule looks at one block of text; what it cuts is listed under its name.
RULES: tuple[tuple[str, Test], ...] = (
    (
        "skip link",
        _whole(
            r"(?:skip|jump|go)\s+(?:to\s+)?(?:the\s+)?(?:links?|navigation|main\s+(?:content|"
            r"navigation)|content|main)|aller\s+au\s+contenu(?:\s+principal)?|"
            r"zum\s+inhalt(?:\s+springen)?|перейти\s+к\s+(?:основному\s+)?содержанию"
        ),
    ),
    (
        "site banner",
        _whole(
            r"nato\s*[-–|]\s*(?:north atlantic treaty organi[sz]ation|homepage|official texts?|"
            r"news|topic|update)|(?:north atlantic treaty organi[sz]ation|otan\s*[-–|"
            r"]\s*organisation du traité de l['’]atlantique nord|osce\s*[-–|"
            r"]\s*organi[sz]ation for security and co-?operation in europe|header|footer)|"
            r"from wikipedia, the free encyclopedia|wikipedia, the free encyclopedia"
        ),
    ),
    ("logo", _whole(r"(?:\S+\s+){0,5}logo")),
    ("account form", _phrase(frame.ACCOUNT)),
    (
        "account form",
        _somewhere(
            r"\bverification code\b|\b(?:reset|new|your|the) password\b|\bmultimedia account\b"
            r"|\bbroadcast-quality\b|\b(?:create|created) (?:an|your) account\b|\bsend new code\b"
            r"|\bdownload videos from (?:our|the) (?:web)?site\b",
            200,
        ),
    ),
    ("page tool", _phrase(frame.TOOLS)),
    ("menu", _phrase(frame.MENU_ALONE)),
    (
        "cookie notice",
        _somewhere(
            r"\bcookies?\b.{0,160}\b(?:accept|agree|consent|use|uses|policy|settings|experience|"
            r"website|site)\b|\b(?:accept|use|uses|manage)\b.{0,40}\bcookies?\b|"
            r"cookies? (?:policy|settings|notice)|utilis\w+ des cookies|"
            r"использу\w+ (?:файлы )?cookie",
            420,
        ),
    ),
    (
        "copyright notice",
        _whole(
            r"(?:©|\(c\)|copyright\s(?:©|\(c\)|\d{4}|by|notice)).{0,160}|"
            r".{0,80}all rights reserved\.?|"
            r"tous droits réservés.{0,60}|alle rechte vorbehalten.{0,60}|"
            r"все права защищены.{0,60}"
        ),
    ),
    (
        "script notice",
        _somewhere(
            r"(?:enable|activate|requires?|without)\s+javascript|"
            r"javascript\s+(?:is\s+)?(?:disabled|required|must)|your browser does not support|"
            r"aktivieren sie javascript",
            260,
        ),
    ),
    (
        "rest of a picture",
        _whole(
            r"(?:\d{1,2} \w{3,9}\.? \d{4} )?\S+\.(?:jpe?g|png|gif)\b.{0,120}\d\s?[km]b|"
            r"!\[[^\]]*\]\([^)]*\)\s*\|?|\[?(?:image|picture|photo|img)\]?|\S+\.(?:jpe?g|png|"
            r"gif|webp|svg)(?:\s*,?\s*\(?[\d.,]+\s*[km]b\)?)?|(?:high|"
            r"low)[- ]resolution(?:\s+(?:photo|picture|"
            r"image))?s?(?:\s*,?\s*\(?[\d.,]+\s*[km]b\)?)?"
        ),
    ),
    ("page number", _whole(r"[-–—]?\s?\d{1,3}\s?[-–—]?")),
    ("line of a table of contents", _whole(r".{3,140}?(?:\s?[.…_]){5,}\s*\d{1,4}")),
    (
        "edit link",
        _whole(r"\[?edit(?: source)?\]?|\[\s*(?:modifier|bearbeiten|править)(?:\s*\|\s*[^\]]*)?\]"),
    ),
    ("mark of a list", _whole(r"[•|*·▪\-–—>»«/\s]+")),
    (
        "time bar",
        _whole(
            r"[\[(]?\s*(?:(?:['’]?\d{2,4}s?\s*[-–]?\s*(?:['’]?\d{2,4})?|summary|sommaire|index|"
            r"jan\w*|f[ée]v\w*|feb\w*|mar\w*|a[pv]r\w*|ma[iy]|jui?n\w*|jui?l\w*|ao[uû]t|aug\w*|"
            r"sept?\w*|o[ck]t\w*|nov\w*|d[ée][cz]\w*)\s*[|•·]\s*){2,}[^|]{0,12}[\])]?"
        ),
    ),
    (
        "link to a recording",
        _whole(
            r"(?:multimedia\s*)?(?:audio|video)\s+file.{0,60}|\S{0,60}\.(?:mp[34]|wav|avi|wmv)\S*"
        ),
    ),
    ("alphabet bar", _whole(r"(?:[A-ZА-Я#]\s*[|•·\s]\s*){8,}[A-ZА-Я#]?")),
    (
        "language switch",
        _whole(
            r"(?:(?:english|fran[cç]ais|deutsch|español|italiano|русский|українська|العربية|"
            r"(?:en|fr|de|ru|uk|es|it))\s*[|/•·,\s]\s*)+(?:english|fran[cç]ais|deutsch|español|"
            r"italiano|русский|українська|العربية|(?:en|fr|de|ru|uk|es|it))|(?:available in|"
            r"also available in|disponible en|read (?:this )?in)\s*:?\s*(?:english|french|"
            r"russian|ukrainian|german|arabic|anglais|français)(?:[\s,/|]+\w+){0,4}"
        ),
    ),
    (
        "breadcrumb",
        _whole(
            r"(?:home|accueil|start(?:seite)?|главная|you are here:?)(?:\s*(?:[/>»›|]|"
            r"::)\s*[^/>»›|.]{1,60}){1,8}[/>»›]?\s*"
        ),
    ),
    (
        "sharing link",
        _whole(
            r"(?:share|tweet|follow us|like us|partager|teilen|поделиться)(?:\s+(?:this|on|via|"
            r"sur|auf|in|to|with|page|article|facebook|twitter|x|linkedin|whatsapp|email|"
            r"friends?|youtube|instagram|telegram|and|[,&|/])){0,9}|(?:facebook|twitter|"
            r"linkedin|youtube|instagram|whatsapp|telegram|flickr|rss|email|print)(?:\s*[|"
            r",•/·\s]\s*(?:facebook|twitter|linkedin|youtube|instagram|whatsapp|telegram|flickr|"
            r"rss|email|print|x))+"
        ),
    ),
    (
        "contact line",
        _whole(
            r"(?:nato press (?:service|office)[,:\s-]*)?(?:(?:tel(?:ephone|\.)?|phone|fax|"
            r"tél\.?|telefax|"
            r"e-?mail)\s*[:.]?\s*[-+()\d\s./,;]{6,}){1,4}(?:e-?mail\s*:?\s*\S+)?|"
            r"e-?mail\s*:?\s*\S+@\S+|(?:e-?mail\s*:?\s*)?\[email\s*protected\]"
        ),
    ),
    (
        SHARING,
        _whole(
            r"uploaded by:?\s.{0,80}|upload(?:ed)?:?(?:\s.{0,60})?|page \d+(?:\s*(?:of|/)\s*\d+|:)?"
            r"|page \d+: .{0,180}|view(?:s|ed)?:?\s*[\d,. ]*|[\d,.]+ (?:views?|downloads?)"
            r"|downloads?:?\s*[\d,. ]*|post(?:ed)? on \d.{4,20}|citation preview|others"
            r"|you are on page \d+.{0,40}|embed(?: size \(px\))?|category:?(?:\s?\w+)?|transcript"
            r"|documents?\s+full(?:\s+screen)?|report this document|recommended|you might also like"
            r"|download (?:now|pdf|as (?:pdf|docx?)).{0,40}|save (?:this )?for later"
        ),
    ),
    (
        "request for support",
        _somewhere(
            r"^(?:please\s+)?(?:donate|subscribe|sign up|support (?:us|our)|"
            r"become an? (?:member|supporter|patron|subscriber)|join our)\b|\bnewsletters?\b",
            160,
        ),
    ),
    (
        "further reading",
        _whole(
            r"(?:related|further|more|see also|recommended|similar|popular|latest)\s+(?:posts?|"
            r"articles?|news|stories|reading|links?|videos?|content|pages?)\s*:?|"
            r"read more(?:\s*(?:»|›|>|\.\.\.|…|:.{0,120}))?|\??\s*more news|"
            r"continue reading.{0,80}|see all.{0,40}|lire (?:la suite|plus)|weiterlesen|"
            r"читать далее|подробнее"
        ),
    ),
)


def frame_rule(block: Block) -> str:
    """The name of the rule by which *block* is no content, or an empty text."""
    if block.chrome:
        return block.chrome
    if block.role in (Role.CAPTION, Role.FOOTNOTE) or len(block.text) > 600:
        return ""
    text = " ".join(block.text.split())
    for name, test in RULES:
        if (len(text) <= _LONGEST_FRAME or name in ("cookie notice", "script notice")) and test(
            text
        ):
            return name
    return ""


def is_time_bar(block: Block) -> bool:
    """Whether a table is no table but rows of years and months to choose from."""
    test = dict(RULES)["time bar"]
    return block.role == Role.TABLE and all(test(" | ".join(row)) for row in block.rows)


def menu_runs(blocks: Sequence[Block]) -> set[int]:
    """The positions of blocks that make up menus: runs of short lines that name parts of a site."""
    found: set[int] = set()
    run: list[int] = []
    for position, block in enumerate((*blocks, Block(Role.RULE, ""))):
        if _may_be_in_a_menu(block):
            run.append(position)
            continue
        if _is_menu([blocks[each] for each in run]):
            found.update(run[: _end_of_menu([blocks[each] for each in run])])
        run = []
    return found


def _may_be_in_a_menu(block: Block) -> bool:
    words = block.text.split()
    if (
        "://" in block.text
        or block.role not in (Role.ITEM, Role.PARAGRAPH, Role.HEADING)
        or not words
    ):
        return False
    return len(words) <= 8 and block.text.strip()[-1] not in ".;:?!" and len(block.text) <= 70


def _is_menu(run: Sequence[Block]) -> bool:
    known = sum(folded(block.text) in frame.MENU for block in run)
    return len(run) >= 4 and known >= 3 and known >= min(len(run) * 0.3, 12)


def _end_of_menu(run: Sequence[Block]) -> int:
    """Where the menu in *run* ends: behind its last known entry and the list that goes with it.

    The title of the page may follow at once, as a line of the same look.
    """
    end = 1 + max(
        position
        for position, block in enumerate(run)
        if folded(block.text) in frame.MENU or folded(block.text) in frame.COUNTRIES
    )
    while end < len(run) and run[end - 1].role == run[end].role == Role.ITEM:
        end += 1
    return end
