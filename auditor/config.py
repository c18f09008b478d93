"""Find, read and check the configuration: ``auditor.yaml``, or ``[tool.auditor]`` in ``pyproject.toml``."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from auditor.errors import FileErrors, Problem
from auditor.rule.nearest import suggestion
from auditor.settings import BY_KEY, Setting
from auditor.yamlio.nodes import Entries, Items, Node, Text, read_parts

NAMES = ("auditor.yaml", "auditor.yml")
PYPROJECT = "pyproject.toml"
_YES = frozenset(("yes", "true", "on"))
_NO = frozenset(("no", "false", "off"))


@dataclass(frozen=True, slots=True)
class Config:
    """What a file sets: by the name that the command line has for a value."""

    path: str = ""
    """Empty where no file was found."""
    values: dict[str, object] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    """Where each value stands, as ``auditor.yaml:3:1``."""


def find_config(start: Path) -> Path | None:
    """The file that holds in a folder: its own, else that of the nearest folder above, up to the top of the repository.

    Raises FileErrors for two files in one folder.
    """
    for folder in (start, *start.parents):
        found = [folder / name for name in NAMES if (folder / name).is_file()]
        if _has_table(folder / PYPROJECT):
            found.append(folder / PYPROJECT)
        if len(found) > 1:
            said = f"{found[1].name} beside it holds settings, too; keep one of the two."
            raise FileErrors([Problem(_shown(found[0]), 1, 1, said)])
        if found:
            return found[0]
        if (folder / ".git").exists() or not _in_repository(start):
            return None
    return None


def read_config(path: Path) -> Config:
    """The settings of one file. Raises FileErrors with all that is wrong in it."""
    shown = _shown(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileErrors([Problem(shown, 1, 1, f"cannot be read: {error.strerror}.")]) from None
    root = _toml_root(shown, data) if path.suffix == ".toml" else _yaml_root(shown, data)
    values: dict[str, object] = {}
    places: dict[str, str] = {}
    problems: list[Problem] = []
    for key, node in root.pairs:
        setting = BY_KEY.get(key.value)
        if setting is None:
            said = f"there is no setting `{key.value}`; {suggestion(key.value, BY_KEY)}"
            problems.append(Problem(shown, key.line, key.column, said))
            continue
        try:
            values[setting.name] = _value(setting, node, path.parent)
        except _WrongError as error:
            problems.append(Problem(shown, error.node.line, error.node.column, str(error)))
        places[setting.name] = f"{shown}:{key.line}:{key.column}"
    if problems:
        raise FileErrors(problems)
    return Config(shown, values, places)


class _WrongError(Exception):
    """A value that a setting cannot take, and where it stands."""

    def __init__(self, node: Node, sentence: str) -> None:
        super().__init__(sentence)
        self.node = node


def _value(setting: Setting, node: Node, folder: Path) -> object:
    """What click is to take for the value of a setting."""
    match setting.kind:
        case "yes/no":
            return _yes_or_no(setting, node)
        case "text":
            return _placed(setting, _text(setting, node), folder)
        case "list":
            items = node.values if isinstance(node, Items) else (node,)
            return [_placed(setting, _written(setting, item, folder), folder) for item in items]
        case "map":
            if not isinstance(node, Entries):
                raise _WrongError(node, f"`{setting.key}` is a mapping, such as {setting.example}.")
            return [f"{key.value}={_text(setting, item)}" for key, item in node.pairs]


def _text(setting: Setting, node: Node) -> str:
    if isinstance(node, Text) and node.value.strip():
        return node.value
    what = "a value is missing here" if isinstance(node, Text) else f"`{setting.key}` takes plain values"
    raise _WrongError(node, f"{what}; write it as {setting.key}: {setting.example}")


def _written(setting: Setting, node: Node, folder: Path) -> str:
    """The value; the settings that come with a corpus may write below their own folder only, not anywhere."""
    value = _text(setting, node)
    _, mark, path = value.partition("=")
    if setting.path == "after =" and mark and path != "-" and not _is_below(folder, path):
        said = f"`{setting.key}` may write below the folder of this file only; name another place by a flag."
        raise _WrongError(node, said)
    return value


def _is_below(folder: Path, path: str) -> bool:
    root = folder.resolve()
    try:
        return (root / path).resolve().is_relative_to(root)
    except (OSError, ValueError):
        return False


def _yes_or_no(setting: Setting, node: Node) -> bool:
    word = node.value.lower() if isinstance(node, Text) else ""
    if word not in _YES | _NO:
        raise _WrongError(node, f"`{setting.key}` is yes or no.")
    return word in _YES


def _placed(setting: Setting, value: str, folder: Path) -> str:
    """The value with its path as seen from the working directory."""
    if setting.path == "whole":
        return value if value == "-" else _from_here(folder, value)
    head, mark, path = value.partition("=")
    return f"{head}={_from_here(folder, path)}" if setting.path and mark and path != "-" else value


def _from_here(folder: Path, path: str) -> str:
    if Path(path).is_absolute() or folder.resolve() == Path.cwd():
        return path
    end = "/" if path.endswith("/") else ""
    return os.path.relpath(folder / path).replace(os.sep, "/") + end


def _yaml_root(shown: str, data: bytes) -> Entries:
    parts = read_parts(shown, data)
    problems = [problem for part in parts for problem in part.problems]
    if len(parts) > 1:
        problems.append(Problem(shown, 1, 1, "`---` parts the file in two; a configuration is one."))
    node = parts[0].node if parts else Entries((), 1, 1)
    if node is not None and not isinstance(node, Entries):
        said = "write settings as names and values, such as fail_on: warning"
        problems.append(Problem(shown, node.line, node.column, said))
    if problems or not isinstance(node, Entries):
        raise FileErrors(problems)
    return node


_HEADER = re.compile(r"\s*\[\s*tool\s*\.\s*[\"']?auditor[\"']?\s*(?:\.\s*[\"']?(?P<inner>[\w-]+)[\"']?\s*)?\]")
_KEY = re.compile(r"(?P<space>\s*)[\"']?(?P<key>[\w-]+)[\"']?\s*[.=]")


def _has_table(path: Path) -> bool:
    """Whether a pyproject.toml holds settings, or tries to."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    try:
        tool = tomllib.loads(data.decode()).get("tool", {})
        return isinstance(tool, dict) and "auditor" in tool
    except ValueError:
        return any(map(_HEADER.match, data.decode("utf-8", "replace").splitlines()))


