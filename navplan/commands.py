"""The commands besides the window: what each takes, and what it does.

navplan new PLAN --office NAME --year YEAR       make a plan
navplan example PLAN                             make the example office's plan
navplan letters                                  list the letters that come with the program
navplan letter FILE [--json]                     read a letter and show what it expects
navplan export PLAN [--pdf F] [--excel F]        write the year's plan
navplan run [--out FOLDER]                       the example office on screen, or all of it as files
navplan pictures PLAN [--out FOLDER] [--all]     draw every page
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from navplan import __version__
from navplan.domain.modules.letter import Letter
from navplan.domain.ports import CannotStore
from navplan.domain.words import N_, Said, as_written
from navplan.publishing import write_plan_excel, write_plan_pdf
from navplan.ui.outside import NewOffice
from navplan.wiring import example_workspace, new_workspace, open_workspace, outside, read_letter_file, shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def run_command(given: "Sequence[str]", window: "Callable[[], int]") -> int:
    """Do what the command line asks; returns the process's exit code. `window` shows the example office."""
    asked = _parser().parse_args(given)
    asked.window = window
    try:
        return int(asked.work(asked))
    except CannotStore as refused:
        print(refused.said.words(), file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="navplan", description=N_("Planlegging for Nav-kontoret og kommunen."))
    parser.add_argument("--version", action="version", version=f"NavPlan {__version__}")
    commands = parser.add_subparsers(required=True, metavar=N_("KOMMANDO"))
    for name, (about, fill, work) in COMMANDS.items():
        command = commands.add_parser(name, help=about, description=about)
        fill(command)
        command.set_defaults(work=work)
    return parser


def this_year() -> int:
    """The year it is."""
    return time.localtime().tm_year


def _fill_plan(command: argparse.ArgumentParser) -> None:
    command.add_argument("plan", type=Path, metavar=N_("PLAN"), help=N_("planfilen, .navplan"))


def _fill_new(command: argparse.ArgumentParser) -> None:
    _fill_plan(command)
    command.add_argument("--office", required=True, metavar=N_("NAVN"), help=N_("kontorets navn"))
    command.add_argument(
        "--municipality", action="append", default=[], metavar=N_("KOMMUNE"), help=N_("kommune, kan gjentas")
    )
    command.add_argument("--year", type=int, metavar=N_("ÅR"), help=N_("planår"))
    command.add_argument("--letter", default="", metavar=N_("BREV"), help=N_("brev fra listen «navplan letters»"))


def _fill_letter(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar=N_("FIL"), help=N_("brevet: PDF, Word, HTML, Markdown eller tekst"))
    command.add_argument("--json", action="store_true", help=N_("alt som er lest, som JSON"))


def _fill_export(command: argparse.ArgumentParser) -> None:
    _fill_plan(command)
    command.add_argument("--pdf", type=Path, metavar=N_("FIL"), help=N_("skriv årets plan som PDF"))
    command.add_argument("--excel", type=Path, metavar=N_("FIL"), help=N_("skriv hele planen som Excel"))
    command.add_argument("--year", type=int, metavar=N_("ÅR"), help=N_("år, ellers det nyeste brevets"))


def _fill_run(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", type=Path, default=Path("out"), metavar=N_("MAPPE"), help=N_("mappe for filene"))
    command.add_argument("--headless", action="store_true", help=N_("ikke vis vindu, lag filene"))


def _fill_pictures(command: argparse.ArgumentParser) -> None:
    _fill_plan(command)
    command.add_argument("--out", type=Path, default=Path("out"), metavar=N_("MAPPE"), help=N_("mappe for bildene"))
    command.add_argument("--all", action="store_true", help=N_("begge størrelser, lyst og mørkt"))


def _fill_nothing(command: argparse.ArgumentParser) -> None:
    pass


def _new(asked: argparse.Namespace) -> int:
    if asked.letter and asked.letter not in shelf().ids():
        raise CannotStore(
            Said(N_("Det finnes ikke noe brev som heter «{name}». Se «navplan letters»."), name=asked.letter)
        )
    municipalities = tuple((name, "") for name in asked.municipality)
    year = asked.year or this_year()
    new_workspace(asked.plan, NewOffice(asked.office, municipalities, "enhetlig", year, asked.letter)).close()
    print(N_("Planen er laget: {file}").format(file=asked.plan))
    return 0


def _example(asked: argparse.Namespace) -> int:
    example_workspace(asked.plan).close()
    print(N_("Eksempelkontoret er laget: {file}").format(file=asked.plan))
    return 0


def _letters(asked: argparse.Namespace) -> int:
    letters = shelf()
    for id in letters.ids():
        found = letters.get(id)
        expectations = sum(len(section.expectations) for section in found.sections)
        print(f"{id}  {found.year}  {len(found.sections)} / {expectations}  {found.title}")
    return 0


def _letter(asked: argparse.Namespace) -> int:
    from navplan.domain.letters.reading import to_json
    from navplan.domain.letters.told import told

    read = read_letter_file(asked.file).read
    lines = [json.dumps(to_json(read), ensure_ascii=False, indent=1)] if asked.json else told(read, as_written)
    print(*lines, sep="\n")
    return 0


def _export(asked: argparse.Namespace) -> int:
    if asked.pdf is None and asked.excel is None:
        print(N_("Si hva som skal skrives: --pdf FIL eller --excel FIL."), file=sys.stderr)
        return 2
    workspace = open_workspace(asked.plan)
    try:
        years = [letter.year for letter in workspace.all(Letter) if letter.year]
        year = asked.year or max(years, default=this_year())
        for target, write in ((asked.pdf, write_plan_pdf), (asked.excel, write_plan_excel)):
            if target is not None:
                write(workspace, year, target)
                print(N_("Skrevet: {file}").format(file=target))
    finally:
        workspace.close()
    return 0


def _run(asked: argparse.Namespace) -> int:
    if not asked.headless and _has_screen():
        return int(asked.window())
    print(N_("Ingen skjerm her. NavPlan lager eksempelkontoret som filer i stedet."))
    asked.out.mkdir(parents=True, exist_ok=True)
    plan = asked.out / "Nav Eksempeldal.navplan"
    plan.unlink(missing_ok=True)
    example_workspace(plan).close()
    asked.plan, asked.year, asked.all = plan, None, False
    asked.pdf, asked.excel = asked.out / "Nav Eksempeldal.pdf", asked.out / "Nav Eksempeldal.xlsx"
    return _export(asked) or _pictures(asked)


def _pictures(asked: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from navplan.ui.pictures import draw_all

    count = draw_all(outside(), asked.plan, asked.out / "pictures", everything=asked.all)
    print(N_("{n} bilder i {folder}").format(n=count, folder=asked.out / "pictures"))
    return 0


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


COMMANDS = {
    "new": (N_("lag en ny plan"), _fill_new, _new),
    "example": (N_("lag planen til eksempelkontoret"), _fill_plan, _example),
    "letters": (N_("vis brevene som følger med"), _fill_nothing, _letters),
    "letter": (N_("les et brev og vis hva det venter"), _fill_letter, _letter),
    "export": (N_("skriv årets plan som PDF og Excel"), _fill_export, _export),
    "run": (N_("vis eksempelkontoret"), _fill_run, _run),
    "pictures": (N_("tegn alle sidene som bilder"), _fill_pictures, _pictures),
}
