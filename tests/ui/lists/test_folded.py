"""Tests of `app.ui.lists.folded`."""

import pytest

from app.library.arrangement.headings import fold
from app.ui.lists.folded import folded


@pytest.mark.parametrize("title", ["Côte d’Ivoire", "Co-operation", "UN", "", "Ελλάδα"])
def test_titles_fold_as_everywhere_else(title: str) -> None:
    assert folded(title) == fold(title)
    assert folded(title) == fold(title)  # the second answer comes from memory
