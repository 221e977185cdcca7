"""The composition root and the command line: it introduces storage to the screens, opens, wires and runs.

    navplan [PLAN]                                   open the window
    navplan new PLAN --office NAME --year YEAR       make a plan
    navplan example PLAN                             make the example office's plan
    navplan letters                                  list the letters that come with the program
    navplan letter FILE [--json]                     read a letter and show what it expects
    navplan export PLAN [--pdf F] [--excel F]        write the year's plan
    navplan --self-test                              start, paint the window once, end
    navplan run [--out FOLDER]                       the example office on screen, or all of it as files

Heavy parts are imported where they are used, so that the window is painted before the database is loaded.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from navplan import __version__
from navplan.domain.words import N_, Said, as_written

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from navplan.domain.letters.catalogue import Shelf
    from navplan.domain.letters.reading_file import ReadFile
    from navplan.domain.workspace import Workspace
    from navplan.ui.outside import Export, NewOffice, Outside


def main(arguments: Sequence[str] | None = None) -> int:
    """Run NavPlan; returns the process's exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--self-test"]:
        return _self_test()
    if not given or (given[0] not in _COMMANDS and not given[0].startswith("-")):
        return _window(Path(given[0]) if given else None)
    from navplan.domain.ports import CannotStore

    asked = _parser().parse_args(given)
    try:
        return int(asked.work(asked))
    except CannotStore as refused:
        print(refused.said.words(), file=sys.stderr)
        return 1


def _parser() -> "argparse.ArgumentParser":
    import argparse

    parser = argparse.ArgumentParser(prog="navplan", description=N_("Planlegging for Nav-kontoret og kommunen."))
    parser.add_argument("--version", action="version", version=f"NavPlan {__version__}")
    commands = parser.add_subparsers(required=True, metavar=N_("KOMMANDO"))
    for name, (about, fill, work) in _COMMANDS.items():
        command = commands.add_parser(name, help=about, description=about)
        fill(command)
        command.set_defaults(work=work)
    return parser


def _window(plan: Path | None, example: bool = False) -> int:
    gc.disable()  # until the first paint, after which the window enables it again: saves it 10 ms
    from navplan.ui.app import run

    return run(outside(), _this_year(), plan, example)


def _self_test() -> int:
    gc.disable()  # as for the window
    from navplan.ui.app import self_test

    return self_test(outside(), _this_year())


def _this_year() -> int:
    return time.localtime().tm_year


def _today() -> "date":
    from navplan.domain.deadlines import today

    return today()


def outside() -> "Outside":
    """What the screens may ask for, filled in with storage."""
    from navplan.ui.outside import Outside

    return Outside(
        open_plan=open_workspace,
        new_plan=new_workspace,
        example=example_workspace,
        exports=exports(),
        find_shelf=_shelf,
        read_letter=read_letter_file,
        letter_suffixes=_letter_suffixes,
    )


def open_workspace(path: Path) -> "Workspace":
    """An open plan file behind the one door, with the privacy guard in it."""
    from navplan.domain.modules import KINDS
    from navplan.domain.privacy import PrivacyGuard
    from navplan.domain.workspace import Workspace
    from navplan.storage.store import open_plan

    return Workspace(open_plan(path, KINDS), KINDS, PrivacyGuard())


def _made(path: Path) -> "Workspace":
    from navplan.storage.upgrade import create

    create(path)
    return open_workspace(path)


def new_workspace(path: Path, office: "NewOffice") -> "Workspace":
    """A new plan with the office the wizard described and, if asked, a letter in it."""
    from navplan.domain.letters.bring_in import bring_in_letter
    from navplan.domain.modules.office import Municipality, Office

    workspace = _made(path)
    role = "eneste" if len(office.municipalities) == 1 else "samarbeidskommune"
    with workspace.draft(Said(N_("Nytt kontor: {name}"), name=office.name)) as draft:
        born = draft.add(Office(name=office.name, leadership=office.leadership, plan_year=office.year))
        for name, number in office.municipalities:
            draft.add(Municipality(office=born.id, name=name, number=number, role=role))
    if office.catalogue:
        bring_in_letter(workspace, _shelf().get(office.catalogue))
    return workspace


def example_workspace(path: Path) -> "Workspace":
    """A new plan file with the example office in it."""
    from navplan.domain.example import build_example, read_content
    from navplan.domain.places import RESOURCES

    workspace = _made(path)
    build_example(workspace, _shelf(), read_content(RESOURCES / "example"))
    return workspace


def _shelf() -> "Shelf":
    from navplan.domain.letters.catalogue import Shelf
    from navplan.domain.places import RESOURCES

    return Shelf(RESOURCES / "letters")


