"""The configuration: which file holds, what it sets, and every slip named with its place."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from auditor.cli import main
from auditor.config import Config, find_config, read_config
from auditor.errors import FileErrors
from auditor.settings import NOT_SETTABLE, SETTINGS
from auditor.starter.files import config_text


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(text: str | bytes, name: str = "auditor.yaml") -> Config:
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    return read_config(Path(name))


def problems(text: str | bytes, name: str = "auditor.yaml") -> list[str]:
    with pytest.raises(FileErrors) as error:
        read(text, name)
    return str(error.value).splitlines()


@pytest.mark.usefixtures("here")
class TestReading:
    def test_every_kind_of_value(self) -> None:
        config = read(
            "corpus: [articles/, 'more/*.txt']\nfail_on: warning\nno_ignore: yes\nexclude: drafts/\n"
            "fields: {text: body, published: date}\n"
        )
        assert config.values == {
            "corpus_paths": ["articles/", "more/*.txt"],
            "fail_on": "warning",
            "no_ignore": True,
            "exclude": ["drafts/"],
            "fields": ["text=body", "published=date"],
        }
        assert config.places["no_ignore"] == "auditor.yaml:3:1"

    def test_toml_says_the_same_as_yaml(self) -> None:
        as_toml = read(
            '[project]\nname = "x"\n\n[tool.auditor]\ncorpus = ["articles/"]\nfail_on = "warning"\nno_ignore = true\n'
            '[tool.auditor.fields]\ntext = "body"\n[tool.other]\nfail_on = 3\n',
            "pyproject.toml",
        )
        as_yaml = read("corpus: [articles/]\nfail_on: warning\nno_ignore: true\nfields: {text: body}\n")
        assert as_toml.values == as_yaml.values
        assert as_toml.places["no_ignore"] == "pyproject.toml:7:1"
        assert as_toml.places["fields"] == "pyproject.toml:8:1"

    @pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "\ufeff\n"])
    def test_an_empty_file_sets_nothing(self, text: str) -> None:
        assert read(text).values == {}

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("fail-on: note\n", "1:1: there is no setting `fail-on`; did you mean `fail_on`?"),
            ("x:\n  y: 1\nfail_on: note\n", "1:1: there is no setting `x`; right would be `"),
            ("no_ignore: maybe\n", "1:12: `no_ignore` is yes or no."),
            ("no_ignore: [yes]\n", "1:12: `no_ignore` is yes or no."),
            ("fail_on: [note]\n", "1:10: `fail_on` takes plain values; write it as fail_on: warning"),
            ("fail_on:\n", "1:9: a value is missing here; write it as fail_on: warning"),
            ("select:\n  - a\n  - {b: c}\n", "3:5: `select` takes plain values; write it as select: ["),
            ("fields: [text]\n", "1:9: `fields` is a mapping, such as {text: body, published: date}."),
            ("- a\n", "1:1: write settings as names and values, such as fail_on: warning"),
            ("fail_on: note\nfail_on: error\n", "2:1: `fail_on` stands on line 1 already; keep one of the two."),
            ("quiet: yes\n---\nquiet: no\n", "1:1: `---` parts the file in two; a configuration is one."),
        ],
    )
    def test_every_slip_is_named_with_its_place(self, text: str, said: str) -> None:
        assert problems(text)[0].startswith(f"auditor.yaml:{said}")

    def test_all_slips_come_at_once(self) -> None:
        assert [line.partition(": ")[0] for line in problems("a: 1\nno_ignore: 2\nb: 3\n")] == [
            "auditor.yaml:1:1", "auditor.yaml:2:12", "auditor.yaml:3:1",
        ]  # fmt: skip

    @pytest.mark.parametrize("text", ["a: [\n", "a: b: c\n", "\tx: y\n", b"\xff\xfea\0", b"a: \xe9\n", "{" * 50])
    def test_what_is_no_yaml_is_named_with_its_place(self, text: str | bytes) -> None:
        assert all(line.startswith(("auditor.yaml:1:", "auditor.yaml:2:")) for line in problems(text))

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("[tool.auditor]\nfail-on = 'note'\n", "2:1: there is no setting `fail-on`; did you mean `fail_on`?"),
            ("[tool.auditor]\n  no_ignore = 3\n", "2:3: `no_ignore` is yes or no."),
            ("[tool.auditor]\nfail_on = \n", "2:11: is no TOML: "),
            ("[tool]\nauditor = {failon = 'note'}\n", "1:1: there is no setting `failon`; did you mean `fail_on`?"),
            ("[tool.ruff]\n", "1:1: holds no table [tool.auditor]; write one, with a line per setting."),
            ("tool = 3\n", "1:1: holds no table [tool.auditor]"),
            ("[tool]\nauditor = 3\n", "1:1: holds no table [tool.auditor]"),
        ],
    )
    def test_slips_in_toml(self, text: str, said: str) -> None:
        assert problems(text, "pyproject.toml")[0].startswith(f"pyproject.toml:{said}")


class TestFinding:
    def test_the_nearest_file_up_to_the_top_of_the_repository(self, here: Path) -> None:
        deep = here / "a" / "b"
        deep.mkdir(parents=True)
        (here / "auditor.yaml").touch()
        assert find_config(deep) is None
        (here / ".git").mkdir()
        assert find_config(deep) == here / "auditor.yaml"
        (here / "a" / "pyproject.toml").write_text("[tool.auditor]\n")
        assert find_config(deep) == here / "a" / "pyproject.toml"
        (here / "a" / ".git").mkdir()
        (here / "a" / "pyproject.toml").unlink()
        assert find_config(deep) is None

    def test_a_pyproject_without_a_table_is_passed_over(self, here: Path) -> None:
        (here / "pyproject.toml").write_text("[tool.ruff]\n")
        assert find_config(here) is None
        (here / "pyproject.toml").write_text("broken [\n")
        assert find_config(here) is None
        (here / "pyproject.toml").write_text("broken [\n[tool.auditor]\n")
        assert find_config(here) == here / "pyproject.toml"

    def test_two_files_in_one_folder_are_an_error(self, here: Path) -> None:
        (here / "auditor.yaml").touch()
        (here / "pyproject.toml").write_text("[tool.auditor]\n")
        with pytest.raises(FileErrors, match=r"auditor.yaml:1:1: pyproject.toml beside it holds settings, too"):
            find_config(here)

    def test_paths_are_meant_from_the_folder_of_the_file(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (here / "sub").mkdir()
        text = "corpus: [articles/, -, /abs/x]\nmetadata: dates.csv\nformat: [table, json=out/r.json, csv=-]\n"
        (here / "auditor.yaml").write_text(text)
        monkeypatch.chdir(here / "sub")
        assert read_config(Path("../auditor.yaml")).values == {
            "corpus_paths": ["../articles/", "-", "/abs/x"],
            "metadata": "../dates.csv",
            "formats": ["table", "json=../out/r.json", "csv=-"],
        }


def test_every_option_of_audit_can_be_set() -> None:
    """A new option needs a line in ``SETTINGS``, so that a file can set it; or a name in ``NOT_SETTABLE``."""
    options = {param.name for param in main.commands["audit"].params}
    assert options - NOT_SETTABLE == {setting.name for setting in SETTINGS}


def test_a_key_is_the_option_s_long_name() -> None:
    flags = {param.name: param.opts for param in main.commands["audit"].params if isinstance(param, click.Option)}
    for setting in SETTINGS:
        if setting.key not in ("corpus", "fields", "limits"):
            assert f"--{setting.key.replace('_', '-')}" in flags[setting.name]


@pytest.mark.usefixtures("here")
def test_the_first_configuration_is_one_with_every_line_in_use() -> None:
    text = config_text()
    assert set(read(text).values) == {"corpus_paths", "rule_paths"}
    used = "\n".join(line.removeprefix("# ") for line in text.splitlines()[2:])
    assert set(read(used).values) == {setting.name for setting in SETTINGS}


words = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"]), min_size=1).filter(
    lambda text: text.strip() and not text.startswith("/")
)


@pytest.mark.usefixtures("here")
@given(st.lists(words, min_size=1, max_size=4), words, st.booleans())
def test_what_is_written_is_what_holds(globs: list[str], metadata: str, no_ignore: bool) -> None:
    text = yaml.safe_dump({"exclude": globs, "metadata": metadata, "no_ignore": no_ignore}, allow_unicode=True)
    assert read(text).values == {"exclude": globs, "metadata": metadata, "no_ignore": no_ignore}
