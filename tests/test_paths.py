"""Where files lie."""

from app.paths import find_paths


def test_one_folder_holds_everything_where_it_is_asked_for(monkeypatch, tmp_path):
    monkeypatch.setenv("ENTENTE_HOME", str(tmp_path))

    paths = find_paths()

    for path in (paths.data, paths.cache, paths.config, paths.desk, paths.settings, paths.log):
        assert path.is_relative_to(tmp_path)


def test_else_the_folders_are_those_of_the_platform(monkeypatch):
    monkeypatch.delenv("ENTENTE_HOME", raising=False)

    paths = find_paths()

    assert all(path.is_absolute() for path in (paths.data, paths.cache, paths.config))
    assert "entente" in paths.data.parts
    assert paths.data != paths.cache


def test_a_new_file_is_proposed_where_there_is_a_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert find_paths().documents.is_dir()


def test_the_resources_are_there():
    paths = find_paths()

    assert (paths.built_in_library / "library.toml").is_file()
    assert list(paths.fonts.glob("*.ttf"))
    assert paths.briefing_template.is_file()
