"""What the program found in a lettered page, beside what is true of it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.intake.labelling.labels import Label
from app.intake.readers.opening import read_document
from app.intake.report import FoundPage, Report
from app.intake.shaping.structure import HEAD_OF_NOTES
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand
from training.lettered import LetteredPage

_SURROUNDINGS = Surroundings((("nato", "NATO"), ("osce", "OSCE")))
_WORDS_OF_EVENT = 6  # by which the sentence of an event is known
WORDS_OF_NOTE = 3
_LETTERS_OF_EVENT = 30
_OUTER_MARKS = re.compile(r"^[\s•*\-–|=]+|[\s|=¶–]+$")
_MARK_OF_ITEM = re.compile(r"^(?:[-–•*¹²³⁴]|\(?\d{1,3}[.)]|\[\d+\])\s*(?=\D)")
_EXTRAS = re.compile(
    r"^\[(?:archived|edit)\]\s*|^date (?:19|20)\d\d(?:-\d\d)*\s+"
    r"|^(?:title|subj(?:ect)?|headline|name|titre|objet|titel|betreff|заголовок|тема)\s?:\s+"
    r"|\s*(?:\[(?:edit|bearbeiten|modifier[^]]*|править[^]]*)\]"
    r"|[(\[](?:archived|archivé|closed)[)\]]|_section_\d+|<br ?/?>|[¹²³]|\*+|(?<=[a-z])\d)\s*$",
    re.IGNORECASE,
)
_PRINTED = str.maketrans("“”„«»‘’–—", '"""""\'\'--')
_NO_LETTER = re.compile(r"[\W_]+")


class Value(NamedTuple):
    """One value of a page."""

    name: str
    found: str
    true: str


class Listed(NamedTuple):
    """One list of a page: what was found that is true, what is too much and what is missing."""

    name: str
    right: list[str]
    extra: list[str]
    missing: list[str]


class Event(NamedTuple):
    """A dated event as it is compared: its date, and the letters of its sentence."""

    date: str
    sentence: str


def read(page: LetteredPage) -> Report:
    """What the program makes of *page*."""
    document = read_document(page.text.encode(), f"{page.name}.txt")
    return understand(document, page.name, "", _SURROUNDINGS)


def values(page: LetteredPage, found: FoundPage) -> Iterator[Value]:
    """Each single value of *page*; capitals, kinds of marks and those of notes make no title wrong.

    Nor is one wrong that another reader gave the page.
    """
    if title := head(" ".join(map(plain, page.lines(Label.TITLE)))):
        said = head(found.title)
        others = map(head, page.facts.get("or title", "").split(" | "))
        yield Value("title", said, said if said and said in others else title)
    yield Value("published", found.published, page.facts.get("published", ""))
    yield Value("updated", found.updated, page.facts.get("updated", ""))


def lists(page: LetteredPage, report: Report) -> Iterator[Listed]:
    """Each list of *page*: what was cut, headings, captions, milestones and footnotes.

    Of what stands there twice one copy may be cut, and a caption counts once. The heading of the
    notes counts as one though the page shows its notes under its own.
    """
    found = report.pages[0]
    yield _cut(page, report)
    heads = Counter(
        head(part.title) for each in report.pages for part in each.sections if part.title
    )
    heads.update(head(cut.text) for cut in report.removed if cut.why == HEAD_OF_NOTES)
    yield listed("headings", heads, Counter(map(head, page.lines(Label.HEADING))))
    captions = Counter(set(_counted(page.lines(Label.CAPTION))))
    yield listed("captions", Counter(set(_counted(found.captions))), captions)
    lines = page.text.split("\n")
    yield milestones(report, list(_facts(page, "milestones")), lines)
    notes = Counter(beginning(note.text, WORDS_OF_NOTE) for note in found.footnotes)
    true = Counter(beginning(words, WORDS_OF_NOTE) for _, words in _facts(page, "footnotes"))
    yield listed("footnotes", notes, true)


def _cut(page: LetteredPage, report: Report) -> Listed:
    lines = _counted(page.text.split("\n"))
    cut = _counted(removal.text for removal in report.removed)
    # What was cut out of a line, such as a link to edit it, is no line.
    own = listed("cut", cut & lines, _counted(page.lines(Label.FRAME, Label.ABOUT)))
    lost = [line for line in own.extra if cut[line] == lines[line]]
    return own._replace(extra=lost)


def listed(name: str, found: Counter[str], true: Counter[str]) -> Listed:
    """*found* beside what is *true*."""
    right = found & true
    return Listed(name, *(list(each.elements()) for each in (right, found - right, true - right)))


def milestones(report: Report, true: Iterable[tuple[str, str]], lines: Iterable[str]) -> Listed:
    """The milestones: right is one of the true date whose sentence stands in the true line.

    *true* are the dates with the first words of their sentences, *lines* those of the document.
    Of a span that is open its start is compared; which words of a line are its sentence is not.
    """
    missing = [Event(_start(date), beginning(words, _WORDS_OF_EVENT)) for date, words in true]
    lines = [squeezed(line) for line in lines]
    right: list[str] = []
    extra: list[str] = []
    for each in (milestone for part in report.pages for milestone in part.milestones):
        event = Event(_start(str(each.date)), squeezed(each.sentence))
        same = next((other for other in missing if _is_same(event, other, lines)), None)
        if same is not None:
            missing.remove(same)
        (extra if same is None else right).append(f"{each.date}={each.sentence}")
    return Listed("milestones", right, extra, ["=".join(event) for event in missing])


def _facts(page: LetteredPage, name: str) -> Iterator[tuple[str, str]]:
    for fact in page.facts.get(name, "").split(" | "):
        key, sign, words = fact.partition("=")
        if sign:
            yield key.strip(), words.strip()


def _start(date: str) -> str:
    return date.lstrip("?").removesuffix("/..")


def _is_same(found: Event, true: Event, lines: Iterable[str]) -> bool:
    if found.date != true.date:
        return False
    start = found.sentence[:_LETTERS_OF_EVENT]
    return true.sentence in found.sentence or any(
        true.sentence in line and start in line for line in lines
    )


def plain(text: str) -> str:
    """*text* without the marks of lists and bars at its ends, and with single spaces."""
    return " ".join(_OUTER_MARKS.sub("", text).split())


def head(text: str) -> str:
    """A title or heading as it is compared: marks, buttons and capitals make it no other."""
    return _EXTRAS.sub("", plain(text)).casefold().translate(_PRINTED)


def _counted(texts: Iterable[str]) -> Counter[str]:
    lines = (plain(line) for text in texts for line in text.split("\n"))
    return Counter(line for line in lines if line)


def beginning(text: str, words: int) -> str:
    """The first *words* of *text*, without the mark of an item before them, as `squeezed`."""
    bare = _MARK_OF_ITEM.sub("", " ".join(text.split()))
    return squeezed(" ".join(bare.split()[:words]))


def squeezed(text: str) -> str:
    """The letters and digits of *text*, by which two texts are compared."""
    return _NO_LETTER.sub("", text).casefold()
