"""The pages of the built-in library that are like another."""


def test_related_pages_share_words_and_links(library):
    related = [each.page for each in library.related("ifor")]

    assert related[0] == "sfor"
    assert "ifor" not in related
    assert len(related) == 6


def test_every_page_has_pages_like_it_at_its_foot_and_none_twice(library):
    for page in ("ifor", "kazakhstan", "parp"):
        links = [part.page for part in library.pages_like_this(page).blocks[0].inlines[::2]]

        assert page not in links
        assert len(set(links)) == len(links) > 2
        assert not set(links) & {each.to for each in library.page(page).related}
