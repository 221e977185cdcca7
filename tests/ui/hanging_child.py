"""The program as people start it, with a second place for backups that never answers; its window is closed at once.

Called with a plan and the program's own folder. Patience is shortened, or the test would take as long as people wait.
"""

import sys
from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import QTimer

from navplan import wiring
from navplan.ui import backup_place, running
from navplan.ui.app import Program
from navplan.ui.backup_jobs import Bring, Brought


def for_ever(_job: Bring) -> Brought:
    """What a share does whose server is gone."""
    Event().wait()
    raise AssertionError


def close_when_open(program: Program) -> None:
    """Close the window as soon as the plan is there and its backup waits for the place."""
    if program.window.desk is not None and program.backups.place.tasks.is_busy:
        program.window.close()


def main() -> int:
    """Start, and end as the program ends."""
    plan, own = Path(sys.argv[1]), Path(sys.argv[2])
    Bring.__call__ = for_ever  # type: ignore[method-assign]
    backup_place.AT_THE_END = backup_place.TO_STOP = running.AT_THE_END = 200
    begin, looking = Program.open_first, QTimer()

    def begun(program: Program) -> None:
        begin(program)
        looking.timeout.connect(lambda: close_when_open(program))
        looking.start(20)

    Program.open_first = begun  # type: ignore[method-assign]
    leave = Program.leave

    def leaving(program: Program) -> None:
        leave(program)
        program.settings.setValue("test/seen", "yes")

    Program.leave = leaving  # type: ignore[method-assign]
    outside = replace(wiring.outside(), plans_folder=plan.parent, settings_file=own / "navplan.ini")
    return running.run(outside, 2024, plan)


if __name__ == "__main__":
    code = main()
    sys.stdout.write("came back")  # not where a worker still waits: Qt would wait with it
    sys.exit(code)
