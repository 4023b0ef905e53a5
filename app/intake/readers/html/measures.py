"""How much text the elements of an HTML page hold, in paragraphs and in links."""

from dataclasses import dataclass
from typing import Any

from lxml import etree

SILENT = frozenset(
    ("script", "style", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio",
     "video", "map", "head", "title", "meta", "link", "datalist", "frameset", "applet")
)  # fmt: skip
_BLOCK_TAGS = frozenset(
    ("p", "div", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
     "section", "article", "pre", "figure")
)  # fmt: skip
PARAGRAPH_TAGS = _BLOCK_TAGS | {"li", "td", "dd", "body", "center", "font", "main"}
_PROSE, _FEW_LINKS = 80, 0.3  # characters of a paragraph, its text in links


@dataclass(slots=True)
class Measure:
    """How much text an element holds, how much of it in links, and what stands in it.

    *direct* is the text that stands in no block within it, *prose* that of all paragraphs in it.
    """

    text: int = 0
    linked: int = 0
    links: int = 0
    direct: int = 0
    prose: int = 0
    has_title: bool = False
    has_main: bool = False
    blocks: int = 0

    @property
    def link_share(self) -> float:
        """Which part of the text is in links."""
        return self.linked / self.text if self.text else 0.0


def measure(root: Any) -> dict[Any, Measure]:
    """The measure of every element below *root*, in one walk."""
    measures: dict[Any, Measure] = {}
    in_link: list[Any] = []  # the links that are open
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            if element.tag == "a" and element.get("href"):
                in_link.append(element)
            measures[element] = _alone(element, linked=bool(in_link))
            continue
        if in_link and in_link[-1] is element:
            in_link.pop()
        _count_prose(element, measures[element])
        parent = element.getparent()
        if element is not root and parent in measures:
            _add(measures[parent], element, measures[element], linked=bool(in_link))
    return measures


def _alone(element: Any, *, linked: bool) -> Measure:
    """The measure of an element without its children."""
    text = 0 if element.tag in SILENT else _length(element.text)
    return Measure(
        text=text,
        direct=text,
        linked=text if linked else 0,
        links=int(element.tag == "a" and bool(element.get("href"))),
        has_title=element.tag == "h1",
        has_main=is_main(element),
    )


def _add(own: Measure, child: Any, inner: Measure, *, linked: bool) -> None:
    """Add to *own* its *child* and the text behind it."""
    tail = _length(child.tail)
    own.text += tail
    own.direct += tail
    own.linked += tail if linked else 0
    if child.tag in SILENT:
        return
    own.text += inner.text
    own.prose += inner.prose
    own.direct += 0 if child.tag in PARAGRAPH_TAGS or inner.blocks else inner.text
    own.linked += inner.linked
    own.links += inner.links
    own.has_title |= inner.has_title
    own.has_main |= inner.has_main
    own.blocks += inner.blocks + (child.tag in _BLOCK_TAGS)


def _count_prose(element: Any, own: Measure) -> None:
    """Add to the prose of *element* the paragraph that it is itself."""
    if element.tag in PARAGRAPH_TAGS and own.direct >= _PROSE and own.link_share < _FEW_LINKS:
        own.prose += own.direct


def _length(text: str | None) -> int:
    return 0 if not text or text.isspace() else len(text)


def is_main(element: Any) -> bool:
    """Whether the page itself marks the element as its main part."""
    return bool(element.tag == "main" or element.get("role") == "main")


def within(element: Any, *tags: str) -> bool:
    """Whether *element* stands in one of *tags*."""
    return any(each.tag in tags for each in element.iterancestors())
