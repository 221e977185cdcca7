"""Files that are no workbook of ours, or mean harm: a plain sentence each, within bounds, and nothing is taken in."""

import multiprocessing
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from navplan.domain.modules.plan import Measure
from navplan.domain.ports import CannotRead
from navplan.storage.readers import workbook_cells
from navplan.storage.readers.workbook import SENTENCES, read_workbook
from tests.workbooks import AROUND_A_MEASURE, Excel, counts, new_plan, read_here, seen, sent


@pytest.fixture
def plan():
    return new_plan(AROUND_A_MEASURE)


@pytest.fixture
def file(plan, tmp_path):
    plan.add(Measure(code="T1", title="Ringe"))
    return sent(plan, tmp_path)


def said(path: Path) -> str:
    with pytest.raises(CannotRead) as refused:
        read_workbook(path)
    return str(refused.value)


def rewritten(path: Path, member: str, old: bytes, new: bytes) -> Path:
    """The same package with one part changed by hand."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old in parts[member]
    parts[member] = parts[member].replace(old, new, 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def with_part(path: Path, name: str, content: bytes) -> Path:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return path


def sheet_part(path: Path, title: str) -> str:
    """Where in the package a sheet stands; parts are numbered as the sheets are."""
    return f"xl/worksheets/sheet{openpyxl.load_workbook(path, read_only=True).sheetnames.index(title) + 1}.xml"


def test_an_untouched_workbook_is_read_in_a_child_that_is_gone_afterwards(plan, file):
    brought = read_workbook(file)
    assert brought == read_here(file)
    assert [sheet.key for sheet in brought.sheets] == [kind.key for kind in plan.kinds]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "er tom"),
        (b"%PDF-1.7 et brev", "ikke en Excel-arbeidsbok"),
        (b"Kode;Tiltak\nT1;Ringe", "ikke en Excel-arbeidsbok"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "beskyttet med passord eller lagret i et gammelt"),
        (b"PK\x03\x04" + bytes(500), "skadet eller ufullstendig"),
    ],
    ids=["empty", "pdf", "csv", "password or xls", "cut off"],
)
def test_what_is_no_workbook_is_said(tmp_path, content, words):
    (tmp_path / "fil.xlsx").write_bytes(content)
    assert words in said(tmp_path / "fil.xlsx")


def test_a_missing_file_and_a_folder_are_said(tmp_path):
    assert "kan ikke åpnes" in said(tmp_path / "borte.xlsx")
    assert "kan ikke åpnes" in said(tmp_path)


def test_a_workbook_that_is_not_from_here_is_said(tmp_path):
    openpyxl.Workbook().save(tmp_path / "egen.xlsx")
    assert "er ikke en arbeidsbok fra NavPlan" in said(tmp_path / "egen.xlsx")


def test_a_word_file_is_said(tmp_path):
    with zipfile.ZipFile(tmp_path / "brev.docx", "w") as package:
        package.writestr("word/document.xml", "<a/>")
    assert "ikke en Excel-arbeidsbok" in said(tmp_path / "brev.docx")


def test_a_workbook_cut_off_anywhere_is_said_to_be_damaged(file):
    whole = file.read_bytes()
    for part in (0.2, 0.5, 0.9, 0.999):
        file.write_bytes(whole[: int(len(whole) * part)])
        assert "er skadet eller ufullstendig" in said(file)


def test_broken_xml_is_said_to_be_damaged(file):
    assert "skadet" in said(rewritten(file, sheet_part(file, "Tiltak"), b"</row>", b"</rad>"))


def test_macros_are_refused(file):
    assert "inneholder makroer" in said(with_part(file, "xl/vbaProject.bin", b"makro"))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(file):
    assert "mye større enn den ser ut til" in said(with_part(file, "xl/media/stor.bin", bytes(40 * 1024 * 1024)))


def test_a_bomb_of_many_members_is_refused(file):
    with zipfile.ZipFile(file, "a") as package:
        for number in range(2_100):
            package.writestr(f"xl/{number}.txt", "")
    assert "mye større enn den ser ut til" in said(file)


@pytest.mark.parametrize(
    "declared",
    [
        b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    ],
    ids=["entities", "external entity"],
)
def test_entities_are_refused(file, declared):
    part = sheet_part(file, "Tiltak")
    assert "mye større enn" in said(rewritten(file, part, b"<worksheet", declared + b"<worksheet"))


def test_links_to_other_workbooks_are_dropped_and_formulas_are_told(plan, file):
    excel = Excel(file)
    excel.write("Tiltak", 4, title="='\\\\tjener\\mappe\\[x.xlsx]Ark'!A1")
    preview = seen(excel.save(), plan)
    assert [r.said.words() for r in preview.refusals] == [
        "Cellen inneholder en formel uten svar. Åpne filen i Excel og lagre den, eller skriv verdien."
    ]
    assert counts(preview) == {"refusals": 1}


def with_answer(path: Path, answer: bytes) -> Path:
    """What Excel writes beside a formula; openpyxl leaves it empty."""
    return rewritten(path, sheet_part(path, "Tiltak"), b"</f><v></v>", b"</f>" + answer)


@pytest.mark.parametrize(
    ("field", "formula", "answer", "value"),
    [
        ("amount", "=1000*12", b"<v>12000</v>", 12000),
        ("title", '="Ringe "&"alle"', b"<v>Ringe alle</v>", "Ringe alle"),
        ("deadline", "=DATE(2026,6,1)", b"<v>46174</v>", date(2026, 6, 1)),
        ("participation", "=1=1", b"<v>1</v>", True),
    ],
)
def test_what_a_formula_showed_is_taken_and_said_to_come_from_a_formula(plan, file, field, formula, answer, value):
    excel = Excel(file).write("Tiltak", 4, **{field: formula})
    if isinstance(value, date):
        excel.cell("Tiltak", field, 4).number_format = "dd.mm.yyyy"
    path = excel.save()
    kind = {"title": b' t="str"', "participation": b' t="b"'}.get(field)
    part = sheet_part(path, "Tiltak")
    if kind:
        letter = Excel(path).cell("Tiltak", field, 4).coordinate.encode()
        path = rewritten(path, part, b'r="' + letter + b'"', b'r="' + letter + b'"' + kind)
    preview = seen(with_answer(path, answer), plan)
    assert counts(preview) == {"changes": 1}
    assert (preview.changes[0].field.key, preview.changes[0].value) == (field, value)
    assert preview.changes[0].computed


def test_a_formula_that_shows_what_the_plan_says_is_no_change(plan, file):
    path = Excel(file).write("Tiltak", 4, title='="Ringe"').save()
    part, letter = sheet_part(path, "Tiltak"), Excel(path).cell("Tiltak", "title", 4).coordinate.encode()
    path = rewritten(path, part, b'r="' + letter + b'"', b'r="' + letter + b'" t="str"')
    assert counts(seen(with_answer(path, b"<v>Ringe</v>"), plan)) == {}


def test_a_formula_that_failed_is_refused_as_a_fault(plan, file):
    path = Excel(file).write("Tiltak", 4, amount="=1/0").save()
    part, letter = sheet_part(path, "Tiltak"), Excel(path).cell("Tiltak", "amount", 4).coordinate.encode()
    path = rewritten(path, part, b'r="' + letter + b'"', b'r="' + letter + b'" t="e"')
    (refusal,) = seen(with_answer(path, b"<v>#DIV/0!</v>"), plan).refusals
    assert refusal.said.words() == "Cellen inneholder en feil fra Excel. Skriv verdien på nytt."


def test_a_new_row_says_which_of_its_values_formulas_gave(plan, file):
    path = Excel(file).write("Tiltak", 5, code="T2", title="Ny", amount="=2+2").save()
    (born,) = seen(with_answer(path, b"<v>4</v>"), plan).born
    assert (born.record.amount, [field.key for field in born.computed]) == (4, ["amount"])


def test_a_far_cell_costs_nothing_and_does_no_harm(plan, file):
    part = sheet_part(file, "Tiltak")
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>langt borte</t></is></c></row></sheetData>'
    assert counts(seen(rewritten(file, part, b"</sheetData>", far), plan)) == {}


def test_a_cell_below_a_gap_is_a_new_row(plan, file):
    preview = seen(Excel(file).write("Tiltak", 9_000, title="Langt nede").save(), plan)
    assert [new.place.row for new in preview.born] == [9_000]


def test_too_many_rows_are_said(file, monkeypatch):
    monkeypatch.setattr(workbook_cells, "MOST_ROWS", 3)
    with pytest.raises(Exception, match="rows"):
        read_here(file)
    assert "{most} rader" in SENTENCES["rows"]


def test_a_reading_that_is_no_longer_wanted_is_stopped(file):
    with pytest.raises(CannotRead, match="avbrutt"):
        read_workbook(file, lambda: True)
    assert not multiprocessing.active_children()


def test_damaged_hidden_sheets_do_no_harm(plan, file):
    excel = Excel(file)
    for row in excel.sheet("NavPlan").iter_rows():
        row[-1].value = "tull"
    for cell in excel.sheet("Navn")["A"]:
        cell.value = "tull"
    excel.write("Tiltak", 4, title="Ringe alle")
    assert counts(seen(excel.save(), plan)) == {"conflicts": 1}
