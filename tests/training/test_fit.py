"""The weights that come with the program are those of the pages in the repository."""

import json
from pathlib import Path

import pytest

from app.intake.labelling.chain import read_chain
from app.intake.labelling.labels import shipped_chain
from training import fit
from training.lettered import PAGES, read_folder


def test_the_shipped_weights_are_fitted_to_the_pages_and_traits_as_they_are() -> None:
    said = json.loads(fit.TARGET.read_text(encoding="utf-8"))["fitted to"]

    assert said == fit.fingerprint(), "run: python3 dev.py fit"


def test_each_page_is_read_as_it_is_and_with_verdicts_of_rules_hidden() -> None:
    page = next(page for page in read_folder(PAGES) if page.name == "partner-with-logo-and-motto")
    readings = list(fit.readings(page))
    framed = [sum("framed" in traits for traits in lines) for lines, _ in readings]

    assert len({tuple(labels) for _, labels in readings}) == 1
    assert framed[0] == max(framed) > min(framed)


def test_what_was_written_gives_the_chances_that_were_fitted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = shipped_chain()
    monkeypatch.setattr(fit, "TARGET", tmp_path / "lines.json")
    states = {
        (trait, chain.labels[label]): weight
        for trait, found in chain.weights.items()
        for label, weight in found
    }
    following = {
        (one, other): chain.transitions[i][j]
        for i, one in enumerate(chain.labels)
        for j, other in enumerate(chain.labels)
    }

    fit.write(list(chain.labels), states, following)

    assert read_chain(fit.TARGET) == chain
