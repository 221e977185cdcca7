"""Files are put in place whole or not at all, under names that every system accepts."""

import errno
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.ports import CannotStore
from navplan.storage.writers.files import NAME_LIMIT, replace_file, safe_name


def write(text: str):
    return lambda path: path.write_text(text, "utf-8")


def fail_with(number: int):
    def half(path: Path) -> None:
        path.write_text("halv", "utf-8")
        raise OSError(number, "no")

    return half


def test_a_new_file_is_written(tmp_path):
    replace_file(tmp_path / "plan.pdf", write("ny"))
    assert (tmp_path / "plan.pdf").read_text("utf-8") == "ny"
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]


def test_an_old_file_is_replaced(tmp_path):
    (tmp_path / "plan.pdf").write_text("gammel", "utf-8")
    replace_file(tmp_path / "plan.pdf", write("ny"))
    assert (tmp_path / "plan.pdf").read_text("utf-8") == "ny"


def test_the_file_beside_has_a_name_that_synchronisers_do_not_skip(tmp_path):
    names = []

    def note(path: Path) -> None:
        names.append(path.name)
        path.write_bytes(b"x")

    replace_file(tmp_path / "plan.xlsx", note)
    assert names[0].endswith(".xlsx")
    assert ".tmp" not in names[0]
    assert not names[0].startswith(("~", "."))


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disken er full"), (errno.EACCES, "ikke tilgang"), (errno.EIO, "ble ikke lagret")],
)
def test_a_failure_names_the_file_keeps_the_old_and_leaves_nothing_behind(tmp_path, number, words):
    (tmp_path / "plan.pdf").write_text("gammel", "utf-8")
    with pytest.raises(CannotStore, match=words) as caught:
        replace_file(tmp_path / "plan.pdf", fail_with(number))
    assert "plan.pdf" in caught.value.said.words()
    assert (tmp_path / "plan.pdf").read_text("utf-8") == "gammel"
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_missing_folder_is_said_plainly(tmp_path):
    with pytest.raises(CannotStore, match=r"mappen «borte» finnes ikke"):
        replace_file(tmp_path / "borte" / "plan.pdf", write("ny"))


def test_a_file_that_another_program_holds_is_said_plainly(tmp_path, monkeypatch):
    (tmp_path / "plan.pdf").write_text("gammel", "utf-8")

    def held(self: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CannotStore, match="åpen i et annet program"):
        replace_file(tmp_path / "plan.pdf", write("ny"))
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]
    assert (tmp_path / "plan.pdf").read_text("utf-8") == "gammel"


def test_a_fault_of_our_own_leaves_no_half_file(tmp_path):
    def broken(path: Path) -> None:
        path.write_bytes(b"halv")
        raise ValueError("a fault")

    with pytest.raises(ValueError, match="a fault"):
        replace_file(tmp_path / "plan.pdf", broken)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Plan 2024: Nav Fjordvik / Ås", "Plan 2024- Nav Fjordvik - Ås"),
        ("con", "_con"),
        ("NUL.pdf", "_NUL.pdf"),
        ("COM1 ", "_COM1"),
        ("slutt. . ", "slutt"),
        ("~$låst", "$låst"),
        ("~ 0", "0"),
        ("a\x00b\nc\u202ed", "ab cd"),
        ("...", "uten navn"),
        ("", "uten navn"),
        ("Kommune\u00a0A", "Kommune A"),
    ],
)
def test_names_are_made_safe(text, name):
    assert safe_name(text) == name


@given(st.text(max_size=400))
def test_every_text_gives_a_name_that_windows_accepts(text):
    name = safe_name(text)
    assert 0 < len(name) <= NAME_LIMIT + 1
    assert not set(name) & set('<>:"/\\|?*')
    assert all(ord(sign) >= 32 for sign in name)
    assert name == name.strip(" .")
    assert name.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}
    assert safe_name(name) == name
