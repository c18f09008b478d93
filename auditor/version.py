"""The version of the package, where every layer can read it."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

__version__ = "0.1.0"


@cache
def fingerprint() -> str:
    """What changes when the program does: what stands in its files, wherever they are installed.

    The shipped rules are none of it, which stand inside the package in a wheel and beside it in a checkout: whoever
    depends on rules has them.
    """
    root = Path(__file__).parent
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(path for path in root.rglob("*") if path.suffix in (".py", ".yaml", ".sql")):
        name = path.relative_to(root).as_posix()
        if not name.startswith("_rules/"):
            digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
