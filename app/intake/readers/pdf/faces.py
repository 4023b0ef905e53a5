"""The faces in which a PDF sets its characters: what is bold, what is in italics."""

import ctypes
import re
from typing import Any, NamedTuple

from pypdfium2 import raw

_LONGEST = 128  # bytes of a name, with the NUL at its end
_HEAVY = 600  # the weight from which a face is bold
_ITALIC = 1 << 6  # of the flags of a font (ISO 32000-1, table 123)
_BOLD_FLAG = 1 << 18
# The names of TeX's faces say it in two letters, those of others in a word or its beginning.
_BOLD_NAME = re.compile(
    rb"bold|black|heavy|demi|-medi(?:ital)?$|(?:^|\+)(?:cm|sf|ec|la|t1)(?:ss|tt)?b(?:x|$|\d|sr)"
)
_ITALIC_NAME = re.compile(
    rb"italic|(?:medi|bold|black|book|regu|light|-)ital|oblique|(?:-|bold)obli|slanted|kursiv"
    rb"|[-,](?:(?:semi)?bold|black|light|medium|regular)?it(?:$|[^a-z])"
    rb"|(?:^|\+)(?:cm|sf|ec|la|t1)(?:bx)?(?:ss|tt)?(?:ti|sl|si)(?:\d|$)"
)
# Names that tell how heavy a face is: what its font says of its stems is often wrong.
_TOLD_NAME = re.compile(rb"regular|roman|book|light|medium|italic|oblique|-regu|-it(?:$|[^a-z])")
_OF_FORMULAS = re.compile(rb"(?:^|\+)(?:cm|lm|ec|tx|px|eu)(?:math|mi|mib|sy|bsy|ex)\d")


class Face(NamedTuple):
    """What of a face stands out."""

    strong: bool = False
    emphasis: bool = False


class Faces:
    """The faces of one page, which is set in runs of one font each; a run is looked at once."""

    def __init__(self, text_page: Any) -> None:
        self._page = text_page.raw
        self._name = ctypes.create_string_buffer(_LONGEST)
        self._flags = ctypes.c_int()
        self._fonts: dict[tuple[bytes, int], Face] = {}
        self._runs: dict[int, Face] = {0: Face()}  # 0: blanks that pdfium adds

    def of(self, index: int) -> Face:
        """The face of the character with that *index*; a plain one where there is none."""
        run = self.run(index)
        face = self._runs.get(run)
        if face is None:
            face = self._runs[run] = self._face(index)
        return face

    def run(self, index: int) -> int:
        """What is the same for the characters of one run, and 0 for one that stands in none."""
        found = raw.FPDFText_GetTextObject(self._page, index)
        return ctypes.addressof(found.contents) if found else 0

    def _face(self, index: int) -> Face:
        length = raw.FPDFText_GetFontInfo(self._page, index, self._name, _LONGEST, self._flags)
        if not length:
            return Face()
        key = self._name.value if length <= _LONGEST else b"", self._flags.value
        face = self._fonts.get(key)
        if face is None:
            weight = raw.FPDFText_GetFontWeight(self._page, index)
            face = self._fonts[key] = face_of(*key, weight)
        return face


def face_of(name: bytes, flags: int, weight: int) -> Face:
    """What its *name*, *flags* and *weight* say of a font."""
    folded = name.lower()
    if _OF_FORMULAS.search(folded):
        return Face()
    heavy = weight >= _HEAVY and not _TOLD_NAME.search(folded)
    strong = heavy or flags & _BOLD_FLAG or _BOLD_NAME.search(folded)
    return Face(bool(strong), bool(flags & _ITALIC or _ITALIC_NAME.search(folded)))
