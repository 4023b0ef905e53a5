"""References to pages and sources, and the files and citations that are written from them.

Long, for each style and each file format is proved on the same references.
"""

import html
import json
from dataclasses import replace

import jsonschema
import pytest
import rispy
from pybtex.database import parse_string

from app.export.citing.citation_styles import STYLES, export_references
from app.export.citing.reference_files import biblatex, csl_json, ris
from app.export.citing.references import Reference, page_reference, source_references
from app.export.writing import ExportError
from app.library.pages.edtf import parse
from app.library.pages.page import Place, Provenance, Source

HOSTILE = "50% of A & B_{c} #1 ~ ^2 \\ $x <b> &lt; “so”"
VERBATIM = "https://example.org/a_b?c=1&copy=2#d%20~e"

DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": ["integer", "string"]},
            },
        },
        "season": {"type": ["integer", "string"]},
        "circa": {"type": ["integer", "string", "boolean"]},
        "literal": {"type": "string"},
    },
    "additionalProperties": False,
}
WORDS = ("id", "title", "publisher", "container-title", "edition", "URL", "language", "keyword",
         "note", "section", "annote")  # fmt: skip
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "properties": {
            "type": {"enum": ["webpage", "report", "entry-encyclopedia"]},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"literal": {"type": "string"}},
                    "additionalProperties": False,
                },
            },
            "issued": DATE,
            "accessed": DATE,
            **{word: {"type": "string"} for word in WORDS},
        },
        "additionalProperties": False,
    },
}
"""What the published schema of CSL-JSON says of the fields that we use."""


def reference(**changes) -> Reference:
    """A source on the web with everything that it can have."""
    return replace(
        Reference(
            key="nato-s1",
            kind="webpage",
            title=HOSTILE,
            author="Council of {All} & Some",
            published=parse("2014-11-12"),
            accessed=parse("2026-11-22"),
            url=VERBATIM,
            keywords=("official", "list"),
            note="Source of: A & B; C_d",
        ),
        **changes,
    )


def read_tex(text: str) -> str:
    """What LaTeX makes of *text*."""
    for mark, letter in (("textasciitilde{}", "~"), ("textasciicircum{}", "^")):
        text = text.replace(f"\\{mark}", letter)
    text = text.replace(r"\textbackslash{}", "\0")
    for letter in "{}$&%#_":
        text = text.replace(f"\\{letter}", letter)
    return text.replace("\0", "\\")


def test_ris_is_read_back_without_loss():
    [entry] = rispy.loads(ris([reference()]))

    read = {name: html.unescape(value) for name, value in entry.items() if isinstance(value, str)}
    assert entry["type_of_reference"] == "ELEC"
    assert read["title"] == HOSTILE
    assert [html.unescape(each) for each in entry["authors"]] == ["Council of {All} & Some,"]
    assert read["date"] == "2014/11/12"
    assert read["year"] == "2014"
    assert read["access_date"] == "2026/11/22"
    # rispy parts addresses at semicolons, even at that of an entity
    assert html.unescape(";".join(entry["urls"])) == VERBATIM
    assert entry["keywords"] == ["official", "list"]
    assert [html.unescape(each) for each in entry["notes"]] == ["Source of: A & B; C_d"]
    assert read["id"] == "nato-s1"


