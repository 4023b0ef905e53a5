"""Where the program's own files, the reader's files and the caches lie. Nobody else knows."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

RESOURCES = Path(__file__).resolve().parents[1] / "resources"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one installation.

    *data* holds what the reader makes and is never deleted; *cache* can be deleted at any time.
    """

    resources: Path
    data: Path
    cache: Path
    config: Path

    @property
    def built_in_library(self) -> Path:
        """Page files of the library that comes with the program."""
        return self.resources / "library"

    @property
    def fonts(self) -> Path:
        """The faces that ship with the program."""
        return self.resources / "fonts"

    @property
    def spelling(self) -> Path:
        """The spelling dictionaries that ship with the program."""
        return self.resources / "spelling"

    @property
    def briefing_template(self) -> Path:
        """The template by which a briefing is typeset."""
        return self.resources / "pdf" / "briefing.typ"

    @property
    def templates(self) -> Path:
        """The templates of documents that come with the program."""
        return self.resources / "pdf" / "templates"

    @property
    def user_templates(self) -> Path:
        """The reader's own templates of documents; need not exist."""
        return self.data / "templates"

    @property
    def built_in_compiled(self) -> Path:
        """The built-in library compiled, where a bundle carries it; need not exist."""
        return self.resources.parent / "compiled"

    @property
    def user_library(self) -> Path:
        """Page files of the reader's own library; need not exist."""
        return self.data / "library"

    @property
    def compiled_libraries(self) -> Path:
        """Compiled libraries, a folder for each library id."""
        return self.cache / "libraries"

    @property
    def desk(self) -> Path:
        """What the reader keeps: bookmarks, trays, history, session."""
        return self.data / "desk.sqlite"

    @property
    def saved_searches(self) -> Path:
        """The searches that the reader keeps."""
        return self.data / "searches.toml"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def documents(self) -> Path:
        """The folder in which to propose a new file: the reader's documents, else the home."""
        documents = platformdirs.user_documents_path()
        return documents if documents.is_dir() else Path.home()

    @property
    def log(self) -> Path:
        """The log of the last runs."""
        return self.cache / "entente.log"


def find_paths() -> Paths:
    """The folders to use: below `ENTENTE_HOME` when that is set, else the platform's own."""
    home = os.environ.get("ENTENTE_HOME")
    if home:
        root = Path(home).expanduser().absolute()
        return Paths(RESOURCES, root / "data", root / "cache", root / "config")
    folders = platformdirs.PlatformDirs("entente", appauthor=False, roaming=False)
    return Paths(
        RESOURCES,
        Path(folders.user_data_path),
        Path(folders.user_cache_path),
        Path(folders.user_config_path),
    )
