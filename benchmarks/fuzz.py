"""Throw broken and made-up input at the readers, the rules and the text layer: fuzz.py SECONDS [SEED].

Good files of every kind are cut, joined, overwritten and filled with odd characters at random. Whatever ends otherwise
than in documents, in problems with a place, or in claims whose quotes are the text at their offsets, is printed
with the seed of its turn and makes the exit code 1. A seed that was found belongs into tests/reliability as a case.
"""

from __future__ import annotations

import datetime as dt
import io
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.claim.reader import ClaimReader
from auditor.corpus.context import Context
from auditor.corpus.formats import READERS
from auditor.errors import AuditorError, DocumentError
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules, read_rulebook
from auditor.text.reader import read_mentions

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
PLAIN = "Acme will invest $10 billion in AI.\n"
PIECES = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x80\x81",
    b"\r",
    b"\n\n",
    b'"',
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"---\n",
    b"&a ",
    b"*a",
    b"!!x ",
    b"<!--",
    b"]]>",
    b"&#0;",
    b"<p>",
    b"$",
    b"%",
    b"9" * 400,
    b"1e999",
    b" billion ",
    b" to ",
    b" from ",
    b"2026-02-30",
    b"Monday",
    "\u202e\u0301\u2028\ud7ff".encode(),
    "\u0661\u00bd\u4e00\u4ebf".encode(),
    b"\t",
    b" " * 300,
)


WORDS = tuple(
    word.encode()
    for word in (
        "Acme", "Ms Hall", "shares", "rose", "fell", "percent", "million", "$3.5", "€2bn", "-", "–", "said", "would",
        "in 2025", "the second quarter", "from", "between", "more than", "a year earlier", "; ", ", and ", "not ", "’s",
        "“", "”", "(", ")", "3 March 2026", "killed", "invest", "chief executive", "half", "third", "1 in 3", "1/2",
        "亿元", "上涨", "3月2日", "per share", "by 2030", "over three years", "twice", "double", "no ", "if ", "?",
    )
)  # fmt: skip
"""What the text layer reads, for a fuzzer to put together."""


def told() -> list[bytes]:
    """The texts of all rules' examples."""
    rules = load_rules([builtin_rules_path()])
    return [text.text.encode() for rule in rules for one in rule.examples for text in one.documents]


def seeds() -> dict[str, list[bytes]]:
    """Good files to begin with, by the ending under which they are read."""
    record = b'{"text": "Acme will invest $10 billion in AI.", "published": "2026-03-02", "source": "Wire"}'
    examples = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.md"))]
    return {
        ".txt": [PLAIN.encode(), *examples],
        ".md": examples,
        ".jsonl": [record + b"\n" + record + b"\n"],
        ".json": [b"[" + record + b", " + record + b"]", b'{"articles": [' + record + b"]}"],
        ".csv": [b'text,published\n"Acme will invest $10 billion in AI.",2026-03-02\n'],
        ".tsv": [b"text\tpublished\nAcme will invest $10 billion in AI.\t2026-03-02\n"],
        ".html": [b"<html><body><article><p>" + PLAIN.encode() * 3 + b"</p></article></body></html>"],
        ".yaml": [path.read_bytes() for path in sorted((ROOT / "rules").rglob("*.yaml"))],
    }


def endings() -> list[str]:
    """The endings under which articles are read."""
    return [ending for ending in seeds() if ending in READERS]


def claim_reader() -> ClaimReader:
    """A reader by the shipped rules."""
    return ClaimReader(load_rules([builtin_rules_path()]))


def broken(chance: random.Random, good: list[bytes]) -> bytes:
    """One of the good files, hurt a few times."""
    data = bytearray(chance.choice(good))
    for _ in range(chance.randint(1, 8)):
        at = chance.randint(0, len(data))
        match chance.randrange(5):
            case 0:
                data[at:at] = chance.choice(PIECES)
            case 1:
                del data[at : at + chance.randint(1, 60)]
            case 2:
                data[at : at + chance.randint(1, 8)] = chance.randbytes(chance.randint(1, 8))
            case 3:
                data[at:at] = data[at : at + chance.randint(1, 400)] * chance.randint(1, 4)
            case _:
                other = chance.choice(good)
                data[at:] = other[chance.randint(0, len(other)) :]
    return bytes(data[:200_000])


def read_file(ending: str, data: bytes, reader: ClaimReader) -> int:
    """Read a file and the claims of its articles; how many claims."""
    claims = 0
    try:
        for document in READERS[ending](io.BytesIO(data), Context(f"a{ending}", lambda _: None)):
            if isinstance(document, Document):
                claims += read_claims(document, reader)
    except DocumentError:
        pass
    return claims


def read_claims(document: Document, reader: ClaimReader) -> int:
    """How many claims an article gives; AssertionError where a quote is not its text."""
    found = reader.read(document)
    for claim in found:
        told = document.title if claim.part == "title" else document.text
        assert told[claim.start : claim.end] == claim.quote, claim
        assert claim.value.readings, claim
    return len(found)


def read_text(data: bytes, reader: ClaimReader) -> None:
    """Read all claims and all mentions of a text; AssertionError where one lies outside of it."""
    text = data.decode(errors="ignore")
    day = dt.date(2026, 3, 2) if len(data) % 2 else None
    read_claims(Document("a", text, published=day), reader)
    for mention in read_mentions(text, day):
        assert 0 <= mention.start < mention.end <= len(text), mention


def read_rules(data: bytes, place: Path) -> int:
    """How many rules a file gives; problems are no crash."""
    place.write_bytes(data)
    try:
        return len(read_rulebook((place,)).rules)
    except AuditorError:
        return 0


def main() -> int:
    """Fuzz for so many seconds; 1 where something crashed."""
    seconds, first = float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    reader = claim_reader()
    good = seeds()
    turns, given = Counter[str](), Counter[str]()
    crashes: list[str] = []
    until = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "rule.yaml"
        todo: dict[str, Callable[[bytes], int]] = {
            ending: (lambda data: read_rules(data, place)) if ending == ".yaml" else _reading(ending, reader)
            for ending in good
        }
        seed = first
        while time.monotonic() < until:
            chance = random.Random(seed)
            ending = chance.choice(list(good))
            data = broken(chance, good[ending])
            try:
                given[ending] += todo[ending](data)
            except Exception:
                crashes.append(f"seed {seed}, {ending}, {len(data)} bytes:\n{traceback.format_exc(limit=-3)}")
            turns[ending] += 1
            seed += 1
    for ending, count in sorted(turns.items()):
        print(f"{ending}: {count:,} files, {given[ending]:,} claims or rules read in them")
    print("\n".join(crashes[:20]))
    print(f"{turns.total():,} files in {seconds:,.0f} s, {len(crashes)} crashes")
    return bool(crashes)


def _reading(ending: str, reader: ClaimReader) -> Callable[[bytes], int]:
    return lambda data: read_file(ending, data, reader)


if __name__ == "__main__":
    sys.exit(main())
