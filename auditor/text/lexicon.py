"""The words of a language as data: YAML files under ``auditor/text/lexicon/<language>``, read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml

LANGUAGE = "en"

_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str, language: str = LANGUAGE) -> Any:
    """The content of ``<name>.yaml``, as YAML has it; callers give it a type at once."""
    source = resources.files("auditor.text") / "lexicon" / language / f"{name}.yaml"
    return yaml.load(source.read_text(encoding="utf-8"), Loader=_Loader)


@cache
def words(name: str, language: str = LANGUAGE) -> Mapping[str, frozenset[str]]:
    """The lists of ``<name>.yaml``: a name and its words, written in one string or as a list."""
    lists: dict[str, frozenset[str]] = {}
    for key, value in load(name, language).items():
        entries = value.split() if isinstance(value, str) else value
        lists[key] = frozenset(str(entry) for entry in entries)
    return lists


def languages() -> list[str]:
    """The languages that have a lexicon."""
    folders = (resources.files("auditor.text") / "lexicon").iterdir()
    return sorted(folder.name for folder in folders if folder.is_dir() and not folder.name.startswith("_"))
