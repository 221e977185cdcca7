"""The command line: new, example, letters and export do the window's main job without a window."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest
from pypdf import PdfReader

from navplan import commands, start, wiring
from navplan.domain.documents.catalogue import DOCUMENTS
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import KINDS
from navplan.domain.people import ONE_BY_ONE
from navplan.domain.places import RESOURCES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    plan = tmp_path_factory.mktemp("example") / "Nav Eksempeldal.navplan"
    assert start.main(["example", str(plan)]) == 0
    return plan


@pytest.fixture(scope="module")
def exported(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plan as PDF and Excel, and the plan as it was before they were written."""
    folder = tmp_path_factory.mktemp("exported")
    shutil.copyfile(example, folder / "before.navplan")
    targets = ("--pdf", str(folder / "plan.pdf"), "--excel", str(folder / "plan.xlsx"))
    assert start.main(["export", str(example), *targets]) == 0
    return folder


def plain(text: str) -> str:
    return "".join(text.replace("\xad", "").split()).casefold()


def test_letters_lists_the_bundled_letters(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["letters"]) == 0
    lines = capsys.readouterr().out.splitlines()

    assert [line.split()[0] for line in lines] == [
        "kommunebrev-2024",
        "kommunebrev-2023",
        "kommunebrev-2022",
        "kvp-2020",
    ]
    assert "16 / 106" in lines[0]


def test_the_exported_pdf_holds_every_section_title_of_the_letter(exported: Path) -> None:
    text = plain("".join(page.extract_text() for page in PdfReader(exported / "plan.pdf").pages))
    missing = [
        section.title
        for section in Shelf(RESOURCES / "letters").get("kommunebrev-2024").sections
        if plain(section.title) not in text
    ]

    assert missing == []


def test_the_exported_workbook_has_a_row_for_every_record(example: Path, exported: Path) -> None:
    workspace = wiring.open_workspace(example)
    book = openpyxl.load_workbook(exported / "plan.xlsx")
    for kind in KINDS:
        if kind.record in ONE_BY_ONE:  # it follows one person at a time, so no masked file has it
            assert kind.many[:31] not in book.sheetnames
            continue
        ids = [cell.value for cell in book[kind.many[:31]]["A"][3:] if cell.value]

        assert ids == [record.id for record in workspace.all(kind.record)], kind.key
    workspace.close()


def test_export_changes_nothing_in_the_plan(example: Path, exported: Path) -> None:
    assert example.read_bytes() == (exported / "before.navplan").read_bytes()
    assert [p.name for p in example.parent.iterdir()] == [example.name]


def test_new_makes_a_plan_that_opens(tmp_path: Path) -> None:
    plan = tmp_path / "ny.navplan"
    words = ["new", str(plan), "--office", "Nav Ny", "--municipality", "Nydal", "--year", "2024"]
    assert start.main([*words, "--letter", "kommunebrev-2024"]) == 0
    workspace = wiring.open_workspace(plan)

    assert len(workspace.all(workspace.kind("expectation").record)) == 106
    workspace.close()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "mangler.navplan", "--pdf", "x.pdf"], "Finner ikke filen «mangler.navplan»"),
        (["new", "ny.navplan", "--office", "Nav", "--letter", "brev-1900"], "Det finnes ikke noe brev"),
    ],
)
def test_a_refusal_is_one_sentence_and_an_exit_code(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert start.main(words) == 1
    told = capsys.readouterr().err

    assert said in told
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []


def test_an_export_target_that_cannot_be_written_leaves_nothing_half_written(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "mappe.pdf"
    target.mkdir()
    assert start.main(["export", str(example), "--document", "status", "--out", str(target)]) == 1

    assert "mappe.pdf" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["mappe.pdf"]
    assert list(target.iterdir()) == []


def test_the_first_paint_loads_neither_database_nor_documents(tmp_path: Path) -> None:
    program = (
        "import sys; from navplan.start import main; code = main(['--self-test']);"
        "print(sorted({'sqlalchemy', 'alembic', 'openpyxl', 'reportlab', 'docx', 'pypdf'} & set(sys.modules)));"
        "sys.exit(code)"
    )
    environment = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT,
    )

    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_every_command_is_known_before_the_parser_is_loaded() -> None:
    assert set(start.COMMANDS) == set(commands.COMMANDS)


def test_documents_lists_every_document_with_its_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["documents"]) == 0
    told = capsys.readouterr().out

    assert [line.split()[0] for line in told.splitlines() if not line.startswith(" ")] == [d.key for d in DOCUMENTS]
    assert "--period" in told


@pytest.mark.parametrize(
    ("key", "ending", "head"),
    [("status", "pdf", b"%PDF"), ("tertial", "docx", b"PK"), ("calendar", "ics", b"BEGIN:VCALENDAR")],
)
def test_any_document_is_written_in_the_format_that_its_file_says(
    key: str, ending: str, head: bytes, example: Path, tmp_path: Path
) -> None:
    target = tmp_path / f"fil.{ending}"

    assert start.main(["export", str(example), "--document", key, "--out", str(target)]) == 0
    assert target.read_bytes().startswith(head)


def test_the_choices_of_the_command_line_reach_the_document(example: Path, tmp_path: Path) -> None:
    words = ["export", str(example), "--document", "tertial", "--format", "docx", "--year", "2024"]
    target = tmp_path / "rapport"
    chosen = ["--period", "t1", "--audience", "kommune", "--final", "--out", str(target)]
    assert start.main([*words, *chosen]) == 0
    document = docx.Document(str(target))

    assert [p.text for p in document.paragraphs[:2]] == ["Rapport for 1. tertial 2024", "Til kommunen"]
    assert "UTKAST" not in document.sections[0].header.paragraphs[0].text


def test_only_the_chosen_tracks_are_in_the_calendar(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "fil.ics"
    assert start.main(["export", str(example), "--document", "calendar", "--track", "stat", "--out", str(target)]) == 0
    lines = target.read_text(encoding="utf-8").splitlines()

    assert {line for line in lines if line.startswith("CATEGORIES")} == {"CATEGORIES:Staten"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--document", "nei", "--out", "x.pdf"], "Det finnes ikke noe dokument som heter «nei»."),
        (["--document", "status"], "--out FIL"),
        (["--document", "calendar", "--out", "x.pdf"], "«calendar» kan skrives som ics."),
        ([], "--document NAVN --out FIL"),
    ],
)
def test_a_document_that_cannot_be_written_is_said_before_the_plan_is_opened(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main(["export", str(tmp_path / "mangler.navplan"), *words]) == 2
    assert said in capsys.readouterr().err


def test_a_reader_that_has_seen_enough_ends_a_command_quietly() -> None:
    asked = subprocess.Popen(
        [sys.executable, "main.py", "documents"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    assert asked.stdout is not None
    assert asked.stderr is not None
    asked.stdout.close()
    told = asked.stderr.read()
    asked.stderr.close()

    assert asked.wait() == 0
    assert told == b""
