"""Pages in one line: their headings, captions and notes."""

from app.intake.document import Block, Role
from app.intake.shaping.run_in import unfold

FLAT = (
    "Left to right: the president and the envoy. The country works with the union on security"
    " cooperation and reform. Key areas of cooperation Security cooperation From 2002 onwards the"
    " country sent soldiers. The dialogue and cooperation go on. Defence reform NATO supports the"
    " reform of the former Yugoslav Republic of Macedonia¹. Science and environment Under the"
    " programme it has received help. Framework for work Dialogue takes place in the council."
    " 1. The note on the name of the country. Iraq Cooperation between the two is old. Public"
    " diplomacy In every country there is an embassy. Key milestones 1992 Oman joins the council."
)


def parts(text: str, subject: str = "") -> list[tuple[Role, str]]:
    return [(block.role, block.text) for block in unfold(Block(Role.PARAGRAPH, text), subject)]


def headings(text: str, subject: str = "") -> list[str]:
    return [words for role, words in parts(text, subject) if role == Role.HEADING]


def test_headings_that_run_into_the_text_are_found() -> None:
    assert headings(FLAT) == [
        "Key areas of cooperation",
        "Security cooperation",
        "Defence reform",
        "Science and environment",
        "Framework for work",
        "Iraq",
        "Public diplomacy",
        "Key milestones",
    ]


def test_a_caption_at_the_beginning_and_a_note_in_the_middle_are_found() -> None:
    found = parts(FLAT)

    assert found[0] == (Role.CAPTION, "Left to right: the president and the envoy.")
    assert (Role.FOOTNOTE, "The note on the name of the country.") in found


def test_no_word_is_lost() -> None:
    words = " ".join(text for _, text in parts(FLAT))

    assert words.split() == FLAT.replace(" 1. ", " ").split()


def test_a_numbered_sentence_without_its_mark_is_no_note() -> None:
    assert parts("One thing. 1. The first rule of all. Then it ends.") == [
        (Role.PARAGRAPH, "One thing. 1. The first rule of all. Then it ends.")
    ]


def test_the_names_in_the_title_begin_sentences() -> None:
    text = "It was so. Defence planning Oman takes part in planning since then."

    assert headings(text, "Relations with Oman") == ["Defence planning"]


def test_prose_with_names_in_it_has_no_headings() -> None:
    text = (
        "The international Security Force is in the town. NATO and the United Nations agree. In"
        " this context NATO acts. Uzbekistan’s Foreign Minister came. The Alliance also protects"
        " UN ships. Relations began in 1994, when Oman signed. The process of supporting Oman goes"
        " on. Today NATO leads it. Secretary General Rasmussen spoke. Exercise Steppe 2003"
        " simulated it. Every two years, the Council meets."
    )

    assert headings(text, "Relations with Oman") == []


def test_a_plain_paragraph_is_handed_back_as_it_is() -> None:
    block = Block(Role.PARAGRAPH, "Nothing of the kind is here.", line=7)

    assert unfold(block) == [block]
