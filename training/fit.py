"""Fits the weights by which the lines of flattened pages are told: python3 dev.py fit.

Reads every page of `training/pages` and writes `resources/labelling/lines.json`, the chain, and
`lines.npz`, the network. The chain is fitted by CRFsuite (N. Okazaki, 2007): L-BFGS with both
penalties; the network by `learning.py`.
"""

import hashlib
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from app.intake.frame.company import rules_of
from app.intake.labelling import looks, main_text, network, places, recurrence
from app.intake.labelling.network import write_network
from app.intake.labelling.places import traits_of
from app.paths import RESOURCES
from training import learning, steps
from training import recurrence as gradients
from training.learning import Reading, learn
from training.lettered import PAGES, LetteredPage, read_folder

TARGET = RESOURCES / "labelling" / "lines.json"
NETWORK = RESOURCES / "labelling" / "lines.npz"
# The rules of the frame were made after some of these pages and know them better than others.
# So each page is read several times, with most verdicts of the rules hidden.
_READINGS = 4
_HIDDEN = 0.7
_SEED = 20
_SEEDS = (20, 21, 22)  # of the networks
_PENALTIES = {"c1": 0.3, "c2": 10.0, "max_iterations": 200, "feature.minfreq": 2.0}
_LEAST, _DIGITS = 0.01, 3  # of a weight that is written


def main() -> None:
    """Fit and write the weights of both."""
    pages = [list(readings(page)) for page in read_folder(PAGES)]
    fit_chain(reading for page in pages for reading in page)
    network = learn(pages, _SEEDS)
    write_network(network, NETWORK)
    print(f"{NETWORK}: {len(network.rows)} traits")


def fit_chain(pages: Iterable[Reading]) -> None:
    """Fit and write the weights of the chain."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for traits, labels in pages:
        trainer.append(traits, labels)
    trainer.set_params({**_PENALTIES, "feature.possible_transitions": True})
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        info = tagger.info()
        labels = tagger.labels()
        tagger.close()
    write(sorted(labels), info.state_features, info.transitions)
    print(f"{TARGET}: {len(info.state_features)} weights")


def readings(page: LetteredPage) -> Iterator[Reading]:
    """The traits and labels of the lines of *page*, as it is and with rules hidden."""
    dice = random.Random(f"{_SEED} {page.name}")
    blocks = page.blocks()
    rules = rules_of(blocks)
    labels = [str(label) for label in page.labels_of(blocks)]
    yield traits_of(blocks, rules), labels
    for _ in range(_READINGS):
        hidden = ["" if dice.random() < _HIDDEN else rule for rule in rules]
        yield traits_of(blocks, hidden), labels


def write(
    labels: list[str],
    states: dict[tuple[str, str], float],
    transitions: dict[tuple[str, str], float],
) -> None:
    """Write the weights so that a difference between two fits can be read."""
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (trait, label), weight in sorted(states.items()):
        if abs(weight) >= _LEAST:
            weights[trait][label] = round(weight, _DIGITS)
    following: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (label, other), weight in sorted(transitions.items()):
        following[label][other] = round(weight, _DIGITS)
    lines = ",\n".join(
        f"{json.dumps(trait, ensure_ascii=False)}: {json.dumps(found)}"
        for trait, found in weights.items()
    )
    TARGET.write_text(
        f'{{"fitted to": "{fingerprint()}",\n"labels": {json.dumps(labels)},\n'
        f'"transitions": {json.dumps(following)},\n"weights": {{\n{lines}\n}}}}\n',
        encoding="utf-8",
    )


def fingerprint() -> str:
    """What tells that the weights are those of the pages and of the traits as they are."""
    modules = (
        Path(module.__file__ or "")
        for module in (looks, places, main_text, network, recurrence, learning, gradients, steps)
    )
    files = (*sorted(PAGES.glob("*.txt")), *modules)
    texts = (path.read_text(encoding="utf-8") for path in files)
    return hashlib.sha256("".join(texts).encode()).hexdigest()


if __name__ == "__main__":
    main()
