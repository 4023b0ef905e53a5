"""The TOML files of a library: read so that whatever is wrong becomes a fault."""

import re
import tomllib
from pathlib import Path
from typing import Any

from app.library.pages.fault import Fault

_LINE = re.compile(r"at line (\d+)")

Table = dict[str, Any]


def load_toml(path: Path) -> tuple[Table | None, tuple[Fault, ...]]:
    """What stands in the TOML file at *path*; nothing when it cannot be read."""
    text = ""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(text), ()
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else len(text.splitlines())  # else “at end of document”
        return None, (Fault(path.name, line, f"this is no TOML: {error}"),)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return None, (Fault(path.name, line, "this is no UTF-8 text; save the file as UTF-8"),)
    except OSError as error:
        return None, (Fault(path.name, 1, f"the file cannot be read: {error.strerror}"),)
    except RecursionError:
        return None, (Fault(path.name, 1, "this is no TOML: it is nested too deeply"),)


def tables_of(content: Table, key: str, file: str) -> tuple[list[Table], tuple[Fault, ...]]:
    """The tables `[[key]]` in *content*, the whole content of *file*."""
    entries = content.get(key, [])
    if isinstance(entries, list) and all(isinstance(each, dict) for each in entries):
        return entries, ()
    return [], (Fault(file, 1, f"“{key}” must be tables, each below a line [[{key}]]"),)
