"""The parts of an HTML page that are no content, each by a rule that has a name."""

import re
from typing import Any

from app.intake.document import STRUCK
from app.intake.readers.html.main import around, main_part, only_title
from app.intake.readers.html.measures import Measure, measure, within
from app.intake.readers.html.notes import is_book_note
from app.intake.readers.struck import STRUCK_TAGS, is_struck

_TAGS = {
    "nav": "navigation", "footer": "page foot", "aside": "side column", "form": "form",
    "button": "control", "select": "control", "textarea": "control", "input": "control",
    "noscript": "notice without scripts", "dialog": "dialog", "menu": "menu",
    **dict.fromkeys(STRUCK_TAGS, STRUCK),
}  # fmt: skip
_ROLES = {
    "navigation": "navigation", "contentinfo": "page foot", "complementary": "side column",
    "search": "search box", "dialog": "dialog", "alertdialog": "dialog", "menu": "menu",
    "menubar": "menu", "toolbar": "tools", "banner": "page head", "tooltip": "tooltip",
}  # fmt: skip
# Words of class and id, whole words only.
_WORDS = {
    word: rule
    for rule, words in {
        "menu": "nav navbar navigation menu submenu megamenu topnav subnav sitemap",
        "breadcrumb": "breadcrumb breadcrumbs",
        "cookie notice": "cookie cookies consent gdpr",
        "share buttons": "share sharing social addthis sharebar sharethis",
        "side column": "sidebar aside rail",
        "newsletter": "newsletter subscribe subscription",
        "skip link": "skip skiplink skiplinks skipnav",
        "account": "login signin account signup",
        "page foot": "footer foot copyright",
        "bar of a web archive": "ipp capinfo donato",
        "pagination": "pagination pager",
        "comments": "comments comment commentlist disqus kommentare respond",
        "advertisement": "advert advertisement ads promo sponsor",
        "banner": "banner",
        "dialog": "popup modal overlay lightbox",
        "language choice": "languages langs langmenu",
        "page head": "header masthead topbar",
        "tools": "toolbar printlink toolbox",
        "search box": "searchbox searchform",
        "note on other meanings": "hatnote dablink",
    }.items()
    for word in words.split()
}  # fmt: skip
# These words stand on content as well: only where nearly all of it is links do they count.
_LINKED_WORDS = {"related": "related links", "recommended": "related links", "tags": "tags"}
_SKIP = re.compile(r"skip\s+(links?|navigation|to\b.*)|(jump|go) to (main )?content", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_WORDS = frozenset(("hidden", "hide", "invisible", "offscreen"))
_UNSEEN = frozenset(("sr-only", "visually-hidden", "screen-reader-text", "element-invisible"))
_FOLDING = frozenset(
    ("accordion", "collapse", "collapsible", "panel", "tab", "tabs", "tabpanel", "expand",
     "expandable", "toggle", "content", "pane", "details", "dropdown")
)  # fmt: skip
_LEAST_PROSE = 500  # characters, of a page with some text
_LEAST_REPORT = 1_200  # characters
_NO_WORDS: frozenset[str] = frozenset()
_SPLIT = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
# What an element has or lacks, and in what variant it comes, is not what it is: "text has-ads",
# "section section--ads", "sidebar-layout".
_OF_OTHERS = re.compile(
    r"(?<![a-z])(?:has|have|with|no|without)[-_][\w-]+|(?<=\w)--[\w-]+"
    r"|(?<![\w-])[\w-]{1,60}[-_]layout(?![a-z])",
    re.IGNORECASE,
)


def words_of(element: Any) -> frozenset[str]:
    """The words of the element's class and id, in lower case, compounds taken apart."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if names == " ":  # most elements by far
        return _NO_WORDS
    return frozenset(_SPLIT.sub(" ", _OF_OTHERS.sub(" ", names)).lower().split())


def is_folding(element: Any) -> bool:
    """Whether the element is part of an accordion or of tabs: closed, but content."""
    return (
        bool(words_of(element) & _FOLDING)
        or element.tag == "details"
        or element.get("role") == "tabpanel"
    )


class Parts:
    """Says of each element of one page whether it begins a part that is no content."""

    def __init__(self, root: Any) -> None:
        self.measures = measure(root)
        self._whole = self.measures[root]
        self._main = main_part(root, self.measures)
        self._with_main = frozenset(() if self._main is None else around(self._main))
        self._lists_count = self._lists_are_chrome(root)
        self._title = only_title(root)

    def is_title(self, element: Any) -> bool:
        """Whether *element* is surely the title of the page, wherever it stands."""
        return element is self._title

    def rule(self, element: Any, *, folding: bool) -> str:
        """The name of the rule by which *element* is no content; empty where it is content.

        *folding* says that it lies in an accordion.
        """
        size = self.measures[element]
        if (size.text == 0 and element.tag not in _TAGS) or size.has_main:
            return ""
        if element.tag in ("html", "body", "article", "h1") or is_book_note(element):
            return ""
        if element.attrib or element.tag in _TAGS or element.tag in ("header", "a"):
            named = _by_name(element, size)
            if named and not self._is_content(element, size, named):
                return named
            hidden = self._hidden(element, size, folding=folding)
            if hidden:
                return hidden
        return self._outside(element, size) or self._link_list(element, size)

    def _is_content(self, element: Any, size: Measure, rule: str) -> bool:
        """Whether *element* is content though its name says *rule*."""
        if self._holds_the_text(size, rule) or _holds_title(element, size):
            return True
        # Reports may open in windows of their own; so do long notices about cookies.
        is_long = rule == "dialog" and size.prose >= _LEAST_REPORT
        return is_long and "cookie" not in "".join(element.itertext()).casefold()

    def _holds_the_text(self, size: Measure, rule: str) -> bool:
        """Whether hardly any text would be left: then words and tags do not mean what they say.

        Comments may be longer than what they are on.
        """
        whole = self._whole
        left = whole.prose - size.prose
        if rule == "comments":
            return left < _LEAST_PROSE
        if whole.prose < _LEAST_PROSE:
            return size.text > 0.5 * whole.text
        return size.prose > 0.6 * whole.prose and left < max(1000, size.prose / 3)

    def _hidden(self, element: Any, size: Measure, *, folding: bool) -> str:
        is_unseen = set((element.get("class") or "").lower().split()) & _UNSEEN
        if is_unseen and size.text < 100 and not within(element, "h1", "h2", "h3"):
            return "text for screen readers"
        # A closed accordion is hidden as well, and half the text of a page can lie in it.
        if folding or size.text >= 150 or is_folding(element):
            return ""
        unseen = (
            element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
            or bool(words_of(element) & _HIDDEN_WORDS)
        )
        return "hidden" if unseen else ""

    def _outside(self, element: Any, size: Measure) -> str:
        if self._main is None or size.has_title or size.has_main:
            return ""
        if element in self._with_main or within(element, "h1"):
            return ""
        return "outside the main part"

    def _link_list(self, element: Any, size: Measure) -> str:
        return "list of links" if self._lists_count and self._is_link_list(element, size) else ""

    def _is_link_list(self, element: Any, size: Measure) -> bool:
        return (
            self._main is None
            and element.tag in ("ul", "ol", "div", "td", "p", "table", "section")
            and size.links >= 4
            and size.link_share > 0.6
            and not size.has_title
            and size.text < 0.4 * self._whole.text
        )

    def _lists_are_chrome(self, root: Any) -> bool:
        """Whether lists of links are beside the text; in an index they are the text."""
        if self._main is not None:
            return False
        linked = self._whole.linked
        return linked < 0.5 * self._whole.text or self._prose(root) > 400

    def _prose(self, root: Any) -> int:
        paragraphs = (self.measures[each] for each in root.iter("p") if each in self.measures)
        return sum(each.text for each in paragraphs if each.link_share < 0.3 and each.text > 60)


def _by_name(element: Any, size: Measure) -> str:
    """The rule that the element's tag, role, words or text name."""
    tag = element.tag
    if tag in _TAGS:
        return "" if tag == "button" and is_toggle(element) else _TAGS[tag]
    if is_struck(element):
        return STRUCK
    role = element.get("role") or ""
    if role in _ROLES:
        return _ROLES[role]
    if tag == "header":
        return "" if within(element, "article", "main") else "page head"
    if tag == "a" and _SKIP.fullmatch(" ".join("".join(element.itertext()).split())):
        return "skip link"
    words = words_of(element)
    rule = next((_WORDS[word] for word in _WORDS if word in words), "") if words else ""
    if rule == "page head" and within(element, "article", "main"):
        return ""
    if not rule and size.link_share > 0.5:
        rule = next((_LINKED_WORDS[word] for word in sorted(words) if word in _LINKED_WORDS), "")
    return rule


def _holds_title(element: Any, size: Measure) -> bool:
    """Whether the page's title stands in what would be cut; a menu with a title is a menu."""
    return size.has_title and element.tag != "nav" and size.link_share < 0.5


def is_toggle(element: Any) -> bool:
    """Whether the element opens and closes a part of the page: it is that part's heading."""
    if element.tag == "summary":
        return True
    if element.get("aria-expanded") is not None or element.get("data-toggle") == "collapse":
        return True
    words = words_of(element)
    return bool(words & {"accordion", "collapse", "panel", "toggle"}) and bool(
        words & {"toggle", "title", "header", "heading", "trigger", "button"}
    )
