"""One file in a child process: whatever it is, pages or a message, within the limits."""

import hashlib
import io
import os
import random
import sys
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from app.child import Limits
from app.intake.importing import (
    ImportCancelledError,
    ImportRefusedError,
    Source,
    import_file,
)
from app.intake.surroundings import Surroundings

SENTENCE = "In January 1994 the Council met partner number {} in Brussels and took note of it.\n"
WITHIN = Limits(seconds=60, megabytes=2_048)


def imported(path, encoding="", limits=WITHIN):
    """The report on the file at *path*."""
    return import_file(Source.of_file(path), Surroundings(), encoding, limits=limits)


def refused(path, limits=WITHIN):
    """The message with which the file at *path* is refused."""
    with pytest.raises(ImportRefusedError) as error:
        imported(path, limits=limits)
    return str(error.value)


def made_on(day: str) -> bytes:
    """A PDF of one line that says that it was made on that *day*."""
    with pikepdf.new() as document:
        document.add_blank_page()
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page = document.pages[0]
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Contents = document.make_stream(b"BT /F 12 Tf 72 700 Td (The talks went well.) Tj ET")
        document.docinfo["/CreationDate"] = f"D:{day.replace('-', '')}120000Z"
        made = io.BytesIO()
        document.save(made)
    return made.getvalue()


def test_a_file_that_was_made_today_tells_no_date_of_its_document(saved):
    before = date.today().isoformat()
    today = imported(saved("a.pdf", made_on(before))).pages[0]
    older = imported(saved("b.pdf", made_on("2014-11-12"))).pages[0]

    assert today.published == "" or date.today().isoformat() != before  # midnight has passed
    assert (older.published, older.inferred[:7]) == ("2014-11-12", "the day")


def test_a_page_without_a_title_is_called_after_its_file(saved):
    text = "At a meeting in the capital, the heads of delegations began the new partnership.\n" * 3
    report = imported(saved("monthly_report-1994.txt", text))

    page = report.pages[0]
    assert (page.title, page.heading) == ("Monthly report 1994", "Monthly report 1994")
    assert report.warnings[-1].startswith("no title was found; the page is called “Monthly")


def test_a_text_that_a_browser_saved_is_called_as_its_file_is(saved):
    lines = "Menu\n\nNews from the harbours\n\nSeven ferries\n\nMore of them go to sea\n\n"
    text = lines + "The ministers met in May 1994 in the town hall, and agreed on all of it. " * 3

    def title(name: str) -> str:
        return imported(saved(name, text)).pages[0].title

    assert title("News from the harbours - Example Times.txt") == "News from the harbours"
    assert title("Seven ferries.txt") == "Seven ferries"


def test_the_name_of_a_pasted_text_tells_no_title():
    text = "Talks\n\nSeven ferries\n\n" + "They met in May 1994 in the town hall, all of them. " * 3
    pasted = [
        import_file(Source.of_text(text, n), Surroundings()) for n in ("Seven ferries.txt", "a")
    ]

    assert pasted[0].pages[0].title == pasted[1].pages[0].title


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (Source.of_text("Skip", "Skip to.txt"), "Seven ferries.txt"),
        (Source.of_page("<p>Skip", "Skip to.html"), "Seven ferries.html"),
        (Source.of_file(Path("Skip to.pdf")), "Skip to.pdf"),
    ],
)
def test_what_was_pasted_can_be_called_after_its_page(source, name):
    assert source.called(" Seven ferries ").name == name
    assert source.called(" ") == source


@pytest.mark.skipif(sys.platform == "win32", reason="there names of files are text")
def test_a_name_that_is_no_text_is_told_as_far_as_it_is():
    source = Source.of_file(Path(os.fsdecode(b"/talks/caf\xe9.txt")))

    assert source.name == "caf\N{REPLACEMENT CHARACTER}.txt"
    assert source.shown.endswith(source.name)


def test_signs_in_a_name_that_steer_a_terminal_are_not_shown():
    source = Source.of_file(Path("/talks/\x1b[31mred\u202egnp.txt"))

    assert source.name == "\ufffd[31mred\ufffdgnp.txt"
    assert "\x1b" not in source.shown


def test_a_file_becomes_a_report(saved):
    steps = []
    path = saved("a.txt", "Relations\n\nIn May 1994 it joined.")
    report = import_file(
        Source.of_file(path),
        Surroundings(),
        progress=lambda *step: steps.append(step),
    )

    assert (report.format, report.encoding) == ("text", "utf-8")
    assert report.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [page.title for page in report.pages] == ["Relations"]
    assert steps == [("reading", 0, 2), ("understanding", 1, 2)]


def test_a_pasted_text_becomes_a_report():
    report = import_file(Source.of_text("Relations\n\nIn May 1994 it joined."), Surroundings())

    assert (report.file, report.pages[0].title) == ("pasted.txt", "Relations")


