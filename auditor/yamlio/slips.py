"""Say in a sentence what is wrong with a file that is no YAML."""

import re

import yaml

from auditor.errors import Problem

TOO_DEEP = "lists and mappings stand too deep in one another; write it flatter."
_SENTENCES = (
    ("nesting depth", TOO_DEEP),
    ("mapping values are not allowed", "a second `: ` stands in this value; put the value in quotes."),
    ("sequence entries are not allowed", "a list item `- ` cannot begin here; put it on a line of its own."),
    ("end of stream", "the quote that opens here is not closed."),
    ("document separator", "the quote that opens here is not closed."),
    ("escape", "`\\` has a meaning of its own in double quotes; use single quotes."),
    ("comment or", "text stands after `|`; begin the text on the next line."),
    ("could not find expected ':'", "this line is no `key: value`; a colon and a space are missing."),
    ("',' or ']'", "the list that opens on line {opened} is not closed; `]` or a comma is missing."),
    ("',' or '}'", "the mapping that opens on line {opened} is not closed; write a rule's slots as `<value>`."),
    ("node content", "a list item is missing here; delete the comma, or add the item."),
    ("cannot start any token", "a plain value cannot begin with `{character}`; put it in quotes."),
    ("alias", "a plain value cannot begin with `{character}`; put it in quotes."),
    ("anchor", "a plain value cannot begin with `{character}`; put it in quotes."),
    ("<document start>", "this does not belong to what stands above; separate rules with `---`."),
    ("expected key", "{indented}"),
    ("<block end>", "{indented}"),
    ("'-' indicator", "this does not fit the list above; begin each of its items with `- `."),
)
"""A part of the parser's message, and the sentence for it; the first that fits."""

_BRACED = re.compile(r"\{\w+\}")
_KEY = re.compile(r"\s*(?P<key>[\w.-]+):(?:\s+(?P<value>\S.*))?\s*$")
_APOSTROPHE = re.compile(r"\s*[\w-]+: +'[^']*'(?=\w)")
_AT_CONTEXT = ("end of stream", "document separator", "could not find expected ':'")
"""Where the parser stopped says nothing; where it began does."""


def syntax_problem(path: str, text: str, offset: int, error: yaml.YAMLError) -> Problem:
    """The parser's complaint about ``text``, which begins ``offset`` lines into its file, in plain words."""
    said = getattr(error, "problem", None) or str(error)
    opened = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None)
    if opened is not None and any(part in said for part in _AT_CONTEXT):
        mark = opened
    if mark is None:
        return Problem(path, offset + 1, 1, f"YAML cannot be read here: {' '.join(said.split())}.")
    line = "".join(text.splitlines()[mark.line : mark.line + 1])
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        message = "a tab stands where YAML needs spaces; indent with spaces."
        return Problem(path, mark.line + 1 + offset, indent.index("\t") + 1, message)
    if slot := _BRACED.search(line):
        message = "`{` opens a mapping; quote it, and write a rule's slots as `<value>`."
        return Problem(path, mark.line + 1 + offset, slot.start() + 1, message)
    if apostrophe := _APOSTROPHE.match(line):
        message = "the quote that opens this value ends at this apostrophe; write it twice, or use double quotes."
        return Problem(path, mark.line + 1 + offset, apostrophe.end(), message)
    if (
        "mapping values" in said and (key := _KEY.match(line)) and key.end("key") == mark.column
    ):  # its own colon is the one that is not allowed
        return Problem(
            path, mark.line + 1 + offset, key.start("key") + 1, _indented(text.splitlines(), mark.line, offset)
        )
    character = line[mark.column : mark.column + 1]
    opened_line = (opened.line if opened is not None else mark.line) + 1 + offset
    sentence = next((s for part, s in _SENTENCES if part in said), "YAML cannot be read here: {said}.")
    indented = _indented(text.splitlines(), mark.line, offset) if "{indented}" in sentence else ""
    message = sentence.format(character=character, opened=opened_line, said=said, indented=indented)
    return Problem(path, mark.line + 1 + offset, mark.column + 1, message)


def _indented(lines: list[str], at: int, offset: int) -> str:
    """What is wrong with the column in which line ``at`` begins: that of no key above it, or one that has its value."""
    column = _column(lines[at])
    above = next((i for i in range(at - 1, -1, -1) if lines[i].strip() and _column(lines[i]) < column), None)
    key = _KEY.match(lines[above]) if above is not None else None
    if above is None or key is None:
        return "this does not fit the lines above; check the indentation and the quotes."
    if key["value"]:
        said = f"this line begins further right than `{key['key']}` on line {above + 1 + offset}, which has its value"
        return f"{said} already; begin both in one column."
    beside = next(i for i in range(above + 1, at + 1) if lines[i].strip())
    named = _KEY.match(lines[beside])
    inner = f"`{named['key']}`" if named else "the text"
    outer = f"`{key['key']}` on line {above + 1 + offset}"
    return (
        f"this line begins below neither {outer} nor {inner} on line {beside + 1 + offset}; begin it below one of them."
    )


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
