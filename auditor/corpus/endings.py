"""The endings of files that may hold articles."""

from __future__ import annotations

FORMATS = (".txt", ".md", ".markdown", ".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet", ".html", ".htm")
"""What an article, or a file of articles, may be."""
PACKINGS = (".gz", ".bz2", ".xz", ".zst")
"""What any of them may be compressed with."""
_FORMATS = frozenset(FORMATS)
_PACKINGS = frozenset(PACKINGS)


def ending_of(name: str) -> tuple[str, str]:
    """The format and the packing that a file name ends in, in lower case; empty where it has none of them."""
    stem, _, last = name.rpartition(".")
    packing = f".{last.lower()}"
    if packing not in _PACKINGS:
        return (packing, "") if packing in _FORMATS else ("", "")
    ending = f".{stem.rpartition('.')[2].lower()}"
    return (ending, packing) if ending in _FORMATS else ("", "")