def test_a_pasted_piece_of_a_page_keeps_its_headings_and_address():
    page = "<h1>Relations</h1><p>In May 1994 it joined.</p><h2>Talks – Gespräche</h2><p>On.</p>"
    address = "https://council.example/a--b?c=1"

    report = import_file(Source.of_page(page, address=address), Surroundings())

    found = report.pages[0]
    assert (found.title, found.url, report.format) == ("Relations", address, "html")
    assert [part.title for part in found.sections] == ["", "Talks – Gespräche"]
    assert [str(event.date) for event in found.milestones] == ["1994-05"]


def test_a_pasted_text_that_is_too_long_is_refused():
    with pytest.raises(ImportRefusedError, match="longer than 64 MB"):
        import_file(Source("pasted.txt", None, b"x" * ((64 << 20) + 1)), Surroundings())


def test_a_chosen_encoding_is_used_and_an_unknown_one_refused(saved):
    path = saved("a.txt", "Мир и труд".encode("koi8_r"))

    assert imported(path, "koi8-r").pages[0].title == "Мир и труд"
    with pytest.raises(ImportRefusedError, match="there is no encoding “klingon”"):
        imported(path, "klingon")


def test_an_import_can_be_cancelled(saved):
    with pytest.raises(ImportCancelledError):
        import_file(Source.of_file(saved("a.txt", "x")), Surroundings(), cancelled=lambda: True)


def test_what_takes_too_long_is_stopped_and_said(saved):
    path = saved("a.txt", SENTENCE * 20_000)

    message = refused(path, Limits(seconds=0.2))
    assert message == (
        "“a.txt” took longer than 0.2 seconds to read and was stopped; part it into smaller files"
    )


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no limit on memory")
def test_what_needs_too_much_memory_is_stopped_and_said(saved):
    path = saved("a.txt", SENTENCE * 400_000)

    message = refused(path, Limits(seconds=60, megabytes=60))
    assert "needs more than 60 MB of memory" in message or "could not be read" in message


def test_what_ends_the_reader_itself_is_said(saved):
    """A crash inside a library of C shows as the death of the child."""
    source = _Deadly("a.txt", saved("a.txt", "x"))

    with pytest.raises(ImportRefusedError, match=r"“a\.txt” could not be read: The process"):
        import_file(source, Surroundings(), limits=WITHIN)


class _Deadly(Source):
    """A source that ends the process that takes it out of the parcel."""

    def __reduce__(self):
        return os._exit, (13,)


# Hostile files


def test_a_zip_bomb_is_refused(saved, make):
    bomb = make.zipped({"word/document.xml": b"<a>" + b" " * (60 << 20) + b"</a>"})

    assert "would unpack to 61 MB" in refused(saved("bomb.docx", bomb))


XXE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file://{}">]>'
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)


@pytest.mark.parametrize("kind", ["file", "laughs"])
def test_entities_are_refused_in_word_and_in_books(saved, make, kind):
    secret = saved("secret.txt", "the secret")
    head = XXE.format(secret) if kind == "file" else LAUGHS
    entity = "&x;" if kind == "file" else "&a11;"
    word = make.zipped(
        {
            "word/document.xml": f'{head}<w:document xmlns:w="w"><w:body><w:p><w:r>'
            f"<w:t>{entity}</w:t></w:r></w:p></w:body></w:document>"
        }
    )
    book = make.zipped({"META-INF/container.xml": f"{head}<container>{entity}</container>"})

    assert "entities of its own" in refused(saved("a.docx", word))
    assert "entities of its own" in refused(saved("a.epub", book))


@pytest.mark.parametrize("kind", ["file", "laughs"])
def test_entities_in_web_pages_stay_what_they_are(saved, kind):
    secret = saved("secret.txt", "the secret")
    head = XXE.format(secret) if kind == "file" else LAUGHS
    entity = "&x;" if kind == "file" else "&a11;"
    page = f"{head}<html><body><h1>Title</h1><p>Before {entity} behind.</p></body></html>"

    report = imported(saved("a.html", page))
    assert "the secret" not in repr(report.pages)
    assert len(repr(report.pages)) < 10_000


def test_200_000_nested_elements_are_read_as_text(saved):
    page = "<html><body>" + "<div>" * 200_000 + "Deep words." + "</div>" * 200_000

    report = imported(saved("deep.html", page))

    assert "nested so deeply" in report.warnings[0]
    assert "Deep words" in repr(report.pages)


@pytest.mark.parametrize(
    "begin", [f"<div class='{'a-' * 400_000}'>", f"<h1>Talks{' .' * 200_000} x</h1><div>"]
)
def test_names_and_titles_without_end_are_read(saved, begin):
    page = f"{begin}<p>They began in May 1994 and went on for years.</p></div>"

    assert [str(m.date) for m in imported(saved("a.html", page)).pages[0].milestones] == ["1994-05"]


