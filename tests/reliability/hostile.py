"""Hostile inputs: how each is made, and how an audit of it must end. docs/reliability.md is made of them."""

from __future__ import annotations

import bz2
import gzip
import json
import os
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from fine import RULE
from pyarrow import parquet

FIRST = "Acme will invest $10 billion in AI."
SECOND = "Acme is spending $6.5 billion on AI."
PAGE = "<html><body><article>{}</article></body></html>"
NESTED = 60_000
ALIASES = "".join(
    f"{letter}: &{letter} [{', '.join(['*' + before] * 9)}]\n"
    for before, letter in zip("abcdefg", "bcdefgh", strict=True)
)
"""YAML that names seven lists of nine others each: 4.8 million values, were they written out."""

Make = Callable[[Path], object]


@dataclass(frozen=True)
class Case:
    """One input, in words, and how the run over the folder ``corpus`` must end."""

    what: str
    make: Make
    code: int
    read: str = ""
    """How many documents of how many were read; empty where the run ends before."""
    says: str = ""
    """A piece of what standard error must say."""
    arguments: Sequence[str] = ("corpus",)


def put(name: str, *contents: str | bytes) -> Make:
    """A file below ``corpus``, and beside it an article that must be read all the same."""

    def make(folder: Path) -> None:
        place = folder / "corpus" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as file:
            for content in contents:
                file.write(content.encode() if isinstance(content, str) else content)
        (folder / "corpus" / "z.txt").write_text(SECOND)

    return make


def records(*records: object) -> Make:
    return put("a.jsonl", *(json.dumps(record) + "\n" for record in records))


def rule(text: str | bytes, place: str = "rule.yaml") -> Make:
    def make(folder: Path) -> None:
        put("a.txt", FIRST)(folder)
        (folder / place).write_bytes(text if isinstance(text, bytes) else text.encode())

    return make


def deep(folder: Path) -> None:
    put("a.txt", FIRST)(folder)
    here = Path.cwd()
    os.chdir(folder / "corpus")
    try:
        for _ in range(1_200):  # deeper than Python recurses; longer than a path may be
            Path("d").mkdir()
            os.chdir("d")
        Path("a.txt").write_text(FIRST)
    finally:
        os.chdir(here)


def links(folder: Path) -> None:
    put("a.txt", FIRST)(folder)
    corpus = folder / "corpus"
    (corpus / "loop").symlink_to(".")
    (corpus / "b.txt").symlink_to("c.txt")
    (corpus / "c.txt").symlink_to("b.txt")
    (corpus / "d.txt").symlink_to("nowhere")


