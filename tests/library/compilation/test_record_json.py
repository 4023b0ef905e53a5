"""Records as JSON and back."""

import pytest

from app.library.compilation import record_json
from app.library.pages.edtf import UNKNOWN
from app.library.pages.page_file import read_page_file


def test_a_page_and_its_body_come_back_as_they_were(freedonia):
    file = read_page_file(freedonia, "freedonia.md")

    assert record_json.load(record_json.dump(file.page)) == file.page
    assert record_json.load(record_json.dump(file.body)) == file.body


def test_a_page_without_its_date_comes_back_too(freedonia):
    file = read_page_file(freedonia.replace("as_of: 2020\n", ""), "freedonia.md")

    assert file.page.as_of is UNKNOWN
    assert record_json.load(record_json.dump(file.page)) == file.page


@pytest.mark.parametrize(
    "text", ["", "{", '{"_": "Nobody"}', '{"_": "Page", "colour": 1}', '{"a": 1}']
)
def test_what_is_no_record_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        record_json.load(text)
