"""Say in a few words where and why a text is no YAML."""

from __future__ import annotations

import yaml

YAML_ERRORS = (yaml.YAMLError, RecursionError, ValueError)
"""What PyYAML raises: its own errors, deep nesting, characters that YAML forbids."""
_SECOND_COLON = "mapping values are not allowed here"
"""PyYAML's words for the most common slip of those who write front matter by hand."""


def yaml_line(error: Exception) -> int:
    """The line, from 1, that a YAML error points at."""
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    return mark.line + 1 if mark else 1


def yaml_reason(error: Exception) -> str:
    """A YAML error in a few words."""
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    if isinstance(error, yaml.MarkedYAMLError):
        if error.problem == _SECOND_COLON:
            return "a second `: ` stands in this value; put the value in quotes"
        return ", ".join(filter(None, (error.context, error.problem))) or "it is no YAML"
    return " ".join(str(error).split())
