"""Files of what is compared: the matrix as CSV, XLSX and PDF, a fact sheet as PDF."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.paths import Paths
from app.ui.controllers.comparing import Comparing
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.ui.compare.fact_sheet_view import FactSheetView
    from app.ui.compare.matrix_view import MatrixView

PRINT_FONT_DELTA = -2


class ComparingFiles(QObject):
    """Asks where to and writes off the GUI thread."""

    def __init__(
        self, window: MainWindow, shelf: Shelf, comparing: Comparing, tasks: Tasks, paths: Paths
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._tasks = tasks
        self._paths = paths
        comparing.matrix_export_wanted.connect(self.export_matrix)
        comparing.sheet_export_wanted.connect(self.export_sheet)

    def export_matrix(self, view: "MatrixView", form: str) -> None:
        """Ask where the matrix in *view* is to lie as *form*, and write it."""
        matrix = view.shown
        write: Callable[[Path], object]
        if form == "pdf":
            write = self._matrix_pdf(view)
        elif form == "xlsx":
            from app.export.tables.spreadsheet import matrix_xlsx

            write = _whole(lambda: matrix_xlsx(matrix))
        else:
            from app.export.tables.tables import matrix_csv

            write = _whole(lambda: matrix_csv(matrix).encode())
        self._ask_file(f"Who joined what.{form}", write)

    def export_sheet(self, view: "FactSheetView") -> None:
        """Ask where the fact sheet in *view* is to lie as PDF, and write it."""
        article, part = view.article, view.part()
        if article is None or part is None:
            return
        library, paths = self._shelf.library, self._paths
        author = library.info_for([article.page.id]).publisher

        def write(file: Path) -> None:
            from app.export.briefing import gather
            from app.export.files.pdf import export_pdf
            from app.export.options import Options

            # One sheet is its own document: nothing is put around it.
            options = Options(title=article.page.title, subtitle="Fact sheet", author=author)
            briefing = gather(library, [part], options.with_only(()))
            export_pdf(briefing, file, paths.fonts, paths.briefing_template)

        self._ask_file(f"{article.page.title}, fact sheet.pdf", write)

    def _matrix_pdf(self, view: "MatrixView") -> Callable[[Path], None]:
        from app.ui.compare.printing import MatrixPrinter

        font = self._window.theme.interface_font(PRINT_FONT_DELTA)
        info = self._shelf.contents.info[0]
        source = ", ".join(filter(None, (info.title, info.edition and f"edition {info.edition}")))
        axis = view.table.axis if view.by_years else None
        printer = MatrixPrinter(view.shown, axis, font, source)

        def write(file: Path) -> None:
            from app.export.writing import part_file

            with part_file(file) as part:
                printer.write(part)

        return write

    def _ask_file(self, name: str, write: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self._window, "Export")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(str(self._paths.documents))
        dialog.selectFile(name)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.fileSelected.connect(lambda file: self._write(Path(file), write))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, file: Path, write: Callable[[Path], object]) -> None:
        self._tasks.run(
            "export comparison",
            lambda: write(file),
            lambda _none: self._window.tell(f"Written: {file}"),
            lambda error: self._window.tell(str(error)),
        )


def _whole(make: Callable[[], bytes]) -> Callable[[Path], object]:
    """What writes the bytes that *make* gives, as a whole file or not at all."""

    def write(file: Path) -> object:
        from app.export.writing import write_whole

        return write_whole(file, make())

    return write
