"""Past one machine: the same rules, the same claims, the same findings, on Apache Spark.

``Audit`` takes a data frame of articles of any Spark source, with the columns id and text, and where it has them
title, source, published and url::

    from auditor.spark import Audit

    with Audit(session.read.parquet("s3a://news/2026/")) as audit:
        report = audit.report()      # what ``auditor audit`` finds, as data
        audit.findings.write.parquet("s3a://news/findings/")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.spark.audit import Audit

__all__ = ["Audit"]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A worker needs nothing of what ``Audit`` imports."""
        if name != "Audit":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from auditor.spark.audit import Audit  # noqa: PLC0415 - see above

        return Audit
