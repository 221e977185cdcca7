"""The composition root: which part of NavPlan the command line asks for.

    navplan [PLAN]         open the window
    navplan --self-test    start, paint the window once, end
    navplan --self-test=full    do an office's whole work with the example office, and say how it went
    navplan COMMAND …      see `commands.py`

Commands and their parser are loaded only when one is asked for, so that the window is painted first.
"""

import gc
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from navplan.wiring import outside

COMMANDS = ("new", "example", "letters", "letter", "documents", "export", "run", "pictures")
"""The first words that are not the name of a plan file."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run NavPlan; returns the process's exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--self-test"]:
        return _self_test()
    if given == ["--self-test=full"]:
        from navplan.self_test import self_test_full

        return self_test_full()
    if not given or (given[0] not in COMMANDS and not given[0].startswith("-")):
        return _window(Path(given[0]) if given else None)
    from navplan.commands import run_command

    return run_command(given, _example)


def _window(plan: Path | None, example: bool = False) -> int:
    gc.disable()  # until the first paint, after which the window enables it again: saves it 10 ms
    from navplan.ui.own_place import NowhereToWrite
    from navplan.ui.running import run

    try:
        return run(outside(), time.localtime().tm_year, plan, example)
    except NowhereToWrite as refused:
        print(refused, file=sys.stderr)
        return 1


def _example() -> int:
    return _window(None, example=True)


def _self_test() -> int:
    gc.disable()  # as for the window
    from navplan.ui.running import self_test

    return self_test(outside(), time.localtime().tm_year)
