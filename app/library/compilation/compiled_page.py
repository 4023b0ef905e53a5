"""A page as it is compiled: its row in the catalogue, its document in the index."""

from collections.abc import Mapping
from datetime import date

from app.library.compilation.catalogue_writer import Row
from app.library.compilation.checks import anchors_of
from app.library.pages.article import build_article
from app.library.pages.body import foreign_stretches, inline_text, links, plain_text
from app.library.pages.definitions import defined_in
from app.library.pages.page_file import PageFile
from index.folding import each_word
from index.records import Document, Passage

_ASIDE = (
    "key-data",
    "where-sources-differ",
    "see-also",
    "mentioned-in",
    "sources",
)  # found, but ranked below the text


def row_of(file: PageFile) -> Row:
    """The page of *file*, which has one, as the catalogue keeps it."""
    assert file.page is not None
    texts = (file.page.title, file.page.summary, *map(plain_text, file.body.sections))
    return Row(
        file.page,
        file.body,
        links=tuple(dict.fromkeys(link.page for link in links(file.body))),
        anchors=anchors_of(file),
        defined=_defined(file),
        words=sum(1 for text in texts for _ in each_word(text)),
    )


def _defined(file: PageFile) -> tuple[tuple[str, str], ...]:
    """The abbreviations that an imported text defines; ours stand in `abbreviations.toml`."""
    if file.page is None or file.page.provenance.origin != "imported":
        return ()
    found = (pair for section in file.body.sections for pair in defined_in(plain_text(section)))
    return tuple(dict.fromkeys(found))


def is_searched(file: PageFile) -> bool:
    """Whether there is a page in *file* that search finds; a stub is not searched."""
    return file.page is not None and not file.page.provenance.stub


def document_of(file: PageFile, titles: Mapping[str, str]) -> Document:
    """The page as search sees it: all its sections, the generated ones too.

    "Mentioned in" is left out: a page is not about what happens to link to it.
    """
    page = file.page
    assert page is not None
    article = build_article(page, file.body, titles, (), date.today())
    passages = [
        Passage(
            each.id,
            each.title,
            plain_text(each),
            aside=each.id in _ASIDE,
            foreign=foreign_stretches(each),
        )
        for each in article.sections
    ]
    notes = "\n".join(inline_text(note.inlines) for note in file.body.footnotes)
    if notes:
        passages.append(Passage("footnotes", "Footnotes", notes))
    return Document(
        id=page.id,
        title=page.title,
        kind=page.kind,
        passages=tuple(passages),
        summary=page.summary,
        names=(*page.index_headings, *page.aliases),
        branches=tuple(place.at for place in page.tree),
        language=page.language,
    )