def test_nested_elements_in_word_are_refused(saved, make):
    def nested(depth):
        return make.docx("<w:sdt>" * depth + "</w:sdt>" * depth)

    assert "damaged inside" in refused(saved("deep.docx", nested(2_000)))
    assert "more than 200 times its size" in refused(saved("deep.docx", nested(200_000)))


def test_18_mb_of_html_end_within_their_limit(saved):
    line = "<p>In <b>January</b> 1994 the <a href='/c'>Council</a> met partner {}.</p>\n"
    page = "<html><body>" + "".join(line.format(n) for n in range(240_000))
    path = saved("large.html", page)
    assert path.stat().st_size > 17 << 20

    assert "took longer than 1 seconds" in refused(path, Limits(seconds=1, megabytes=2_048))


@pytest.mark.parametrize(
    "text",
    [
        "1 May " * 10_000,
        "1994 " * 12_000,
        "(1 May) " * 8_000,
        "Resolution 1325, " * 4_000,
        "It met on 5 May 1994 " + "and two days later " * 3_000,
    ],
)
def test_60_kb_of_dates_are_read(saved, text):
    assert imported(saved("dates.txt", text)).pages


def test_a_pdf_of_2_000_pages_is_read_and_a_longer_one_refused(saved, make):
    def pages(count):
        with pikepdf.open(io.BytesIO(make.pdf(SENTENCE.format(1) * 8))) as document:
            for _ in range(count - 1):
                document.pages.append(document.pages[0])
            buffer = io.BytesIO()
            document.save(buffer)
        return buffer.getvalue()

    assert imported(saved("long.pdf", pages(2_000))).pages
    assert "has 2,001 pages" in refused(saved("longer.pdf", pages(2_001)))


@pytest.fixture(scope="module")
def documents(make):
    """One good file of each format, by its ending."""
    text = SENTENCE.format(1) * 30
    return {
        ".txt": text.encode(),
        ".md": f"# Title\n\n{text}".encode(),
        ".html": f"<html><body><h1>Title</h1><p>{text}</p></body></html>".encode(),
        ".mhtml": make.mhtml(f"<h1>Title</h1><p>{text}</p>"),
        ".docx": make.docx(make.paragraph("Title", "Heading1") + make.paragraph(text)),
        ".epub": make.epub({"a.xhtml": f"<h1>Title</h1><p>{text}</p>"}),
        ".pdf": make.pdf(f"= Title\n{text}"),
    }


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".mhtml", ".docx", ".epub", ".pdf"])
@pytest.mark.parametrize("part", [0.02, 0.5, 0.95])
def test_a_file_that_was_cut_off_ends_in_pages_or_a_message(saved, documents, ending, part):
    whole = documents[ending]
    path = saved(f"cut{ending}", whole[: int(part * len(whole))])

    try:
        assert imported(path).pages
    except ImportRefusedError as error:
        assert ending in (".docx", ".epub", ".pdf", ".mhtml")
        assert any(word in str(error) for word in ("cut off", "damaged"))  # noqa: PT017


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".mhtml", ".docx", ".epub", ".pdf"])
@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html"])
def test_a_file_under_a_wrong_name_is_read_as_what_it_is(saved, documents, ending, name):
    report = imported(saved(name, documents[ending]))

    right = {".txt": "text", ".md": "text"}.get(ending, ending[1:])
    assert report.format == right
    assert "1994" in repr(report.pages)
    assert any("the name promises" in each for each in report.warnings) == (
        ending != Path(name).suffix
    )


def test_rubbish_and_nothing_are_refused(saved, tmp_path):
    noise = random.Random(7)

    for ending in (".txt", ".pdf", ".docx", ".html", ".epub", ".mhtml", ".md", ""):
        assert "is empty" in refused(saved(f"empty{ending}", b""))
        message = refused(saved(f"rubbish{ending}", noise.randbytes(50_000)))
        assert "no text and in no format" in message
    assert "is a folder" in refused(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a device or a pipe" in refused(tmp_path / "pipe.txt")
    assert "does not exist" in refused(tmp_path / "gone.txt")


def test_rubbish_behind_the_right_beginning_is_refused(saved):
    noise = random.Random(8).randbytes(50_000)

    assert "damaged" in refused(saved("a.pdf", b"%PDF-1.7\n" + noise))
    assert "damaged" in refused(saved("a.docx", b"PK\x03\x04" + noise))
    assert "damaged" in refused(saved("a.epub", b"PK\x03\x04" + noise))


def test_a_protected_pdf_and_a_scan_are_refused_with_what_to_do(saved, make):
    with pikepdf.open(io.BytesIO(make.pdf("Words."))) as document:
        buffer = io.BytesIO()
        document.save(buffer, encryption=pikepdf.Encryption(owner="o", user="u"))

    assert "save it without one" in refused(saved("locked.pdf", buffer.getvalue()))
    assert "have its text recognised" in refused(saved("scan.pdf", make.pdf("#circle()")))
