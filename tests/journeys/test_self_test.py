"""`--self-test=full`: passes where all is there, and says in words what is not where something is missing."""

import os
import sys
from pathlib import Path

import pytest

from navplan import self_test, start
from navplan.domain.ports import CannotStore
from navplan.domain.words import Said


def test_the_self_test_passes_and_tells_every_step(from_here_on, monkeypatch, capsys, qapp) -> None:
    """All but the walk through the pages, which other journeys take and the package's own test takes with this one."""
    steps = tuple(step for step in self_test.STEPS if step[0] != "Sidene")
    assert len(steps) == len(self_test.STEPS) - 1
    monkeypatch.setattr(self_test, "STEPS", steps)
    assert start.main(["--self-test=full"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.count("\nok ") == len(self_test.STEPS)
    assert told.out.endswith("Alt er i orden.\n")


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (self_test.Wrong("tagger mangler"), "FEIL   PDF: tagger mangler"),
        (CannotStore(Said("Disken er full.")), "FEIL   PDF: Disken er full."),
        (ModuleNotFoundError("No module named 'lxml'"), "FEIL   PDF: No module named 'lxml'"),
    ],
)
def test_a_step_that_fails_is_named_with_its_reason_and_ends_the_test(monkeypatch, capsys, fault, words) -> None:
    done = []

    def fails(folder: Path) -> str:
        raise fault

    def never(folder: Path) -> str:
        done.append(folder)
        return "ja"

    monkeypatch.setattr(self_test, "STEPS", (("PDF", fails), ("Excel", never)))
    assert start.main(["--self-test=full"]) == 1
    told = capsys.readouterr()
    assert words in told.err
    assert "Selvtesten stoppet ved «PDF»." in told.err
    assert "Alt er i orden" not in told.out
    assert done == []


def test_a_fault_of_our_own_says_the_step_before_it_goes_on_its_way(monkeypatch, capsys) -> None:
    def fails(folder: Path) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(self_test, "STEPS", (("Kalender", fails),))
    with pytest.raises(ZeroDivisionError):
        start.main(["--self-test=full"])
    assert "Selvtesten stoppet ved «Kalender»." in capsys.readouterr().err


def test_a_pdf_without_tags_and_fonts_is_found_out(tmp_path: Path) -> None:
    from pypdf import PdfReader
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "plain.pdf"))
    canvas.drawString(100, 100, "Uten tagger")
    canvas.save()
    found = self_test.pdf_faults(PdfReader(tmp_path / "plain.pdf"))
    assert "tagger mangler" in found
    assert "en skrift er ikke innebygd" in found


def test_a_page_on_which_nothing_is_seen_is_found_out(qtbot) -> None:
    from PySide6.QtWidgets import QLabel, QWidget

    from navplan.ui.self_walk import _is_seen

    empty, full = QWidget(), QLabel("Kommunebrevet 2026: 106 forventninger")
    for widget in (empty, full):
        qtbot.addWidget(widget)
        widget.resize(400, 40)
    assert not _is_seen(empty)
    assert _is_seen(full)


@pytest.mark.parametrize(("screen", "platform"), [("", "offscreen"), (":0", None)])
def test_where_there_is_no_screen_the_self_test_paints_in_memory(monkeypatch, screen, platform) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    if screen:
        monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.setattr(sys, "platform", "linux")

    self_test.draw_without_screen()

    assert os.environ.get("QT_QPA_PLATFORM") == platform
