"""Searches against a reader who looks through every text."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from index import store
from index.analysis import words_of
from index.records import And, Document, Node, Not, Or, Passage, Phrase, Query, Word

# No two share a stem, so that a plain comparison of words is right.
WORDS = st.sampled_from(["corfu", "peace", "nato", "uzbek", "pact", "rome", "peacock"])
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
LEAVES = st.one_of(
    st.builds(Word, WORDS, st.sampled_from(["", "title"])),
    st.builds(Word, st.sampled_from(["pea", "p", "uzbek"]), prefix=st.just(True)),
    st.builds(Word, st.sampled_from(["p*c?", "*o*", "ro??"]), wildcard=st.just(True)),
    st.builds(
        Phrase, st.lists(WORDS, min_size=2, max_size=3).map(" ".join), slop=st.integers(0, 2)
    ),
)
NODES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(And, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=6,
)


def matches(node: Node, title: str, text: str) -> bool:
    """Whether a reader would say that *node* holds."""
    match node:
        case And(parts):
            return all(matches(part, title, text) for part in parts)
        case Or(parts):
            return any(matches(part, title, text) for part in parts)
        case Not(part):
            return not matches(part, title, text)
        case Phrase(sought, _, slop):
            return any(follows(words_of(sought), words_of(each), slop) for each in (title, text))
        case Word(sought, field, prefix, wildcard):
            words = words_of(title if field else f"{title} {text}")
            if prefix:
                return any(word.startswith(sought) for word in words)
            if wildcard:
                return any(fits(sought, word) for word in words)
            return sought in words


def follows(sought: list[str], words: list[str], slop: int) -> bool:
    """Whether *sought* stand in *words* one after another with at most *slop* words between."""
    ends = {at for at, word in enumerate(words) if word == sought[0]}
    for step in sought[1:]:
        ends = {
            at
            for end in ends
            for at in range(end + 1, min(end + slop + 2, len(words)))
            if words[at] == step
        }
    return bool(ends)


def fits(pattern: str, word: str) -> bool:
    """Whether *word* fits *pattern*, letter by letter."""
    if not pattern or not word:
        return pattern.strip("*") == word
    if pattern[0] == "*":
        return fits(pattern[1:], word) or fits(pattern, word[1:])
    return pattern[0] in ("?", word[0]) and fits(pattern[1:], word[1:])


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(st.tuples(TEXTS, TEXTS), max_size=6),
    changes=st.lists(st.tuples(st.integers(0, 7), TEXTS), max_size=3),
    nodes=st.lists(NODES, min_size=1, max_size=8),
)
@example(  # the word that sorts first stands in the later segment
    texts=[("peace", "")], changes=[(1, "pact")], nodes=[Word("p*c?", wildcard=True)]
)
def test_a_search_finds_what_a_reader_would_find(tmp_path_factory, texts, changes, nodes):
    folder = tmp_path_factory.mktemp("index")
    known = {f"d{number}": each for number, each in enumerate(texts)}
    store.build(folder, [document(each, *known[each]) for each in known])
    for number, text in changes:
        known[f"d{number}"] = ("rome", text)
        store.update(folder, [document(f"d{number}", "rome", text)], [])
    searcher = store.open(folder)

    answers = [searcher.search(Query(node, limit=100)) for node in nodes]

    searcher.close()
    for node, answer in zip(nodes, answers, strict=True):
        expected = {each for each, texts in known.items() if matches(node, *texts)}
        assert {hit.id for hit in answer.hits} == expected
        assert answer.total == len(expected)


def document(document_id: str, title: str, text: str) -> Document:
    """Return a document of one passage."""
    return Document(document_id, title, "body", (Passage("", "", text),))
