"""The text of a document as it is, to be read beside the page that is made of it."""

from collections.abc import Callable

from app.child import ChildCancelledError, ChildError, Worker
from app.child import Report as Progress
from app.intake.document import LINED_FORMATS, shown_text
from app.intake.importing import LIMITS, ImportCancelledError, ImportRefusedError, Source
from app.intake.readers.encodings.decoding import decode
from app.intake.readers.formats import tell_format
from app.intake.readers.opening import open_document, read_bytes, read_document

SHOWN = 400_000  # characters; nobody reads more beside a page


def original_text(
    source: Source, encoding: str, worker: Worker, cancelled: Callable[[], bool] | None = None
) -> str:
    """What stands in *source*: a text as it is, of other formats every block in its order.

    Raises:
        ImportRefusedError: it cannot be read.
        ImportCancelledError: *cancelled* said yes.
    """
    try:
        return worker.run(_read, source, encoding, seconds=LIMITS.seconds, cancelled=cancelled)
    except ChildCancelledError as error:
        raise ImportCancelledError(str(error)) from error
    except ChildError as error:
        raise ImportRefusedError(str(error)) from error


def _read(_progress: Progress, source: Source, encoding: str) -> str:
    """The child's side."""
    return text_of(source, encoding)


def text_of(source: Source, encoding: str) -> str:
    """As `original_text`, here and now.

    Raises:
        RefusedError: it cannot be read.
        UnknownEncodingError: there is no such *encoding*.
    """
    data = read_bytes(source.path) if source.path else source.data
    if tell_format(data, source.name) in LINED_FORMATS:
        return decode(data, encoding).text.replace("\r\n", "\n").replace("\r", "\n")[:SHOWN]
    if source.path:
        document, _ = open_document(source.path, encoding)
    else:
        document = read_document(data, source.name, encoding)
    return shown_text(document)[:SHOWN]
