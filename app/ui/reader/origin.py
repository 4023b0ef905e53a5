"""Where an imported page comes from, in a few words."""

from app.library.pages.page import Page, Provenance


def origin_words(page: Page) -> str:
    """Such words as “Imported from NATO, 2014”; empty for a page that was not imported."""
    origin = page.provenance
    if origin.origin != "imported":
        return ""
    stub = "Stub, imported" if origin.stub else "Imported"
    source = _source(origin)
    return f"{stub} from {source}" if source else stub


def _source(origin: Provenance) -> str:
    host = origin.url.partition("://")[2].partition("/")[0].removeprefix("www.")
    name = origin.publisher or host or origin.original.rpartition("/")[2]
    dated = (origin.updated or (origin.published.text if origin.published else ""))[:4]
    return ", ".join(filter(None, (name, dated)))