def devices(folder: Path) -> None:
    put("a.txt", FIRST)(folder)
    os.mkfifo(folder / "corpus" / "pipe.txt")
    (folder / "corpus" / "zero.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as unix:
        unix.bind(str((folder / "corpus" / "socket.txt").relative_to(Path.cwd())))


def tables(folder: Path) -> None:
    """A good Parquet file, the same cut off, with its pages overwritten, and a file that only says it is one."""
    put("a.parquet")(folder)
    corpus = folder / "corpus"
    parquet.write_table(pa.table({"text": [FIRST] * 50}), corpus / "a.parquet")
    good = (corpus / "a.parquet").read_bytes()
    (corpus / "b.parquet").write_bytes(good[:-20])
    (corpus / "c.parquet").write_bytes(good[:20] + b"\xff" * 40 + good[60:])
    (corpus / "d.parquet").write_bytes(b"PAR1" + bytes(range(256)) + b"PAR1")


def entities(kind: str) -> str:
    many = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    told = {"many": f'<!ENTITY l0 "lol">{many}', "file": '<!ENTITY l9 SYSTEM "file:///etc/hostname">'}[kind]
    return f"<!DOCTYPE html [{told}]>" + PAGE.format(f"<p>&l9; {FIRST * 3}</p>")


BYTES = (
    Case(
        "bytes that are no UTF-8, nor Windows-1252", put("a.txt", FIRST, b"\xff\x81\x8d"), 2, "1 of 2", "neither UTF-8"
    ),
    Case("Windows-1252", put("a.txt", FIRST, b" \x93Quite.\x94"), 1, "2 of 2", "was read as Windows-1252"),
    Case("UTF-16 with its mark", put("a.txt", FIRST.encode("utf-16")), 1, "2 of 2"),
    Case("UTF-16 without its mark", put("a.txt", FIRST.encode("utf-16-le")), 2, "1 of 2", "NUL characters"),
    Case(
        "UTF-16 that breaks off in a character",
        put("a.txt", b"\xff\xfe", FIRST.encode("utf-16-le"), b"\x3d"),
        2,
        "1 of 2",
        "NUL characters",
    ),
    Case("a byte order mark", put("a.txt", b"\xef\xbb\xbf", FIRST), 1, "2 of 2"),
    Case("NUL bytes", put("a.txt", FIRST, b"\0"), 2, "1 of 2", "NUL characters"),
    Case("17 MB of digits", put("a.txt", b"1234567890" * 1_800_000), 2, "1 of 2", "larger than 16 MB"),
    Case(
        "a line of 17 MB among records",
        put("a.jsonl", b'{"text": "', b"a 1 " * 4_500_000, b'"}\n'),
        2,
        "1 of 2",
        "a line of more than 16 MB",
    ),
    Case(
        "one JSON value of 17 MB",
        put("a.json", b'[{"text": "', b"a 1 " * 4_500_000, b'"}]'),
        2,
        "1 of 2",
        "longer than 16 MB",
    ),
    Case("a cell of 9 MB", put("a.csv", b'text\n"', b"a 1 " * 2_400_000, b'"\n'), 2, "1 of 2", "more than 8 MB"),
)
FILES = (
    Case("1,200 folders in one another", deep, 1, "3 of 3"),
    Case("links in circles, and to nothing", links, 2, "2 of 5", "Too many levels of symbolic links"),
    Case("a pipe, a socket, a link to a device", devices, 2, "2 of 3", "is a link to no file"),
    Case("a folder named like an article", put("b.txt/a.txt", FIRST), 1, "2 of 2"),
    Case("a gzip bomb of zeros", put("a.txt.gz", gzip.compress(bytes(20_000_000))), 2, "1 of 2", "more than 200 times its size"),
    Case("a bzip2 bomb of letters", put("a.txt.bz2", bz2.compress(b"a" * 20_000_000)), 2, "1 of 2", "more than 200 times its size"),
    Case("an archive that is cut off", put("a.txt.gz", gzip.compress(FIRST.encode() * 50)[:-9]), 2, "1 of 2", "is a broken .gz archive"),
    Case("an archive that is none", put("a.txt.zst", "no zstd"), 2, "1 of 2", "is a broken .zst archive"),
    Case("an empty file", put("a.txt"), 2, "1 of 2", "empty"),
)  # fmt: skip
RECORDS = (
    Case("broken Parquet: cut off, overwritten, made up", tables, 2, "51 of 54", "no Parquet file that can be read"),
    Case("csv rows with too many cells", put("a.csv", f"text,published\n{FIRST},2026-03-02\na,b,c\n"), 2, "2 of 3", "has 3 cells under 2 columns"),
    Case("csv with a quote that is never closed", put("a.csv", f'text\n{FIRST}\n"open\nx\n'), 2, "3 of 4", "a quote that is never closed"),
    Case("csv without a text column", put("a.csv", "one,two\n1,2\n"), 2, "1 of 2", "its header"),
    Case("JSON lines cut short", put("a.jsonl", json.dumps({"text": FIRST}), '\n{"text": "Acme wi'), 2, "2 of 3", "is no JSON"),
    Case("JSON cut short", put("a.json", "[", json.dumps({"text": FIRST}), ', {"text": "Acme wi'), 2, "2 of 3", "the file may be cut off"),
    Case(f"JSON nested {NESTED:,} deep", put("a.json", "[" * NESTED), 2, "1 of 2", "nested too deep"),
    Case(f"a JSON line nested {NESTED:,} deep", put("a.jsonl", '{"a":' * NESTED, "\n"), 2, "1 of 2", "nested too deep"),
    Case("NaN as a text", put("a.jsonl", '{"text": NaN}\n'), 2, "1 of 2", "is a number"),
    Case("infinity as a date", put("a.jsonl", f'{{"text": "{FIRST}", "published": -Infinity}}\n'), 1, "2 of 2", "its date is not read"),
    Case("a number of 10,000 digits as a text", put("a.jsonl", '{"text": ', "9" * 10_000, "}\n"), 2, "1 of 2", "a number too long to read"),
    Case("ids that come twice", records({"id": "x", "text": FIRST}, {"id": "x", "text": FIRST}, {"id": "x (2)", "text": FIRST}), 1, "4 of 4", "is the id of an earlier document too"),
    Case("a key that comes twice: the last counts", put("a.jsonl", f'{{"text": "{FIRST}", "text": "{SECOND}"}}\n'), 0, "2 of 2"),
    Case("a date in the year 2999", records({"text": FIRST, "published": "2999-01-01"}), 1, "2 of 2", "no possible date"),
    Case("the 30th of February", records({"text": FIRST, "published": "2026-02-30"}), 1, "2 of 2", "no possible date"),
    Case("a date that may be two", records({"text": FIRST, "published": "6/9/2017"}), 1, "2 of 2", "write the one that is meant"),
)  # fmt: skip
TEXT = (
    Case("text that turns right to left", put("a.txt", f"\u202e{FIRST}\u202c \u2066{FIRST}\u2069"), 1, "2 of 2"),
    Case("100,000 combining marks on a letter", put("a.txt", "A", "\u0301" * 100_000, FIRST), 0, "2 of 2"),
    Case("a name in look-alike letters is another name", put("a.txt", FIRST.replace("A", "\u0410", 1)), 0, "2 of 2"),
    Case("numbers of 10,000 digits", put("a.txt", f"Acme will invest ${'9' * 10_000} in AI. In {'2' * 10_000} it rose {'1' * 10_000} percent. {FIRST}"), 1, "2 of 2"),
    Case("a sentence of 300,000 characters", put("a.txt", "Acme shares rose 3 percent and " * 10_000, "fell. ", FIRST), 1, "2 of 2"),
    Case("20,000 sentences", put("a.txt", f"{FIRST} ", "Nothing. " * 20_000), 1, "2 of 2"),
    Case("100,000 opening brackets and quotes", put("a.txt", "(“[" * 34_000, f"\n\n{FIRST}"), 1, "2 of 2"),
    Case("dates far from every calendar", put("a.txt", f"In 99999, by 0000, over 99999999 years. Last year. {FIRST}"), 1, "2 of 2"),
)  # fmt: skip
PAGES = (
    Case("XML entities that multiply", put("a.html", entities("many")), 1, "2 of 2"),
    Case("an XML entity that is another file", put("a.html", entities("file")), 1, "2 of 2"),
    Case("100,000 elements in one another", put("a.html", "<div>" * 100_000, FIRST), 2, "1 of 2", "holds no article"),
    Case("front matter whose aliases multiply", put("a.md", f"---\na: &a [x]\n{ALIASES}source: *h\n---\n{FIRST}"), 1, "2 of 2"),
    Case("front matter with a tag that would run code", put("a.md", f'---\nsource: !!python/object/apply:os.system ["touch owned"]\n---\n{FIRST}'), 1, "2 of 2"),
    Case("an address that is none", put("a.md", f"---\nurl: http://[acme\nsource: '[acme'\n---\nBoreal will spend 10 billion pesos and $3 on AI. {FIRST}"), 1, "2 of 2"),
    Case("front matter that is not closed", put("a.md", f"---\nsource: [one\n---\n{FIRST}"), 2, "1 of 2", "front matter cannot be read"),
)  # fmt: skip
WITH_RULE = ("corpus", "--rules", "rule.yaml")
RULES = (
    Case("a rule whose aliases multiply", rule(f"a: &a [x]\n{ALIASES}{RULE}"), 2, "2 of 2", "no such name is read", WITH_RULE),
    Case("a rule with a tag that would run code", rule(RULE.replace("fine\n", '!!python/object/apply:os.system ["touch owned"]\n', 1)), 2, "2 of 2", "gives a value a type", WITH_RULE),
    Case("a rule file of 10 MB", rule(f"{'#' * 10_000_000}\n{RULE}"), 2, "2 of 2", "larger than 1 MB", WITH_RULE),
    Case("a rule nested 20,000 deep", rule("[" * 20_000), 2, "2 of 2", "too deep in one another", WITH_RULE),
    Case("a rule with a pattern built to be slow", rule(RULE.replace("[fine]", '["(a|a)*$", fine]')), 2, "2 of 2", "is a pattern", WITH_RULE),
    Case("a rule with a phrase of 1,000 words", rule(RULE.replace("[fine]", f'["{"a " * 1_000}", fine]')), 2, "2 of 2", "is too long", WITH_RULE),
    Case("a rule that is no UTF-8", rule(RULE.replace("Acme", "Acm\xe9").encode("latin-1")), 2, "2 of 2", "is not UTF-8", WITH_RULE),
    Case("a rule with a NUL byte", rule(f"{RULE}\0"), 2, "2 of 2", "a control character", WITH_RULE),
    Case("a baseline whose aliases multiply", rule(f"a: &a [x]\n{ALIASES}"), 2, "", "no such name is read", ("corpus", "--baseline", "rule.yaml")),
    Case("metadata whose aliases multiply", rule(f"a: &a [x]\n{ALIASES}"), 2, "", "rule.yaml:1", ("corpus", "--metadata", "rule.yaml")),
    Case("settings whose aliases multiply", rule(f"a: &a [x]\n{ALIASES}"), 2, "", "no such name is read", ("corpus", "--config", "rule.yaml")),
    Case("settings that write above their folder", rule("format: [json=../out.json]\n"), 2, "", "below the folder of this file only", ("corpus", "--config", "rule.yaml")),
    Case("an output in a folder that is not there", put("a.txt", FIRST), 2, "", "does not exist; make it first", ("corpus", "--format", "json=no/where.json")),
    Case("an output that is a folder", put("a.txt", FIRST), 2, "", "is a folder", ("corpus", "--format", "json=corpus")),
    Case("an output on a full device", put("a.txt", FIRST), 2, "", "No space left on device", ("corpus", "--format", "csv=/dev/full")),
)  # fmt: skip
EVIL = '\r\n::error title=owned::x\x1b[2J\x9b31m\u202e</script><owned a="b">&l9;]]>![i](javascript:x)|`%0A::'
"""All that a terminal, a page, GitHub, a viewer of Markdown and a reader of XML could obey."""
FORMULA = f"=HYPERLINK(0){EVIL}"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a format must make of ``FORMULA`` as the name, the outlet and the title of an article."""

    what: str
    form: str
    never: str
    """A pattern that the report does not hold."""
    holds: str
    """A piece that it holds in its stead."""


SHOWN = (
    Shown("escapes of a terminal, text that turns", "table", "[\x1b\x9b\u202e]", "␛[2J"),
    Shown("markup, an entity, the end of a script", "html", "<owned|</script><|&l9;|[\x1b\x9b]", "&lt;owned"),
    Shown("markup, a link", "markdown", r"<owned|!\[i\]\(|[\x1b\x9b]", "&lt;owned"),
    Shown("a formula", "csv", r'(?m)(^|,)"?=|[\x1b\x9b]', "'=HYPERLINK"),
    Shown("a workflow command", "github", r"(?m)^::error title=owned|[\x1b\x9b]", "=HYPERLINK"),
    Shown("markup, an entity, the end of a CDATA", "junit", r"<owned|\]\]>|&l9;|[\x1b\x9b]", "&lt;owned"),
    Shown("a link", "sarif", r"!\[i\]\(|[\x1b\x9b]", "HYPERLINK"),
    Shown("escapes of a terminal", "gitlab", "[\x1b\x9b]", "HYPERLINK"),
    Shown("escapes of a terminal", "json", "[\x1b\x9b]", "\\u001b"),
    Shown("escapes of a terminal", "jsonl", "[\x1b\x9b]", "\\u001b"),
)
GROUPS = {
    "Bytes": BYTES, "Files and archives": FILES, "Tables and records": RECORDS, "Text": TEXT,
    "Pages and front matter": PAGES, "Rules, settings and outputs": RULES,
}  # fmt: skip