def _toml_root(shown: str, data: bytes) -> Entries:
    try:
        content = tomllib.loads(data.decode())
    except UnicodeDecodeError:
        raise FileErrors([Problem(shown, 1, 1, "the file is not UTF-8; save it as UTF-8.")]) from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        said = f"is no TOML: {str(error).partition(' (at ')[0]}."
        raise FileErrors([Problem(shown, line, column, said)]) from None
    tool = content.get("tool", {})
    table = tool.get("auditor") if isinstance(tool, dict) else None
    places = _toml_places(data.decode())
    if not isinstance(table, dict):
        raise FileErrors([Problem(shown, 1, 1, "holds no table [tool.auditor]; write one, with a line per setting.")])
    pairs = []
    for key, value in table.items():
        line, column = places.get(key, places.get("", (1, 1)))
        pairs.append((Text(key, line, column), _toml_node(value, line, column)))
    return Entries(tuple(pairs), 1, 1)


def _toml_node(value: object, line: int, column: int) -> Node:
    if isinstance(value, list):
        return Items(tuple(_toml_node(item, line, column) for item in value), line, column)
    if isinstance(value, dict):
        pairs = ((Text(key, line, column), _toml_node(item, line, column)) for key, item in value.items())
        return Entries(tuple(pairs), line, column)
    if isinstance(value, bool):
        return Text("yes" if value else "no", line, column)
    return Text(str(value), line, column)


def _toml_places(text: str) -> dict[str, tuple[int, int]]:
    """Where each key of ``[tool.auditor]`` stands, as far as the lines show it; the table itself as an empty key."""
    places: dict[str, tuple[int, int]] = {}
    within = False
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            within = not header["inner"]
            places.setdefault(header["inner"] or "", (number, line.index("[") + 1))
        elif line.lstrip().startswith("["):
            within = False
        elif within and (match := _KEY.match(line)):
            places.setdefault(match["key"], (number, len(match["space"]) + 1))
    return places


def _in_repository(folder: Path) -> bool:
    return any((parent / ".git").exists() for parent in (folder, *folder.parents))


def _shown(path: Path) -> str:
    """The path as it is seen from the working directory."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return os.path.relpath(path).replace(os.sep, "/")
