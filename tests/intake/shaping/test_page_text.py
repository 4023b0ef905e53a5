"""The page file that a found page becomes."""

from datetime import date

from app.intake.report import FoundPage, FoundSection
from app.intake.shaping.page_text import Filing, page_text
from tests.library.chronicle import milestone

MANY = 1203  # more than are written in one go, and no whole number of times
FILING = Filing("talks", "Talks", "talks.txt", "talks.json", date(2024, 5, 6))


def talks(count: int) -> FoundPage:
    """A page with so many milestones."""
    milestones = (
        milestone("talks", f"m{number}", "1994-01", text=f"Talks: round “{number}” of many - held")
        for number in range(1, count + 1)
    )
    sections = (FoundSection("talks", 2, "Talks", "They met."),)
    return FoundPage("Talks", "Talks", "article", sections, milestones=tuple(milestones))


def test_many_milestones_are_all_read_back_in_their_order() -> None:
    _, file = page_text(talks(MANY), FILING)

    assert file.page is not None
    assert [each.id for each in file.page.milestones] == [f"m{at}" for at in range(1, MANY + 1)]
