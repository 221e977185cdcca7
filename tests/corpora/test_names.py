"""Corpus N: names built from what people type stay in their folder, on every system, and take nothing's place."""

import os
from pathlib import Path, PureWindowsPath

import pytest

from navplan.domain.documents.catalogue import DOCUMENTS
from navplan.domain.ports import CannotStore
from navplan.storage.backups.finding import shelf_of
from navplan.storage.writers.files import NAME_LIMIT, replace_file, safe_name
from tests.corpora.texts import FORMULAS, NAMES, PAPER

RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³")}
TYPED = FORMULAS | PAPER | NAMES | {f"N5 {name}": name for name in sorted(RESERVED)}


@pytest.mark.parametrize("text", TYPED.values(), ids=TYPED)
def test_a_name_stays_in_its_folder_and_can_be_opened_everywhere(tmp_path: Path, text: str) -> None:
    name = safe_name(text)
    target = tmp_path / f"{name}.pdf"
    assert target.resolve().parent == tmp_path.resolve()
    assert PureWindowsPath(f"{name}.pdf").name == f"{name}.pdf", "no drive, no folder, no stream"
    assert len(name) <= NAME_LIMIT + 1
    assert name.split(".")[0].strip().upper() not in RESERVED
    assert not name.startswith(("~", "."))
    assert all(ord(sign) >= 32 and sign not in '<>:"/\\|?*\u202e\u200b' for sign in name)
    target.write_bytes(b"x")
    assert [path.name for path in tmp_path.iterdir()] == [f"{name}.pdf"]


def test_a_target_that_is_no_plain_file_is_refused_or_replaced_whole(tmp_path: Path) -> None:
    folder, link, kept = tmp_path / "mappe.pdf", tmp_path / "lenke.pdf", tmp_path / "annet.txt"
    folder.mkdir()
    kept.write_text("annet")
    link.symlink_to(kept)
    with pytest.raises(CannotStore, match="mappe"):
        replace_file(folder, lambda path: path.write_text("ny") and None)
    replace_file(link, lambda path: path.write_text("ny") and None)
    assert kept.read_text() == "annet", "what the link led to is not written to"
    assert not link.is_symlink()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "rør.pdf")
        replace_file(tmp_path / "rør.pdf", lambda path: path.write_text("ny") and None)
        assert (tmp_path / "rør.pdf").read_text() == "ny"


def test_no_document_is_named_like_a_plan() -> None:
    assert not [one.key for one in DOCUMENTS if "navplan" in one.formats]


def test_backups_lie_in_the_programs_own_folder_whatever_the_plan_is_called(plan_file: Path, tmp_path: Path) -> None:
    root = tmp_path / "eget" / "kopier"
    for name in ("..navplan", "=plan.navplan", "plan;&^%.navplan", "-rf.navplan"):
        plan = plan_file.rename(plan_file.with_name(name))
        shelf = shelf_of(root, plan)
        copy = shelf.take(plan, "bedt_om")
        assert shelf.path(copy).resolve().is_relative_to(root.resolve())
        plan_file = plan
