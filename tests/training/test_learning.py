"""What a network learns: what a line is, from itself and from those beside it."""

import random

import numpy as np

from training.learning import Reading, learn


def page(dice: random.Random) -> Reading:
    """A page of which a line is an answer where a question stands above it."""
    kinds = [dice.choice(("asks", "says")) for _ in range(12)]
    labels = ["answer" if above == "asks" else "other" for above in ["says", *kinds[:-1]]]
    return [["any", kind] for kind in kinds], labels


def pages(count: int) -> list[list[Reading]]:
    dice = random.Random(3)
    return [[page(dice)] for _ in range(count)]


def test_a_network_learns_what_a_line_is_from_the_line_above_it() -> None:
    network = learn(pages(400), seeds=[1, 2])
    lines = [["any", kind] for kind in ("says", "asks", "says", "says", "asks", "asks", "says")]
    answers = [each[network.labels.index("answer")] > 0.5 for each in network.chances(lines)]

    assert answers == [False, False, True, False, False, True, True]


def test_the_same_pages_and_seed_give_the_same_weights() -> None:
    one, same, other = (learn(pages(20), seeds=[seed]) for seed in (1, 1, 2))

    assert np.array_equal(one.members[0].hidden, same.members[0].hidden)
    assert not np.array_equal(one.members[0].hidden, other.members[0].hidden)


def test_the_score_of_a_title_only_helps_to_learn() -> None:
    network = learn(pages(20), seeds=[1])

    assert network.members[0].last.shape[1] == len(network.labels)
    assert network.members[0].last_bias.shape == (len(network.labels),)


def test_traits_of_few_pages_and_of_neighbours_are_not_learnt() -> None:
    some = pages(20)
    for each in some[:2]:
        each[0][0][0].append("rare")
    for each in some:
        each[0][0][0].append("+1 says")

    assert set(learn(some, seeds=[1]).rows) == {"any", "asks", "says"}
