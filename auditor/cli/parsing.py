"""Read the values of flags that are more than a word."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt

    from auditor.corpus.fields import FieldName
    from auditor.limits import Limits


def parse_day(text: str) -> dt.date:
    """The day that ``--as-of`` gives. UsageError for anything else."""
    import datetime as dt

    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"--as-of {text}: write a day as year, month and day: --as-of 2026-03-02.") from None


def parse_fields(options: tuple[str, ...]) -> dict[FieldName, str]:
    """The names that ``--field FIELD=NAME`` options give to fields. UsageError for one that gives none."""
    from auditor.corpus.fields import own_names

    own: dict[FieldName, str] = {}
    for option in options:
        written, _, name = option.partition("=")
        try:
            given = own_names({written.strip(): name})
        except UsageError as error:
            raise UsageError(f"--field {option}: {error}") from None
        for field, other in own.items():
            if field in given:
                raise UsageError(f"--field {option}: {field} has a name already, {other}; keep one of the two.")
        own |= given
    return own


def parse_limits(options: tuple[str, ...]) -> Limits:
    """The limits that ``--limit NAME=N`` options give. UsageError for one that gives none."""
    from auditor.limits import LIMITS, limits_of

    told: dict[str, str] = {}
    for option in options:
        name, _, number = option.partition("=")
        try:
            limits_of({name.strip(): number})
        except UsageError as error:
            raise UsageError(f"--limit {option}: {error}") from None
        told[name.strip()] = number
    return limits_of(told) if told else LIMITS
