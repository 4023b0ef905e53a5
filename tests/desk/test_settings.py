"""Settings as a file."""

import pytest

from app.desk.settings import Settings, load, save


def test_a_missing_file_gives_the_defaults_without_a_word(tmp_path):
    assert load(tmp_path / "settings.toml") == (Settings(), "")


def test_what_is_saved_is_loaded_again(tmp_path):
    path = tmp_path / "new folder" / "settings.toml"
    settings = Settings(theme="dark", zoom=125, restore_tabs=False, left_width=310)

    save(path, settings)

    assert load(path) == (settings, "")
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("content", [b"zoom = = 3", b"\xff\xfe\x00"])
def test_a_broken_file_lies_aside_and_the_defaults_are_used(tmp_path, content):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)

    settings, message = load(path)

    assert settings == Settings()
    assert "settings.toml.broken" in message
    assert (tmp_path / "settings.toml.broken").read_bytes() == content
    assert not path.exists()


def test_an_older_broken_file_is_not_overwritten(tmp_path):
    path = tmp_path / "settings.toml"
    for content in ("= first", "= second"):
        path.write_text(content)
        load(path)

    assert (tmp_path / "settings.toml.broken").read_text() == "= first"
    assert (tmp_path / "settings.toml.2.broken").read_text() == "= second"


def test_a_broken_file_that_cannot_be_put_aside_is_told(tmp_path):
    path = tmp_path / ("s" * 250)  # with `.broken` the name is longer than any name may be
    path.write_text("zoom = = 3")

    settings, message = load(path)

    assert settings == Settings()
    assert str(path) in message
    assert path.exists()


@pytest.mark.parametrize(
    "line",
    [
        'zoom = "large"',
        "zoom = true",
        "zoom = 9",
        "zoom = 201",
        'theme = "pink"',
        "theme = 1",
        "restore_tabs = 1",
        "left_width = -5",
        'milestones_scope = "results"',
        "window_width = 999999999999",
    ],
)
def test_a_value_of_the_wrong_kind_costs_only_itself(tmp_path, line):
    path = tmp_path / "settings.toml"
    path.write_text(f"milestones_shown = false\n{line}\n")

    settings, message = load(path)

    assert settings == Settings(milestones_shown=False)
    assert line.split(" ")[0] in message


def test_settings_of_a_newer_program_are_ignored(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('theme = "dark"\nfuture = "yes"\n')

    assert load(path) == (Settings(theme="dark"), "")
