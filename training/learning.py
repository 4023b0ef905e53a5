"""Learns the weights of a network over lines, by gradients.

Loss is the cross entropy of the labels of each line, and beside it that of which line of a page is
its title: that one has a score of its own, which only helps to learn and is left out in the end.
The size of the steps (`steps.py`) rises and falls along a cosine; in each a part of the traits and
of the hidden numbers is left out (N. Srivastava and others, JMLR 2014). `recurrence.py` has the
gradients of the recurrent unit.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import cos, pi

import numpy as np

from app.intake.labelling.labels import Label
from app.intake.labelling.network import BESIDE, Layers, Network, own_traits, shares
from app.intake.labelling.recurrence import WAYS, Floats
from training.recurrence import Integers, Unit
from training.steps import Steps

_MEANINGS, _HIDDEN, _STATE = 48, 96, 64
_ROUNDS = 12  # through all pages
_PAGES = 16  # in one step
_LONGEST = 300  # lines of a page that are seen in one step
_RAREST = 3  # pages that have a trait which is learnt
_TRAITS_LEFT_OUT, _NUMBERS_LEFT_OUT = 0.2, 0.4
_RATE, _WARMING = 3e-3, 0.3
_WEIGHT_OF_TITLES = 0.3

Reading = tuple[list[list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class _Page:
    """One reading of a page: the rows of the traits, the label of each line, 1 for a title."""

    lines: list[Integers]
    labels: Integers
    titles: Floats


@dataclass(slots=True)
class _Batch:
    """Lines of several pages, one below the other, between them BESIDE empty lines.

    *traits* are the rows of all traits of all lines, *starts* where those of each line begin,
    *at* the place of each line among lines and gaps, *page* the number of its page, *steps* after
    how many lines the recurrent unit comes to it, (WAYS, lines), *titles* 1 for each line of a
    title.
    """

    traits: Integers
    starts: Integers
    at: Integers
    page: Integers
    steps: Integers
    labels: Integers
    titles: Floats
    size: int


def learn(pages: Sequence[Sequence[Reading]], seeds: Sequence[int]) -> Network:
    """Networks that tell the labels of *pages*, one for each of *seeds*.

    Of each page one of its readings is taken each time.
    """
    rows = _rows_of(pages)
    labels = tuple(sorted({label for page in pages for label in page[0][1]}))
    read = [[_page_of(reading, rows, labels) for reading in page] for page in pages]
    members = (_learnt(read, len(rows), len(labels), np.random.default_rng(s)) for s in seeds)
    return Network(labels, rows, tuple(members))


def _learnt(
    read: Sequence[Sequence[_Page]], traits: int, labels: int, dice: np.random.Generator
) -> Layers:
    layers = _first_layers(traits, labels + 1, dice)  # the last is the score of a title
    steps = Steps(layers)
    count = _ROUNDS * -(-len(read) // _PAGES)
    done = 0
    for _ in range(_ROUNDS):
        for batch in _batches(read, dice):
            steps.take(_gradients(layers, batch, dice), _rate(done / count))
            done += 1
    return replace(layers, last=layers.last[:, :-1], last_bias=layers.last_bias[:-1])


def _rows_of(pages: Sequence[Sequence[Reading]]) -> dict[str, int]:
    counts = Counter(
        trait
        for page in pages
        for trait in {each for line in page[0][0] for each in own_traits(line)}
    )
    kept = sorted(trait for trait, count in counts.items() if count >= _RAREST)
    return {trait: row for row, trait in enumerate(kept)}


def _page_of(reading: Reading, rows: dict[str, int], labels: tuple[str, ...]) -> _Page:
    lines = [
        np.array([rows[each] for each in own_traits(traits) if each in rows], np.int64)
        for traits in reading[0]
    ]
    numbers = np.array([labels.index(label) for label in reading[1]], np.int64)
    titles = np.array([label in (Label.TITLE, Label.MORE) for label in reading[1]], np.float32)
    return _Page(lines, numbers, titles)


def _first_layers(traits: int, labels: int, dice: np.random.Generator) -> Layers:
    def drawn(rows: int, columns: int, spread: float) -> Floats:
        return (dice.standard_normal((rows, columns)) * spread).astype(np.float32)

    wide, last = (2 * BESIDE + 1) * _MEANINGS, _HIDDEN + WAYS * _STATE + 2 * _MEANINGS
    gates, spread = 3 * _STATE, 0.6 * _STATE**-0.5
    return Layers(
        drawn(traits, _MEANINGS, 0.05),
        drawn(wide, _HIDDEN, wide**-0.5),
        np.zeros(_HIDDEN, np.float32),
        drawn(WAYS * _MEANINGS, gates, spread).reshape(WAYS, _MEANINGS, gates),
        np.zeros((WAYS, gates), np.float32),
        drawn(WAYS * _STATE, gates, spread).reshape(WAYS, _STATE, gates),
        np.zeros((WAYS, gates), np.float32),
        drawn(last, labels, last**-0.5),
        np.zeros(labels, np.float32),
    )


def _rate(progress: float) -> float:
    if progress < _WARMING:
        return _RATE * (1 - cos(pi * progress / _WARMING)) / 2
    return _RATE * (1 + cos(pi * (progress - _WARMING) / (1 - _WARMING))) / 2


def _batches(pages: Sequence[Sequence[_Page]], dice: np.random.Generator) -> Iterator[_Batch]:
    order = dice.permutation(len(pages)).tolist()
    for start in range(0, len(order), _PAGES):
        chosen = (pages[each] for each in order[start : start + _PAGES])
        yield _batch([page[int(dice.integers(len(page)))] for page in chosen], dice)


def _batch(pages: Sequence[_Page], dice: np.random.Generator) -> _Batch:
    traits: list[Integers] = []
    at: list[Integers] = []
    labels: list[Integers] = []
    titles: list[Floats] = []
    end = BESIDE
    for page in pages:
        first = int(dice.integers(max(1, len(page.lines) - _LONGEST + 1)))
        lines = page.lines[first : first + _LONGEST]
        traits += [_thinned(line, dice) for line in lines]
        at.append(np.arange(end, end + len(lines)))
        labels.append(page.labels[first : first + _LONGEST])
        titles.append(page.titles[first : first + _LONGEST])
        end += len(lines) + BESIDE
    sizes = np.array([len(line) for line in traits])
    down = [np.arange(len(each)) for each in at]
    return _Batch(
        np.concatenate(traits),
        np.concatenate([[0], np.cumsum(sizes)[:-1]]),
        np.concatenate(at),
        np.repeat(np.arange(len(pages)), [len(each) for each in at]),
        np.stack([np.concatenate(down), np.concatenate([each[::-1] for each in down])]),
        np.concatenate(labels),
        np.concatenate(titles),
        end,
    )


def _thinned(traits: Integers, dice: np.random.Generator) -> Integers:
    """A part of *traits*; the first is left, so that none has no trait."""
    kept = dice.random(len(traits)) >= _TRAITS_LEFT_OUT
    kept[:1] = True
    return traits[kept]


def _gradients(layers: Layers, batch: _Batch, dice: np.random.Generator) -> Layers:
    """How the loss changes with each weight, for one batch."""
    meanings = np.tanh(np.add.reduceat(layers.meanings[batch.traits], batch.starts))
    mask = _mask(meanings.shape, dice)
    thinned = meanings * mask
    wide = _beside(thinned, batch)
    raw = wide @ layers.hidden + layers.hidden_bias
    hidden_mask = _mask(raw.shape, dice) * (raw > 0)
    unit = Unit(layers, thinned, batch.steps, batch.page)
    state_mask = _mask((len(thinned), WAYS * _STATE), dice)
    sizes = np.bincount(batch.page).astype(np.float32)[:, None]
    page = np.add.reduceat(meanings, _firsts(batch.page)) / sizes
    parts = (raw * hidden_mask, unit.states * state_mask, thinned, page[batch.page])
    seen = np.concatenate(parts, axis=1)
    wrong = _wrong(seen @ layers.last + layers.last_bias, batch)

    ends = np.cumsum([each.shape[1] for each in parts[:-1]])
    of_hidden, of_states, of_thinned, of_pages = np.split(wrong @ layers.last.T, ends, axis=1)
    of_raw = of_hidden * hidden_mask
    of_unit = unit.gradients(of_states * state_mask)
    of_thinned = of_thinned + of_unit.lines + _of_beside(of_raw @ layers.hidden.T, batch)
    of_page = np.add.reduceat(of_pages, _firsts(batch.page)) / sizes
    of_sums = (of_thinned * mask + of_page[batch.page]) * (1 - meanings**2)
    return Layers(
        _gathered(of_sums, batch, layers.meanings),
        wide.T @ of_raw,
        of_raw.sum(axis=0),
        of_unit.entering,
        of_unit.entering_bias,
        of_unit.staying,
        of_unit.staying_bias,
        seen.T @ wrong,
        wrong.sum(axis=0),
    )


def _beside(lines: Floats, batch: _Batch) -> Floats:
    """The numbers of each of *lines* and of its neighbours on the same page side by side."""
    padded = np.zeros((batch.size, lines.shape[1]), np.float32)
    padded[batch.at] = lines
    beside = batch.at[:, None] + np.arange(-BESIDE, BESIDE + 1)
    return np.asarray(padded[beside].reshape(len(lines), -1), np.float32)


def _of_beside(of_wide: Floats, batch: _Batch) -> Floats:
    """The change with each line, by that with each as one of those side by side."""
    offsets = range(-BESIDE, BESIDE + 1)
    each = of_wide.reshape(len(batch.at), len(offsets), -1)
    of_padded = np.zeros((batch.size, each.shape[2]), np.float32)
    for place, offset in enumerate(offsets):
        of_padded[batch.at + offset] += each[:, place]
    return of_padded[batch.at]


def _wrong(scores: Floats, batch: _Batch) -> Floats:
    """How the loss changes with the *scores*: those of the labels, and that of a title."""
    count = len(batch.labels)
    labels = shares(scores[:, :-1])
    labels[np.arange(count), batch.labels] -= 1
    titles = _WEIGHT_OF_TITLES * _wrong_titles(scores[:, -1], batch)
    return np.concatenate([labels / count, titles[:, None]], axis=1)


def _wrong_titles(scores: Floats, batch: _Batch) -> Floats:
    """How the cross entropy of which line of its page is the title changes with the *scores*."""
    firsts = _firsts(batch.page)
    raised = np.exp(scores - np.maximum.reduceat(scores, firsts)[batch.page])
    chances = raised / np.add.reduceat(raised, firsts)[batch.page]
    true = batch.titles / np.maximum(np.add.reduceat(batch.titles, firsts), 1)[batch.page]
    has_title = np.add.reduceat(batch.titles, firsts)[batch.page] > 0
    return np.asarray(np.where(has_title, chances - true, 0) / len(firsts), np.float32)


def _mask(shape: tuple[int, ...], dice: np.random.Generator) -> Floats:
    kept = dice.random(shape, dtype=np.float32) >= _NUMBERS_LEFT_OUT
    return kept.astype(np.float32) / (1 - _NUMBERS_LEFT_OUT)


def _firsts(page: Integers) -> Integers:
    return np.flatnonzero(np.diff(page, prepend=-1))


def _gathered(of_sums: Floats, batch: _Batch, meanings: Floats) -> Floats:
    """What comes to the row of each trait from all lines that have it."""
    line = np.repeat(np.arange(len(batch.starts)), np.diff(batch.starts, append=len(batch.traits)))
    order = np.argsort(batch.traits, kind="stable")
    sorted_traits = batch.traits[order]
    firsts = np.flatnonzero(np.diff(sorted_traits, prepend=-1))
    gathered = np.zeros_like(meanings)
    gathered[sorted_traits[firsts]] = np.add.reduceat(of_sums[line[order]], firsts)
    return gathered
