"""Colours, fonts and icons."""

import dataclasses
import re
from itertools import product

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPalette
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionFrame

from app.library.pages.page import MILESTONE_TYPES
from app.paths import RESOURCES
from app.ui.theme import DARK, LIGHT, Theme, Tokens

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@BOTH
def test_every_colour_is_written_in_full(tokens: Tokens):
    values = dataclasses.asdict(
        dataclasses.replace(tokens, event_colours=dict(tokens.event_colours))
    )
    colours = [*values.pop("event_colours").values(), *values.pop("bar_colours"), *values.values()]

    assert [colour for colour in colours if not re.fullmatch("#[0-9a-f]{6}", colour)] == []


@BOTH
def test_what_is_read_can_be_read(tokens: Tokens):
    grounds = (tokens.window, tokens.base, tokens.raised)
    words = (tokens.text, tokens.muted, tokens.accent, tokens.danger, tokens.warning)

    weak = [pair for pair in product(words, grounds) if contrast(*pair) < 4.5]

    assert weak == []


@BOTH
def test_what_is_read_on_a_colour_can_be_read(tokens: Tokens):
    pairs = [
        (tokens.selection_text, tokens.selection),
        (tokens.accent_text, tokens.accent),
        (tokens.text, tokens.highlight),
        (tokens.text, tokens.highlight_current),
        (tokens.text, tokens.chip),
        (tokens.muted, tokens.chip),
    ]

    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@BOTH
def test_every_type_of_event_has_a_colour_that_stands_out(tokens: Tokens):
    faint = [
        kind for kind in MILESTONE_TYPES if contrast(tokens.event_colours[kind], tokens.window) < 3
    ]

    assert faint == []


@BOTH
def test_every_bar_of_a_timeline_stands_out_and_differs(tokens: Tokens):
    assert [each for each in tokens.bar_colours if contrast(each, tokens.base) < 3] == []
    assert len(set(tokens.bar_colours)) == len(tokens.bar_colours)


def test_switching_tells_once_and_changes_the_colours(qtbot, theme):
    told = []
    theme.changed.connect(lambda: told.append(theme.dark))

    theme.set_mode("dark")
    theme.set_mode("dark")

    assert told == [True]
    assert theme.tokens is DARK
    assert theme.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)


def test_an_installed_theme_dresses_the_application(qtbot, theme):
    theme.set_mode("dark")

    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert DARK.window in QApplication.instance().styleSheet()


def test_the_system_decides_until_the_reader_does(qtbot):
    theme = Theme(RESOURCES)
    is_dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    assert theme.mode == "system"
    assert theme.dark is is_dark


def test_an_icon_is_drawn_in_the_colour_asked_for(qtbot, theme):
    image = theme.icon("x", "#ff0000").pixmap(QSize(48, 48)).toImage()

    colours = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }

    assert colours == {"#ff0000"}


def test_an_icon_is_sharp_at_every_scale(qtbot, theme):
    pixmap = theme.icon("search").pixmap(QSize(18, 18), 2.0)

    assert pixmap.size() == QSize(36, 36)
    assert pixmap.devicePixelRatio() == 2.0


def test_a_disabled_icon_is_paler(qtbot, theme):
    def strength(mode: QIcon.Mode) -> int:
        image = theme.icon("library").pixmap(QSize(24, 24), mode).toImage()
        return max(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))

    assert strength(QIcon.Mode.Disabled) < strength(QIcon.Mode.Normal) / 2


def test_icons_follow_the_theme(qtbot, theme):
    light = theme.icon("search").pixmap(24).toImage()

    theme.set_mode("dark")

    assert theme.icon("search").pixmap(24).toImage() != light


def test_an_icon_that_is_not_there_is_an_error(theme):
    with pytest.raises(OSError, match="no-such-icon"):
        theme.icon("no-such-icon")


def test_every_icon_that_the_code_names_is_there_and_no_other():
    app = RESOURCES.parent / "app"
    code = "".join(file.read_text(encoding="utf-8") for file in (app / "ui").rglob("*.py"))
    there = {file.stem for file in (RESOURCES / "icons").glob("*.svg")} - {"entente"}

    unused = {name for name in there if f'"{name}"' not in code}

    assert unused == set()


def test_the_bundled_fonts_are_used(qtbot, theme):
    assert {"Inter", "Source Serif 4"} <= set(QFontDatabase.families())
    assert theme.interface_font().pixelSize() == 13
    assert theme.interface_font(-2).pixelSize() == 11
    assert theme.reading_font().pixelSize() == 17
    assert theme.reading_font(200).pixelSize() == 34


def test_the_emblem_has_a_picture_for_every_size(qtbot, theme):
    sizes = theme.emblem().availableSizes()

    assert QSize(16, 16) in sizes
    assert QSize(256, 256) in sizes


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_zoom_of_the_print_preview_is_shown_whole(qtbot, theme: Theme, mode):
    theme.set_mode(mode)
    printer = QPrinter()  # the dialog does not keep it alive
    dialog = QPrintPreviewDialog(printer)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()

    field = dialog.findChild(QComboBox).lineEdit()
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inner = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)

    assert inner.height() >= field.fontMetrics().height()
