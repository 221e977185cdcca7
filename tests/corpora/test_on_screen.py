"""P32–P34: what people type is words on the screen: no markup, no picture, no accelerator, no gap for another word."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from navplan import publishing, wiring
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from navplan.ui.app import Program, application
from navplan.ui.desk import Desk
from navplan.ui.outside import Outside
from navplan.ui.pages import PAGES
from tests.memory import memory_workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LONG = os.environ.get("NAVPLAN_LONG") == "1"
MARK = '<img src="file:///etc/passwd"><a href="x">y</a> &Xyz %1 {0} %n {name}'


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    outside = Outside(
        open_plan=wiring.open_workspace,
        new_plan=wiring.new_workspace,
        example=wiring.example_workspace,
        printing=publishing.Press(),
        find_shelf=lambda: Shelf(RESOURCES / "letters"),
        plans_folder=tmp_path,
        settings_file=tmp_path / "navplan.ini",
    )
    program = Program(application(), outside, 2024)
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.window.close()


def marked() -> Workspace:
    """A plan where every name is markup."""
    plan = memory_workspace()
    office = plan.add(Office(name=MARK, plan_year=2024))
    plan.add(Municipality(office=office.id, name=MARK, number="9901"))
    role = plan.add(Role(title=MARK))
    letter = plan.add(Letter(title=MARK, year=2024))
    section = plan.add(LetterSection(letter=letter.id, title=MARK))
    demand = plan.add(Expectation(section=section.id, wording=MARK))
    goal = plan.add(Goal(code="M1", title=MARK, why=MARK, from_year=2024, to_year=2024, expectations=(demand.id,)))
    measure = plan.add(Measure(code="T1", title=MARK, year=2024, goals=(goal.id,), role=role.id, description=MARK))
    plan.add(Task(measure=measure.id, title=MARK))
    return plan


def harmed(root: QWidget) -> Iterator[str]:
    """What is taken for more than words."""
    for label in root.findChildren(QLabel):
        text = label.text()
        if "<img" in text and label.textFormat() != Qt.TextFormat.PlainText:
            yield f"label {label.objectName()} {type(label).__name__}: {text[:60]}"
    for button in root.findChildren(QAbstractButton):
        if "&Xyz" in button.text().replace("&&", ""):
            yield f"button {type(button).__name__}: {button.text()[:60]}"
    for action in root.findChildren(QAction):
        if "&Xyz" in action.text().replace("&&", ""):
            yield f"action: {action.text()[:60]}"
    for bar in root.findChildren(QTabBar):
        yield from (f"tab: {bar.tabText(n)}" for n in range(bar.count()) if "&Xyz" in bar.tabText(n).replace("&&", ""))


def test_tips_are_words(qtbot: QtBot, program: Program) -> None:
    """A picture in a tip would be fetched from wherever its address leads, also from another machine."""
    QToolTip.showText(program.window.mapToGlobal(program.window.rect().center()), MARK, program.window)
    tips = [one for one in QApplication.topLevelWidgets() if one.metaObject().className() == "QTipLabel"]
    assert [(tip.text(), tip.textFormat()) for tip in tips if isinstance(tip, QLabel)] == [
        (MARK, Qt.TextFormat.PlainText)
    ]
    QToolTip.hideText()


def test_markup_in_names_is_words_on_every_page(qtbot: QtBot, program: Program) -> None:
    program.window.open_desk(Desk(marked(), Shelf(RESOURCES / "letters"), 2024))
    found: set[str] = set()
    for kind in PAGES:
        page = program.window.page(kind.key)
        views = getattr(page, "views", None)
        for name in views() if views and LONG else ("",):
            qtbot.wait(5)
            found |= {f"{kind.key} {name} {one}" for one in harmed(program.window)}
    assert found == set()
