"""All small changes of a module, one at a time: another comparison, a figure one higher, a condition left out."""

from __future__ import annotations

import ast
import copy
import hashlib
import warnings
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import CodeType

_LONGEST = 90
"""Characters of an expression that is shown whole around a changed part of it."""
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div,
    ast.Mod: ast.Div, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
_CALLED = {
    "min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list", "reversed": "list",
    "startswith": "endswith", "endswith": "startswith", "partition": "rpartition", "rpartition": "partition",
    "lower": "upper", "upper": "lower", "floor": "ceil", "ceil": "floor", "match": "search", "search": "match",
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One small change of one module."""

    module: str
    """As it is imported: ``auditor.compare.amount``."""
    place: str
    """The function or the class around it, ``Lane.meets``; empty at the module's top."""
    change: str
    """``low < high → low <= high``."""
    number: int
    """Of several in one place that look alike, which one, from 1."""
    lines: tuple[int, int]
    """The first and the last line of what is changed."""
    function: str
    """The outermost function around it, whose code is another; empty where only a new import shows the change."""
    source: str
    """A digest of the statement at the module's top in which it lies: that statement's other lines count, no others."""

    def __str__(self) -> str:
        which = f" ({self.number})" if self.number > 1 else ""
        return f"{self.module} {self.place}: {self.change}{which}"


@dataclass(frozen=True)
class _Slot:
    """Where a node hangs in its tree, and all that surrounds it."""

    parent: ast.AST
    field: str
    index: int | None
    node: ast.AST
    place: tuple[str, ...]
    function: tuple[str, ...]

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def mutants(path: Path, module: str) -> Iterator[tuple[Mutant, CodeType]]:
    """Each small change of a file, with the whole module's code after it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    seen: Counter[tuple[str, str]] = Counter()
    sources = [(statement.lineno, _digest(statement)) for statement in tree.body]
    for slot in list(_slots(tree, (), ())):
        for variant in _variants(slot):
            if not hasattr(variant, "lineno"):
                ast.fix_missing_locations(ast.copy_location(variant, slot.node))
            shown = slot.parent if _is_short(slot.parent) else slot.node
            before = ast.unparse(shown)
            slot.put(variant)
            after = ast.unparse(shown if shown is slot.parent else variant)
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore", SyntaxWarning)
                    code = compile(tree, str(path), "exec")
            finally:
                slot.put(slot.node)
            place, change = ".".join(slot.place), f"{before} → {after}"
            seen[place, change] += 1
            first, last = _lines(shown)
            function = ".".join(slot.function)
            source = [digest for line, digest in sources if line <= first][-1]
            yield Mutant(module, place, change, seen[place, change], (first, last), function, source), code


def _digest(statement: ast.stmt) -> str:
    return hashlib.sha256(ast.unparse(statement).encode()).hexdigest()[:16]


def code_of(module: CodeType, function: str) -> CodeType:
    """The code of a function within its module's."""
    for inner in module.co_consts:
        if hasattr(inner, "co_qualname"):
            if inner.co_qualname == function:
                return inner  # type: ignore[no-any-return]
            if function.startswith(f"{inner.co_qualname}."):
                return code_of(inner, function)
    raise LookupError(function)


def _is_short(node: ast.AST) -> bool:
    whole = isinstance(node, (ast.expr, ast.Return, ast.Assign, ast.AugAssign, ast.AnnAssign))
    return whole and len(ast.unparse(node)) <= _LONGEST


def _lines(node: ast.AST) -> tuple[int, int]:
    first: int = getattr(node, "lineno", 1)
    last: int | None = getattr(node, "end_lineno", None)
    return first, last or first


def _slots(node: ast.AST, place: tuple[str, ...], function: tuple[str, ...]) -> Iterator[_Slot]:
    """Every node below this one that may be changed."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list") or (isinstance(node, ast.Call) and field == "func"):
            if isinstance(node, ast.Call):  # a method's own object may be changed, its name is changed with the call
                yield from _slots(node.func, place, function)
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST) or _is_left_out(child):
                continue
            inside, around = place, function
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and field == "body":
                inside = (*place, node.name)
                if isinstance(node, ast.FunctionDef):
                    around = function or inside
            yield _Slot(node, field, index, child, inside, around)
            yield from _slots(child, inside, around)


def _is_left_out(node: ast.AST) -> bool:
    """Docstrings, imports, types, and the check that two sequences are of one length."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom():
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.keyword(arg="strict") | ast.Subscript(value=ast.Name(id="Literal")):
            return True
        case ast.Call(func=ast.Name(id="TypeVar")):
            return True
    return False


def _variants(slot: _Slot) -> Iterator[ast.AST]:
    """What may stand in a node's place."""
    yield from _forced(slot)
    match slot.node:
        case ast.Compare(ops=ops) as node:
            for i, op in enumerate(ops):
                changed = copy.copy(node)
                changed.ops = [*ops[:i], _COMPARED[type(op)](), *ops[i + 1 :]]
                yield changed
        case ast.BinOp(op=operator) as node if type(operator) in _RECKONED:
            yield ast.BinOp(node.left, _RECKONED[type(operator)](), node.right)
        case ast.BoolOp(op=joined, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(joined, ast.And) else ast.And(), values)
            for i in range(len(values)):
                rest = [*values[:i], *values[i + 1 :]]
                yield ast.BoolOp(joined, rest) if len(rest) > 1 else rest[0]
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.Constant():
            yield from _constants(slot)
        case ast.Call() as node:
            yield from _calls(node)
        case ast.stmt() as node:
            yield from _statements(node)


def _forced(slot: _Slot) -> Iterator[ast.AST]:
    """A condition that is always, or never, true."""
    if isinstance(slot.parent, (ast.If, ast.IfExp, ast.While)) and slot.field == "test":
        if not isinstance(slot.parent, ast.While):
            yield ast.Constant(True)
        yield ast.Constant(False)
    elif isinstance(slot.parent, ast.comprehension) and slot.field == "ifs":
        yield ast.Constant(True)


def _statements(node: ast.stmt) -> Iterator[ast.AST]:
    """A call left out, the other way through a loop, another reckoning."""
    match node:
        case ast.Expr(value=ast.Call()):
            yield ast.Pass()
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()
        case ast.AugAssign(op=operator) if type(operator) in _RECKONED:
            yield ast.AugAssign(node.target, _RECKONED[type(operator)](), node.value)


def _constants(slot: _Slot) -> Iterator[ast.AST]:
    value = slot.node.value if isinstance(slot.node, ast.Constant) else None
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and not isinstance(slot.parent, ast.FormattedValue):
        yield ast.Constant(f"XX{value}")


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    """Another function of the same form, and the call without each of its named arguments."""
    match node.func:
        case ast.Name(id=name) if name in _CALLED:
            keywords = [] if _CALLED[name] == "list" else node.keywords
            yield ast.Call(ast.Name(_CALLED[name], ast.Load()), node.args, keywords)
        case ast.Attribute(value=value, attr=name) if name in _CALLED:
            yield ast.Call(ast.Attribute(value, _CALLED[name], ast.Load()), node.args, node.keywords)
    for i, keyword in enumerate(node.keywords):
        if keyword.arg not in (None, "strict"):
            yield ast.Call(node.func, node.args, [*node.keywords[:i], *node.keywords[i + 1 :]])
