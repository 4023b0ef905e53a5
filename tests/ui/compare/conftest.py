"""A small matrix of partners with everything that a cell can be."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.library.comparing.matrix import Matrix, build_matrix
from app.library.pages.edtf import parse
from app.library.pages.page import Membership, Page, Suspension

TITLES = {"pfp": "Partnership for Peace", "nato": "North Atlantic Treaty Organization", "e": "Eop"}
TODAY = date(2026, 6, 1)  # not that of the clock: a window may be open over midnight


@pytest.fixture(autouse=True)
def _clean_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard: what Python made must not outlive it."""
    yield
    qapp.clipboard().clear()


def _page(page_id: str, title: str, *memberships: Membership) -> Page:
    return Page(page_id, title, "country", "S.", parse("2025-12"), memberships=memberships)


def _membership(group: str, start: str = "", end: str = "", told: str = "") -> Membership:
    return Membership(
        group, "partner", parse(start) if start else None, parse(end) if end else None, told
    )


@pytest.fixture
def pages() -> tuple[Page, ...]:
    """Finland, Malta, Switzerland and Utopia."""
    pause = Suspension(parse("1996-10-27"), parse("2008-04-03"))
    return (
        _page(
            "finland",
            "Finland",
            _membership("pfp", "1994-05-09", "2023-04-04", "signs"),
            _membership("nato", "2023-04-04", told="accession"),
        ),
        _page(
            "malta",
            "Malta",
            Membership("pfp", "partner", parse("1995-04-26"), None, "signs", (pause,)),
        ),
        _page("switzerland", "Switzerland", _membership("pfp", "1996"), _membership("e")),
        _page("utopia", "Utopia"),
    )


@pytest.fixture
def make_matrix(pages):
    """Makes the matrix of the pages as of a day."""

    def make(day: date = TODAY, sort: str = "title", by: str = "") -> Matrix:
        return build_matrix(pages, ("pfp", "nato", "e"), TITLES, day, sort, by)

    return make


@pytest.fixture
def matrix(make_matrix) -> Matrix:
    """The matrix as of today."""
    return make_matrix()
