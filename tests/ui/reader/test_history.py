"""Back and forward."""

import pytest

from app.ui.reader.history import LONGEST, History, Visit


def test_a_new_tab_has_been_nowhere():
    history = History()

    assert history.current is None
    assert not history.can_go_back
    assert not history.go(-1)


def test_back_and_forward_walk_the_visits():
    history = History()
    visits = [Visit(None), Visit(None), Visit(None)]
    for visit in visits:
        history.visit(visit)

    assert history.go(-1)
    assert history.current is visits[1]
    assert history.can_go_back
    assert history.can_go_forward
    assert history.go(1)
    assert history.current is visits[2]
    assert not history.go(1)


def test_a_visit_after_going_back_forgets_what_lay_ahead():
    history = History()
    history.visit(Visit(None))
    history.visit(Visit(None))
    history.go(-1)
    other = Visit(None)

    history.visit(other)

    assert history.current is other
    assert not history.can_go_forward


def test_the_oldest_visits_are_forgotten():
    history = History()
    for _ in range(LONGEST + 10):
        history.visit(Visit(None))

    steps = sum(history.go(-1) for _ in range(LONGEST + 10))

    assert steps == LONGEST - 1


def test_a_page_that_is_gone_is_forgotten_on_both_sides(library):
    history = History()
    gone, kept = library.article("pfp"), library.article("uzbekistan")
    for article in (gone, kept, gone):
        history.visit(Visit(article))
    history.go(-1)

    history.forget("pfp")

    assert [visit.article for visit in history.visits] == [kept]
    assert not history.can_go_back
    assert not history.can_go_forward


@pytest.mark.parametrize(
    ("pages", "back", "shown"),
    [
        ("osce uzbekistan pfp", 0, "uzbekistan"),
        ("osce uzbekistan pfp pfp", 1, "uzbekistan"),
        ("pfp osce pfp uzbekistan", 1, "osce"),
        ("pfp osce uzbekistan", 2, "osce"),  # nothing was before it
        ("pfp osce pfp uzbekistan", 2, "osce"),
    ],
)
def test_from_a_page_that_is_gone_one_is_back_at_the_visit_before(library, pages, back, shown):
    history = History()
    for page in pages.split():
        history.visit(Visit(library.article(page)))
    for _ in range(back):
        history.go(-1)

    history.forget("pfp")

    assert history.current.article.page.id == shown


def test_nothing_is_forgotten_of_a_tab_that_was_nowhere():
    history = History()

    history.forget("pfp")

    assert history.current is None
