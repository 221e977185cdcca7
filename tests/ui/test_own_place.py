"""Where NavPlan keeps its own things, and what it says where that place, a font or a setting is not as it should be."""

import errno
import os
import platform
from pathlib import Path, PureWindowsPath

import pytest
from PySide6.QtCore import QSettings, qVersion
from PySide6.QtWidgets import QApplication, QPushButton, QTableWidget, QTabWidget

from navplan import __version__, wiring
from navplan.domain.ports import CannotStore
from navplan.domain.words import Said
from navplan.publishing import write_document
from navplan.storage.writers import pdf_fonts
from navplan.ui import own_place, theme
from navplan.ui.app import Program, application
from navplan.ui.crash import LARGEST_LOG, log, log_to
from navplan.ui.dialogs import about_dialog
from navplan.ui.dialogs.about_dialog import AboutDialog
from navplan.ui.dialogs.about_facts import Machine, as_text, facts
from navplan.ui.dialogs.about_terms import text_of
from navplan.ui.licences import parts
from navplan.ui.outside import Outside


def test_a_place_that_can_be_written_is_used_and_nothing_is_said(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(own_place, "usual_folder", lambda: tmp_path / "NavPlan")
    found = own_place.own_place()
    assert found.folder == tmp_path / "NavPlan"
    assert found.said is None
    assert list(found.folder.iterdir()) == []


def test_a_place_that_cannot_be_written_gives_way_to_one_for_this_session(tmp_path: Path, monkeypatch) -> None:
    blocked = tmp_path / "fil"
    blocked.touch()
    monkeypatch.setattr(own_place, "usual_folder", lambda: blocked / "NavPlan")
    found = own_place.own_place()
    assert own_place.can_write(found.folder)
    assert str(blocked) in found.said.words()
    assert str(found.folder) in found.said.words()
    found.folder.rmdir()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_rights_to_write_is_found_out(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert not own_place.can_write(tmp_path / "NavPlan")
    tmp_path.chmod(0o700)


def test_a_name_too_long_for_the_disk_is_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert not own_place.is_there(tmp_path / ("x" * 300))
    assert own_place.is_there(tmp_path)


@pytest.mark.parametrize("written", ["used=7", "used=@Variant(\\0\\0\\0\\x2)", "used=@Invalid()", "used="])
def test_what_is_remembered_in_a_foreign_form_is_as_good_as_nothing(tmp_path: Path, written: str) -> None:
    file = tmp_path / "navplan.ini"
    file.write_text(f"[palette]\n{written}\n", encoding="utf-8")
    found = own_place.remembered(QSettings(str(file), QSettings.Format.IniFormat), "palette/used")
    assert all(isinstance(each, str) for each in found)


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    from dataclasses import replace

    return replace(wiring.outside(), plans_folder=tmp_path, settings_file=tmp_path / "eget" / "navplan.ini")


@pytest.mark.parametrize("mode", ["high_contrast", "", "7"])
def test_a_mode_that_this_version_does_not_know_is_passed_over(qtbot, outside: Outside, mode: str) -> None:
    QSettings(str(outside.settings_file), QSettings.Format.IniFormat).setValue("mode", mode)
    program = Program(application(), outside, 2026)
    qtbot.addWidget(program.window)
    assert theme.mode_in_use() in theme.MODES


def test_a_size_that_is_no_size_is_passed_over(qtbot, outside: Outside) -> None:
    QSettings(str(outside.settings_file), QSettings.Format.IniFormat).setValue("window/geometry", "stor")
    program = Program(application(), outside, 2026)
    qtbot.addWidget(program.window)
    assert program.window.width() == 1366


def test_without_the_font_the_window_uses_another(qapp: QApplication, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(theme, "font_folder", lambda: tmp_path)
    theme._load_faces()  # nothing is loaded, and nothing is said on the way
    assert theme.family_in_use()


def test_without_the_font_a_pdf_is_refused_in_a_sentence_and_no_file_is_left(tmp_path: Path, monkeypatch) -> None:
    plan = wiring.example_workspace(tmp_path / "e.navplan")
    monkeypatch.setattr(pdf_fonts, "font_folder", lambda: tmp_path)
    monkeypatch.setattr(pdf_fonts.pdfmetrics, "getRegisteredFontNames", list)
    pdf_fonts._signs.cache_clear()
    with pytest.raises(CannotStore, match=r"Skriften SourceSansPro-Regular\.ttf mangler"):
        write_document("plan", plan, 2024, tmp_path / "plan.pdf")
    assert list(tmp_path.glob("*.pdf*")) == []
    plan.close()


def test_a_log_that_another_window_holds_does_not_stop_the_start(tmp_path: Path, monkeypatch) -> None:
    """On Windows a file that is open elsewhere cannot be renamed."""
    (tmp_path / "navplan.log").write_bytes(b"x" * (LARGEST_LOG + 1))

    def held(self: Path, target: Path) -> None:
        raise PermissionError(self)

    monkeypatch.setattr(Path, "replace", held)
    before = list(log.handlers)
    log_to(tmp_path)
    (added,) = [handler for handler in log.handlers if handler not in before]
    log.removeHandler(added)
    added.close()
    assert (tmp_path / "navplan.log").is_file()


@pytest.mark.parametrize(
    ("place", "is_far"),
    [
        (r"\\server\felles\plan.navplan", True),
        ("//server/felles/plan.navplan", True),
        (r"C:\Planer\plan.navplan", False),
    ],
)
def test_a_share_is_known_by_its_name_and_never_asked_whether_it_is_there(place: str, is_far: bool) -> None:
    assert own_place.is_on_server(PureWindowsPath(place)) is is_far


def test_a_plan_on_a_server_that_does_not_answer_does_not_hold_up_the_start(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(own_place, "is_on_server", lambda path: "server" in path.parts)
    monkeypatch.setattr(Path, "exists", lambda path: pytest.fail(f"asked of {path}"))
    assert own_place.is_there(Path("/server/felles/plan.navplan"))


def test_a_place_that_can_hold_nothing_is_not_used(tmp_path: Path, monkeypatch) -> None:
    """On a full disk a file can be made, and nothing be put in it."""

    def full(path: Path, data: bytes) -> int:
        path.touch()
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert not own_place.can_write(tmp_path)
    assert list(tmp_path.iterdir()) == []


# -- Om NavPlan


@pytest.fixture
def about(qtbot, tmp_path: Path) -> AboutDialog:
    plan = tmp_path / "planer" / "Nav Prøve.navplan"
    dialog = AboutDialog(str(tmp_path), machine=Machine("SQLite 3.99.0", 42, plan, plan, is_encrypted=True))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_about_names_the_version_and_the_places(about: AboutDialog, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QLabel

    words = "\n".join(label.text() for label in about.findChildren(QLabel))
    assert f"NavPlan {__version__}" in words
    assert str(tmp_path) in words
    assert str(tmp_path / "kopier") in words


def test_what_it_says_can_be_copied_for_those_who_help(about: AboutDialog, tmp_path: Path) -> None:
    (copy,) = [button for button in about.findChildren(QPushButton) if button.text() == "Kopier opplysninger"]
    copy.click()
    lines = QApplication.clipboard().text().splitlines()
    assert f"Versjon: NavPlan {__version__}, kjørt fra kildekoden" in lines
    assert "Planfiler: Skjema 42. Eldre planer blir oppgradert når de åpnes." in lines
    assert "Lagring: SQLite 3.99.0" in lines
    assert f"Bygget på: Qt {qVersion()}, Python {platform.python_version()}" in lines
    assert f"Sikkerhetskopier: {tmp_path / 'kopier'}" in lines
    assert f"Plan: {tmp_path / 'planer' / 'Nav Prøve.navplan'}" in lines
    assert "Kryptert: Ja. Bare de som har passordet eller gjenopprettingskoden, kan lese den." in lines
    assert about._copied.text().startswith("Kopiert.")


def test_about_says_what_is_not_so_too(tmp_path: Path) -> None:
    plan, live = tmp_path / "felles" / "a.navplan", tmp_path / "delt" / "a.navplan"
    told = as_text(facts(tmp_path, Machine(plan=plan, live=live, why_not_encrypted=Said("Følger ikke med"))))
    assert "Kryptering: Følger ikke med" in told
    assert "Kryptert: Nei. Alle som kan åpne filen, kan lese den." in told
    assert f"Arbeidskopi på denne maskinen: {live}" in told
    assert "Plan: Ingen plan er åpen." in as_text(facts(tmp_path, Machine()))
    assert "bare til maskinen starter på nytt" in as_text(facts(tmp_path, Machine(wanted=tmp_path / "profil")))


def test_each_place_can_be_opened_and_one_that_is_not_made_yet_cannot(
    about: AboutDialog, tmp_path: Path, monkeypatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(about_dialog.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    buttons = {button.accessibleName(): button for button in about.findChildren(QPushButton)}
    buttons["Åpne mappe: Innstillinger og logg"].click()
    buttons["Åpne mappe: Plan"].click()
    assert opened == [str(tmp_path), str(tmp_path / "planer")]
    assert not buttons["Åpne mappe: Sikkerhetskopier"].isEnabled()


def test_licences_are_searched_by_name_and_by_their_text(about: AboutDialog, monkeypatch) -> None:
    tabs = about.findChild(QTabWidget)
    tabs.setCurrentIndex(1)
    page = tabs.currentWidget()
    known = parts()
    page._text_of = lambda part: "Du må ta vare på navnene." if part == known[3] else "Fritt fram."
    page.search.setText("REPORTLAB")
    assert shown_in(page.table) == ["reportlab"]
    page.search.setText("ta vare på")
    assert shown_in(page.table) == [known[3].name]
    assert page.text.textCursor().selectedText() == "ta vare på"
    page.search.setText("finnes ingen steder")
    assert shown_in(page.table) == []
    assert page.text.toPlainText() == "Ingen del har disse ordene."
    page.search.clear()
    assert len(shown_in(page.table)) == len(known)


def shown_in(table: QTableWidget) -> list[str]:
    return [table.item(row, 0).text() for row in range(table.rowCount()) if not table.isRowHidden(row)]


def test_about_lists_every_part_with_its_terms(about: AboutDialog) -> None:
    about.findChild(QTabWidget).setCurrentIndex(1)
    page = about.findChild(QTabWidget).currentWidget()
    assert page.table.rowCount() == len(parts()) > 15
    shown = {page.table.item(row, 0).text(): page.table.item(row, 2).text() for row in range(page.table.rowCount())}
    assert shown["PySide6_Essentials"].startswith("LGPL-3.0")
    page.table.setCurrentCell(2, 0)
    assert page.text.toPlainText() == text_of(parts()[2])


def test_a_bundle_shows_the_text_of_a_licence(tmp_path: Path, monkeypatch) -> None:
    from navplan.ui import licences
    from navplan.ui.dialogs import about_terms

    (tmp_path / "index.json").write_text(
        '[{"name": "Del", "version": "1", "terms": "MIT", "texts": ["del.txt"]}]', encoding="utf-8"
    )
    (tmp_path / "del.txt").write_text("Fritt fram.", encoding="utf-8")
    monkeypatch.setattr(licences, "BUNDLED", tmp_path)
    monkeypatch.setattr(about_terms, "BUNDLED", tmp_path)
    (part,) = parts()
    assert (part.name, part.terms) == ("Del", "MIT")
    assert text_of(part) == "Fritt fram."
