"""The help page of the query language, with examples that run when they are clicked."""

from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from app.library.search.query_fields import FIELDS
from app.ui.theme import Theme

WORDS = (
    ("peace security", "pages with both words, in any form: secure finds security, too"),
    ('"partnership for peace"', "the words just so, one after the other"),
    ("kosovo AND mission", "both; AND can be left out"),
    ("kvm OR omik", "either"),
    ("kosovo -verification", "the one without the other; NOT says the same"),
    ("(kvm OR omik) mandate", "brackets say what belongs together"),
    ("part*", "every word that begins so"),
    ("w?m*n", "? stands for one letter, * for any number"),
    ("uzbekstan~1", "words that differ in one letter, with ~2 in two"),
    ("kosovo NEAR/3 mission", "with at most three words between, in either order"),
    ('"peace security"~5', "with at most five words between"),
)
QUESTIONS = (
    ("when did Finland join NATO", "a question is read as one, and its event stands on top"),
    ("uzbekistan 1994", "a year looks for events; in “resolution 1973” it is no year"),
)
NOTES = (
    "Case, accents, apostrophes and hyphens make no difference: securite finds sécurité,"
    " cooperation finds co-operation, organization finds organisation.",
    "Who looks for an abbreviation or a name finds the other names of the same thing as well:"
    " PfP and Partnership for Peace, CSCE and OSCE. The results say so, and a click leaves the"
    " other names out. Names of your own are added under Search > Names of Your Own.",
    "Dates are written as 1994, 1994-07, 1994-07-13, 1990s or 1998..2003; an end may be missing.",
    "F3 and Shift+F3 walk through the matches of the page that was opened; Esc takes the marks"
    " away.",
)


FIRST = 250  # pixels that the examples take


class HelpPage(QWidget):
    """A page in the reader's look.

    Signals:
        example_chosen: a query to run.
    """

    example_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.browser = QTextBrowser(self)
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName("Help: searching")
        self.browser.anchorClicked.connect(self._on_anchor_clicked)
        self.browser.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setFocusProxy(self.browser)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)
        theme.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        fields = [(field.example, _field_means(field.name, field.means)) for field in FIELDS]
        parts = (
            "<h1>Searching</h1><p>Click an example to run it.</p>",
            _section("Words", WORDS),
            _section("Questions and events", QUESTIONS),
            _section("Fields", fields),
            "<h2>Good to know</h2>" + "".join(f"<p>{escape(note)}</p>" for note in NOTES),
        )
        t = self._theme.tokens
        self.browser.document().setDefaultStyleSheet(
            f"a {{ color: {t.accent}; text-decoration: none; }} h1 {{ color: {t.text}; }}"
            f"td {{ padding: 4px 18px 4px 0; color: {t.text}; }} p {{ color: {t.text}; }}"
            f"td.means {{ color: {t.muted}; }}"
        )
        self.browser.document().setDefaultFont(self._theme.interface_font(1))
        self.browser.document().setDocumentMargin(32)
        self.browser.setHtml("".join(parts))

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.example_chosen.emit(url.path(QUrl.ComponentFormattingOption.FullyDecoded))


def _section(title: str, rows: "tuple[tuple[str, str], ...] | list[tuple[str, str]]") -> str:
    cells = "".join(
        f'<tr><td width="{FIRST}"><a href="{_href(query)}">{escape(query)}</a></td>'
        f'<td class="means">{escape(means)}</td></tr>'
        for query, means in rows
    )
    return f"<h2>{escape(title)}</h2><table>{cells}</table>"


def _href(query: str) -> str:
    url = QUrl()
    url.setScheme("query")
    url.setPath(query, QUrl.ParsingMode.DecodedMode)
    return escape(url.toString(QUrl.ComponentFormattingOption.FullyEncoded), quote=True)


def _field_means(name: str, means: str) -> str:
    return f"{name}: {means}"
