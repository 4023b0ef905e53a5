"""The reader as a whole: tabs, places, links, zoom, look.

Long, because tabs are where all the parts of the reader meet.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QTabBar, QToolButton

from app.library.pages.body import plain_text
from app.library.pages.page import Place
from app.ui.reader import setting_job
from app.ui.reader.page_cover import PageCover
from app.ui.reader.tab_bar import SCROLLS
from app.ui.reader.zoom import ZOOMS


@pytest.fixture
def pfp(make_article):
    return make_article("pfp", "## Names\n\nThe word peace.\n")


@pytest.fixture
def osce(make_article):
    return make_article("osce", "## Names\n\nThe word security.\n")


def browser_of(tabs):
    """The browser in view."""
    return tabs.view.pane.browser


def text_in_view(tabs):
    first, last = browser_of(tabs).visible_span()
    return browser_of(tabs).document().toPlainText()[first:last]


def click_on(qtbot, tabs, words, button=Qt.MouseButton.LeftButton):
    browser = browser_of(tabs)
    start = browser.document().toPlainText().index(words)
    browser.scroll_to(start, 200)
    left, right = (browser.cursorRect(browser.cursor_at(start + n)).center() for n in (0, 1))
    point = (left + right) / 2
    qtbot.mouseClick(browser.viewport(), button, pos=point)


def test_it_begins_with_the_start_page(tabs):
    assert tabs.current_page() == ""
    assert tabs.open_pages() == []
    assert not tabs.view.can_go_back


def test_the_start_page_stands_where_a_tab_has_no_page(tabs, article):
    start = QLabel("Welcome")
    tabs.show_start(start)
    assert start.isVisible()

    tabs.show_article(article)

    assert not start.isVisible()
    assert "Uzbekistan" in text_in_view(tabs)


def test_the_start_page_is_where_one_came_from(tabs, article):
    start = QLabel("Welcome")
    tabs.show_start(start)
    tabs.show_article(article)

    tabs.view.go(-1)

    assert start.isVisible()
    assert tabs.current_page() == ""


def test_home_opens_a_tab_where_none_is_free(tabs, article):
    start = QLabel("Welcome")
    tabs.show_start(start)
    tabs.show_article(article)

    tabs.show_start(start)

    assert start.isVisible()
    assert tabs.open_pages() == ["uzbekistan"]
    assert tabs.findChild(QTabBar).count() == 2


def test_opening_a_page_tells_everyone(qtbot, tabs, article):
    with qtbot.waitSignals([tabs.page_changed, tabs.navigation_changed], timeout=1000):
        tabs.show_article(article)

    assert tabs.current_page() == "uzbekistan"


def test_back_and_forward_return_to_the_place_that_was_left(tabs, long_article, pfp):
    tabs.show_article(long_article)
    browser_of(tabs).verticalScrollBar().setValue(777)
    tabs.show_article(pfp)

    tabs.view.go(-1)
    assert tabs.current_page() == "long"
    assert browser_of(tabs).verticalScrollBar().value() == 777
    tabs.view.go(1)

    assert tabs.current_page() == "pfp"
    assert not tabs.view.can_go_forward


def test_a_page_opened_in_a_new_tab_stands_behind(qtbot, tabs, article, pfp):
    tabs.show_article(article)

    with qtbot.assertNotEmitted(tabs.page_changed):
        tabs.show_article(pfp, None, (), True)

    assert tabs.open_pages() == ["uzbekistan", "pfp"]
    assert tabs.current_page() == "uzbekistan"
    tabs.next_tab()
    assert tabs.current_page() == "pfp"
    assert "The word peace" in text_in_view(tabs)


def test_tabs_opened_one_after_another_stand_in_that_order(tabs, article, pfp, osce, long_article):
    tabs.restore([(article, Place("uzbekistan")), (long_article, Place("long"))], 0)

    tabs.show_article(pfp, None, (), True)
    tabs.show_article(osce, None, (), True)

    assert tabs.open_pages() == ["uzbekistan", "pfp", "osce", "long"]


def test_closing_a_tab_leaves_the_focus_in_the_page_that_comes_into_view(tabs, article, pfp):
    tabs.restore([(article, Place("uzbekistan")), (pfp, Place("pfp"))], 1)
    browser_of(tabs).setFocus()

    tabs.close_current()

    assert browser_of(tabs).hasFocus()


def test_a_new_tab_has_a_history_of_its_own(tabs, article, pfp):
    tabs.show_article(article)
    tabs.show_article(pfp, None, (), True)
    tabs.next_tab()

    assert not tabs.view.can_go_back


def test_the_tabs_go_round_both_ways(tabs, article, pfp, osce):
    tabs.restore([(each, Place(each.page.id)) for each in (article, pfp, osce)], 1)

    assert tabs.current_page() == "pfp"
    tabs.next_tab()
    tabs.next_tab()
    assert tabs.current_page() == "uzbekistan"
    tabs.previous_tab()
    assert tabs.current_page() == "osce"


def test_restored_tabs_take_the_place_of_all_others(tabs, article, pfp):
    tabs.show_article(article)

    tabs.restore([(pfp, Place("pfp", "names"))], 0)

    assert tabs.open_pages() == ["pfp"]
    assert not tabs.view.can_go_back


def test_from_a_page_that_is_gone_its_tab_goes_back(tabs, article, pfp):
    tabs.show_article(article)
    tabs.show_article(pfp)

    tabs.forget_page("pfp")

    assert tabs.current_page() == "uzbekistan"
    assert tabs._bar.tabText(0) == "Uzbekistan"
    assert not tabs.view.can_go_forward


def test_a_tab_that_has_shown_no_other_page_closes(tabs, article, pfp):
    tabs.show_article(article)
    tabs.new_tab()
    tabs.show_article(pfp)

    tabs.forget_page("pfp")

    assert tabs.open_pages() == ["uzbekistan"]
    assert tabs._bar.count() == 1


def test_the_only_tab_shows_the_start_page_when_its_page_is_gone(tabs, pfp):
    tabs.show_article(pfp)

    tabs.forget_page("pfp")

    assert (tabs.open_pages(), tabs._bar.count()) == ([], 1)
    assert tabs._bar.tabText(0) == "Start"


def test_a_page_that_is_back_stands_where_one_went_back_from_it(tabs, article, pfp, osce):
    tabs.show_article(article)
    tabs.show_article(pfp)
    tabs.forget_page("pfp")
    tabs.show_article(osce, new_tab=True)
    tabs.next_tab()

    tabs.bring_back(pfp)

    assert tabs.open_pages() == ["pfp", "osce"]
    assert tabs.current_page() == "pfp"
    assert tabs.view.can_go_back


def test_a_page_that_is_back_takes_nothing_of_other_tabs(tabs, article, pfp, osce):
    tabs.show_article(article)
    tabs.show_article(osce)
    tabs.view.go(-1)
    tabs.new_tab()
    tabs.show_article(pfp)
    tabs.forget_page("pfp")

    tabs.bring_back(pfp)

    assert tabs.open_pages() == ["uzbekistan", "pfp"]
    tabs.forget_page("pfp")
    assert tabs.open_pages() == ["uzbekistan"]
    assert tabs.view.can_go_forward


def open_many(qtbot, tabs, make_article, count):
    """Open *count* pages whose titles begin alike, in tabs of their own."""
    for number in range(count):
        title = f"NATO council of partner {number}"
        tabs.show_article(make_article(f"council-{number}", title=title), new_tab=True)
    qtbot.wait(0)


def test_tabs_without_room_scroll_and_none_is_narrower_than_can_be_read(qtbot, tabs, make_article):
    tabs.resize(700, 400)
    open_many(qtbot, tabs, make_article, 9)
    bar = tabs._bar

    tabs.previous_tab()  # the last
    qtbot.waitUntil(lambda: tabs._all.isVisible())

    scrolls = [bar.findChild(QToolButton, name) for name in SCROLLS]
    assert all(button.isVisible() and button.width() >= 20 for button in scrolls)
    assert min(bar.tabRect(at).width() for at in range(bar.count())) >= 90
    last = bar.tabButton(bar.count() - 1, QTabBar.ButtonPosition.RightSide)
    assert not any(last.geometry().intersects(button.geometry()) for button in scrolls)
    assert bar.tabToolTip(bar.count() - 1) == "NATO council of partner 8"


def test_all_tabs_can_be_chosen_from_a_menu_while_they_have_no_room(qtbot, tabs, make_article):
    tabs.resize(700, 400)
    assert not tabs._all.isVisible()
    open_many(qtbot, tabs, make_article, 9)
    qtbot.waitUntil(lambda: tabs._all.isVisible())
    menu = tabs._all.menu()

    menu.aboutToShow.emit()
    titles = [action.text() for action in menu.actions()]
    next(action for action in menu.actions() if action.text().endswith("4")).trigger()

    assert len(titles) == tabs._bar.count()
    assert tabs.current_page() == "council-4"
    tabs.resize(2400, 400)
    qtbot.waitUntil(lambda: not tabs._all.isVisible())


def test_a_tab_is_closed_by_middle_click_and_by_its_cross(qtbot, tabs, article, pfp, osce):
    tabs.restore([(each, Place(each.page.id)) for each in (article, pfp, osce)], 0)
    bar = tabs.findChild(QTabBar)

    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(1).center())
    assert tabs.open_pages() == ["uzbekistan", "osce"]
    cross = bar.tabButton(1, QTabBar.ButtonPosition.RightSide)
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)

    assert tabs.open_pages() == ["uzbekistan"]


def test_closing_the_last_tab_leaves_the_start_page(qtbot, tabs, article):
    tabs.show_article(article)

    with qtbot.waitSignal(tabs.page_changed, timeout=1000) as changed:
        tabs.close_current()
    tabs.close_current()

    assert changed.args == [""]
    assert tabs.findChild(QTabBar).count() == 1


def test_a_moved_tab_takes_its_page_along(tabs, article, pfp):
    tabs.restore([(article, Place("uzbekistan")), (pfp, Place("pfp"))], 0)

    tabs.findChild(QTabBar).moveTab(0, 1)

    assert tabs.open_pages() == ["pfp", "uzbekistan"]
    assert tabs.current_page() == "uzbekistan"


def test_a_link_to_another_page_is_asked_for(qtbot, tabs, article):
    tabs.show_article(article)

    with qtbot.waitSignal(tabs.wishes.page_wanted, timeout=1000) as wanted:
        click_on(qtbot, tabs, "OSCE in 1992")

    assert wanted.args == [Place("osce", "names"), False]


def test_a_middle_click_asks_for_a_new_tab(qtbot, tabs, article):
    tabs.show_article(article)

    with qtbot.waitSignal(tabs.wishes.page_wanted, timeout=1000) as wanted:
        click_on(qtbot, tabs, "OSCE in 1992", Qt.MouseButton.MiddleButton)

    assert wanted.args == [Place("osce", "names"), True]


def test_a_link_out_is_handed_on_and_opens_nothing(qtbot, tabs, article):
    tabs.show_article(article)

    with qtbot.waitSignal(tabs.wishes.url_wanted, timeout=1000) as wanted:
        click_on(qtbot, tabs, "https://www.osce.org/.")

    assert wanted.args == ["https://www.osce.org/"]
    assert tabs.current_page() == "uzbekistan"


def test_a_note_is_gone_to_and_come_back_from(qtbot, tabs, make_article, long_body):
    body = f"## A\n\nThe text[^1] goes on.\n\n{long_body(12)}\n\n[^1]: The note.\n"
    tabs.show_article(make_article(body=body, milestones=(), sources=()))

    click_on(qtbot, tabs, "1 goes on")
    assert "The note." in text_in_view(tabs)
    click_on(qtbot, tabs, "↩")

    assert "The text\u202f1 goes on." in text_in_view(tabs)


def test_back_leads_from_a_note_to_where_one_read(qtbot, tabs, make_article, long_body):
    body = f"## A\n\nThe text[^1] goes on.\n\n{long_body(12)}\n\n[^1]: The note.\n"
    tabs.show_article(make_article(body=body, milestones=(), sources=()))
    click_on(qtbot, tabs, "1 goes on")

    tabs.view.go(-1)

    assert "The text\u202f1 goes on." in text_in_view(tabs)


def test_opening_at_a_place_scrolls_there_and_lights_it(tabs, long_article):
    section = long_article.section("section-9")
    start = len(section.blocks[0].inlines[0].text) + 1

    tabs.show_article(
        long_article, Place("long", "section-9", start, start + 16, "The word unique9")
    )

    assert "unique9" in text_in_view(tabs)
    span = tabs.view.pane.highlights.passage
    assert browser_of(tabs).cursor_at(*span).selectedText() == "The word unique9"


def test_a_section_is_the_current_one_when_it_was_asked_for(qtbot, tabs, long_article):
    with qtbot.waitSignal(
        tabs.section_changed, timeout=1000, check_params_cb=lambda section: section == "section-4"
    ):
        tabs.show_article(long_article, Place("long", "section-4"))

    assert tabs.view.pane.reading.section == "section-4"


def test_a_place_that_is_gone_opens_the_page_and_says_so(qtbot, tabs, long_article):
    with qtbot.waitSignal(tabs.wishes.message, timeout=1000):
        tabs.show_article(long_article, Place("long", "gone"))

    assert browser_of(tabs).verticalScrollBar().value() == 0


def test_scrolling_tells_which_section_is_in_view(qtbot, tabs, long_article):
    tabs.show_article(long_article)
    bar = browser_of(tabs).verticalScrollBar()

    with qtbot.waitSignal(tabs.section_changed, timeout=1000) as changed:
        bar.setValue(bar.maximum() // 2)

    assert changed.args[0].startswith("section-")


def test_what_is_opened_is_where_one_reads_and_scrolling_goes_on_from_there(
    qtbot, tabs, long_article
):
    section = long_article.section("section-4")
    end = len(plain_text(section))
    with qtbot.waitSignal(tabs.place_read, timeout=1000):
        tabs.show_article(long_article, Place("long", "section-4", end - 9, end))
    opened = tabs.view.place

    browser_of(tabs).verticalScrollBar().setValue(0)

    assert opened.section == "section-4"
    assert 0 < opened.start <= end
    assert tabs.view.place.section != "section-4"


def test_a_page_behind_the_one_in_view_does_not_say_where_one_reads(qtbot, tabs, long_article):
    tabs.show_article(long_article)

    with qtbot.assertNotEmitted(tabs.place_read, wait=100):
        tabs.show_article(long_article, Place("long", "section-4"), new_tab=True)


def test_search_terms_stay_marked_until_escape(qtbot, tabs, long_article):
    tabs.show_article(long_article, None, ("cooperation",))
    assert browser_of(tabs).extraSelections()

    qtbot.keyClick(browser_of(tabs), Qt.Key.Key_Escape)

    assert not browser_of(tabs).extraSelections()


def test_f3_walks_the_terms_of_a_search(tabs, long_article):
    tabs.show_article(long_article, None, ("unique3", "unique8"))

    tabs.find_next()
    assert "unique3" in text_in_view(tabs)
    tabs.find_next()
    assert "unique8" in text_in_view(tabs)
    tabs.find_previous()

    assert "unique3" in text_in_view(tabs)


def test_the_zoom_goes_by_steps_within_its_bounds(qtbot, tabs, article):
    tabs.show_article(article)

    with qtbot.waitSignal(tabs.zoom.changed, timeout=1000) as changed:
        tabs.zoom.step(1)
    assert changed.args == [110]
    tabs.zoom.set(1000)
    assert tabs.zoom.percent == ZOOMS[-1]
    tabs.zoom.step(1)
    tabs.zoom.set(1)
    assert tabs.zoom.percent == ZOOMS[0]
    tabs.zoom.set(100)

    assert tabs.zoom.percent == 100


def test_the_zoom_keeps_the_text_in_view(tabs, long_article):
    tabs.show_article(long_article, Place("long", "section-7"))

    tabs.zoom.set(200)

    assert "Section 7" in text_in_view(tabs)


def test_a_tab_behind_takes_the_zoom_when_it_comes_to_the_front(tabs, article, pfp):
    tabs.show_article(article)
    tabs.show_article(pfp, None, (), True)

    tabs.zoom.set(200)
    tabs.next_tab()

    assert browser_of(tabs).document().defaultFont().pixelSize() == 34


def test_another_look_keeps_the_place_the_selection_and_the_marks(tabs, theme, long_article):
    tabs.show_article(long_article, None, ("cooperation",))
    browser = browser_of(tabs)
    browser.setTextCursor(browser.cursor_at(50, 60))
    browser.verticalScrollBar().setValue(900)
    selected = browser.textCursor().selectedText()

    theme.set_mode("dark")

    assert browser.verticalScrollBar().value() == 900
    assert browser.textCursor().selectedText() == selected
    colour = browser.document().findBlock(60).begin().fragment().charFormat().foreground().color()
    assert colour.lightness() > 120
    assert browser.extraSelections()


def test_the_tray_button_follows_the_tray_and_asks_for_it(qtbot, tabs, article):
    tabs.show_article(article)
    button = tabs.view.findChild(QToolButton, "trayButton")

    with qtbot.waitSignal(tabs.wishes.tray_wanted, timeout=1000) as wanted:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    tabs.set_in_tray({"uzbekistan"})

    assert wanted.args == ["uzbekistan", True]
    assert button.isChecked()
    assert button.accessibleName() == "Take out of tray"


def test_a_quotation_is_copied_with_its_source(qtbot, tabs, article):
    tabs.show_article(article)
    browser = browser_of(tabs)
    start = browser.document().toPlainText().index("Contacts began")
    browser.setTextCursor(browser.cursor_at(start, start + 14))

    with qtbot.waitSignal(tabs.wishes.message, timeout=1000):
        tabs.view.copy_with_source()

    assert QGuiApplication.clipboard().text() == (
        "“Contacts began” – Uzbekistan, Evolution, as of December 2017; "
        "Entente library, edition 1; entente:uzbekistan#evolution:~:"
        "text=Contacts%20began&at=0-14"
    )


@pytest.fixture
def in_slices(tabs, monkeypatch):
    """Every block is set in a slice of its own."""
    monkeypatch.setattr(setting_job, "SLICE_S", 0.0)


def test_no_page_is_read_under_the_title_of_one_that_is_on_its_way(
    qtbot, tabs, in_slices, make_article, long_body, article
):
    tabs.show_article(article)
    qtbot.waitUntil(lambda: tabs.view.pane.ready, timeout=5000)
    cover = tabs.view.pane.findChild(PageCover)
    assert not cover.isVisible()

    tabs.show_article(make_article("long", long_body(40), title="A long one"))

    assert cover.isVisible()
    assert cover.geometry() == browser_of(tabs).geometry()
    cover._patience.timeout.emit()
    assert cover.text() == "Opening “A long one”…"
    qtbot.waitUntil(lambda: tabs.view.pane.ready, timeout=10_000)
    assert not cover.isVisible()


def test_the_same_page_in_another_size_is_not_covered(qtbot, tabs, in_slices, article):
    tabs.show_article(article)
    qtbot.waitUntil(lambda: tabs.view.pane.ready, timeout=5000)

    tabs.zoom.set(150)

    assert not tabs.view.pane.ready
    assert not tabs.view.pane.findChild(PageCover).isVisible()
    qtbot.waitUntil(lambda: tabs.view.pane.ready, timeout=5000)


def test_a_long_page_is_set_in_slices_and_the_last_wish_wins(
    qtbot, tabs, in_slices, make_article, long_body, article
):
    tabs.show_article(make_article("long", long_body(40)))
    assert not tabs.view.pane.ready

    tabs.show_article(article)

    qtbot.waitUntil(lambda: tabs.view.pane.ready, timeout=5000)
    assert "Uzbekistan" in text_in_view(tabs)
    assert tabs.current_page() == "uzbekistan"


def test_a_place_at_the_end_of_a_long_page_is_reached(
    qtbot, tabs, in_slices, make_article, long_body
):
    tabs.show_article(make_article("long", long_body(99)), Place("long", "section-98"))

    qtbot.waitUntil(lambda: tabs.view.pane.ready, timeout=5000)

    assert "Section 98" in text_in_view(tabs)


def test_every_control_has_a_name(tabs, article):
    tabs.show_article(article)
    tabs.find()

    for button in tabs.findChildren(QToolButton):
        if button.isVisible() and not isinstance(button.parent(), QTabBar):
            assert button.accessibleName(), button.objectName()
    assert browser_of(tabs).accessibleName() == "Uzbekistan, page"
