"""The checklist is whole: every row has tests that exist, and whatever a person must check has a script."""

import re
from pathlib import Path

from tests.accessibility.rows import ROWS

ROOT = Path(__file__).resolve().parents[2]
STATEMENT = ROOT / "docs" / "accessibility.md"
SCRIPTS = {f"P{number}" for number in range(1, 13)}


def existing_tests() -> set[str]:
    """The names of every test beside this one."""
    files = sorted(Path(__file__).parent.glob("test_*.py"))
    return {name for file in files for name in re.findall(r"^def (test_\w+)\(", file.read_text(encoding="utf-8"), re.M)}


def test_all_thirty_five_rows_are_held_by_tests_that_exist():
    assert sorted(ROWS) == list(range(1, 36))
    known = existing_tests()
    assert {row: test for row, held in ROWS.items() for test in held.tests if test not in known} == {}
    assert [row for row, held in ROWS.items() if not held.tests] == []


def test_the_statement_tells_every_row():
    text = STATEMENT.read_text(encoding="utf-8")
    told = {int(number) for number in re.findall(r"^\| (\d+) \|", text, re.M)}
    assert told == set(ROWS)
    answers = set(re.findall(r"^\| \d+ \|[^|]*\|[^|]*\| (\w+(?: \w+)?) \|", text, re.M))
    assert answers <= {"støttes", "delvis", "ikke prøvd"}


def test_every_script_for_a_person_is_written_down():
    text = STATEMENT.read_text(encoding="utf-8")
    assert set(re.findall(r"^\*\*(P\d+)\b", text, re.M)) == SCRIPTS
    assert {script for row in ROWS.values() for script in row.scripts} <= SCRIPTS


def test_the_documents_are_tagged_and_judged_elsewhere():
    """Row 32: what NavPlan writes is judged by an independent validator in tests/documents."""
    judged = {file.name for file in (ROOT / "tests" / "documents").glob("test_*.py")}
    assert {"test_validator.py", "test_archive.py", "test_word_structure.py"} <= judged


def test_no_english_word_of_the_trade_is_on_screen():
    """Row 35: the words of computer people that have a Norwegian one are in none of our texts."""
    catalogue = (ROOT / "resources" / "locale" / "navplan.pot").read_text(encoding="utf-8")
    texts = re.findall(r'^msgid (".*(?:\n".*)*)', catalogue, re.M)
    english = re.compile(r"\b(deadline|dashboard|backup|template|workflow|default|input|output|settings|issue)\b", re.I)
    assert [text for text in texts if english.search(re.sub(r"\{\w+\}", "", text))] == []
