"""A language is added by files of the lexicon alone: here an invented one, in syllables that no other language has."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

import auditor

_PACKAGE = Path(auditor.__file__).parent
_FIRST = 0xA000
_SENTENCES = (
    "公司将投资3800亿元。",
    "股价上涨逾10%。",
    "未来三年投资530亿美元。",
    "利润下降了5.2%，降至三千万元。",
    "去年有至少200人受伤。",
    "2025年至2028年间将建成。",
)
_READ = """
import datetime as dt, json, sys
from auditor.text.reader import read_mentions
for text in json.load(sys.stdin):
    print([(m.kind, m.start, m.end, str(m.low), str(m.high), m.unit, m.direction, m.change) for m in
           read_mentions(text, dt.date(2026, 3, 11))])
"""


def _spelled(value: object, spelling: dict[int, str]) -> object:
    """The same words in the letters of the new language."""
    if isinstance(value, dict):
        return {_spelled(key, spelling): _spelled(part, spelling) for key, part in value.items()}
    if isinstance(value, list):
        return [_spelled(part, spelling) for part in value]
    return value.translate(spelling) if isinstance(value, str) else value


def _read(package: Path, texts: list[str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _READ],
        input=json.dumps(texts),
        env={**os.environ, "PYTHONPATH": str(package.parent)},
        cwd=package.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_files_alone_add_a_language(tmp_path: Path) -> None:
    package = tmp_path / "auditor"
    shutil.copytree(_PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    chinese = sorted((package / "text" / "lexicon" / "zh").glob("*.yaml"))
    every = "".join(path.read_text(encoding="utf-8") for path in chinese) + "".join(_SENTENCES)
    letters = sorted({c for c in every if "\u3400" <= c <= "\u9fff"})
    spelling = {ord(c): chr(_FIRST + n) for n, c in enumerate(letters)}
    folder = package / "text" / "lexicon" / "xx"
    folder.mkdir()
    for path in chinese:
        content = _spelled(yaml.safe_load(path.read_text(encoding="utf-8")), spelling)
        (folder / path.name).write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    told = {"name": "Invented", "letters": f"{chr(_FIRST)}-{chr(_FIRST + len(letters))}"}
    (folder / "language.yaml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    invented = [sentence.translate(spelling) for sentence in _SENTENCES]
    found = _read(package, [*_SENTENCES, *invented])
    assert [line.translate(spelling) for line in found[: len(_SENTENCES)]] == found[len(_SENTENCES) :]
    assert all(line != "[]" for line in found)
