"""XML that may be hostile."""

import pytest

from app.intake.readers.refusal import RefusedError
from app.intake.readers.xml_tree import child, children, parse_xml, tag_of, value


def test_elements_are_found_by_their_plain_names():
    root = parse_xml(b'<a xmlns:x="y"><x:b x:c="1"/><b c="2"/><d><e/></d></a>', "f")

    assert [value(each, "c") for each in children(root, "b")] == ["1", "2"]
    assert tag_of(child(root, "d", "e")) == "e"
    assert child(root, "no", "e") is None
    assert value(root, "none") == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_encoding(encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'

    with pytest.raises(RefusedError, match="entities of its own"):
        parse_xml(text.encode(encoding), "f")


@pytest.mark.parametrize("data", [b"", b"<a>", b"\xff\xfe", b"<a>" * 1000 + b"</a>" * 1000])
def test_what_is_no_xml_or_nested_beyond_reason_is_refused(data):
    with pytest.raises(RefusedError, match="damaged inside"):
        parse_xml(data, "f")
