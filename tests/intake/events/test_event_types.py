"""The type of an event, by the words of its sentence."""

import pytest

from app.intake.events.event_types import event_type
from app.library.pages.page import MILESTONE_TYPES


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Georgia joins the programme, renamed later.", "joined"),
        ("Finland becomes a member.", "joined"),
        ("The council invites Montenegro to join.", "invited"),
        ("Sweden applied for membership.", "applied"),
        ("France withdrew from the common staff.", "left"),
        ("Work with the country was suspended.", "suspended"),
        ("The council is replaced by another.", "succeeded or renamed"),
        ("The treaty is signed in Rome.", "agreement signed"),
        ("Le traité fut signé à Rome.", "agreement signed"),
        ("Соглашение было подписано в Москве.", "agreement signed"),
        ("The declaration was adopted.", "document adopted"),
        ("Das Papier wurde verabschiedet.", "document adopted"),
        ("The Council decided to send ships.", "decision or mandate"),
        ("The partnership was launched.", "framework launched"),
        ("The operation was launched at sea.", "operation started"),
        ("The mission ended.", "operation ended"),
        ("Command is handed over to the Union.", "handed over"),
        ("An office in Tbilisi is opened.", "office opened"),
        ("The office in Minsk was closed.", "office closed"),
        ("The president visits headquarters.", "visit"),
        ("An exercise is held.", "exercise"),
        ("The summit in Prague.", "summit"),
        ("Ministers meet.", "meeting"),
        ("Allies meet and sign a treaty.", "agreement signed"),
        ("The country sends 40 soldiers.", "contribution"),
        ("It calls for an inquiry.", "statement"),
        ("Something is so.", "statement"),
        ("Partners agree on a programme of work.", "programme agreed"),
        ("A flag-raising ceremony.", "ceremony"),
        ("The state is recognised.", "status changed"),
        ("Cooperation resumed.", "resumed"),
        ("Relations began when it joined the council.", "joined"),
        ("Cooperation began.", "framework launched"),
        ("The treaty entered into force.", "status changed"),
        ("Security issues were discussed.", "meeting"),
        ("Österreich trat dem Programm bei.", "joined"),
        ("Das Land nimmt am Programm teil.", "joined"),
        ("Das Büro wurde eröffnet.", "office opened"),
        ("A mission was opened in Oslo.", "office opened"),
        ("Un accord a été conclu à Bruxelles.", "agreement signed"),
        ("The invitation came in Prague.", "invited"),
        ("L'assemblée a déclaré l'indépendance.", "status changed"),
        ("Die Minister einigten sich.", "decision or mandate"),
        ("The targets were agreed.", "decision or mandate"),
        ("The envoy arrived in Oslo.", "visit"),
        ("Держава стала членом ради.", "joined"),
        ("The first delegation was opened in Washington.", "office opened"),
        ("The flag is raised before the house.", "ceremony"),
        ("The Mission marks ten years.", "ceremony"),
        ("The foreign minister met the council in Oslo.", "visit"),
        ("The mandate is extended to June.", "decision or mandate"),
        ("It took part in the operation with soldiers.", "contribution"),
        ("Malta withdrew in 1996.", "left"),
        ("Die Schweiz trat aus dem Rat aus.", "left"),
        ("Грузия вышла из совета.", "left"),
        ("It rejoined the programme.", "joined"),
        ("The bureau was closed.", "office closed"),
    ],
)
def test_an_event_has_the_type_that_its_words_tell(sentence: str, kind: str) -> None:
    assert event_type(sentence) == kind
    assert kind in MILESTONE_TYPES


def test_words_near_the_date_tell_the_type_of_a_long_sentence() -> None:
    sentence = "Ministers signed a treaty, " + "and so on, " * 60 + "and in 1999 Oman joined it."

    assert event_type(sentence) == "agreement signed"
    assert event_type(sentence, sentence.index("1999")) == "joined"


@pytest.mark.parametrize(
    ("year", "kind"),
    [("1991", "framework launched"), ("1994", "succeeded or renamed"), ("2001", "office closed")],
)
def test_each_date_of_a_sentence_has_the_type_of_the_words_nearest_to_it(
    year: str, kind: str
) -> None:
    sentence = "It was founded in 1991, renamed in 1994, and in 2001 the office was closed."

    assert event_type(sentence, sentence.index(year)) == kind
