"""Print the oldest version of each package that pyproject.toml allows, as constraints for pip: lowest.py [EXTRA...]."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
_BOUND = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,-]+\])?\s*>=\s*(?P<version>[\w.]+)")


def lowest(extras: list[str]) -> list[str]:
    """A line for each package with a lower bound, of the package itself and of some of its extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    found = [match for line in wanted if (match := _BOUND.match(line))]
    return sorted({f"{match['name']}=={match['version']}" for match in found})


if __name__ == "__main__":
    print("\n".join(lowest(sys.argv[1:])))
