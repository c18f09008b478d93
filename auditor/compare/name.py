"""Place a name: one point per canonical name."""

from __future__ import annotations

from hashlib import blake2b

from auditor.model import Reading, Value


def name_point(key: str) -> int:
    """A 52-bit hash of the key: exact as a float."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big") >> 12


def place_name(key: str, shown: str, *, initials: bool = False) -> Value:
    """The value of a person or organisation whose canonical key is ``key``.

    ``initials``: only letters of the given names are known, so that it is compared with its like alone.
    """
    axis = "name:initials" if initials else "name"
    point = float(name_point(key))
    return Value("name", shown, point, point + 1, "", (Reading(axis, point, point + 1),), " ".join(shown.split()))
