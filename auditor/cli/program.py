"""The outermost group of commands: every way to end is an exit code and at most one sentence."""

from __future__ import annotations

import sys
import threading
import traceback
from contextlib import AbstractContextManager, nullcontext
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from auditor.cli.settings import place_of
from auditor.cli.stopping import TimeIsOverError, heed_termination
from auditor.errors import AuditorError, FileErrors

if TYPE_CHECKING:
    from collections.abc import Sequence


class Exit(IntEnum):
    """How a run ends; 2 wins over 1."""

    CLEAN = 0
    FOUND = 1
    UNTRUSTED = 2
    NOTHING = 3


def say(sentence: str) -> None:
    """Write to standard error, control characters made visible; silent where nobody listens."""
    lines = ("".join(c if c.isprintable() else "\ufffd" for c in line) for line in sentence.split("\n"))
    text = "\n".join(lines) + "\n"
    with _bars_aside():
        try:
            sys.stderr.write(text.encode(sys.stderr.encoding, "replace").decode(sys.stderr.encoding))
            sys.stderr.flush()
        except BrokenPipeError:
            pass


def _bars_aside() -> AbstractContextManager[None]:
    """Takes progress bars off the screen for as long as something else is written; only a run that has some."""
    bars = sys.modules.get("tqdm")
    return bars.tqdm.external_write_mode(file=sys.stderr) if bars else nullcontext()


def one_line(text: str) -> str:
    """The text on one line: a file's name may hold the end of one."""
    return text.replace("\r", "\ufffd").replace("\n", "\ufffd")


class Program(click.Group):
    """A group whose commands return their exit code, and whose errors are sentences."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = False,  # noqa: ARG002 - click's signature; the codes are settled here
        **extra: Any,
    ) -> NoReturn:
        """Run the command line and exit."""
        if threading.current_thread() is threading.main_thread():
            heed_termination()
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            say(error.format_message())
            code = Exit.UNTRUSTED
        except click.ClickException as error:
            say(f"auditor: {_sentence(error)}")
            code = Exit.UNTRUSTED
        except click.Abort:
            say("auditor: interrupted; nothing can be said of what was not read.")
            code = Exit.UNTRUSTED
        except TimeIsOverError:
            say("auditor: the time of --time-out is over; nothing can be said of what was not read.")
            code = Exit.UNTRUSTED
        except MemoryError:
            say("auditor: memory ran out; try --jobs 1, fewer articles at a time, or a smaller --limit bytes=N.")
            code = Exit.UNTRUSTED
        except FileErrors as error:
            say(str(error))  # each line begins with its place, as editors and CI look for it
            code = Exit.UNTRUSTED
        except AuditorError as error:
            say(f"auditor: {error}")
            code = Exit.UNTRUSTED
        except Exception as error:
            say(f"auditor: {_crash(error)}")
            code = Exit.UNTRUSTED
        sys.exit(int(code or 0))


def _sentence(error: click.ClickException) -> str:
    words = " ".join(error.format_message().split())
    context = error.ctx if isinstance(error, click.UsageError) else None
    if isinstance(error, click.MissingParameter) and error.param and error.param.name == "corpus_paths":
        return "name the articles to read: a file, a folder, - for standard input; or set `corpus` in auditor.yaml."
    param = error.param if isinstance(error, click.BadParameter) else None
    if context and param and param.name and (place := place_of(context, param.name)):
        return f"{place}: {words}"
    ended = words if words.rstrip(")").endswith((".", "?", "!")) else f"{words}."
    return f"{ended} See {context.command_path} --help." if context else words


def _crash(error: Exception) -> str:
    """Where the program broke, in one sentence that a bug report can quote."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"this is a bug ({what}, at {Path(last.filename).name}:{last.lineno}); please report it."
