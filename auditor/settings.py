"""Every setting that ``auditor.yaml`` may hold: a line each. A new option of the command line needs one line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "list", "map", "yes/no"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of the configuration, which stands for one option."""

    key: str
    """As the file has it: the option's long name with ``_`` for ``-``."""
    kind: Kind
    says: str
    """A few words for the file that ``auditor init`` writes."""
    example: str
    """As YAML, on one line."""
    param: str = ""
    """What the command line calls its value, where that is not the key."""
    path: Literal["", "whole", "after ="] = ""
    """Which part of a value is a path, and so is meant from the folder of the file."""

    @property
    def name(self) -> str:
        return self.param or self.key


SETTINGS = (
    Setting("corpus", "list", "files, folders and globs to read", "[articles/]", "corpus_paths", path="whole"),
    Setting("metadata", "text", "dates and outlets of articles that carry none", "dates.csv", path="whole"),
    Setting("exclude", "list", "what to leave out, as in .gitignore", "[drafts/, '*.tmp.txt']"),
    Setting("no_ignore", "yes/no", "read what .gitignore files leave out, too", "yes"),
    Setting("fields", "map", "what records call the fields of an article", "{text: body, published: date}"),
    Setting("stdin_format", "text", "what standard input holds", "jsonl"),
    Setting("language", "list", "read only articles that may be in these languages, or any", "[en]", "languages"),
    Setting("skip_unreadable", "yes/no", "documents that cannot be read do not fail the run", "yes"),
    Setting("as_of", "text", "leave out what was published later", "2026-03-02"),
    Setting("rules", "list", "rules of your own, beside the shipped ones", "[rules/]", "rule_paths", path="whole"),
    Setting("no_builtin", "yes/no", "leave the shipped rules out", "yes"),
    Setting("include_superseded", "yes/no", "compare the older versions of a story too", "yes"),
    Setting(
        "names", "text", "names that mean one, and names that stay apart", "names.yaml", "names_path", path="whole"
    ),
    Setting("limits", "map", "how much of an article is looked at", "{sentences: 20000, candidates: 10000}"),
    Setting("select", "list", "run only these rules", "[investment-total, stock-direction]"),
    Setting("ignore", "list", "leave these rules out", "[market-reaction]"),
    Setting("baseline", "text", "the disputes that are known", "auditor-baseline.yaml", path="whole"),
    Setting("accepted", "text", "the disputes that were accepted", "auditor-accepted.yaml", path="whole"),
    Setting("fail_on", "text", "the mildest finding that fails a run: error, warning, note or never", "warning"),
    Setting("require_rule", "list", "exit 3 where one of these rules read no claim", "[investment-total]", "required"),
    Setting("format", "list", "reports to write", "[table, json=report.json]", "formats", path="after ="),
    Setting("verbose", "yes/no", "every quote in the table", "yes"),
    Setting("style", "text", "how the table is drawn, one of tabulate's formats", "rounded_grid"),
    Setting("color", "text", "colours in the table: auto, always or never", "never"),
    Setting("jobs", "text", "processes that read a large corpus", "2"),
    Setting("no_cache", "yes/no", "read every article again, and remember nothing", "yes"),
    Setting("cache_dir", "text", "where what was read is remembered", ".auditor", path="whole"),
    Setting("engine", "text", "what reads and compares: duckdb or spark", "spark"),
    Setting("master", "text", "where Spark runs", "spark://host:7077"),
    Setting("time_out", "text", "end a run with 2 once it has taken so many seconds", "600", "seconds"),
    Setting("quiet", "yes/no", "no notes and no progress on standard error", "yes"),
)
BY_KEY = {setting.key: setting for setting in SETTINGS}
NOT_SETTABLE = frozenset(("help", "config", "isolated", "changed", "today"))
"""Options of one run, which a file cannot set."""
