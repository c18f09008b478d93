"""Compressed files: every kind reads the same, and none can fill the memory or the day."""

from __future__ import annotations

import bz2
import gzip
import lzma
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest

from auditor.corpus.read import read_corpus
from auditor.corpus.unpack import open_packed
from auditor.errors import DocumentError
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def zstd(data: bytes) -> bytes:
    packed = pa.Codec("zstd").compress(data, asbytes=True)
    assert isinstance(packed, bytes)
    return packed


PACK: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": zstd,
}  # fmt: skip
LINES = b"".join(b'{"id": "r%d", "text": "Acme %d"}\n' % (i, i) for i in range(500))


@pytest.mark.parametrize("packing", PACK)
@pytest.mark.parametrize("ending", [".jsonl", ".txt", ".md", ".csv", ".json"])
def test_every_kind_reads_as_if_it_were_unpacked(tmp_path: Path, packing: str, ending: str) -> None:
    data = {".jsonl": LINES, ".csv": b"text\nAcme\n", ".json": b'[{"text": "Acme"}]'}.get(ending, b"Acme")
    (tmp_path / f"a{ending}").write_bytes(data)
    plain = list(read_corpus([str(tmp_path / f"a{ending}")], None, print))
    assert all(isinstance(document, Document) for document in plain)
    (tmp_path / f"a{ending}").unlink()
    (tmp_path / f"a{ending}{packing}").write_bytes(PACK[packing](data))
    packed = list(read_corpus([str(tmp_path)], None, print))
    assert [str(document).replace(packing, "") for document in packed] == [str(document) for document in plain]


@pytest.mark.parametrize("packing", PACK)
def test_two_archives_in_one_file_are_one(tmp_path: Path, packing: str) -> None:
    (tmp_path / f"a.jsonl{packing}").write_bytes(
        PACK[packing](b'{"text": "one"}\n') + PACK[packing](b'{"text": "two"}\n')
    )
    found = read_corpus([str(tmp_path)], None, print)
    assert [document.text for document in found if isinstance(document, Document)] == ["one", "two"]


@pytest.mark.parametrize("packing", PACK)
@pytest.mark.parametrize("data", [b"no archive at all, only text", b""])
def test_what_is_no_archive(tmp_path: Path, packing: str, data: bytes) -> None:
    (tmp_path / f"a.jsonl{packing}").write_bytes(data)
    found = list(read_corpus([str(tmp_path)], None, print))
    if data:
        (broken,) = found
        assert isinstance(broken, Unreadable)
        assert broken.reason.startswith(f"is a broken {packing} archive from here on: ")


@pytest.mark.parametrize("packing", PACK)
def test_an_archive_cut_off_gives_what_stands_before_the_cut(tmp_path: Path, packing: str) -> None:
    long = b"".join(b'{"id": "r%d", "text": "%s"}\n' % (i, str(hash((i, 1))).encode() * 200) for i in range(3000))
    packed = PACK[packing](long)
    (tmp_path / f"a.jsonl{packing}").write_bytes(packed[: len(packed) * 3 // 4])
    (tmp_path / "b.txt").write_bytes(b"Brightwater")
    found = list(read_corpus([str(tmp_path)], None, print))
    assert isinstance(found[0], Document)
    assert [type(one) for one in found[-2:]] == [Unreadable, Document]


@pytest.mark.parametrize("packing", PACK)
def test_a_bomb_is_stopped(tmp_path: Path, packing: str) -> None:
    path = tmp_path / f"a.jsonl{packing}"
    path.write_bytes(PACK[packing](b"\n" * 30_000_000))
    with path.open("rb") as stream, pytest.raises(DocumentError, match="unpacks to more than 200 times its size"):
        for _ in open_packed(stream, packing, "a", unsuspected=1_000_000):
            pass


def test_text_that_packs_well_is_no_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(LINES * 200))
    with path.open("rb") as stream:
        assert sum(len(line) for line in open_packed(stream, ".gz", "a", unsuspected=1000)) == len(LINES) * 200


def test_a_packed_parquet_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.parquet.gz").write_bytes(gzip.compress(b"PAR1"))
    assert [str(one) for one in read_corpus([str(tmp_path)], None, print)] == [
        str(
            Unreadable(
                (tmp_path / "a.parquet.gz").as_posix(), "is a packed Parquet file; unpack it, it is compressed inside"
            )
        )
    ]
