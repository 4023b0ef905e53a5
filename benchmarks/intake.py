"""How fast documents are read, by format, against the libraries that others use for them.

python3 dev.py bench intake [--kilobytes N] [--rounds N] [--odd] [--json]

Each format holds the same text. Measured are our reader alone (bytes to blocks with their roles),
reader and understanding together (bytes to pages with milestones), the filing of the plain text in
a new library, and, where they are installed, peers that give the plain text alone: trafilatura,
python-docx, pdfminer.six. All take turns, so that a busy moment meets all alike; told is the
median. A megabyte is one of plain text, whatever the format adds to it. The goal is for the text
in a process of its own, as every import is read.
With --odd the texts of `odd_texts.py` are read as well, and nothing else but the plain text:
dumps of tables, logs and forums, lists, and what nobody writes.
"""

import argparse
import io
import json
import math
import random
import statistics
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

import typst

from app.child import Worker
from app.intake.importing import LIMITS, ImportRefusedError, Source, import_file
from app.intake.readers.opening import read_document
from app.intake.shelf.shelving import Shelf
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand
from benchmarks.odd_texts import odd_texts

WORDS = (
    "council", "partner", "security", "border", "training", "programme", "dialogue", "exercise",
    "meeting", "office", "agreement", "support", "reform", "region", "defence", "planning",
    "transport", "science", "energy", "staff", "visit", "minister", "state",
)  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "October")
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
GOAL_SECONDS = 2.0  # for a megabyte of text, from bytes to pages
IN_A_CHILD = "Entente, imported"


@dataclass
class Contest:
    """One way to read one format, and the seconds of each round; a number read is seconds too."""

    form: str
    what: str
    read: Callable[[], object]
    seconds: list[float] = field(default_factory=list)


def paragraphs(kilobytes: int) -> list[str]:
    """Paragraphs of *kilobytes* in all, with a date in every third sentence; always the same."""
    chance = random.Random(7)
    made: list[str] = []
    size = 0
    while size < kilobytes * 1000:
        sentences = []
        for number in range(chance.randint(3, 7)):
            words = " ".join(chance.choices(WORDS, k=chance.randint(8, 20))).capitalize()
            when = (
                f" in {chance.choice(MONTHS)} {chance.randint(1991, 2022)}"
                if number % 3 == 0
                else ""
            )
            sentences.append(f"{words}{when}.")
        made.append(" ".join(sentences))
        size += len(made[-1])
    return made


def documents(texts: list[str]) -> Mapping[str, bytes]:
    """The same *texts* in each format, by file ending; every tenth has a heading before it."""
    parts = [(f"Section {at // 10}" if at % 10 == 0 else "", text) for at, text in enumerate(texts)]
    plain = "\n\n".join("\n\n".join(filter(None, part)) for part in parts)
    marked = "\n\n".join((f"## {head}\n\n" if head else "") + text for head, text in parts)
    body = "".join(
        (f"<h2>{head}</h2>" if head else "") + f"<p>{text}</p>\n" for head, text in parts
    )
    page = f"<!DOCTYPE html><html lang=en><title>Survey</title><body><h1>Survey</h1>{body}</html>"
    return {
        ".txt": plain.encode(),
        ".md": marked.encode(),
        ".html": page.encode(),
        ".docx": _docx(parts),
        ".epub": _epub(body),
        ".pdf": bytes(typst.compile(marked.replace("## ", "== ").encode())),
    }


def _docx(parts: list[tuple[str, str]]) -> bytes:
    def paragraph(text: str, style: str = "") -> str:
        settings = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{settings}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"

    body = "".join((paragraph(h, "heading 2") if h else "") + paragraph(t) for h, t in parts)
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    package = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    return _zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{package}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" '
            f'Type="{office}" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        }
    )


def _epub(body: str) -> bytes:
    return _zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="a.opf"/>'
            "</rootfiles></container>",
            "a.opf": '<package><manifest><item id="a" href="a.xhtml" '
            'media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
            "a.xhtml": f"<html><body>{body}</body></html>",
        }
    )


