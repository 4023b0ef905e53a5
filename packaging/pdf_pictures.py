"""Makes the pictures of exported documents: PYTHONPATH=. python packaging/pdf_pictures.py."""

import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pypdfium2

from app.export.briefing import Briefing, gather
from app.export.chapters import page_chapter
from app.export.files.pdf import export_pdf
from app.export.options import Options
from app.export.templates import find_template
from app.library.library import Library
from app.library.pages.article import build_article
from app.library.pages.edtf import parse
from app.library.pages.markdown import parse_body
from app.library.pages.page import Milestone, Page, Place, Source
from app.library.parts import FactSheetPart, HeadingPart, MatrixPart, Part, PlacePart
from app.paths import Paths, find_paths

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
SCALE = 0.95
GAP = 18
BEHIND = (226, 226, 222)
SPOKEN = Options(
    title="Partners in Central Asia",
    subtitle="What was agreed, and when",
    author="Entente reference library",
    handling="For official use",
    numbered=True,
)
PARTNERS = ("uzbekistan", "kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan")

RUSSIAN = """\
## Рамки отношений

Диалог начинается с простых вещей: стороны обмениваются письмами, назначают встречи и составляют \
планы на год.[^1] Затем появляются общие учения, курсы и проекты. Подробности есть \
[на другой странице](page:arabic).

- Учебные курсы и языковая подготовка
- Совместные учения

| Год | Событие |
|---|---|
| 1994 | Рамочный документ |
| 1997 | Новый совет |

[^1]: Письма хранятся в архиве.
"""
ARABIC = """\
## إطار العلاقات

يبدأ الحوار بأمور بسيطة: تتبادل الأطراف الرسائل وتحدد المواعيد وتضع خططا للسنة 1995. ثم تأتي \
التمارين المشتركة والدورات (NATO) والمشاريع.[^1]

- دورات تدريبية
- تمارين مشتركة

## نصوص أخرى

שלום, זו פסקה קצרה בעברית עם המספר 1994 ועם השם OSCE בתוכה.

Ελληνικά: Η συνεργασία αρχίζει με μικρά βήματα. ქართული: თანამშრომლობა იწყება. Հայերեն՝ \
համագործակցություն։

[^1]: ملاحظة في أسفل الصفحة.
"""


def main() -> int:
    """Make every picture anew."""
    paths = find_paths()
    library = Library.open(paths, [])
    partners = [page for page in PARTNERS if page in library.titles]
    parts: list[Part] = [
        HeadingPart("Partners"),
        *(PlacePart(Place(page)) for page in partners),
        HeadingPart("Frameworks"),
        PlacePart(Place("pfp")),
        MatrixPart(),
    ]
    with tempfile.TemporaryDirectory(prefix="entente-") as work:
        file = Path(work) / "briefing.pdf"
        _export(paths, gather(library, parts, SPOKEN), file)
        at = _places(file)
        _sheet(file, [0, 1, at["Uzbekistan"]], "pdf.png")
        _sheet(file, [at["Chronology"], at["Chronology"] + 1, at["Index"]], "pdf-annexes.png")
        matrix = at["Who joined what, and when"]
        sheets = Path(work) / "sheets.pdf"
        template = find_template(paths, "fact-sheet")
        _export(
            paths,
            gather(library, [FactSheetPart("uzbekistan")], template.options, template),
            sheets,
        )
        _sheet(file, [matrix], "pdf-matrix.png")
        _sheet(sheets, [0], "pdf-fact-sheet.png")
        scripts = Path(work) / "scripts.pdf"
        _export(paths, _scripts(), scripts)
        _sheet(scripts, [2, 3], "pdf-scripts.png")
    library.close()
    return 0


def _export(paths: Paths, briefing: Briefing, target: Path) -> None:
    export_pdf(briefing, target, paths.fonts, paths.briefing_template)


def _places(file: Path) -> dict[str, int]:
    """The page on which each heading stands, the first of that name."""
    found: dict[str, int] = {}
    with pypdfium2.PdfDocument(file) as pdf:
        for item in pdf.get_toc():
            found.setdefault(item.get_title(), item.get_dest().get_index())
    return found


def _sheet(file: Path, numbers: Sequence[int], name: str) -> None:
    """Put pages side by side into a picture."""
    with pypdfium2.PdfDocument(file) as pdf:
        pages = [pdf[number].render(scale=SCALE).to_pil() for number in numbers]
    width = sum(page.width + GAP for page in pages) + GAP
    sheet = pages[0].resize((width, max(page.height for page in pages) + 2 * GAP))
    sheet.paste(BEHIND, (0, 0, *sheet.size))
    at = GAP
    for page in pages:
        sheet.paste(page, (at, GAP))
        at += page.width + GAP
    sheet.quantize(96).save(PICTURES / name, optimize=True)


def _scripts() -> Briefing:
    """Two pages in scripts that run in different directions."""
    russian = Page(
        id="russian",
        title="Партнёрство и диалог",
        kind="article",
        language="ru",
        summary="Как страны договариваются о сотрудничестве и что они пишут в общих документах.",
        as_of=parse("2020"),
        milestones=(
            Milestone("russian", "a", parse("1994-07-13"), "visit", "Подписан рамочный документ."),
            Milestone("russian", "b", parse("1997"), "visit", "Открывается новый совет."),
        ),
        sources=(Source("s", "Вестник", "press", "https://example.org/", title="О партнёрстве"),),
    )
    arabic = Page(
        id="arabic",
        title="الشراكة والحوار",
        kind="article",
        language="ar",
        summary="تشرح هذه الصفحة كيف تتفق الدول على التعاون وما تكتبه في الوثائق المشتركة.",
        as_of=parse("2020"),
        milestones=(Milestone("arabic", "a", parse("1994-12"), "visit", "يبدأ الحوار المتوسطي."),),
    )
    titles = {russian.id: russian.title, arabic.id: arabic.title}
    day = date(2026, 11, 25)
    articles = (
        build_article(page, parse_body(body), titles, (), day)
        for page, body in ((russian, RUSSIAN), (arabic, ARABIC))
    )
    options = Options(title="Scripts", numbered=True)
    return Briefing(chapters=tuple(map(page_chapter, articles)), options=options)


if __name__ == "__main__":
    sys.exit(main())
