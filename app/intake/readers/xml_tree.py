"""XML that may be hostile: no entities, no external files, no bottomless nesting."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from app.intake.readers.refusal import RefusedError

_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def parse_xml(data: bytes, name: str) -> Any:
    """The root of the XML *data*, a part of the file called *name*.

    Raises:
        RefusedError: it is no XML, or brings a document type with it, in which entities hide.
    """
    if _DOCTYPE.search(data[:8192]):
        raise _doctype(name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        where = f" (in line {line:,} of one of its parts)" if line else ""
        raise RefusedError(
            f"“{name}” is damaged inside{where}; open and save it in the program that made it"
        ) from error
    if root.getroottree().docinfo.doctype:  # in an encoding in which it was not seen above
        raise _doctype(name)
    return root


def _doctype(name: str) -> RefusedError:
    return RefusedError(
        f"“{name}” defines entities of its own, as no document needs; it was not read. "
        "If you trust it, open and save it in the program that made it"
    )


def tag_of(element: Any) -> str:
    """The element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Any, name: str) -> str:
    """The element's attribute called *name*, in whatever namespace; empty where it has none."""
    for key, content in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(content)
    return ""


def children(element: Any, *names: str) -> Iterator[Any]:
    """The children of *element* called one of *names*, in whatever namespace."""
    return (child for child in element if tag_of(child) in names)


def child(element: Any, *path: str) -> Any:
    """The first descendant along *path*; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element
