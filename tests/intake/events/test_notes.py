"""Milestones of footnotes: what they bear, and where they stand among those of the text."""

from app.intake.dating.missing_years import DateSetting
from app.intake.events.notes import NoteText, in_reading_order, milestones_of_notes
from app.intake.report import Mention
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Place

PLACE = Place("", "talks", 10, 24, "They went home.")


def found(*texts: str, year: int = 0) -> list[Milestone]:
    setting = DateSetting(year, "the date of the page", f"{year}-12-01" if year else "")
    return list(milestones_of_notes([NoteText(each, PLACE) for each in texts], setting))


def test_the_event_has_the_words_of_the_note_and_the_place_of_its_mark() -> None:
    (told,) = found("See Berg. The pact was signed on 3 May 1999; see Holt (2004), p. 9.")

    assert (str(told.date), told.type, told.found) == ("1999-05-03", "agreement signed", "footnote")
    assert told.sentence == "The pact was signed on 3 May 1999; see Holt (2004), p. 9."
    assert told.text == "The pact was signed on 3 May 1999."
    assert (told.at, told.place) == ("talks", PLACE)


def test_a_day_without_a_year_is_of_the_year_of_the_page() -> None:
    (told,) = found("The list had been registered on 7 October.", year=2014)

    assert str(told.date) == "2014-10-07"
    assert told.inferred == "the date of the page"


def test_what_is_planned_is_none() -> None:
    assert found("It was said that the port will be opened on 3 May 2019.") == []


def test_one_note_may_tell_several_events_and_no_two_have_one_id() -> None:
    told = found("It was closed on 3 May 1999 and was opened on 4 May 1999.", "He left in May 1999."
                 " It was lost on 3 May 1999.")  # fmt: skip

    assert [each.id for each in told] == [
        "note-1999-05-03",
        "note-1999-05-04",
        "note-1999-05",
        "note-1999-05-03-2",
    ]


def test_whom_the_sentence_names_took_part() -> None:
    text = "Ruritania joined NATO on 3 May 1999."
    note = NoteText(text, PLACE, (Mention("nato", "NATO", "talks", 17, 21),))

    (told,) = milestones_of_notes([note], DateSetting())

    assert told.with_ == ("nato",)


def told_at(name: str, section: str, start: int) -> Milestone:
    place = Place("", section, start, start + 5, "Words")
    return Milestone("", name, parse("1999"), "meeting", "Met.", at=section, place=place)


def test_events_of_notes_stand_where_their_marks_do() -> None:
    text = [told_at("a", "", 10), told_at("b", "talks", 0), told_at("c", "talks", 30)]
    notes = [told_at("last", "later", 0), told_at("same", "talks", 0), told_at("first", "", 0)]

    ordered = in_reading_order(text, notes, ["", "talks", "later"])

    assert [each.id for each in ordered] == ["first", "a", "b", "same", "c", "last"]