# -- letters


def read_letter_file(path: Path, cancelled: Callable[[], bool] | None = None, progress: object = None) -> "ReadFile":
    """What is proposed from a letter's file; raises CannotRead. Nothing is stored."""
    from navplan.storage.letter_file import read_letter_file as read

    return read(path, cancelled)


def _letter_suffixes() -> tuple[str, ...]:
    from navplan.storage.readers import SUFFIXES

    return SUFFIXES


def exports() -> "tuple[Export, ...]":
    """The documents that the export dialog offers."""
    from navplan.ui.outside import Export

    return (
        Export(
            "plan-pdf",
            N_("Årets plan som PDF"),
            N_("Lag PDF …"),
            N_("Til møter og arkiv: sammendrag, hvert kapittel i brevet, mål, tiltak og oppfølgingsliste."),
            ".pdf",
            "file-pdf",
            partial(_file_name, ending="pdf"),
            write_plan_pdf,
        ),
        Export(
            "plan-excel",
            N_("Hele planen som Excel"),
            N_("Lag Excel-fil …"),
            N_("Til å filtrere og regne på: ett ark for hver type innhold, med alle felt."),
            ".xlsx",
            "file-excel",
            partial(_file_name, ending="xlsx"),
            write_plan_excel,
        ),
        Export(
            "changes-pdf",
            N_("Endringer fra i fjor som PDF"),
            N_("Lag PDF …"),
            N_("Én side: hva som er nytt, omformulert og utgått i årets brev, og arbeidet som står igjen."),
            ".pdf",
            "file-pdf",
            partial(_file_name, ending="pdf", what=N_("endringer i brevet")),
            write_changes_pdf,
        ),
    )


def _file_name(workspace: "Workspace", year: int, ending: str, what: str = "plan") -> str:
    from navplan.storage.writers.files import safe_name

    office = _office_name(workspace)
    now = _today()
    return f"{safe_name(f'{office} – {what} {year} – {now:%Y-%m-%d}')}.{ending}"


def _office_name(workspace: "Workspace") -> str:
    from navplan.domain.modules.office import Office

    offices = workspace.all(Office)
    return offices[0].name if offices else "Nav"


def write_plan_pdf(workspace: "Workspace", year: int, target: Path) -> None:
    """The year's plan as PDF."""
    from navplan.domain.documents.year_plan import year_plan
    from navplan.storage.writers.pdf import write_pdf

    now = _today()
    write_pdf(year_plan(workspace, year, as_written, now), target, as_written)


def write_changes_pdf(workspace: "Workspace", year: int, target: Path) -> None:
    """What is new in the year's letter since the one before, on one page."""
    from navplan.domain.documents.letter_changes import letter_changes
    from navplan.domain.letters.compare_pair import compared
    from navplan.storage.writers.pdf import write_pdf

    pair, report = compared(workspace, year)
    write_pdf(letter_changes(workspace, pair, report, as_written, _today()), target, as_written)


def write_plan_excel(workspace: "Workspace", year: int, target: Path) -> None:
    """The whole plan as a workbook; the year only names the file."""
    from navplan.storage.writers.excel import write_workbook

    now = _today()
    write_workbook(workspace, workspace.kinds, target, as_written, _office_name(workspace), now)


def _fill_plan(command: "argparse.ArgumentParser") -> None:
    command.add_argument("plan", type=Path, metavar=N_("PLAN"), help=N_("planfilen, .navplan"))


def _fill_new(command: "argparse.ArgumentParser") -> None:
    _fill_plan(command)
    command.add_argument("--office", required=True, metavar=N_("NAVN"), help=N_("kontorets navn"))
    command.add_argument(
        "--municipality", action="append", default=[], metavar=N_("KOMMUNE"), help=N_("kommune, kan gjentas")
    )
    command.add_argument("--year", type=int, metavar=N_("ÅR"), help=N_("planår"))
    command.add_argument("--letter", default="", metavar=N_("BREV"), help=N_("brev fra listen «navplan letters»"))


def _fill_letter(command: "argparse.ArgumentParser") -> None:
    command.add_argument("file", type=Path, metavar=N_("FIL"), help=N_("brevet: PDF, Word, HTML, Markdown eller tekst"))
    command.add_argument("--json", action="store_true", help=N_("alt som er lest, som JSON"))


def _fill_export(command: "argparse.ArgumentParser") -> None:
    _fill_plan(command)
    command.add_argument("--pdf", type=Path, metavar=N_("FIL"), help=N_("skriv årets plan som PDF"))
    command.add_argument("--excel", type=Path, metavar=N_("FIL"), help=N_("skriv hele planen som Excel"))
    command.add_argument("--year", type=int, metavar=N_("ÅR"), help=N_("år, ellers det nyeste brevets"))


