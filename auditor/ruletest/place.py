"""Where in a rule's file something is to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import Problem
from auditor.yamlio.nodes import Entries, Items, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Rule


def problem_at(rule: Rule, root: Entries, path: Sequence[str | int], message: str) -> Problem:
    """A problem at the place in the file to which keys and indices lead, as near as it comes."""
    node: Node = root
    for step in path:
        if isinstance(node, Entries) and (pair := node.find(str(step))):
            node = pair[1]
        elif isinstance(node, Items) and isinstance(step, int):
            node = node.values[step]
    return Problem(rule.path, node.line, node.column, message)
