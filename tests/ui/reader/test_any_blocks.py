"""Whatever blocks a page holds, every letter of its plain text is found where it was set."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from app.library.pages.body import (
    Figure,
    FootnoteMark,
    ItemList,
    PageLink,
    Paragraph,
    Preformatted,
    Quote,
    Section,
    Table,
    Text,
    WebLink,
    plain_text,
)
from app.library.pages.page import Place
from app.ui.reader.copying import selected_text
from app.ui.reader.page_text import PageText
from app.ui.reader.style import PageStyle
from app.ui.reader.typesetter import Typesetter

WORDS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Co", "Cn")), min_size=1, max_size=9
).filter(str.strip)
INLINES = st.lists(
    st.one_of(
        st.builds(Text, WORDS, st.booleans(), st.booleans(), st.booleans()),
        st.builds(PageLink, WORDS, st.just("pfp"), st.just("names")),
        st.builds(WebLink, WORDS, st.just("https://x.org/?a=1&b=2")),
        st.builds(FootnoteMark, st.integers(1, 3)),
    ),
    max_size=4,
).map(tuple)
SIMPLE = st.one_of(
    st.builds(Paragraph, INLINES),
    st.builds(Preformatted, WORDS),
    st.builds(Figure, st.just("x.png"), WORDS, WORDS),
    st.builds(
        Table,
        st.lists(st.lists(INLINES, max_size=3).map(tuple), max_size=3).map(tuple),
        st.lists(INLINES, max_size=3).map(tuple),
        st.one_of(st.just(""), WORDS),
    ),
)
BLOCKS = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        st.builds(Quote, st.lists(inner, max_size=2).map(tuple)),
        st.builds(
            ItemList,
            st.lists(st.lists(inner, max_size=2).map(tuple), min_size=1, max_size=3).map(tuple),
            st.one_of(st.none(), st.integers(0, 40)),
        ),
    ),
    max_leaves=6,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(blocks=st.lists(BLOCKS, max_size=4).map(tuple))
def test_every_letter_is_where_the_map_says(qapp, theme, article, blocks):
    section = Section("any", 2, "Any", blocks)
    typesetter = Typesetter(replace(article, sections=(section,)), PageStyle(theme))
    typesetter.run()
    document = typesetter.document
    cursor = QTextCursor(document)

    for offset, letter in enumerate(plain_text(section)):
        span = typesetter.map.span(Place("uzbekistan", "any", offset, offset + 1))
        if not letter.isspace():
            cursor.setPosition(span[0])
            cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
            assert cursor.selectedText() == letter
    cursor.select(QTextCursor.SelectionType.Document)
    assert not set("\ufdd0\ufdd1\u2029\u2028") & set(selected_text(cursor))
    assert PageText(document, typesetter.map.ornaments).find("Uzbekistan")[0][0] > 0