def _fill_run(command: "argparse.ArgumentParser") -> None:
    command.add_argument("--out", type=Path, default=Path("out"), metavar=N_("MAPPE"), help=N_("mappe for filene"))
    command.add_argument("--headless", action="store_true", help=N_("ikke vis vindu, lag filene"))


def _fill_pictures(command: "argparse.ArgumentParser") -> None:
    _fill_plan(command)
    command.add_argument("--out", type=Path, default=Path("out"), metavar=N_("MAPPE"), help=N_("mappe for bildene"))
    command.add_argument("--all", action="store_true", help=N_("begge størrelser, lyst og mørkt"))


def _fill_nothing(command: "argparse.ArgumentParser") -> None:
    pass


def _new(asked: "argparse.Namespace") -> int:
    from navplan.ui.outside import NewOffice

    if asked.letter and asked.letter not in _shelf().ids():
        from navplan.domain.ports import CannotStore

        raise CannotStore(
            Said(N_("Det finnes ikke noe brev som heter «{name}». Se «navplan letters»."), name=asked.letter)
        )
    municipalities = tuple((name, "") for name in asked.municipality)
    year = asked.year or _this_year()
    new_workspace(asked.plan, NewOffice(asked.office, municipalities, "enhetlig", year, asked.letter)).close()
    print(N_("Planen er laget: {file}").format(file=asked.plan))
    return 0


def _example(asked: "argparse.Namespace") -> int:
    example_workspace(asked.plan).close()
    print(N_("Eksempelkontoret er laget: {file}").format(file=asked.plan))
    return 0


def _letters(asked: "argparse.Namespace") -> int:
    shelf = _shelf()
    for id in shelf.ids():
        found = shelf.get(id)
        expectations = sum(len(section.expectations) for section in found.sections)
        print(f"{id}  {found.year}  {len(found.sections)} / {expectations}  {found.title}")
    return 0


def _letter(asked: "argparse.Namespace") -> int:
    import json

    from navplan.domain.letters.reading import to_json
    from navplan.domain.letters.told import told

    read = read_letter_file(asked.file).read
    lines = [json.dumps(to_json(read), ensure_ascii=False, indent=1)] if asked.json else told(read, as_written)
    print(*lines, sep="\n")
    return 0


def _export(asked: "argparse.Namespace") -> int:
    from navplan.domain.modules.letter import Letter

    if asked.pdf is None and asked.excel is None:
        print(N_("Si hva som skal skrives: --pdf FIL eller --excel FIL."), file=sys.stderr)
        return 2
    workspace = open_workspace(asked.plan)
    try:
        years = [letter.year for letter in workspace.all(Letter) if letter.year]
        year = asked.year or max(years, default=_this_year())
        for target, write in ((asked.pdf, write_plan_pdf), (asked.excel, write_plan_excel)):
            if target is not None:
                write(workspace, year, target)
                print(N_("Skrevet: {file}").format(file=target))
    finally:
        workspace.close()
    return 0


def _run(asked: "argparse.Namespace") -> int:
    if not asked.headless and _has_screen():
        return _window(None, example=True)
    print(N_("Ingen skjerm her. NavPlan lager eksempelkontoret som filer i stedet."))
    asked.out.mkdir(parents=True, exist_ok=True)
    plan = asked.out / "Nav Eksempeldal.navplan"
    plan.unlink(missing_ok=True)
    example_workspace(plan).close()
    asked.plan, asked.year, asked.all = plan, None, False
    asked.pdf, asked.excel = asked.out / "Nav Eksempeldal.pdf", asked.out / "Nav Eksempeldal.xlsx"
    return _export(asked) or _pictures(asked)


def _pictures(asked: "argparse.Namespace") -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from navplan.ui.pictures import draw_all

    count = draw_all(outside(), asked.plan, asked.out / "pictures", everything=asked.all)
    print(N_("{n} bilder i {folder}").format(n=count, folder=asked.out / "pictures"))
    return 0


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


_COMMANDS = {
    "new": (N_("lag en ny plan"), _fill_new, _new),
    "example": (N_("lag planen til eksempelkontoret"), _fill_plan, _example),
    "letters": (N_("vis brevene som følger med"), _fill_nothing, _letters),
    "letter": (N_("les et brev og vis hva det venter"), _fill_letter, _letter),
    "export": (N_("skriv årets plan som PDF og Excel"), _fill_export, _export),
    "run": (N_("vis eksempelkontoret"), _fill_run, _run),
    "pictures": (N_("tegn alle sidene som bilder"), _fill_pictures, _pictures),
}
