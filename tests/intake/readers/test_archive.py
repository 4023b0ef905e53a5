"""ZIP archives: read within limits."""

import io
import struct
import zipfile
from random import Random

import pytest

from app.intake.readers import archive as module
from app.intake.readers.archive import MEMBERS, Archive
from app.intake.readers.refusal import RefusedError


def test_members_are_read_by_name(make):
    archive = Archive(make.zipped({"a/b.xml": "text"}), "x.docx")

    assert "a/b.xml" in archive
    assert archive.names == ("a/b.xml",)
    assert archive.read("a/b.xml") == b"text"
    assert archive.read("missing") == b""


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no archive", b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_archive_is_refused(data):
    with pytest.raises(RefusedError, match="damaged or was cut off"):
        Archive(data, "x.docx")


def test_too_many_members_are_refused(make):
    with pytest.raises(RefusedError, match="holds 2,001 files"):
        Archive(make.zipped({f"{n}": "" for n in range(MEMBERS + 1)}), "x.docx")


def test_a_member_that_packs_too_well_is_refused(make):
    told = "the part “bomb” of “x.docx” would unpack to 30 MB, more than 200 times its size in the"
    with pytest.raises(RefusedError, match=told):
        Archive(make.zipped({"bo\nmb": b"\0" * (30 << 20)}), "x.docx")


def test_the_size_that_is_told_is_more_than_the_limit_that_is(make, monkeypatch):
    monkeypatch.setattr(module, "UNPACKED_BYTES", 2 << 20)
    members = {name: bytes(range(256)) * 4_097 for name in "ab"}  # a little more than 2 MB

    with pytest.raises(RefusedError, match="would unpack to 3 MB; more than 2 MB are not read"):
        Archive(make.zipped(members), "x.docx")


def test_a_large_member_is_told_with_its_limit(make, monkeypatch):
    monkeypatch.setattr(module, "MEMBER_BYTES", 1 << 20)
    archive = Archive(make.zipped({"a.xml": Random(1).randbytes((1 << 20) + 1)}), "x.docx")

    with pytest.raises(RefusedError, match=r"part “a\.xml” of “x\.docx” is larger than 1 MB"):
        archive.read("a.xml")


def test_much_in_all_is_refused(make, monkeypatch):
    monkeypatch.setattr(module, "UNPACKED_BYTES", 1000)

    with pytest.raises(RefusedError, match="more than 1 MB are not read"):
        Archive(make.zipped({"a": "x" * 600, "b": "y" * 600}), "x.docx")


def test_a_member_that_lies_about_its_size_is_not_unpacked_further(make, monkeypatch):
    data = bytearray(make.zipped({"a": bytes(range(256)) * 40}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 50)  # its size in the list of members

    archive = Archive(bytes(data), "x.docx")
    with pytest.raises(RefusedError, match="damaged or was cut off"):
        archive.read("a")


def test_what_was_read_in_all_is_counted(make, monkeypatch):
    archive = Archive(make.zipped({"a": "x" * 600}), "x.docx")
    monkeypatch.setattr(module, "UNPACKED_BYTES", 1000)

    archive.read("a")
    with pytest.raises(RefusedError, match="more than 1 MB are not read"):
        archive.read("a")


def test_a_member_under_a_password_is_refused(make):
    data = bytearray(make.zipped({"a": "x"}))
    data[6] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(RefusedError, match="protected by a password"):
        Archive(bytes(data), "x.docx").read("a")


def test_a_damaged_member_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a", "text text text")
    data = buffer.getvalue().replace(b"text text", b"text Text")

    with pytest.raises(RefusedError, match="damaged or was cut off"):
        Archive(data, "x.docx").read("a")
