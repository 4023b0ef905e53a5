"""Links to pages, sections, milestones and passages, as they are written and read.

A passage is named as a text fragment of the web names it, with two directives of our own:
`entente:pfp#offices:~:text=before-,words,ending,-after&at=512-742&sum=1f2e3d4c`.
"""

import re
import zlib
from dataclasses import dataclass
from urllib.parse import quote, unquote

from app.library.pages.page import Place

SCHEME = "entente:"
DIRECTIVE = ":~:"
IN_TEXT = re.compile(r"entente:[^\s<>\"“”‘’«»\\^`{|}]+", re.IGNORECASE)
LONGEST = 4000  # characters of a link that is read; ours are far shorter
WHOLE = 90  # characters, encoded, up to which a passage is written in full
END = 42  # of the beginning and the ending of a longer one
AROUND = 26  # of what stands before and after it

# One form for what typesetting and mail programs change; each letter stands for one letter.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚ʼ′`´", "'"),
        **dict.fromkeys("“”„«»″", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
    }
)
_CLASSES = {"'": "['‘’‚ʼ′`´]", '"': '["“”„«»″]', "-": "[-‐‑‒–—−]"}
_OFFSETS = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class PassageLink:
    """What a link names: a page, an anchor in it, and the words that stood there.

    *words* are the whole passage, or its beginning where it has an *ending*. *before* and *after*
    tell it from others with the same words, *start* and *end* are where it stood in the plain
    text of its section, and *digest* is that of its whole text, where not all of it is given.
    """

    page: str
    anchor: str = ""
    words: str = ""
    ending: str = ""
    before: str = ""
    after: str = ""
    start: int = 0
    end: int = 0
    digest: str = ""

    @property
    def quoted(self) -> str:
        """The words of the passage as far as the link has them."""
        return f"{self.words} … {self.ending}" if self.ending else self.words


def page_link(page: str, anchor: str = "") -> str:
    """A link to *page*, or to a section or milestone of it."""
    return f"{SCHEME}{quote(page, safe=':')}" + (f"#{quote(anchor, safe='')}" if anchor else "")


def passage_link(place: Place, plain: str) -> str:
    """A link to *place*, whose section has the plain text *plain*; without a quote to its section.

    Words that stand around it are given only where the same words stand elsewhere in the section.
    """
    words = " ".join(place.quote.split()).strip("-")
    if not words:
        return page_link(place.page, place.section)
    ending, digest = "", ""
    if len(_encoded(words)) > WHOLE:
        digest = digest_of(words)
        words, ending = _beginning(words, END), _ending(words, END)
    before = after = ""
    found = list(words_pattern(words).finditer(plain))
    if len(found) > 1:
        before = _ending(" ".join(plain[: place.start].split()), AROUND)
        after = _beginning(" ".join(plain[place.end :].split()), AROUND)
    terms = [_encoded(before) + "-"] if before else []
    terms += [_encoded(part) for part in (words, ending) if part]
    terms += ["-" + _encoded(after)] if after else []
    link = f"{page_link(place.page)}#{quote(place.section, safe='')}{DIRECTIVE}"
    link += f"text={','.join(terms)}&at={place.start}-{place.end}"
    return f"{link}&sum={digest}" if digest else link


def read_link(reference: str) -> PassageLink:
    """What *reference* names; one without our scheme is the page's id or any name of it.

    Read leniently, since links come through mail programs and hands: `entente://pfp/` is
    `entente:pfp`, and a directive that is unknown or broken is passed over.
    """
    text = reference.strip()[:LONGEST]
    is_link = text[: len(SCHEME)].lower() == SCHEME
    page, _, fragment = (text[len(SCHEME) :] if is_link else text).partition("#")
    if is_link:
        page = unquote(page.strip("/"))
    anchor, _, directives = fragment.partition(DIRECTIVE)
    given = dict(each.partition("=")[::2] for each in reversed(directives.split("&")))
    before, words, ending, after = _terms(given.get("text", ""))
    offsets = _OFFSETS.fullmatch(given.get("at", ""))
    start, end = map(int, offsets.groups()) if offsets else (0, 0)
    digest = given.get("sum", "")
    return PassageLink(page, unquote(anchor), words, ending, before, after, start, end, digest)


def read_target(target: str) -> PassageLink | None:
    """What a link in a page file leads to, `page:pfp` or `entente:pfp`; None for any other."""
    scheme, _, rest = target.partition(":")
    return read_link(f"{SCHEME}{rest}") if scheme.lower() in ("page", SCHEME[:-1]) else None


def directives_in(target: str) -> str:
    """What names the passage in *target*, as it is written there."""
    return target.partition(DIRECTIVE)[2]


def link_in(text: str) -> str:
    """The first link of ours in *text*, without the stop or bracket that ends its sentence."""
    found = IN_TEXT.search(text[: 10 * LONGEST])
    return found.group().rstrip(".,;:!?)]") if found else ""


def words_pattern(words: str) -> "re.Pattern[str]":
    """What finds *words* whatever their case, blanks, quotation marks and dashes."""
    parts = ("".join(_CLASSES.get(c) or re.escape(c) for c in part) for part in like(words).split())
    return re.compile(r"\s+".join(parts), re.IGNORECASE)


def like(text: str) -> str:
    """*text*, letter for letter, in the form in which words are compared."""
    text = text.translate(_ALIKE)
    lower = text.lower()
    # “İ” alone becomes two letters.
    return lower if len(lower) == len(text) else "".join(c.lower()[0] for c in text)


def digest_of(text: str) -> str:
    """A short sum of *text*, the same whatever its case and blanks."""
    return f"{zlib.crc32(' '.join(like(text).split()).encode()):08x}"


def _terms(text: str) -> tuple[str, str, str, str]:
    """The four terms of a `text` directive: before, words, ending, after."""
    terms = text.split(",")
    before = unquote(terms.pop(0)[:-1]) if len(terms) > 1 and terms[0].endswith("-") else ""
    after = unquote(terms.pop()[1:]) if len(terms) > 1 and terms[-1].startswith("-") else ""
    words, ending = (*map(unquote, terms), "")[:2]
    return before, words, ending, after


def _encoded(text: str) -> str:
    """*text* as a term: hyphens and commas part terms, and a stop at the end would be cut off."""
    return quote(text, safe="").replace("-", "%2D").replace(".", "%2E")


def _beginning(text: str, most: int) -> str:
    """The first words of *text*, or the first letters of a very long one."""
    return _filled(text.split(" "), most) or text[: most // 3]


def _ending(text: str, most: int) -> str:
    """The last words of *text*."""
    words = _filled(text.split(" ")[::-1], most)
    return " ".join(reversed(words.split(" "))) or text[-most // 3 :]


def _filled(words: list[str], most: int) -> str:
    """As many of *words* as *most* encoded letters take."""
    taken: list[str] = []
    for word in words:
        if len(_encoded(" ".join((*taken, word)))) > most:
            break
        taken.append(word)
    return " ".join(taken).strip("-")
