"""A timeline as SVG, read back as XML."""

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from app.export.tables.timeline_shapes import Palette, draw_mark, legend_height, text
from app.export.tables.timeline_svg import PAPER_HEIGHT, WIDTH, Poster, timeline_pages, timeline_svg
from app.library.chronology.event_shapes import FAMILIES
from app.library.timeline.label_levels import NEVER
from app.library.timeline.records import COMPACT
from tests.library.timeline.test_layout import measure, timeline

SVG = "{http://www.w3.org/2000/svg}"
PALETTE = Palette(
    *("#ffffff", "#111111", "#666666", "#aaaaaa", "#dddddd", "#2255aa"),
    bars=("#4f80b3", "#3d9478", "#b28432", "#8d6bb0", "#868d97"),
    events={"meeting": "#a8741a"},
)


def poster(first=1970, last=2026, **facts):
    shown = facts.pop("shown", None) or timeline(only=("malta", "italy"))
    days = [float(date(year, 1, 1).toordinal()) for year in (first, last)]
    words = {"title": "Malta & Italy", "note": "Library, edition <1>"} | facts
    return Poster(timeline=shown, first=days[0], last=days[1], groups=((0, "PfP"), (1, "OSCE")),
                  palette=PALETTE, measure=measure, **words)  # fmt: skip


def drawn(svg):
    return ElementTree.fromstring(svg)


def words(root):
    return [each.text for each in root.iter(f"{SVG}text")]


def test_the_picture_says_what_it_shows():
    root = drawn(timeline_svg(poster()))

    assert root.find(f"{SVG}title").text == "Malta & Italy"
    assert root.find(f"{SVG}desc").text == "Library, edition <1>"
    assert {"Malta & Italy", "Malta", "Italy", "PfP", "signs", "membership"} <= set(words(root))


def test_nothing_stands_outside_the_picture():
    root = drawn(timeline_svg(poster(1990, 2000)))

    height = float(root.get("height"))
    for each in root.iter(f"{SVG}rect"):
        assert float(each.get("x", 0)) + float(each.get("width")) <= WIDTH
    for each in root.iter(f"{SVG}text"):
        assert 0 <= float(each.get("x")) <= WIDTH
        assert 0 < float(each.get("y")) < height


def test_labels_say_how_wide_they_are_so_that_no_font_makes_them_overlap():
    root = drawn(timeline_svg(poster()))

    label = next(each for each in root.iter(f"{SVG}text") if each.text == "signs")
    assert float(label.get("textLength")) == measure("signs")


def test_every_gradient_is_there_once():
    svg = timeline_svg(poster())

    made = re.findall(r'id="([^"]+)"', svg)
    assert len(made) == len(set(made))
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) == set(made)


def test_no_colour_is_half_transparent():
    svg = timeline_svg(poster())

    assert "opacity" not in svg
    assert PALETTE.pale("#000000", 0.5) == "#808080"


def test_pauses_gaps_and_ticks_are_drawn():
    svg = timeline_svg(poster())

    assert 'stroke-dasharray="2 2"' in svg
    assert 'stroke-dasharray="1.4 3.6"' in svg


def test_low_lanes_can_be_drawn():
    assert "signs" not in words(drawn(timeline_svg(poster(shown=timeline(sizes=COMPACT)))))


def test_an_unconfirmed_event_is_pale():
    shown = timeline(only=("malta",))
    doubtful = [
        replace(mark, item=replace(mark.item, milestones=tuple(
            replace(each, confirmed=False) for each in mark.item.milestones)))
        for mark in shown.lanes[0].marks
    ]  # fmt: skip
    pale = replace(shown, lanes=(replace(shown.lanes[0], marks=tuple(doubtful)),))

    assert PALETTE.pale("#a8741a", 0.5) in timeline_svg(poster(shown=pale))
    assert PALETTE.pale("#a8741a", 0.5) not in timeline_svg(poster(shown=shown)).split("path")[-1]


def test_ticks_stand_for_events_without_room():
    shown = timeline(only=("malta",))
    marks = tuple(replace(mark, mark_level=NEVER) for mark in shown.lanes[0].marks)
    crowded = replace(shown, lanes=(replace(shown.lanes[0], marks=marks),))

    assert 'stroke-width="1.4"/>' in timeline_svg(poster(shown=crowded))


@pytest.mark.parametrize("first", [1997, 2000])
def test_what_ended_just_before_is_not_drawn(first):
    root = drawn(timeline_svg(poster(first)))

    assert "nacc" not in words(root)
    assert all(float(each.get("width")) > 0 for each in root.iter(f"{SVG}rect"))


def test_one_page_needs_no_number():
    (page,) = timeline_pages(poster())

    assert float(drawn(page).get("height")) == PAPER_HEIGHT
    assert "1 of 1" not in page


def test_many_lanes_go_on_on_further_pages_each_with_its_axis():
    shown = timeline(only=("malta",))
    pages = timeline_pages(poster(shown=replace(shown, lanes=shown.lanes * 12)))

    assert len(pages) > 1
    assert sum(words(drawn(page)).count("Malta") for page in pages) == 12
    for number, page in enumerate(pages, start=1):
        assert f"{number} of {len(pages)}" in words(drawn(page))
        assert "1990s" in words(drawn(page))


def test_a_lane_higher_than_a_page_has_one_to_itself():
    shown = timeline(only=("malta",))
    high = replace(shown.lanes[0], height=3000.0)

    assert len(timeline_pages(poster(shown=replace(shown, lanes=(high, high))))) == 2


def test_without_lanes_there_is_an_empty_page():
    shown = replace(timeline(), lanes=())

    assert len(timeline_pages(poster(shown=shown))) == 1


@pytest.mark.parametrize("shape", FAMILIES)
def test_every_family_of_events_has_a_mark(shape):
    ElementTree.fromstring(f"<g>{draw_mark(1, 2, FAMILIES[shape][0], PALETTE)}</g>")


def test_a_mark_of_an_ending_is_hollow():
    assert 'fill="#ffffff" stroke="#2255aa"' in draw_mark(0, 0, "left", PALETTE)


def test_the_legend_takes_as_many_lines_as_it_needs():
    groups = [(n % 4, f"group {n}") for n in range(8)]

    assert legend_height(groups, measure, 300) > legend_height(groups, measure, 3000)


def test_words_are_escaped():
    assert "&lt;b&gt; &amp;" in text(0, 0, "<b> &", "#000000")
