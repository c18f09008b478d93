"""Start a Spark session on this machine or on a cluster, with workers that are what the driver is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from auditor.errors import AuditorError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import SparkSession

HERE = "local[*]"
JAVA = 17
"""The oldest Java that Spark 4 runs on."""

_LOCAL = re.compile(r"local(?:\[(?P<cores>\d+|\*)(?:,\s*(?P<tries>\d+))?\])?$")
_TRIES = 4
"""How often a task is tried, as on a cluster; Spark's own default for one machine is once."""
_UNDER_WAY = "PYSPARK_GATEWAY_PORT"
"""Set where spark-submit has started Java already."""
_LOG = Path(__file__).with_name("log4j2.properties")


@contextmanager
def session(master: str = "") -> Iterator[SparkSession]:
    """A session on ``master``, by default on all processors of this machine; one that runs already is used, and left.

    Raises AuditorError where pyspark or Java is missing or too old, and where the master cannot be reached.
    """
    need_spark()
    from pyspark.sql import SparkSession  # noqa: PLC0415 - slow to import, and an extra

    running = SparkSession.getActiveSession()
    if running is not None:
        yield running
        return
    with ExitStack() as opened:
        started = _started(master, Path(opened.enter_context(TemporaryDirectory(prefix="auditor-"))))
        opened.callback(started.stop)
        yield started


def need_spark() -> None:
    """Raises AuditorError, with what to install, where pyspark or Java is missing or too old."""
    try:
        import pyspark  # noqa: PLC0415 - slow to import, and an extra
    except ImportError:
        raise AuditorError(
            "the engine spark needs pyspark, which is not installed: pip install 'auditor[spark]'."
        ) from None
    if int(pyspark.__version__.partition(".")[0]) < 4:
        raise AuditorError(f"the engine spark needs pyspark 4; {pyspark.__version__} is installed.")
    if _UNDER_WAY not in os.environ:
        _need_java()


def _need_java() -> None:
    home = os.environ.get("JAVA_HOME")
    program = str(Path(home) / "bin" / "java") if home else shutil.which("java")
    install = f"install Java {JAVA} or later (apt-get install openjdk-{JAVA}-jre-headless), or name one in JAVA_HOME."
    try:
        told = subprocess.run([program or "java", "-version"], capture_output=True, check=True, text=True).stderr
    except (OSError, subprocess.CalledProcessError):
        raise AuditorError(f"the engine spark needs Java, and none can be run here; {install}") from None
    found = re.search(r'version "(?:1\.)?(?P<major>\d+)', told)
    if found and int(found["major"]) < JAVA:
        raise AuditorError(f"the engine spark needs Java {JAVA}, and this is Java {found['major']}; {install}")


def is_local(master: str) -> bool:
    """Whether a master is threads of one process on this machine."""
    return _LOCAL.match(master) is not None


def _started(master: str, scratch: Path) -> SparkSession:
    from pyspark.errors import PySparkException  # noqa: PLC0415
    from pyspark.sql import SparkSession  # noqa: PLC0415

    builder = SparkSession.builder.appName("auditor").config("spark.ui.showConsoleProgress", "false")
    if not master and _UNDER_WAY not in os.environ:
        master = HERE
    if local := _LOCAL.match(master):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        master = f"local[{local['cores'] or 1},{local['tries'] or _TRIES}]"
        for key, value in _on_this_machine(scratch).items():
            builder = builder.config(key, value)
    if master:
        builder = builder.master(master)
    try:
        return builder.getOrCreate()
    except (PySparkException, RuntimeError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise UsageError(f"no Spark session could be started on {master or 'the cluster'}: {reason}") from error
    except Exception as error:  # Java's own, which are of many classes
        if type(error).__module__.startswith("py4j"):
            raise UsageError(f"no Spark session could be started on {master}: is the master right?") from error
        raise


def _on_this_machine(scratch: Path) -> dict[str, str]:
    """Settings of a session in this process: quiet, no web page, nothing left behind."""
    return {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={_LOG.as_uri()} -XX:TieredStopAtLevel=1",
        "spark.local.dir": str(scratch),
        "spark.sql.warehouse.dir": str(scratch / "warehouse"),
        "spark.sql.shuffle.partitions": "8",
    }
