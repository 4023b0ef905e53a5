"""What a page tells search engines of itself, in JSON."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

_JSON_BYTES = 200_000  # a longer one is no description of a page
_ARTICLES = frozenset(
    ("article", "newsarticle", "webpage", "report", "blogposting", "techarticle", "aboutpage",
     "itempage", "scholarlyarticle", "reportagenewsarticle", "analysisnewsarticle",
     "backgroundnewsarticle", "opinionnewsarticle", "reviewnewsarticle", "liveblogposting")
)  # fmt: skip


def described(root: Any) -> dict[str, str]:
    """What the page below *root* says, under the names that `meta` elements have.

    A page and the article that it holds may be told apart: what the first of them does not say
    the others do, but only one of each type, for the second may be another article.
    """
    told: dict[str, dict[str, str]] = {}
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            for kind, item in _items(_read(script.text or "")):
                told.setdefault(kind, _named(item))
    found: dict[str, str] = {}
    for each in told.values():
        found |= {name: value for name, value in each.items() if value and name not in found}
    return found


def _read(text: str) -> object:
    """The content of *text*; None where it is none, or too long."""
    if len(text) > _JSON_BYTES:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _named(item: Mapping[str, object]) -> dict[str, str]:
    return {
        "datepublished": _text(item.get("datePublished")),
        "datemodified": _text(item.get("dateModified")),
        "headline": _text(item.get("headline")),
        "dc.publisher": _text(item.get("publisher")),
    }


def _items(content: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The descriptions of articles in *content*, with their types.

    It may be a list or a graph of them, and one may be what another is mainly about.
    """
    if isinstance(content, dict) and isinstance(content.get("@graph"), list):
        content = content["@graph"]
    for item in content if isinstance(content, list) else [content]:
        if not isinstance(item, dict):
            continue
        for each in (item, item.get("mainEntity")):
            kind = _kind(each) if isinstance(each, dict) else ""
            if isinstance(each, dict) and kind in _ARTICLES:
                yield kind, each


def _kind(item: Mapping[str, object]) -> str:
    """The type of *item*, in lower case and without the address of its vocabulary."""
    return _text(item.get("@type")).lower().rpartition("/")[2]


def _text(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""
