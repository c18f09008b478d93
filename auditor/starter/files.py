"""The files that ``auditor init`` writes: a configuration with every setting, a first rule, a workflow."""

from __future__ import annotations

import json
from importlib import metadata, resources
from typing import TYPE_CHECKING

from auditor import __version__
from auditor.report import FORMATS
from auditor.settings import SETTINGS, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

_SET = frozenset(("corpus", "rules"))
"""Settings that a first configuration makes; all others are shown as comments."""
_HEAD = """\
# The settings of auditor, which flags win over. Paths are meant from this folder.
# `auditor config show` prints what holds.
"""


def starter_files() -> Iterator[tuple[str, str]]:
    """Each file's path and text."""
    yield "auditor.yaml", config_text()
    yield "rules/fine.yaml", _template("rule.yaml")
    yield ".github/workflows/auditor.yml", _workflow()


def config_text() -> str:
    """A configuration with a line for every setting."""
    lines = [(_line(setting), setting.says) for setting in SETTINGS]
    wide = max(len(line) for line, _ in lines)
    return _HEAD + "".join(f"{line:<{wide}}  # {says}\n" for line, says in lines)


def _line(setting: Setting) -> str:
    mark = "" if setting.key in _SET else "# "
    return f"{mark}{setting.key}: {setting.example}"


def _workflow() -> str:
    """A workflow that shows findings at their lines, as far as this version can."""
    formats = " --format github" if "github" in FORMATS else ""
    return _template("workflow.yaml").replace("{requirement}", _requirement()).replace("{formats}", formats)


def _template(name: str) -> str:
    return (resources.files("auditor.starter") / name).read_text(encoding="utf-8")


def _requirement() -> str:
    """What pip is to install: this version, from where this one came if that was a repository."""
    try:
        origin = metadata.distribution("auditor").read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        origin = None
    about = json.loads(origin) if origin else {}
    if vcs := about.get("vcs_info"):
        return f"auditor @ {vcs['vcs']}+{about['url']}@{vcs['commit_id']}"
    return f"auditor=={__version__}"
