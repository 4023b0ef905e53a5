"""Labels in lines of their own, each with what it says in the next."""

from app.intake.document import Block, Likely, Role
from app.intake.report import Removal
from app.intake.shaping.label_lists import without_labels
from app.intake.shaping.page_facts import PageFacts

TEXT = (
    "The northern mission was opened in 1994 and has had its office in the capital since then, "
    "where it works with nine others, and where its door is open to all who wish to come in."
)


def read(*texts: str, last: Block | None = None) -> tuple[list[str], list[str], str]:
    """The lines that stay, those that go, and the day of publication."""
    removed: list[Removal] = []
    blocks = [Block(Role.PARAGRAPH, text) for text in texts]
    kept, facts = without_labels([*blocks, *([last] if last else [])], removed, PageFacts())
    return [block.text for block in kept], [each.text for each in removed], facts.published


def test_labels_go_with_what_they_say_and_tell_the_day() -> None:
    lines = ("Speaker:", "Tora Berg, envoy", "Date:", "08/29/16", "Event:", "A day in the north")

    assert read(*lines, "Location:", "Oslo, the old hall", TEXT) == (
        ["A day in the north", TEXT],
        [
            "Speaker:", "Tora Berg, envoy", "Date:", "08/29/16", "Event:", "Location:",
            "Oslo, the old hall",
        ],
        "2016-08-29",
    )  # fmt: skip


def test_one_label_is_no_list() -> None:
    assert read("Speaker:", "Tora Berg", TEXT) == (["Speaker:", "Tora Berg", TEXT], [], "")


def test_a_paragraph_below_a_label_stays() -> None:
    assert read("Date:", "some day", "Source:", TEXT) == (
        ["some day", TEXT],
        ["Date:", "Source:"],
        "",
    )


def test_a_table_below_a_label_stays_and_an_item_is_no_label() -> None:
    table = Block(Role.TABLE, "a\tb", rows=(("a", "b"),))
    assert read("Place:", "Language:", last=table)[0] == ["a\tb"]

    item = Block(Role.ITEM, "Place:", mark="-")
    assert read("Place:", "Oslo", last=item)[0] == ["Place:", "Oslo", "Place:"]


def test_what_is_surely_the_title_is_none_of_the_labels() -> None:
    removed: list[Removal] = []
    title = Block(Role.PARAGRAPH, "Ferries in the north", likely=Likely(title=0.9))
    labels = [Block(Role.PARAGRAPH, text) for text in ("Speaker:", "Tora Berg", "Location:")]

    kept, _ = without_labels([*labels, title], removed, PageFacts())

    assert kept == [title]
