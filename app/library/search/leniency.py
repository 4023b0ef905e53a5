"""How a query is refined before it is carried out, and eased when it is a question."""

import dataclasses
import re
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations, pairwise
from typing import TypeGuard

from index.folding import WORD, fold, parts_of
from index.records import And, Either, Node, Not, Or, Phrase, Prefer, Word

_QUESTION = frozenset(
    {"are", "can", "could", "did", "do", "does", "had", "has", "have", "how", "is", "should"}
    | {"tell", "was", "were", "what", "when", "where", "which", "who", "whom", "whose", "why"}
    | {"will", "would", "list", "show", "name", "give"}
)
_FUNCTION = _QUESTION | frozenset(
    {"a", "about", "all", "an", "and", "any", "as", "at", "be", "been", "between", "but", "by"}
    | {"for", "from", "get", "got", "happened", "in", "into", "it", "its", "me", "mean", "meant"}
    | {"means", "much", "many", "of", "on", "one", "or", "s", "so", "some", "than", "that", "the"}
    | {"their", "them", "there", "these", "they", "this", "those", "to", "us", "we", "with", "you"}
)
_OPERATOR = re.compile(r"""["“”„«»():*~]|\?(?=\w)|\b(?:AND|OR|NOT|NEAR)\b|(?:^|\s)-\w""")
MANY = 4  # words; so many are more likely a question than a condition each
_SEVERAL = 3  # words; of so many one may be lacking, if there is no page with all of them
_MOST_PARTS = 7  # of a question of which some may be missing; more would be too many combinations
_NEAR = 3  # words between two that stand near one another


def is_question(text: str, left_out: Collection[Word]) -> bool:
    """Whether *text* asks or tells as one speaks to a person, with words such as *left_out*."""
    words = WORD.findall(text)
    asks = text.rstrip().endswith("?") or bool(words and words[0].lower() in _QUESTION)
    return asks or (bool(left_out) and len(words) >= MANY and not has_operators(text))


def has_operators(text: str) -> bool:
    """Whether *text* says more precisely what is meant than words alone do."""
    return bool(_OPERATOR.search(text))


def without_function_words(root: Node) -> tuple[Node, tuple[Word, ...]]:
    """*root* without the words that say nothing of a subject, and these words."""
    if not isinstance(root, And):
        return root, ()
    kept = tuple(part for part in root.parts if not _is_function(part))
    left_out = tuple(part for part in root.parts if _is_function(part))
    if not kept or not left_out:
        return root, ()
    return (kept[0] if len(kept) == 1 else And(kept)), left_out


def with_most_words(root: Node, words: int) -> Iterator[Node]:
    """*root* with ever fewer of its parts needed, down to half of them.

    Where all are found, that ranks higher. Nothing for a query of few *words*.
    """
    if not isinstance(root, And) or not all(_is_plain(part) for part in root.parts):
        return
    parts = root.parts
    if words < _SEVERAL or len(parts) > _MOST_PARTS:
        return
    for needed in range(len(parts) - 1, (len(parts) - 1) // 2, -1):
        kept = (And(chosen) if needed > 1 else chosen[0] for chosen in combinations(parts, needed))
        yield Prefer(Or(tuple(kept)), refined(root))


def any_of(root: Node | None) -> Node | None:
    """*root* with any of its parts enough, however deep they stand."""
    match root:
        case Prefer():
            return any_of(root.found)
        case And() | Or():
            return Or(tuple(each for part in root.parts if (each := any_of(part))))
        case Not():
            return None
        case Word() if len(words := _parted(root)) > 1:
            return Or(words)
        case _:
            return root


def apart(root: Node) -> Node:
    """*root* with the parts of long words with hyphens, as in the name of a file, as words."""
    match root:
        case Word() if len(words := _parted(root)) >= _SEVERAL:
            return And(words)
        case And():
            parts: list[Node] = []
            for part in map(apart, root.parts):
                parts += part.parts if isinstance(part, And) else (part,)
            return And(tuple(parts))
        case _:
            return root


def refined(root: Node) -> Node:
    """*root* with near words in either order; where neighbours stand together ranks higher."""
    match root:
        case Phrase() if root.slop:
            words = root.text.split()
            if len(words) == 2:
                turned = Phrase(f"{words[1]} {words[0]}", root.field, root.slop)
                return Or((root, turned))
            return root
        case And():
            parts = And(tuple(map(refined, root.parts)))
            runs = _neighbours(root)
            return Prefer(parts, Or(runs)) if runs else parts
        case Or():
            return Or(tuple(map(refined, root.parts)))
        case Either():
            return Either(_refined_name(root.first), root.others)
        case _:
            return root


def in_phrases(root: Node | None) -> Node | None:
    """*root* with each name of several words as a phrase, and without words that say nothing."""
    match root:
        case Prefer():
            return in_phrases(root.found)
        case Either(first=And()):
            return Either(_whole(root.first) or root.first, root.others)
        case And():
            return without_function_words(And(tuple(_all_in_phrases(root.parts))))[0]
        case Or():
            return Or(tuple(_all_in_phrases(root.parts)))
        case _:
            return root


def _parted(word: Word) -> tuple[Word, ...]:
    """The words between the hyphens of *word*; it alone where it has none or is a pattern."""
    if word.prefix or word.wildcard or word.fuzzy:
        return (word,)
    return tuple(dataclasses.replace(word, text=part) for part in parts_of(word.text) if part)


def _all_in_phrases(parts: Iterable[Node]) -> Iterator[Node]:
    for part in parts:
        if phrased := in_phrases(part):
            yield phrased


def _refined_name(name: Node) -> Node:
    """The words of *name*, the small ones left out; where it stands as it is, that ranks higher."""
    kept, left_out = without_function_words(name)
    whole = _whole(name)
    if not left_out or whole is None:
        return refined(name)
    pairs = _neighbours(kept) if isinstance(kept, And) else ()
    return Prefer(kept, Or((*pairs, whole)))


def _whole(name: Node) -> Phrase | None:
    """The words of *name* as a phrase, if it has nothing but words."""
    if not isinstance(name, And):
        return None
    words = [part.text for part in name.parts if isinstance(part, Word) and not part.field]
    return Phrase(" ".join(words)) if len(words) == len(name.parts) else None


def _neighbours(root: And) -> tuple[Node, ...]:
    """The phrases in which words that were typed side by side may stand side by side."""
    words = [part if _is_word(part) else None for part in root.parts]
    pairs = [
        Phrase(f"{first.text} {second.text}", slop=_NEAR)
        for first, second in pairwise(words)
        if first and second
    ]
    whole = [word for word in words if word]
    if len(whole) == len(words):
        pairs.append(Phrase(" ".join(word.text for word in whole)))
    return tuple(pairs)


def _is_word(node: Node) -> TypeGuard[Word]:
    return (
        isinstance(node, Word)
        and not (node.field or node.prefix or node.wildcard or node.fuzzy)
        and len(WORD.findall(node.text)) == 1
    )


def _is_plain(node: Node) -> bool:
    """Whether *node* is a word, or a name with its other names."""
    return isinstance(node, Either) or (isinstance(node, Word) and not node.field)


def _is_function(node: Node) -> TypeGuard[Word]:
    return (
        isinstance(node, Word)
        and not (node.field or node.prefix or node.wildcard or node.fuzzy)
        and fold(node.text) in _FUNCTION
        and not node.text.isupper()
    )
