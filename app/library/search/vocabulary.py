"""The values that the fields of a query may take, and every name under which they are typed."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.library.arrangement.tree import BranchName
from app.library.pages.page import KINDS, MILESTONE_TYPES
from app.library.pages.standing import STATES
from index.folding import fold

ORIGINS = ("written", "imported")
PLURALS = {"country": "countries", "body": "bodies"}
LANGUAGES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French",
    "it": "Italian", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip
_NEAR = 0.75  # of two spellings that may stand for one another
_STATE_WORDS = {"ended": "former", "past": "former", "present": "current", "active": "current"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a field: what it is called, and the folded names that mean it."""

    value: str
    title: str
    names: frozenset[str]


@dataclass(frozen=True)
class Vocabulary:
    """The values of every field that has a list of them, by the field's name."""

    choices: Mapping[str, tuple[Choice, ...]] = field(default_factory=lambda: fixed_choices())

    def read(self, field_name: str, text: str, unfinished: bool = False) -> tuple[str, ...]:
        """The values that *text* means: named exactly, begun (when *unfinished*), or nearly so."""
        known = self.choices.get(field_name, ())
        name = fold(text)
        if not name:
            return ()
        found = [each.value for each in known if name in each.names]
        if not found and unfinished:
            found = [
                each.value for each in known if any(one.startswith(name) for one in each.names)
            ][:1]
        if not found:
            names = {one: each.value for each in known for one in each.names}
            near = difflib.get_close_matches(name, names, n=1, cutoff=_NEAR)
            found = [names[near[0]]] if near else []
        return tuple(dict.fromkeys(found))

    def title(self, field_name: str, value: str) -> str:
        """What *value* is called; the value itself when it is unknown."""
        return next(
            (each.title for each in self.choices.get(field_name, ()) if each.value == value), value
        )


def fixed_choices() -> dict[str, tuple[Choice, ...]]:
    """The values that are the same in every library."""
    return {
        "kind": tuple(choice(kind, PLURALS.get(kind, f"{kind}s"), kind) for kind in KINDS),
        "status": tuple(
            choice(state, state, *(word for word, each in _STATE_WORDS.items() if each == state))
            for state in STATES
        ),
        "origin": tuple(choice(origin, origin) for origin in ORIGINS),
        "lang": tuple(choice(code, title, code) for code, title in LANGUAGES.items()),
        "type": tuple(choice(each, each, *each.split(" or ")) for each in MILESTONE_TYPES),
    }


def choice(value: str, title: str, *names: str) -> Choice:
    """A value with its title, its other *names*, and itself as a name."""
    folded = {fold(name) for name in (value, title, *names)}
    return Choice(value, title, frozenset(folded - {""}))


def branch_choices(branches: Sequence[BranchName], texts: Iterable[str]) -> tuple[Choice, ...]:
    """The branches of the tree, each called so that it is not taken for another.

    "Partners" stands below several branches and is called "partners of NATO"; its first letter
    is small where *texts* write the word so.
    """
    titles = {branch.id: branch.title for branch in branches}
    common = {word for text in texts for word in text.split() if word.islower()}
    counts: dict[str, int] = {}
    for branch in branches:
        counts[fold(branch.title)] = counts.get(fold(branch.title), 0) + 1
    found = []
    for branch in branches:
        path, _, slug = branch.id.rpartition("/")
        title = _uncapitalised(branch.title, common)
        full = f"{title} of {titles.get(path, path)}" if path else title
        shown = full if counts[fold(branch.title)] > 1 else title
        found.append(choice(branch.id, shown, branch.title, full, slug, branch.id))
    return tuple(found)


def _uncapitalised(title: str, common: set[str]) -> str:
    first = title.split(" ", 1)[0]
    small = first.lower()
    return title[:1].lower() + title[1:] if small in common and first[1:].islower() else title
