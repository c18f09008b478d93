"""auditor finds the questions on which a corpus of articles cannot all be right.

The one function that a program needs is ``audit``. It is imported when it is first asked for, so that
``auditor --help`` waits for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.api import audit

__all__ = ["__version__", "audit"]
__version__ = "0.1.0"


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name != "audit":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from auditor.api import audit  # noqa: PLC0415 - see above

        return audit
