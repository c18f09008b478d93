"""The host that an article's address, or its outlet's name, may be of."""

from __future__ import annotations

from urllib.parse import urlsplit


def host_of(address: str) -> str:
    """The host of an address with its scheme or without one; empty where it is no address."""
    try:
        return urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:  # "http://[acme"
        return ""
