"""Documents of every format, made as the programs that save them make them."""

import io
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pytest
import typst

WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_ESCAPED = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})
STYLES = """
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Special"><w:name w:val="Special head"/>
 <w:basedOn w:val="Titre2"/></w:style>
<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Own"/>
 <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Lead"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Bullet"><w:name w:val="List Bullet"/>
 <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
 <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
"""
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>On Ruritania</dc:title><dc:creator>Office</dc:creator>"
    "<dcterms:created>2014-11-12T10:00:00Z</dcterms:created>"
    "<dcterms:modified>2015-02-03T19:27:00Z</dcterms:modified>"
    "<dc:language>en-GB</dc:language></cp:coreProperties>"
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    """An archive of *members*."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def make_docx(body: str, **parts: str | bytes) -> bytes:
    """A text of Word with *body*; *parts* are further members of `word/`, by their stem.

    *relations* are those of the text itself.
    """
    wraps = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
    texts: dict[str, str | bytes] = {"styles": STYLES, "numbering": NUMBERING, **parts}
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "docProps/core.xml": CORE,
    }
    for name, content in texts.items():
        if name in wraps and isinstance(content, str):
            content = f"<w:{wraps[name]} {WORD}>{content}</w:{wraps[name]}>"
        member = "_rels/document.xml.rels" if name == "relations" else f"{name}.xml"
        members[f"word/{member}"] = content
    return zipped(members)


def paragraph(text: str, style: str = "", settings: str = "") -> str:
    """A paragraph of Word."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{settings}</w:pPr>"
        f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def make_epub(
    chapters: dict[str, str | bytes],
    *,
    encryption: str = "",
    spine: str = "",
    title: str = "The Handbook",
) -> bytes:
    """A book with *chapters*, in their order."""
    items = "".join(
        f'<item id="i{at}" href="text/{name}" media-type="application/xhtml+xml"/>'
        for at, name in enumerate(chapters)
    )
    order = spine or "".join(f'<itemref idref="i{at}"/>' for at, _ in enumerate(chapters))
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book/content.opf"/></rootfiles></container>'
        ),
        "book/content.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:title>{title}</dc:title><dc:creator>Office</dc:creator>"
            "<dc:publisher>Press</dc:publisher><dc:date>2010-03</dc:date>"
            "<dc:language>en-GB</dc:language>"
            '<meta property="dcterms:modified">2011-04-05T06:07:08Z</meta></metadata>'
            f"<manifest>{items}</manifest><spine>{order}</spine></package>"
        ),
    }
    if encryption:
        members["META-INF/encryption.xml"] = encryption
    for name, text in chapters.items():
        content = text if isinstance(text, bytes) else text.encode()
        members[f"book/text/{name}"] = b"<!DOCTYPE html><html><body>%s</body></html>" % content
    return zipped(members)


def make_mhtml(page: str, address: str = "https://example.org/page", more: str = "") -> bytes:
    """A web page in one file, as Chromium saves it."""
    return (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {address}\r\n"
        "Subject: A page\r\nDate: Wed, 12 Nov 2014 19:27:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----edge"\r\n\r\n'
        "------edge\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: 8bit\r\nContent-Location: {address}\r\n\r\n{page}\r\n"
        f"{more}------edge--\r\n"
    ).encode()


def make_pdf(text: str, **settings: str) -> bytes:
    """A PDF that Typst sets from *text*."""
    return bytes(typst.compile(text.encode(), **settings))


def make_placed(*pages: list[tuple[float, float, float, str]]) -> bytes:
    """A PDF with words at their places, as a browser sets them: left, baseline, size, words."""
    with pikepdf.new() as document:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        for words in pages:
            page = document.add_blank_page(page_size=(595, 842))
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            shown = (
                f"BT /F {size} Tf {left} {base} Td ({text.translate(_ESCAPED)}) Tj ET"
                for left, base, size, text in words
            )
            page.Contents = document.make_stream("\n".join(shown).encode("cp1252"))
        buffer = io.BytesIO()
        document.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def make():
    """The makers of documents: `make.docx(...)` and so on."""
    return SimpleNamespace(
        docx=make_docx,
        epub=make_epub,
        mhtml=make_mhtml,
        paragraph=paragraph,
        pdf=make_pdf,
        placed=make_placed,
        word=WORD,
        zipped=zipped,
    )


@pytest.fixture
def saved(tmp_path):
    """A function that saves a file and returns its path."""

    def save(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return save
