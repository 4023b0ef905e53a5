"""Questions of our own, as people type them, and the page of the built-in library they mean."""

import pytest

from app.library.search_answer import SearchRequest

QUESTIONS = (
    # short
    ("uzbekistan", "uzbekistan"),
    ("pfp", "pfp"),
    ("PfP", "pfp"),
    ("partnership for peace", "pfp"),
    ("csce", "osce"),
    ("OSCE", "osce"),
    ("nato", "nato"),
    ("kvm", "kvm"),
    ("kfor", "kfor"),
    ("FYROM", "north-macedonia"),
    ("macedonia", "north-macedonia"),
    ("1325", "women-peace-security"),
    ("resolution 1973", "unified-protector"),
    ("libya", "unified-protector"),
    ("resolution 1244", "kfor"),
    ("PARP", "parp"),
    ("planning and review", "parp"),
    ("corfu", "corfu-process"),
    ("platform for cooperative security", "platform-co-operative-security"),
    ("ENVSEC", "envsec"),
    ("euro-atlantic partnership council", "eapc"),
    ("north atlantic cooperation council", "nacc"),
    ("bosnia ifor", "ifor"),
    ("stabilization force", "sfor"),
    ("AMISOM", "african-union"),
    ("darfur", "african-union"),
    ("united nations", "united-nations"),
    ("european union nato", "european-union"),
    ("berlin plus", "european-union"),
    ("venice commission", "council-of-europe"),
    ("mediterranean dialogue algeria", "algeria"),
    ("japan osce partner", "japan"),
    ("finland accession", "finland"),
    ("prespa agreement", "north-macedonia"),
    ("termez", "uzbekistan"),
    ("mélange", "uzbekistan"),
    ("melange rocket fuel", "uzbekistan"),
    ("tashkent", "uzbekistan"),
    ("astana summit", "kazakhstan"),
    ("steppe eagle", "kazakhstan"),
    ("nato-georgia commission", "georgia"),
    ("bucharest 2008 membership", "georgia"),
    ("neutrality constitution", "moldova"),
    ("nato-ukraine charter", "ukraine"),
    ("crimea", "ukraine"),
    ("helsinki final act", "osce"),
    ("women peace security", "women-peace-security"),
    ("north atlantic treaty", "nato"),
    ("ОБСЕ", "osce"),
    ("OTAN", "nato"),
    # as typed
    ("when did uzbekistan join the partnership for peace", "uzbekistan"),
    ("What is the difference between NATO and the OSCE?", "nato-osce-relations"),
    ("nato and osce cooperation", "nato-osce-relations"),
    ("how many participating states does the OSCE have", "osce"),
    ("What did NATO do in Libya in 2011?", "unified-protector"),
    ("which country held the OSCE chairmanship in 2010", "kazakhstan"),
    ("when did Finland become a member of NATO", "finland"),
    ("Why was the Kosovo Verification Mission withdrawn?", "kvm"),
    ("osce mission in kosovo human rights", "omik"),
    ("force that followed IFOR in bosnia", "sfor"),
    ("who took part in KFOR", "kfor"),
    ("What is the Planning and Review Process?", "parp"),
    ("name dispute greece macedonia", "north-macedonia"),
    ("georgia war august 2008", "georgia"),
    ("african union mission in somalia nato support", "african-union"),
    ("transit of supplies to afghanistan through central asia", "uzbekistan"),
    ("does nato have an office in kyiv", "ukraine"),
    ("what replaced the north atlantic cooperation council", "eapc"),
    ("environment and security initiative", "envsec"),
    ("council of europe election observation", "council-of-europe"),
    ("future of european security dialogue 2009", "corfu-process"),
    ("joint declaration un nato 2008", "united-nations"),
    ("japan afghanistan aid", "japan"),
    ("trust fund moldova pesticides", "moldova"),
    ("dayton agreement implementation force", "ifor"),
    ("arms embargo no-fly zone", "unified-protector"),
)


@pytest.fixture(scope="module")
def places(library):
    """The place of the page that is meant among the pages found, by question; 0 for the first."""
    found = {}
    for question, page in QUESTIONS:
        hits = [hit.page for hit in library.search(SearchRequest(question, limit=10)).hits]
        found[question] = hits.index(page) if page in hits else 10
    return found


def test_there_are_questions_enough():
    assert len({question for question, _ in QUESTIONS}) == len(QUESTIONS) >= 60


def test_the_page_that_is_meant_is_nearly_always_among_the_first_three(places):
    missed = [question for question, place in places.items() if place > 2]

    assert len(missed) <= len(places) * 0.05, missed


def test_the_page_that_is_meant_is_mostly_the_first(places):
    missed = [question for question, place in places.items() if place > 0]

    assert len(missed) <= len(places) * 0.2, missed
