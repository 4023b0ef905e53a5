"""A-Z headings: made of titles by inverting them, and turned back."""

import re

_INVERTED = re.compile(r"(?P<name>[^,]{2,80}),\s+(?P<rest>\S.{2,140})")
_RELATIONS = re.compile(
    r"(?P<rest>(?:[\w./ -]{2,30}[’'‘]s?\s+)?(?:[Rr]elations?|[Cc]ooperation|[Cc]o-operation"
    r"|[Pp]artnership|[Dd]ialogue|Beziehungen|[Rr]elations de [\w’']+)\s+(?:with|to|avec|zu[rm]?)"
    r"(?:\s+(?:the|la|le|les|l[’']|dem|der))?)\s+(?P<name>\S.{1,80})"
)
_NUMBER_BEFORE = re.compile(
    r"^\(?(?:\d{1,3}(?:\.\d{1,2}){1,3}\.?|\d{1,3}[.)]|[IVXLC]{1,6}[.)])\)?\s(?=\D)"
)


def heading_for(title: str) -> str:
    """The A-Z heading of a page: inverted where the title begins with words of relation.

    A number before the title does not count for its place in the alphabet.
    """
    title = _NUMBER_BEFORE.sub("", title)
    match = _RELATIONS.fullmatch(title)
    if match is None:
        return title
    rest = match["rest"]
    lower = rest[0].lower() + rest[1:] if not re.match(r"[\w./-]+[’'‘]", rest) else rest
    return f"{match['name']}, {lower}"


def turned_back(heading: str) -> str:
    """The title that an inverted A-Z heading stands for: "Uzbekistan, NATO's relations with"."""
    plain = heading.rstrip(" -–—\u00a0")
    match = _INVERTED.fullmatch(plain)
    if match is None:
        return plain
    rest = match["rest"]
    return f"{rest} {match['name']}"


def is_inverted(heading: str) -> bool:
    """Whether an A-Z heading puts the name first and the words that belong before it last."""
    plain = heading.strip()
    if plain.endswith((" -", " –", " —")):
        return True
    match = _INVERTED.fullmatch(plain)
    return match is not None and bool(
        re.search(
            r"(?:\s(?:with|of|to|for|by|in|the|and|on|avec|de|des)|Operation)$", match["rest"]
        )
    )


def title_at_start(text: str, heading: str) -> str:
    """The words at the beginning of *text* that say *heading* in another order, or nothing.

    A page that was flattened to one line begins with its own title.
    """
    wanted = sorted(_bag(heading))
    words = list(re.finditer(r"\S+", text[:400]))
    for count in range(max(1, len(wanted) - 1), min(len(words), len(wanted) + 5) + 1):
        start = text[: words[count - 1].end()]
        if sorted(_bag(start)) == wanted:
            return start
    return ""


def _bag(words: str) -> list[str]:
    plain = re.sub(r"[’'‘`]", "", words.lower())
    return [each for each in re.findall(r"\w+", plain) if each not in ("the", "a")]
