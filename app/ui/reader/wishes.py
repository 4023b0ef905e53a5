"""What a reader wants from within a page, in whichever tab it stands."""

from PySide6.QtCore import QObject, QPoint, Signal


class PageWishes(QObject):
    """Carries the wishes of all tabs to those who can answer them.

    Signals:
        page_wanted: a link to a page was followed: its `Place`, and whether in a new tab.
        passage_wanted: a link to words in a page was followed, and whether in a new tab.
        url_wanted: a link out of the library was followed.
        tray_wanted: the page of this id shall lie in the tray, or shall not.
        part_wanted: a section or passage for the tray.
        source_pressed: the source of an imported page was pressed, at this point of the screen.
        judgement_wanted: what the reader says of the found milestone of this key, as in `ACTS`.
        event_pressed: the sentence of the found milestone of this key was clicked.
        message: something to tell in passing.
    """

    page_wanted = Signal(object, bool)
    passage_wanted = Signal(str, bool)
    url_wanted = Signal(str)
    tray_wanted = Signal(str, bool)
    part_wanted = Signal(object)
    source_pressed = Signal(QPoint)
    judgement_wanted = Signal(str, str)
    event_pressed = Signal(str)
    message = Signal(str)