def test_ris_has_the_line_ends_and_tags_that_readers_ask_for():
    text = ris([reference(), reference(kind="report", key="b")])

    lines = text.split("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert lines[0] == "TY  - ELEC"
    assert lines.count("ER  - ") == 2
    assert lines[-2:] == ["ER  - ", ""]
    assert all(line[2:6] == "  - " for line in lines[:-1])
    assert "GEN" not in text


def test_no_references_make_empty_files():
    assert (ris([]), biblatex([]), json.loads(csl_json([]))) == ("", "", [])


def test_biblatex_is_read_back_without_loss():
    entry = parse_string(biblatex([reference()]), "bibtex").entries["nato-s1"]

    assert entry.type == "online"
    assert read_tex(entry.fields["title"]) == HOSTILE
    assert [read_tex(str(each)) for each in entry.persons["author"]] == [
        "{Council of {All} & Some}"
    ]
    assert entry.fields["date"] == "2014-11-12"
    assert entry.fields["urldate"] == "2026-11-22"
    assert entry.fields["url"] == VERBATIM
    assert entry.fields["keywords"] == "official, list"
    assert read_tex(entry.fields["note"]) == "Source of: A & B; C_d"


def test_what_is_not_known_is_left_out():
    bare = Reference("key", "report", "Title")

    assert ris([bare]) == "TY  - RPRT\r\nTI  - Title\r\nID  - key\r\nER  - \r\n"
    assert json.loads(csl_json([bare])) == [{"id": "key", "type": "report", "title": "Title"}]
    assert set(parse_string(biblatex([bare]), "bibtex").entries["key"].fields) == {"title", "type"}


def test_an_address_with_braces_does_not_end_its_field():
    text = biblatex([reference(url="https://example.org/{a}}\\b c")])

    fields = parse_string(text, "bibtex").entries["nato-s1"].fields
    assert fields["url"] == "https://example.org/%7Ba%7D%7D%5Cb%20c"


def test_csl_json_keeps_to_the_schema_without_loss():
    items = json.loads(csl_json([reference()]))

    jsonschema.validate(items, CSL)
    assert items == [
        {
            "id": "nato-s1",
            "type": "webpage",
            "title": HOSTILE,
            "author": [{"literal": "Council of {All} & Some"}],
            "issued": {"date-parts": [[2014, 11, 12]]},
            "accessed": {"date-parts": [[2026, 11, 22]]},
            "URL": VERBATIM,
            "keyword": "official, list",
            "note": "Source of: A & B; C_d",
        }
    ]


@pytest.mark.parametrize(
    ("text", "in_ris", "in_biblatex", "in_csl"),
    [
        ("1994", "1994", "1994", {"date-parts": [[1994]]}),
        ("1994-07", "1994/07", "1994-07", {"date-parts": [[1994, 7]]}),
        ("1990~", "1990", "1990~", {"date-parts": [[1990]], "circa": True}),
        ("1990?", "1990", "1990?", {"date-parts": [[1990]], "circa": True}),
        ("2001-21", "2001", "2001-21", {"date-parts": [[2001]], "season": 1}),
        ("199X", None, "199X", {"literal": "1990s"}),
        ("1996/..", "1996", "1996/..", {"literal": "since 1996"}),
        ("1998-10/1999-03", "1998/10", "1998-10/1999-03", {"date-parts": [[1998, 10], [1999, 3]]}),
        ("XXXX-03-27", None, None, {"literal": "27 March"}),
    ],
)
def test_a_date_is_written_as_precisely_as_each_format_can(text, in_ris, in_biblatex, in_csl):
    cited = reference(published=parse(text))

    [entry] = rispy.loads(ris([cited]))
    fields = parse_string(biblatex([cited]), "bibtex").entries["nato-s1"].fields
    items = json.loads(csl_json([cited]))
    jsonschema.validate(items, CSL)
    assert entry.get("date") == in_ris
    assert fields.get("date") == in_biblatex
    assert items[0]["issued"] == in_csl


def test_what_a_date_in_ris_cannot_say_stands_in_a_note():
    assert "N1  - Published: about 1990\r\n" in ris([reference(published=parse("1990~"))])
    assert "Published:" not in ris([reference()])


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("chicago", "“Lists,” Council, November 12, 2014, accessed November 22, 2026, "
         "https://example.org/."),
        ("apa", "Council. (2014, November 12). Lists. https://example.org/"),
        ("plain", "Lists. Council, 12 November 2014. https://example.org/ "
         "(read 22 November 2026)"),
    ],
)  # fmt: skip
def test_a_source_is_cited_as_people_write_it(style, expected):
    cited = reference(title="Lists", author="Council", url="https://example.org/")

    assert STYLES[style].text([cited]) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("chicago", "Council, accessed November 22, 2026, https://example.org/."),
        ("apa", "Council. (n.d.). Retrieved November 22, 2026, from https://example.org/"),
        ("plain", "Council. https://example.org/ (read 22 November 2026)"),
    ],
)
def test_a_source_without_title_and_date_is_still_cited(style, expected):
    cited = reference(title="Council", author="Council", url="https://example.org/", published=None)

    assert STYLES[style].text([cited]) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("chicago", "Is it so?, Council, about 1990."),
        ("apa", "Council. (ca. 1990). Is it so?"),
        ("plain", "Is it so? Council, about 1990."),
    ],
)
def test_a_report_without_address_is_cited_with_its_doubts(style, expected):
    cited = reference(
        kind="report", title="Is it so?", author="Council", url="", accessed=None,
        published=parse("1990~"),
    )  # fmt: skip

    assert STYLES[style].text([cited]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2014-11", "(2014, November)"), ("2014", "(2014)"), ("1990?", "(1990 (uncertain))")],
)
def test_apa_says_of_a_date_what_is_known(text, expected):
    assert f" {expected}. " in STYLES["apa"].text([reference(published=parse(text))])


