"""However articles are read, in one process or several, remembered or not, what is read of them is the same."""

from __future__ import annotations

import datetime as dt
import pickle
import sqlite3
from typing import TYPE_CHECKING

import pytest

from auditor.model import Document, Unreadable
from auditor.pipeline import audit
from auditor.reading import run
from auditor.reading.article import read_article
from auditor.reading.cache import FILE, clean
from auditor.reading.pack import ForeignError, pack, unpack
from auditor.reading.run import Means, read_all
from auditor.rule.load import builtin_rules_path, load_rules

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from auditor.model import Rule

SUMS = ("$10 billion", "$6.5 billion", "$10 billion", "€3 billion")


@pytest.fixture(scope="module")
def rules() -> Sequence[Rule]:
    return [rule for rule in load_rules([builtin_rules_path()]) if rule.id in ("investment-total", "stock-direction")]


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "BATCH", 200)


def articles(number: int = 24) -> list[Document | Unreadable]:
    told: list[Document | Unreadable] = [
        Document(
            f"{i}.txt",
            f"Acme will invest {SUMS[i % len(SUMS)]} in AI. Acme shares closed up {i} percent on Monday.",
            source=f"Outlet {i % 5}",
            published=dt.date(2026, 3, 2) + dt.timedelta(days=i % 3),
        )
        for i in range(number)
    ]
    return [*told[:7], Unreadable("broken.txt", "it is broken"), *told[7:]]


def test_several_processes_and_a_cache_change_nothing(tmp_path: Path, rules: Sequence[Rule]) -> None:
    alone = list(read_all(articles(), rules))
    assert sum(len(reading.claims) for reading in alone) > 20
    for means in (Means(2), Means(2, tmp_path / "c"), Means(1, tmp_path / "c"), Means(3, tmp_path / "c")):
        assert list(read_all(articles(), rules, means)) == alone
    assert audit(articles(), rules, means=Means(2, tmp_path / "c")) == audit(articles(), rules)


def test_an_unchanged_article_is_not_read_again(
    tmp_path: Path, rules: Sequence[Rule], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = list(read_all(articles(), rules, Means(1, tmp_path)))
    read: list[str] = []
    real = read_article

    def counted(reader: object, document: Document, languages: object) -> object:
        read.append(document.id)
        return real(reader, document, languages)  # type: ignore[arg-type]

    monkeypatch.setattr(run, "read_article", counted)
    changed = articles()
    changed[3] = Document("3.txt", "Acme will invest $99 billion in AI.")
    again = list(read_all(changed, rules, Means(1, tmp_path)))
    kept = [i for i in range(len(first)) if i != 3]
    assert [again[i] for i in kept] == [first[i] for i in kept]
    assert "99" in again[3].claims[0].value.answer
    assert set(read) <= {"3.txt", "22.txt", "23.txt"}  # the last batch is too short for the cache to be asked first


def test_another_rule_book_reads_again(tmp_path: Path, rules: Sequence[Rule]) -> None:
    list(read_all(articles(), rules, Means(1, tmp_path)))
    fewer = list(read_all(articles(), rules[:1], Means(1, tmp_path)))
    assert fewer == list(read_all(articles(), rules[:1]))


def test_a_file_in_use_or_in_pieces_is_said_and_changes_nothing(tmp_path: Path, rules: Sequence[Rule]) -> None:
    alone = list(read_all(articles(), rules))
    (tmp_path / FILE).write_bytes(b"this is no database" * 100)
    assert list(read_all(articles(), rules, Means(1, tmp_path))) == alone
    holder = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    said: list[str] = []
    assert list(read_all(articles(), rules, Means(1, tmp_path, said.append))) == alone
    holder.close()
    assert [sentence for sentence in said if "another run uses it" in sentence] == said != []


def test_readings_that_were_tampered_with_are_read_again(tmp_path: Path, rules: Sequence[Rule]) -> None:
    alone = list(read_all(articles(), rules, Means(1, tmp_path)))
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("UPDATE readings SET reading = ?", (pickle.dumps([print]),))
    assert list(read_all(articles(), rules, Means(1, tmp_path))) == alone


@pytest.mark.parametrize("data", [b"", b"no pickle", pickle.dumps(print), pickle.dumps([1]), pickle.dumps({"a": 1})])
def test_bytes_that_are_no_readings_are_refused(data: bytes) -> None:
    with pytest.raises(ForeignError):
        unpack(data)


def test_readings_come_back_as_they_went(rules: Sequence[Rule]) -> None:
    alone = list(read_all(articles(), rules))
    assert unpack(pack(alone)) == alone


def test_cleaning_forgets_and_leaves_what_is_not_its_own(tmp_path: Path, rules: Sequence[Rule]) -> None:
    folder = tmp_path / "memory"
    list(read_all(articles(), rules, Means(1, folder)))
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    assert clean(folder)
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    assert not clean(folder)


def test_a_short_corpus_leaves_no_file(tmp_path: Path, rules: Sequence[Rule]) -> None:
    short: list[Document | Unreadable] = [Document("a", "Acme will invest $3 billion in AI.")]
    list(read_all(short, rules, Means(4, tmp_path / "none")))
    assert not (tmp_path / "none").exists()
