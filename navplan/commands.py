"""The commands besides the window: what each takes, and what it does.

navplan new PLAN --office NAME --year YEAR       make a plan
navplan example PLAN                             make the example office's plan
navplan letters                                  list the letters that come with the program
navplan letter FILE [--json]                     read a letter and show what it expects
navplan documents                                list the documents that can be written
navplan export PLAN [--pdf F] [--excel F]        write the year's plan
navplan export PLAN --document KEY --out F       write any document, as PDF, Word or calendar
navplan run [--out FOLDER]                       the example office on screen, or all of it as files
navplan pictures PLAN [--out FOLDER] [--all]     draw every page
"""

import argparse
import json
import os
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from navplan import __version__
from navplan.domain.deadlines import today
from navplan.domain.documents.agenda import TRACKS
from navplan.domain.documents.asked import AUDIENCES, PERIODS, Asked
from navplan.domain.documents.catalogue import DOCUMENTS, document_of
from navplan.domain.languages import BOKMAAL, LANGUAGES, offered, texts_in
from navplan.domain.modules.letter import Letter
from navplan.domain.ports import CannotStore
from navplan.domain.words import N_, Said, as_written
from navplan.publishing import Press, write_document
from navplan.ui.outside import NewOffice
from navplan.wiring import (
    PlanDoor,
    example_workspace,
    new_workspace,
    open_workspace,
    outside,
    read_letter_file,
    shelf,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from navplan.domain.kinds import Option
    from navplan.domain.workspace import Workspace


def run_command(given: "Sequence[str]", window: "Callable[[], int]") -> int:
    """Do what the command line asks; returns the process's exit code. `window` shows the example office."""
    asked = _parser().parse_args(given)
    asked.window = window
    try:
        code = int(asked.work(asked))
        print(end="", flush=True)
        return code
    except BrokenPipeError:  # who reads has seen enough, as in `navplan documents | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
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
    command.set_defaults(is_made_here=False)


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
    command.add_argument("--document", metavar=N_("NAVN"), help=N_("et dokument fra «navplan documents», med --out"))
    command.add_argument("--out", type=Path, metavar=N_("FIL"), help=N_("filen dokumentet skrives til"))
    command.add_argument("--format", metavar=N_("FORMAT"), help=N_("pdf, docx eller ics, ellers slik filen slutter"))
    command.add_argument("--period", default="", choices=_keys(PERIODS), help=N_("tertialet, ellers det siste"))
    command.add_argument("--audience", default="felles", choices=_keys(AUDIENCES), help=N_("hvem det er til"))
    command.add_argument(
        "--track", action="append", default=[], choices=_keys(TRACKS), help=N_("spor i kalenderen, kan gjentas")
    )
    command.add_argument("--language", default=BOKMAAL, choices=_keys(LANGUAGES), help=N_("språket i dokumentet"))
    command.add_argument("--small", default="", choices=("skjul", "vis"), help=N_("små tall om personer"))
    command.add_argument("--final", action="store_true", help=N_("uten utkastmerke"))


def _keys(options: "Sequence[Option]") -> tuple[str, ...]:
    return tuple(option.key for option in options)


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


def _documents(asked: argparse.Namespace) -> int:
    for document in DOCUMENTS:
        print(f"{document.key:<14} {', '.join(document.formats):<10} {document.title}")
        choices = [f"--{CHOICES[choice]}" for choice in document.choices]
        print(f"{'':<14} {'':<10} {document.description}", *choices)
    return 0


CHOICES = {"period": "period", "audience": "audience", "tracks": "track", "small": "small", "final": "final"}
"""The words of the command line for the choices of a document."""


@contextmanager
def _to_read(asked: argparse.Namespace) -> "Iterator[Path]":
    """The plan file to read for the one that was given: what comes from elsewhere passes the door first (decision 20),
    and nothing is kept of it."""
    if asked.is_made_here:
        yield asked.plan
        return
    from PySide6.QtCore import QCoreApplication

    from navplan.ui.own_place import usual_folder

    QCoreApplication.setApplicationName("NavPlan")  # as the window does; there the notes lie
    with PlanDoor().to_read(asked.plan, usual_folder()) as plan:
        yield plan


def _export(asked: argparse.Namespace) -> int:
    if asked.pdf is None and asked.excel is None and asked.document is None:
        print(N_("Si hva som skal skrives: --pdf FIL, --excel FIL eller --document NAVN --out FIL."), file=sys.stderr)
        return 2
    wrong = _wrong_document(asked) if asked.document is not None else ""
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    with _to_read(asked) as plan:
        return _export_from(asked, open_workspace(plan))


def _export_from(asked: argparse.Namespace, workspace: "Workspace") -> int:
    try:
        years = [letter.year for letter in workspace.all(Letter) if letter.year]
        year = asked.year or max(years, default=this_year())
        for key, target in (("plan", asked.pdf), ("workbook", asked.excel)):
            if target is not None:
                write_document(key, workspace, year, target)
                print(N_("Skrevet: {file}").format(file=target))
        if asked.document is not None:
            _write_document(asked, workspace, year)
    finally:
        workspace.close()
    return 0


def _ending(asked: argparse.Namespace) -> str:
    return str(asked.format or asked.out.suffix.lstrip(".")).lower()


def _wrong_document(asked: argparse.Namespace) -> str:
    """Why the document cannot be written as it was asked for; empty when it can."""
    document = next((document for document in DOCUMENTS if document.key == asked.document), None)
    if document is None:
        return N_("Det finnes ikke noe dokument som heter «{name}». Se «navplan documents».").format(
            name=asked.document
        )
    if asked.out is None:
        return N_("Si hvor dokumentet skal skrives: --out FIL.")
    if asked.language not in (option.key for option in offered(document.own_languages)):
        return N_("NavPlan har ikke tekstene til dette dokumentet på det språket.")
    if _ending(asked) not in document.formats:
        text = N_("«{name}» kan skrives som {formats}.")
        return text.format(name=asked.document, formats=", ".join(document.formats))
    return ""


def _write_document(asked: argparse.Namespace, workspace: "Workspace", year: int) -> None:
    document = document_of(asked.document)
    choices = Asked(
        year,
        texts_in(asked.language),
        today(),
        language=asked.language,
        hides_small=asked.small != "vis",
        period=asked.period,
        audience=asked.audience,
        final=asked.final,
        tracks=tuple(asked.track),
    )
    Press().write(document, workspace, choices, asked.out, ending=_ending(asked))
    print(N_("Skrevet: {file}").format(file=asked.out))


def _run(asked: argparse.Namespace) -> int:
    if not asked.headless and _has_screen():
        return int(asked.window())
    print(N_("Ingen skjerm her. NavPlan lager eksempelkontoret som filer i stedet."))
    asked.out.mkdir(parents=True, exist_ok=True)
    plan = asked.out / "Nav Eksempeldal.navplan"
    plan.unlink(missing_ok=True)
    example_workspace(plan).close()
    asked.plan, asked.is_made_here, asked.year, asked.all, asked.document = plan, True, None, False, None
    asked.pdf, asked.excel = asked.out / "Nav Eksempeldal.pdf", asked.out / "Nav Eksempeldal.xlsx"
    return _export(asked) or _pictures(asked)


def _pictures(asked: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from navplan.ui.pictures import draw_all

    with _to_read(asked) as plan:
        count = draw_all(outside(), plan, asked.out / "pictures", everything=asked.all)
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
    "documents": (N_("vis dokumentene som kan skrives"), _fill_nothing, _documents),
    "export": (N_("skriv årets plan, eller et annet dokument, til fil"), _fill_export, _export),
    "run": (N_("vis eksempelkontoret"), _fill_run, _run),
    "pictures": (N_("tegn alle sidene som bilder"), _fill_pictures, _pictures),
}
