"""The ways in which a query may be carried out, from strict to eased."""

import dataclasses
from collections.abc import Iterator

from app.library.search.absence import leaves_of
from app.library.search.leniency import (
    apart,
    has_operators,
    is_question,
    refined,
    with_most_words,
    without_function_words,
)
from app.library.search.query import Understood
from index.records import Query, Word

_QUESTION = "Read as a sentence: a page may lack one of its words."
APART = "No page holds the words with hyphens in one piece; these hold them apart."
SOME = "No page holds all of these words; these hold most of them."


def readings_of(understood: Understood) -> Iterator[tuple[Query, tuple[Word, ...], str]]:
    """The query as it is to be carried out, then ever easier ones.

    Each comes with the words that it leaves out and with what is to be said of it.
    """
    asked = understood.query
    root = asked.root
    if root is None:
        yield asked, (), ""
        return
    plain, left_out = without_function_words(root)
    words = len(asked.text.split())
    easier = with_most_words(plain, words)
    if is_question(asked.text, left_out):
        text = " ".join(leaf.text for leaf in leaves_of(plain))
        for eased in easier:
            yield dataclasses.replace(asked, root=eased, text=text), left_out, _QUESTION
            break
        yield dataclasses.replace(asked, root=refined(plain), text=text), left_out, ""
    else:
        if not left_out or has_operators(asked.text):
            yield dataclasses.replace(asked, root=refined(root)), (), ""
        if left_out:
            yield dataclasses.replace(asked, root=refined(plain)), left_out, ""
        if apart(root) != root and not has_operators(asked.text):
            parted, small = without_function_words(apart(root))
            yield dataclasses.replace(asked, root=refined(parted)), small, APART
    for eased in easier:
        yield dataclasses.replace(asked, root=eased), left_out, SOME
