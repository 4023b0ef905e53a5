"""MHTML: the page in the mail."""

import pytest

from app.intake.readers.mhtml import looks_like_mhtml, read
from app.intake.readers.refusal import RefusedError


def test_the_page_is_read_and_its_address_kept(make):
    document = read(make.mhtml("<html><title>T</title><p>Été</p>"), "a.mhtml")

    assert (document.format, document.title, document.url) == (
        "mhtml", "T", "https://example.org/page",
    )  # fmt: skip
    assert document.blocks[0].text == "Été"


def test_an_address_on_the_disk_is_none(make):
    page = "<link rel=canonical href='https://example.org/c'><p>x"

    assert read(make.mhtml(page, "file:///C:/a.html"), "a.mht").url == "https://example.org/c"


def test_frames_come_from_the_other_parts(make):
    frame = (
        "------edge\r\nContent-Type: text/html\r\nContent-ID: <f2@mhtml.blink>\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>In the fr=\r\name.</p>\r\n"
    )
    document = read(
        make.mhtml("<p>Page<iframe src='cid:f2@mhtml.blink'></iframe>", more=frame), "a"
    )

    assert [block.text for block in document.blocks] == ["Page", "In the frame."]


def test_the_part_that_the_head_names_is_the_page(make):
    other = "------edge\r\nContent-Type: text/html\r\nContent-ID: <main>\r\n\r\n<p>Main</p>\r\n"
    data = make.mhtml("<p>First</p>", more=other).replace(
        b'type="text/html"', b'type="text/html"; start="<main>"'
    )

    assert read(data, "a.mht").blocks[0].text == "Main"


def test_the_encoding_of_the_part_is_used_and_the_chosen_one_rules(make):
    data = make.mhtml("<p>@@</p>").replace(
        b"Content-Type: text/html\r\n", b"Content-Type: text/html; charset=windows-1251\r\n"
    )
    data = data.replace(b"@@", "Мир и труд".encode("cp1251"))

    assert read(data, "a.mht").blocks[0].text == "Мир и труд"
    assert read(data, "a.mht", "cp1252").blocks[0].text == "Ìèð è òðóä"


@pytest.mark.parametrize(
    "charset", ["idna", "punycode", "undefined", "base64", "nowhere-7", "a\0b"]
)
def test_an_encoding_that_is_none_is_passed_over(make, charset):
    data = make.mhtml("<p>Été</p>").replace(
        b"Content-Type: text/html\r\n", f"Content-Type: text/html; charset={charset}\r\n".encode()
    )

    assert read(data, "a.mht").blocks[0].text == "Été"


def test_a_name_of_a_part_that_cannot_be_decoded_is_told_in_plain_words(make):
    data = make.mhtml("<p>x</p>").replace(b'boundary="----edge"', b"boundary*=idna''a..b")

    with pytest.raises(RefusedError) as told:
        read(data, "a.mht")
    assert str(told.value) == (
        "“a.mht” describes its parts, in the lines above them, with signs that cannot be read; "
        "open the page in a browser and save it once more"
    )


@pytest.mark.parametrize("depth", [150, 3_000])
@pytest.mark.parametrize("kind", ["multipart/mixed; boundary=b{}", "message/rfc822"])
def test_parts_within_parts_without_an_end_are_told_in_plain_words(depth, kind):
    begin = "From: x\r\nMIME-Version: 1.0\r\nContent-Type: {}\r\n\r\n"
    lines = [begin.format(kind.format(0))]
    for at in range(depth):
        edge = f"--b{at}\r\n" if "{}" in kind else ""
        lines.append(f"{edge}Content-Type: {kind.format(at + 1)}\r\n\r\n")
    data = "".join([*lines, "Content-Type: text/html\r\n\r\n<p>x</p>\r\n"]).encode()

    with pytest.raises(RefusedError, match="more than 100 deep, as no saved page has; open the"):
        read(data, "a.mht")


def test_a_mail_without_a_page_is_refused(make):
    data = make.mhtml("x").replace(b"Content-Type: text/html\r\n", b"Content-Type: image/png\r\n")

    with pytest.raises(RefusedError, match="holds no web page"):
        read(data, "a.mht")


def test_a_mail_with_too_many_parts_is_refused(make):
    part = "------edge\r\nContent-Type: text/css\r\n\r\nx\r\n"

    with pytest.raises(RefusedError, match="more than 2,000 are not read"):
        read(make.mhtml("<p>x", more=part * 2_100), "a.mht")


def test_it_is_told_by_its_head():
    assert looks_like_mhtml(b"From: <Saved by X>\r\nContent-Type: multipart/related;")
    assert not looks_like_mhtml(b"From: somebody\r\n\r\nDear all")
    assert not looks_like_mhtml(b"<html>multipart/related")
