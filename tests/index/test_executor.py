"""Plans carried out on an index of several parts with removed documents."""

import numpy as np
import pytest

from index import store
from index.plan import EVERYTHING, NOTHING, AllOf, AnyOf, Plan, Plus, Run, Term
from index.records import Document, Passage, Query, Word

COUNT = 400


@pytest.fixture(scope="module")
def executor(tmp_path_factory):
    """Return the executor of an index in which every document has "many common words"."""
    folder = tmp_path_factory.mktemp("index")
    store.build(folder, [document(number) for number in range(COUNT // 2)])
    store.update(folder, [document(number) for number in range(COUNT // 2, COUNT)], ["d10"])
    searcher = store.open(folder)
    searcher.search(Query(Word("rare")))
    yield searcher._executor
    searcher.close()


def scores(executor, plan: Plan, within: set[int] | None = None) -> dict[int, float]:
    """Return the score of each document found."""
    found = executor.find(plan, None if within is None else np.array(sorted(within)))
    assert list(found.numbers) == sorted(set(found.numbers))
    return dict(zip(found.numbers.tolist(), found.scores.tolist(), strict=True))


def document(number: int) -> Document:
    """Return a document; every hundredth is rare, every second has its words the other way."""
    words = "many common words" if number % 2 else "words common many"
    rare = "rare " if number % 100 in (10, 11, 95) else ""
    return Document(f"d{number}", "t", "body", (Passage("", "", f"{rare}{words} {number}"),))


RARE = Term("text", "rare")
MANY = Term("text", "many")
PHRASE = Run("text", ("many", "common"))


@pytest.mark.parametrize(
    ("plan", "count"),
    [
        (EVERYTHING, COUNT - 1),
        (NOTHING, 0),
        (RARE, 11),
        (MANY, COUNT - 1),
        (PHRASE, COUNT // 2),
        (AllOf((RARE, MANY)), 11),
        (AllOf((MANY, RARE)), 11),
        (AllOf((RARE, PHRASE)), 8),
        (AllOf((RARE, Run("text", ("common", "many")))), 3),
        (AllOf((RARE, Run("text", ("many", "words"), slop=1))), 8),
        (AllOf((MANY,), RARE), COUNT - 12),
        (AllOf((), MANY), 0),
        (AllOf((), NOTHING), COUNT - 1),
        (AllOf((RARE,), AnyOf((PHRASE, Term("text", "110")))), 2),
        (AllOf((RARE, NOTHING)), 0),
        (Plus(RARE, MANY), 11),
        (Plus(NOTHING, MANY), 0),
    ],
)
def test_a_plan_finds_so_many(executor, plan: Plan, count):
    assert len(scores(executor, plan)) == count


def test_what_is_looked_up_scores_as_what_is_read(executor):
    few = set(scores(executor, RARE))
    for plan in (MANY, PHRASE):
        everywhere = scores(executor, plan)

        looked_up = scores(executor, plan, few)

        assert looked_up == {each: everywhere[each] for each in few & everywhere.keys()} != {}


def test_more_adds_to_the_score_where_it_is_found(executor):
    alone, added = scores(executor, MANY), scores(executor, Plus(MANY, RARE))

    higher = {number for number in alone if added[number] > alone[number]}

    assert higher == set(scores(executor, RARE))


def test_the_parts_of_a_conjunction_score_together(executor):
    rare, many = scores(executor, RARE), scores(executor, MANY)

    both = scores(executor, AllOf((RARE, MANY)))

    assert both == pytest.approx({number: rare[number] + many[number] for number in rare})
