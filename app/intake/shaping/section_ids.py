"""The ids of sections, as the page file will give them."""

from app.intake.shaping.markup import shown_title
from app.library.pages.markdown import slug


class SectionIds:
    """Gives each section the id that the page file will give it."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def next(self, title: str) -> str:
        """The id of the next section under *title*: its slug, with a number when it is taken."""
        stem = section_id = slug(shown_title(title))
        number = self._numbers.get(stem, 2)
        while section_id in self._taken:
            section_id = f"{stem}-{number}"
            number += 1
        self._numbers[stem] = number
        self._taken.add(section_id)
        return section_id