def test_a_title_with_marks_of_its_own_gets_single_ones_in_a_note():
    text = STYLES["chicago"].text([reference(title="The “second” stage?")])

    assert text.startswith("“The ‘second’ stage?” Council")


def test_italics_leave_as_html_and_nothing_of_a_title_is_taken_for_a_tag():
    assert "<i>50% of A &amp; B" in STYLES["apa"].html([reference()])
    assert "&lt;b&gt;" in STYLES["apa"].html([reference()])
    assert STYLES["ris"].html([reference()]) == ""


def test_a_page_is_an_entry_of_its_library(articles, info):
    cited = page_reference(articles[0], info)

    assert STYLES["chicago"].text([cited]) == (
        "Rivers of Ruritania, 2026-11 ed., s.v. “Ruritania,” as of December 2017, entente:country."
    )
    assert STYLES["apa"].text([cited]) == (
        "Surveyors. (2026, November). Ruritania. In Rivers of Ruritania (2026-11 ed.). "
        "entente:country"
    )
    assert STYLES["plain"].text([cited]) == (
        "Ruritania. Rivers of Ruritania, edition 2026-11, as of December 2017. entente:country"
    )
    [entry] = rispy.loads(ris([cited]))
    assert (entry["type_of_reference"], entry["secondary_title"]) == ("ENCYC", info.title)
    assert parse_string(biblatex([cited]), "bibtex").entries["country"].type == "inreference"
    jsonschema.validate(json.loads(csl_json([cited])), CSL)


def test_a_library_published_by_itself_is_named_once(articles, info):
    cited = page_reference(articles[0], replace(info, publisher=info.title, edition="first"))

    assert STYLES["apa"].text([cited]) == (
        "Ruritania. (n.d.). In Rivers of Ruritania (first ed.). entente:country"
    )


def test_a_passage_is_cited_with_its_words_its_section_and_its_link(articles, info):
    place = Place("country", "framework-of-relations", 0, 8, "Dialogue “runs”")
    cited = page_reference(articles[0], info, place, "entente:country#framework@0-8")

    assert STYLES["plain"].text([cited]) == (
        "“Dialogue ‘runs’” – Ruritania, Framework of relations. Rivers of Ruritania, "
        "edition 2026-11, as of December 2017. entente:country#framework@0-8"
    )
    assert "under “Framework of relations,”" in STYLES["chicago"].text([cited])
    assert "N1  - Section: Framework of relations\r\nN1  - “Dialogue" in ris([cited])
    assert "annotation = {Dialogue" in biblatex([cited])
    jsonschema.validate(json.loads(csl_json([cited])), CSL)