def _zipped(members: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def contests(files: Mapping[str, bytes], odd: Mapping[str, str], worker: Worker) -> list[Contest]:
    """Everything that is measured."""
    found = [
        Contest(form, IN_A_CHILD, partial(_import, text, worker))
        for form, text in {".txt": files[".txt"].decode(), **odd}.items()
    ]
    if odd:
        return found
    found.append(Contest(".txt", "Entente, filed", partial(_file, files[".txt"].decode(), worker)))
    for ending, data in files.items():
        name = f"survey{ending}"

        def read(data: bytes = data, name: str = name) -> object:
            return read_document(data, name)

        def whole(data: bytes = data, name: str = name) -> object:
            return understand(read_document(data, name), name, "", Surroundings())

        found += [
            Contest(ending, "Entente, blocks", read),
            Contest(ending, "Entente, pages", whole),
        ]
    return [*found, *_peers(files)]


def _import(text: str, worker: Worker) -> object:
    """The report of *text*, or no end of seconds where it takes longer than an import may."""
    try:
        return import_file(Source.of_text(text), Surroundings(), worker=worker)
    except ImportRefusedError:
        return math.inf


def _file(text: str, worker: Worker) -> float:
    """The seconds in which the page of *text* is put into a library that is empty before."""
    source = Source.of_text(text)
    report = import_file(source, Surroundings(), worker=worker)
    with tempfile.TemporaryDirectory() as folder, Shelf.open(Path(folder) / "library") as shelf:
        began = time.perf_counter()
        shelf.keep(report, source)
        return time.perf_counter() - began


def _peers(files: Mapping[str, bytes]) -> list[Contest]:
    """The libraries of others that are installed here."""
    found: list[Contest] = []
    if find_spec("trafilatura"):
        import trafilatura

        html = files[".html"].decode()
        found.append(Contest(".html", "trafilatura", lambda: trafilatura.extract(html)))
    if find_spec("docx"):
        import docx

        def word() -> object:
            text = docx.Document(io.BytesIO(files[".docx"]))
            return [paragraph.text for paragraph in text.paragraphs]

        found.append(Contest(".docx", "python-docx", word))
    if find_spec("pdfminer"):
        from pdfminer.high_level import extract_text

        found.append(
            Contest(".pdf", "pdfminer.six", lambda: extract_text(io.BytesIO(files[".pdf"])))
        )
    return found


def main() -> int:
    """Measure and print; 1 where a megabyte of text takes longer than the goal."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kilobytes", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--odd", action="store_true")
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    texts = paragraphs(chosen.kilobytes)
    megabytes = sum(map(len, texts)) / 1e6
    odd = odd_texts(chosen.kilobytes) if chosen.odd else {}
    with Worker(LIMITS.megabytes) as worker:
        _import("It starts.", worker)
        every = contests(documents(texts), odd, worker)
        for _ in range(chosen.rounds):
            for contest in every:
                began = time.perf_counter()
                own = contest.read()
                took = own if isinstance(own, float) else time.perf_counter() - began
                contest.seconds.append(took)
    rows = [
        {
            "format": each.form,
            "what": each.what,
            "seconds": round(statistics.median(each.seconds), 3),
            "best": round(min(each.seconds), 3),
            "mb_per_s": round(megabytes / statistics.median(each.seconds), 2),
        }
        for each in sorted(every, key=lambda each: each.form)
    ]
    if chosen.json:
        print(json.dumps(rows, indent=1))
    else:
        print(f"{megabytes:.2f} MB of text, median of {chosen.rounds}")
        for row in rows:
            print(
                f"{row['format']:12} {row['what']:18} {row['seconds']:8} s (best {row['best']:7}) "
                f"{row['mb_per_s']:8} MB/s"
            )
    text = next(each for each in every if each.form == ".txt" and each.what == IN_A_CHILD)
    return 0 if statistics.median(text.seconds) / megabytes <= GOAL_SECONDS else 1


if __name__ == "__main__":
    raise SystemExit(main())
