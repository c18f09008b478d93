"""What the guides to corpora and configuration say is so."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from auditor.config import read_config
from auditor.corpus.endings import FORMATS, PACKINGS
from auditor.corpus.fields import USUAL_NAMES, known_field
from auditor.corpus.formats import STDIN_FORMATS
from auditor.settings import SETTINGS

DOCS = Path(__file__).parents[1] / "docs"
CORPORA = (DOCS / "corpora.md").read_text(encoding="utf-8")
CONFIGURATION = (DOCS / "configuration.md").read_text(encoding="utf-8")


def test_every_format_has_its_row() -> None:
    rows = re.findall(r"^\| (`\..*?) \|", CORPORA, re.MULTILINE)
    assert sorted(re.findall(r"`(\.\w+)`", " ".join(rows))) == sorted(FORMATS)
    assert all(f"`{packing}`" in CORPORA for packing in PACKINGS)
    assert f"`--stdin-format {'|'.join(STDIN_FORMATS)}`" in CORPORA


def test_the_usual_names_are_ones_that_are_known() -> None:
    (told,) = re.findall(r"found by their usual names.*?url and id\.", CORPORA, re.DOTALL)
    assert {known_field(name) for name in re.findall(r"`(\w\w+)`", told)} == set(USUAL_NAMES) - {"url", "id"}


def test_the_settings_are_those_of_the_program() -> None:
    """AUDITOR_UPDATE_GOLDEN=1 writes the table anew."""
    rows = "".join(f"| `{setting.key}` | {setting.says}: `{setting.example}` |\n" for setting in SETTINGS)
    head = "| key | holds |\n|---|---|\n"
    if os.environ.get("AUDITOR_UPDATE_GOLDEN"):
        text = re.sub(rf"{re.escape(head)}(?:\|.*\n)*", lambda _: head + rows, CONFIGURATION)
        (DOCS / "configuration.md").write_text(text, encoding="utf-8")
    else:
        assert f"{head}{rows}\n" in CONFIGURATION


@pytest.mark.parametrize(("language", "name"), [("yaml", "auditor.yaml"), ("toml", "pyproject.toml")])
def test_the_files_shown_can_be_read(language: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (block,) = re.findall(rf"^```{language}\n(.*?)^```$", CONFIGURATION, re.DOTALL | re.MULTILINE)
    Path(name).write_text(block, encoding="utf-8")
    values = read_config(Path(name)).values
    assert (values["corpus_paths"], values["fail_on"]) == (["articles/"], "warning")
