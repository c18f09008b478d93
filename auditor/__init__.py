"""auditor finds the questions on which a corpus of articles cannot all be right.

The one function that a program needs is ``audit``. It is imported when it is first asked for, so that
``auditor --help`` waits for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.version import __version__

if TYPE_CHECKING:
    from auditor.api import audit
    from auditor.errors import AuditorError
    from auditor.model import Document, Report
    from auditor.options import Options

__all__ = ["AuditorError", "Document", "Options", "Report", "__version__", "audit"]

_HOMES = {"audit": "api", "AuditorError": "errors", "Document": "model", "Options": "options", "Report": "model"}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module  # noqa: PLC0415 - see above

        return getattr(import_module(f"auditor.{_HOMES[name]}"), name)
