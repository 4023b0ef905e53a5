"""ZIP archives that may be hostile: their members read within limits, nothing written anywhere."""

import io
import zipfile
import zlib

from app.intake.readers.refusal import RefusedError, megabytes

MEMBERS = 2_000
UNPACKED_BYTES = 256 << 20
MEMBER_BYTES = 64 << 20
RATIO = 200  # XML packs to a twentieth; a bomb to a thousandth
_LONGEST_NAME = 80  # characters of the name of a member that are shown
_SMALL = 1 << 20  # below this no ratio is suspicious


class Archive:
    """The members of one archive, counted while they are read."""

    def __init__(self, data: bytes, name: str) -> None:
        """Look at the list of members, and refuse what is too much.

        Raises:
            RefusedError: this is no archive, or one with more than the limits allow.
        """
        self._name = name
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise self._damaged() from error
        if len(members) > MEMBERS:
            raise RefusedError(
                f"“{name}” holds {len(members):,} files; more than {MEMBERS:,} are not read. "
                "Save its text without the pictures, or in several files"
            )
        self._members = {member.filename: member for member in members}
        whole = sum(member.file_size for member in members)
        if whole > UNPACKED_BYTES:
            raise self._too_large(whole)
        for member in members:
            if member.file_size > max(_SMALL, RATIO * member.compress_size):
                raise self._packed_too_well(member)

    def __contains__(self, member: str) -> bool:
        return member in self._members

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members."""
        return tuple(self._members)

    def read(self, member: str) -> bytes:
        """The bytes of *member*; empty where there is no such member.

        Raises:
            RefusedError: it is encrypted, damaged, or larger than it says.
        """
        info = self._members.get(member)
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise RefusedError(f"“{self._name}” is protected by a password; save it without one")
        try:
            with self._zip.open(info) as file:
                content = file.read(MEMBER_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise self._damaged() from error
        self._read += len(content)
        if len(content) > MEMBER_BYTES:
            raise RefusedError(
                f"the part “{_shown(member)}” of “{self._name}” is larger than "
                f"{megabytes(MEMBER_BYTES)} when unpacked, and more is not read. "
                "Save the text in several files"
            )
        if self._read > UNPACKED_BYTES:
            raise self._too_large(self._read)
        return content

    def _damaged(self) -> RefusedError:
        return RefusedError(
            f"“{self._name}” is damaged or was cut off; get it once more, or open and save it in "
            "the program that made it"
        )

    def _too_large(self, size: int) -> RefusedError:
        return RefusedError(
            f"“{self._name}” would unpack to {megabytes(size)}; more than "
            f"{megabytes(UNPACKED_BYTES)} are not read. Save its text without the pictures, or in "
            "several files"
        )

    def _packed_too_well(self, member: zipfile.ZipInfo) -> RefusedError:
        return RefusedError(
            f"the part “{_shown(member.filename)}” of “{self._name}” would unpack to "
            f"{megabytes(member.file_size)}, more than {RATIO} times its size in the file; no text "
            "does, so it was not read. If you trust the file, open and save it in the program that "
            "made it"
        )


def _shown(member: str) -> str:
    """The name of a member, of which nothing but letters and signs is shown, and not too many."""
    return "".join(sign for sign in member if sign.isprintable())[:_LONGEST_NAME]