def test_an_imported_document_is_cited_as_that_document(articles, info):
    origin = Provenance(
        "imported", parse("1994-01-10"), publisher="Council", url="https://example.org/doc"
    )
    article = replace(articles[0], page=replace(articles[0].page, provenance=origin))
    place = Place("country", "details", 0, 4, "A page")

    text = STYLES["plain"].text([page_reference(article, info, place)])

    assert text == (
        "“A page” – Ruritania. Council, 10 January 1994. https://example.org/doc "
        "entente:country#details:~:text=A%20page&at=0-4"
    )


def test_an_imported_document_with_an_address_alone_is_cited_by_that(articles, info):
    origin = Provenance("imported", parse("2006-05-22"), url="https://www.example.org/doc")
    article = replace(articles[0], page=replace(articles[0].page, provenance=origin))

    cited = page_reference(article, info)

    assert (cited.kind, cited.author, cited.container) == ("webpage", "example.org", "")
    assert (cited.url, str(cited.published)) == ("https://www.example.org/doc", "2006-05-22")


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("chicago", "Belmark, 1999."),
        ("apa", "Belmark. (1999)."),
        ("plain", "Belmark. 1999."),
    ],
)
def test_a_document_whose_publisher_nobody_knows_is_cited_without_one(articles, style, expected):
    source = Source("s1", "Unknown publisher", "mirror", "", "83055d61/belmark.md", "Belmark")
    told = replace(source, published=parse("1999"))
    article = replace(articles[0], page=replace(articles[0].page, sources=(told,)))

    (reference,) = source_references([article])

    assert (reference.author, reference.keywords) == ("", ("imported document",))
    assert STYLES[style].text([reference]) == expected
    assert "Unknown" not in ris([reference]) + biblatex([reference]) + csl_json([reference])


def test_a_source_that_two_pages_name_comes_once_and_names_both(articles):
    first, second = articles
    again = replace(first.page.sources[0], key="x", accessed=parse("2026-11-01"))
    own = Source("s2", "Chronicle", "archive")
    second = replace(second, page=replace(second.page, sources=(again, own)))

    found = source_references([first, second])

    assert [each.key for each in found] == ["country-s1", "country-s2", "council-s2"]
    assert found[0].note == "Source of: Ruritania; Council of Co-operation"
    assert found[0].accessed == parse("2026-11-01")
    assert (found[2].kind, found[2].title) == ("report", "Chronicle")


def test_keys_that_become_alike_are_told_apart(articles):
    sources = (Source("a.b", "One", "press"), Source("a_b", "Two", "press"))
    article = replace(articles[0], page=replace(articles[0].page, sources=sources))

    assert [each.key for each in source_references([article])] == ["country-a-b", "country-a-b-2"]


def test_references_are_written_whole_or_not_at_all(tmp_path):
    receipt = export_references([reference()], STYLES["plain"], tmp_path / "sources.txt")

    assert receipt.file.read_bytes().endswith(b"(read 22 November 2026)\n")
    export_references([reference()], STYLES["ris"], tmp_path / "sources.ris")
    assert (tmp_path / "sources.ris").read_bytes().endswith(b"ER  - \r\n")
    with pytest.raises(ExportError, match="missing"):
        export_references([reference()], STYLES["ris"], tmp_path / "missing" / "sources.ris")


def test_every_source_of_the_library_comes_back_from_every_format(library):
    articles = [library.article(entry.id) for entry in library.pages()]
    found = source_references(articles)

    entries = rispy.loads(ris(found))
    parsed = parse_string(biblatex(found), "bibtex").entries
    items = json.loads(csl_json(found))
    jsonschema.validate(items, CSL)
    titles = [" ".join(each.title.split()) for each in found]
    assert [html.unescape(entry["title"]) for entry in entries] == titles
    assert [read_tex(entry.fields["title"]) for entry in parsed.values()] == titles
    assert [item["title"] for item in items] == [each.title for each in found]
    assert [entry.fields.get("url", "") for entry in parsed.values()] == [e.url for e in found]
