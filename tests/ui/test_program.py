"""The program as a whole window: ways in, pages, undo, saving, refusals, export."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from navplan import publishing, wiring
from navplan.domain.calendar import holidays_of
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.competence import Newcomer, Onboarding
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.places import RESOURCES
from navplan.ui.app import Program, application
from navplan.ui.dialogs.office_wizard import OfficeWizard, file_stem, municipalities_in
from navplan.ui.opening import first_year
from navplan.ui.outside import NewOffice, Outside
from navplan.ui.pages import PAGES
from navplan.ui.presence import Presence
from tests.ui.programs import running


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    return Outside(
        open_plan=wiring.open_workspace,
        new_plan=wiring.new_workspace,
        example=wiring.example_workspace,
        printing=publishing.Press(),
        find_shelf=lambda: Shelf(RESOURCES / "letters"),
        plans_folder=tmp_path,
        settings_file=tmp_path / "settings" / "navplan.ini",
    )


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, outside: Outside) -> Iterator[Program]:
    with running(qtbot, outside) as program:
        yield program


@pytest.fixture
def small_plan(outside: Outside, tmp_path: Path) -> Path:
    path = tmp_path / "Nav Prøve.navplan"
    wiring.new_workspace(
        path, NewOffice("Nav Prøve", (("Prøvedal", "9997"),), "enhetlig", 2024, "kommunebrev-2024")
    ).close()
    return path


def opened(qtbot: QtBot, program: Program, path: Path) -> None:
    program.open(path)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=10_000)


def test_the_start_page_offers_three_ways_in_and_no_navigation(program: Program) -> None:
    words = [b.text() for b in program.window.start.findChildren(QPushButton)]

    assert words[:3] == ["Nytt kontor", "Åpne plan", "Prøv eksempelkontoret"]
    assert program.window.navigation.isHidden()


def test_opening_a_plan_shows_the_letters_coverage(qtbot: QtBot, program: Program, small_plan: Path) -> None:
    opened(qtbot, program, small_plan)

    assert program.window.windowTitle() == "Nav Prøve – Oversikt – NavPlan"
    assert "krav vurdert" in program.window.page("letter")._header._line.text()
    assert program.window.desk.year == 2024


def test_every_page_opens_and_the_navigation_follows(qtbot: QtBot, program: Program, small_plan: Path) -> None:
    opened(qtbot, program, small_plan)
    for kind in PAGES:
        page = program.window.page(kind.key)
        qtbot.wait(5)

        assert page.isVisible()
        assert program.window.navigation._list._items[kind.key].isChecked()


@pytest.mark.parametrize("content", [b"", b"Hei p\xc3\xa5 deg", b"PK\x03\x04" + b"\0" * 200])
def test_a_file_that_is_no_plan_is_refused_in_one_sentence(
    qtbot: QtBot, program: Program, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "noe.navplan"
    path.write_bytes(content)
    program.open(path)
    qtbot.waitUntil(lambda: bool(program.window.toast.words), timeout=10_000)

    assert program.window.toast.words == "«noe.navplan» er ikke en NavPlan-fil. Den er ikke rørt."
    assert program.window.desk is None
    assert path.read_bytes() == content


def test_the_status_line_says_saved_only_after_the_step_is_on_disk(
    qtbot: QtBot, program: Program, small_plan: Path
) -> None:
    opened(qtbot, program, small_plan)
    desk = program.window.desk
    before = program.window._state.text()
    desk.add(Role(title="Fagansvarlig KVP"))

    assert before == "Alt er lagret"
    assert program.window._state.text() == f"Lagret {desk.workspace.saved_at.astimezone():%H:%M}"


def test_a_step_the_disk_refuses_is_told_and_not_called_saved(
    qtbot: QtBot, program: Program, small_plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, program, small_plan)
    desk = program.window.desk
    small_plan.rename(small_plan.with_name("flyttet.navplan"))
    desk.add(Role(title="Fagansvarlig KVP"))

    assert desk.workspace.all(Role) == ()
    assert "ikke" in program.window._state.text()
    assert program.window.toast.isVisible()


def test_undo_in_the_menu_names_the_step_and_takes_it_back(qtbot: QtBot, program: Program, small_plan: Path) -> None:
    opened(qtbot, program, small_plan)
    desk = program.window.desk
    desk.add(Role(title="Fagansvarlig KVP"))
    action = program.window.undo_actions.undo

    assert action.text() == "Angre: Legg til rolle"
    action.trigger()
    assert desk.workspace.all(Role) == ()
    program.window.undo_actions.redo.trigger()
    assert [r.title for r in desk.workspace.all(Role)] == ["Fagansvarlig KVP"]


def test_a_removal_offers_to_take_it_back_in_the_toast(qtbot: QtBot, program: Program, small_plan: Path) -> None:
    opened(qtbot, program, small_plan)
    desk = program.window.desk
    role = desk.add(Role(title="Fagansvarlig KVP"))
    desk.remove(role, "Rollen er fjernet")
    toast = program.window.toast

    assert toast.words == "Rollen er fjernet"
    qtbot.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert [r.title for r in desk.workspace.all(Role)] == ["Fagansvarlig KVP"]


def test_closing_a_plan_leads_back_to_the_start_with_the_plan_among_the_recent(
    qtbot: QtBot, program: Program, small_plan: Path
) -> None:
    opened(qtbot, program, small_plan)
    program.window.wants_close.emit()
    recent = [b.toolTip() for b in program.window.start.findChildren(QPushButton) if b.property("file")]

    assert program.window.desk is None
    assert recent == [str(small_plan)]


def test_the_wizard_makes_a_plan_with_the_letter_in_it(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program._on_new()
    wizard = program.window.findChild(OfficeWizard)
    wizard._name.setText("Nav Bortedal")
    wizard._municipalities.setPlainText("9997 Bortedal\nNestedal (9996)")
    wizard._on_make()
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=10_000)
    workspace = program.window.desk.workspace

    office = workspace.all(Office)[0]
    assert (office.name, office.leadership, office.plan_year) == ("Nav Bortedal", "enhetlig", 2024)
    assert [(m.name, m.number) for m in workspace.all(Municipality)] == [("Bortedal", "9997"), ("Nestedal", "9996")]
    assert [letter.catalogue for letter in workspace.all(Letter)] == ["kommunebrev-2024"]
    assert (tmp_path / "Nav Bortedal.navplan").exists()


def test_the_wizard_says_what_is_missing_and_stays(qtbot: QtBot, program: Program) -> None:
    program._on_new()
    wizard = program.window.findChild(OfficeWizard)
    wizard._on_make()

    assert wizard.isVisible()
    assert wizard._rows["name"].complaint == "Skriv navnet på kontoret."
    assert wizard._rows["municipalities"].complaint == "Skriv minst én kommune."
    wizard.reject()


def test_the_wizard_never_takes_the_place_of_a_file(qtbot: QtBot, program: Program, small_plan: Path) -> None:
    before = small_plan.read_bytes()
    program._on_new()
    wizard = program.window.findChild(OfficeWizard)
    wizard._name.setText("Nav Prøve")
    wizard._municipalities.setPlainText("Prøvedal")
    wizard._on_make()

    assert "finnes allerede" in wizard._rows["place"].complaint
    assert small_plan.read_bytes() == before
    wizard.reject()


def test_municipalities_are_read_with_and_without_numbers() -> None:
    assert municipalities_in("9998 Eksempeldal\n\n Sør-Fjell (9997)\nUten tall, ") == (
        ("Eksempeldal", "9998"),
        ("Sør-Fjell", "9997"),
        ("Uten tall", ""),
    )


def test_file_names_leave_out_what_windows_refuses() -> None:
    assert file_stem('Nav "A/B": C?. ') == "Nav AB C"


def test_export_in_the_menu_leads_to_the_documents(qtbot: QtBot, program: Program, small_plan: Path) -> None:
    opened(qtbot, program, small_plan)
    program.window.wants_export.emit()

    assert program.window.page("documents").isVisible()


def test_standard_texts_of_qt_are_norwegian(program: Program) -> None:
    program.open_first()
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    words = {b.text() for b in dialog.findChildren(QPushButton)}

    assert {"Åpne", "Avbryt"} <= words
    dialog.deleteLater()


def test_the_window_remembers_its_size(qtbot: QtBot, program: Program, outside: Outside) -> None:
    program.window.resize(1010, 640)
    program.window.close()
    settings = QSettings(str(outside.settings_file), QSettings.Format.IniFormat)

    assert settings.value("window/geometry") is not None


def test_the_first_year_is_the_plan_year_then_the_newest_letters(outside: Outside, small_plan: Path) -> None:
    workspace = wiring.open_workspace(small_plan)

    assert first_year(workspace, date.today().year) == 2024
    workspace.set(workspace.all(Office)[0], plan_year=None)
    assert first_year(workspace, 1999) == 2024
    workspace.close()


def test_the_year_can_be_chosen_in_a_narrow_window_too(qtbot: QtBot, program: Program, small_plan: Path) -> None:
    opened(qtbot, program, small_plan)
    program.window.desk.choose_year(2023)
    program.window.resize(1000, 640)
    qtbot.waitUntil(program.window.navigation._small_year.isVisible)
    menu = program.window.navigation._small_year.menu()
    next(action for action in menu.actions() if action.data() == 2024).trigger()

    assert program.window.desk.year == 2024
    assert program.window.navigation._small_year.text() == "2024"


def test_a_plan_that_is_open_in_another_window_brings_that_window_forward(
    qtbot: QtBot, program: Program, outside: Outside, small_plan: Path
) -> None:
    opened(qtbot, program, small_plan)
    program.window.showMinimized()
    second = Program(application(), outside, 2024)
    qtbot.addWidget(second.window)
    second.window.show()
    second.open(small_plan)
    qtbot.waitUntil(lambda: not program.window.isMinimized(), timeout=5_000)
    qtbot.waitUntil(lambda: "hentet fram" in second.window.toast.words, timeout=5_000)

    assert second.window.desk is None
    second.leave()
    second.window.close()


def test_what_was_cut_off_is_told_with_the_last_stored_step(
    qtbot: QtBot, program: Program, small_plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Presence, "was_interrupted", True)
    opened(qtbot, program, small_plan)
    qtbot.waitUntil(lambda: "ble avbrutt sist" in program.window.toast.words)

    toast = program.window.toast
    assert "Siste endring: «Hent inn" in toast.words
    (way,) = [button for button in toast.findChildren(QPushButton) if button.text() == "Vis endringer"]
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert "Historikk" in program.window.windowTitle()
    toast.say("Noe annet.")
    assert way.isHidden()


def test_codes_whose_time_is_over_are_deleted_when_the_plan_is_opened(
    qtbot: QtBot, program: Program, outside: Outside, small_plan: Path
) -> None:
    plan = outside.open_plan(small_plan, None)
    programme = plan.add(Onboarding(name="Løp", months=6))
    code = {"onboarding": programme.id, "code_year": 2020, "code_number": 1}
    plan.add(Newcomer(**code, started_on=date(2020, 1, 6), ended_on=date(2020, 6, 1)))
    plan.close()
    opened(qtbot, program, small_plan)
    assert program.window.desk is not None
    assert program.window.desk.workspace.all(Newcomer) == ()
    assert program.window.toast.words.startswith("1 kode er slettet")


def test_the_holidays_are_loaded_beside_the_window_when_a_plan_is_opened(
    qtbot: QtBot, program: Program, small_plan: Path
) -> None:
    holidays_of.cache_clear()
    opened(qtbot, program, small_plan)

    qtbot.waitUntil(lambda: holidays_of.cache_info().currsize == 1)
