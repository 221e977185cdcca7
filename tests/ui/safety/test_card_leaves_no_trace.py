"""The situation card and the check list on a real plan file: byte for byte the same afterwards, unless «Tell med»."""

from pathlib import Path

import pytest

from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import KINDS
from navplan.domain.privacy import PrivacyGuard
from navplan.domain.workspace import Workspace
from navplan.storage.store import open_plan
from navplan.ui.desk import Desk
from navplan.ui.views.safety.card_dialog import AfterDialog, CardDialog


@pytest.fixture
def desk(qapp, plan_file):
    workspace = Workspace(open_plan(plan_file, KINDS), KINDS, PrivacyGuard())
    yield Desk(workspace, Shelf(Path("resources/letters")), 2026)
    workspace.close()


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def answer_all(card: CardDialog) -> None:
    for place, answer in enumerate(card.answers):
        answer._choose("ja" if place % 2 else "nei")
    for box in card.boxes.values():
        box.setChecked(True)


def test_the_folder_is_byte_for_byte_the_same_after_the_card_and_the_check_list(desk, qtbot, plan_file) -> None:
    before = everything_in(plan_file.parent)
    card = CardDialog(desk)
    qtbot.addWidget(card)
    card.show()
    answer_all(card)
    card.reject()
    after = AfterDialog()
    qtbot.addWidget(after)
    after.show()
    for box in after.boxes:
        box.setChecked(True)
    after.reject()
    assert everything_in(plan_file.parent) == before


def test_counting_the_card_is_what_changes_the_file(desk, qtbot, plan_file) -> None:
    before = everything_in(plan_file.parent)
    card = CardDialog(desk)
    qtbot.addWidget(card)
    card.show()
    answer_all(card)
    card.count.click()
    assert everything_in(plan_file.parent) != before
