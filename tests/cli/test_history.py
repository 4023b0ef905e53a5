"""The commands about time."""

import csv
import io

import icalendar
import pytest


def test_milestones_of_a_page_come_in_order_with_sources(printed):
    items = printed("milestones", "--page", "uzbekistan")

    assert [item["earliest"] for item in items] == sorted(item["earliest"] for item in items)
    assert all(item["sources"] for item in items)
    joined = next(item for item in items if item["event"] == "uzbekistan-pfp")
    assert (joined["date"], joined["precision"]) == ("1994-07-13", "day")
    assert joined["differs"][0]["date"] == "1995"


def test_milestones_are_written_as_csv(entente):
    _, out, _ = entente("milestones", "--page", "pfp", "--csv")

    rows = list(csv.DictReader(io.StringIO(out)))
    assert {"1994-01-10"} <= {row["date"] for row in rows}
    assert all(row["text"] and row["sources"] for row in rows)


def test_a_calendar_holds_the_exact_days_only(entente, printed):
    items = printed("milestones", "--page", "uzbekistan")
    _, out, _ = entente("milestones", "--page", "uzbekistan", "--ics")

    events = icalendar.Calendar.from_ical(out).walk("VEVENT")
    days = [item["earliest"] for item in items if item["precision"] == "day"]
    assert sorted(event.decoded("dtstart").isoformat() for event in events) == sorted(days)


def test_milestones_are_chosen_by_type_and_span(printed):
    items = printed("milestones", "--type", "summit", "--from", "2010", "--to", "2014")

    assert items
    assert {item["type"] for item in items} == {"summit"}
    assert all(item["latest"][:4] >= "2010" and item["earliest"][:4] <= "2014" for item in items)


@pytest.mark.parametrize(
    ("words", "check"),
    [
        (("--partner", "finland"), lambda each: "finland" in (*each["pages"], *each["with"])),
        (("--in", "operations"), lambda each: each["pages"]),
        (("--organisation", "pfp"), lambda each: "pfp" in (*each["pages"], *each["with"])),
        (("--confirmed", "no"), lambda each: not each["confirmed"]),
        (("--text", "framework document"), lambda each: "ramework" in each["text"]),
    ],
)
def test_every_filter_leaves_what_it_names(printed, words, check):
    items = printed("milestones", *words)

    assert 0 < len(items) < len(printed("milestones"))
    assert sum(bool(check(each)) for each in items) >= 0.9 * len(items)  # words may be a source's


def test_nothing_of_the_built_in_library_was_extracted(entente):
    status, out, _ = entente("milestones", "--origin", "extracted")

    assert (status, out) == (1, "")


def test_a_matrix_has_a_row_for_each_page_and_a_column_for_each_framework(printed):
    matrix = printed(
        "matrix", "finland", "georgia", "--framework", "pfp", "--framework", "nato",
        "--as-of", "2022-01-01",
    )  # fmt: skip

    assert [each["id"] for each in matrix["frameworks"]] == ["pfp", "nato"]
    finland = next(row for row in matrix["rows"] if row["id"] == "finland")
    assert [cell["state"] for cell in finland["cells"]] == ["current", "not yet"]
    assert finland["cells"][0]["milestone"] == "finland#pfp-signed"


def test_a_matrix_is_written_as_csv(entente):
    _, out, _ = entente("matrix", "finland", "georgia", "--framework", "pfp", "--csv")

    head, *rows = csv.reader(io.StringIO(out))
    assert head == ["Partner", "Partnership for Peace"]
    assert rows[0] == ["Finland", "1994–2023 (former)"]


def test_a_matrix_reads_as_a_table(entente):
    _, out, _ = entente("matrix", "finland", "--framework", "pfp", "--sort", "date")

    assert "Finland\t1994–2023\n" in out


def test_pages_are_compared(printed, entente):
    found = printed("compare", "finland", "georgia")

    assert "pfp" in {each["id"] for each in found["common"]}
    assert "In common" in entente("compare", "finland", "georgia")[1]


def test_one_page_cannot_be_compared(entente):
    status, _, err = entente("compare", "finland")

    assert (status, "takes 2 to 4 pages, not 1" in err) == (2, True)


def test_a_fact_sheet_is_printed(printed, entente):
    sheet = printed("facts", "uzbekistan", "--as-of", "2000")

    titles = [group["title"] for group in sheet["groups"]]
    assert titles[:2] == ["First contact", "Frameworks"]
    assert sheet["as_of"] == "2000-12-31"
    assert "Documents signed\n----------------\n" in entente("facts", "uzbekistan")[1]


def test_a_day_of_the_year_tells_its_events(printed, entente):
    items = printed("on-this-day", "2026-11-21")

    assert all(each["date"].endswith("-11-21") for each in items)
    assert "21 November 1990\t" in entente("on-this-day", "2026-11-21")[1]


def test_the_tree_of_a_day_bears_the_names_of_that_day(printed):
    osce = next(branch for branch in printed("tree", "--as-of", "1990") if branch["id"] == "osce")

    assert osce["pages"][0]["title"] == "Conference on Security and Co-operation in Europe"
