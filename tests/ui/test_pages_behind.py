"""A page that nobody sees does not read the plan at every change; it catches up, once, when it is seen."""

from pytestqt.qtbot import QtBot

from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.plan import Measure
from navplan.domain.words import Said
from navplan.ui.desk import Desk
from navplan.ui.page import Page
from navplan.ui.views.letter_page import LetterPage
from navplan.ui.views.plan_page import PlanPage


def shown(page: Page, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    qtbot.waitExposed(page)


def test_the_plan_behind_another_page_reads_the_measures_when_it_is_seen(desk: Desk, qtbot: QtBot, monkeypatch) -> None:
    page = PlanPage(desk)
    shown(page, qtbot)
    page.hide()
    read = []
    refresh = page.lists.refresh
    monkeypatch.setattr(page.lists, "refresh", lambda: read.append(1) or refresh())
    for number in range(3):
        desk.workspace.add(Measure(title=f"Tiltak {number}", year=desk.year))
    assert read == []

    page.show()
    assert read == [1]
    assert len(page.lists.measures) == 3


def letter_with_demands(desk: Desk) -> list[str]:
    with desk.workspace.draft(Said("Brev")) as draft:
        letter = draft.add(Letter(title="Brev", year=desk.year))
        section = draft.add(LetterSection(letter=letter.id, title="Bolig"))
        demand = Expectation(section=section.id, wording="Sørg for bolig", modality="skal", addressee="kommune")
        return [draft.add(demand).id for _ in range(3)]


def test_the_letter_behind_another_page_catches_up_with_all_that_was_changed(
    desk: Desk, qtbot: QtBot, monkeypatch
) -> None:
    demands = letter_with_demands(desk)
    page = LetterPage(desk)
    shown(page, qtbot)
    page.hide()
    read = []
    refresh_all = page._tree.refresh_all
    monkeypatch.setattr(page._tree, "refresh_all", lambda: read.append(1) or refresh_all())
    for demand in demands[:2]:
        desk.workspace.add(Assessment(expectation=demand, result="oppfylt"))
    assert read == []

    page.show()
    assert read == [1]
    assert "2 av 3 krav vurdert" in page._header._line.text()


def test_a_letter_that_was_changed_behind_another_page_is_shown_anew(desk: Desk, qtbot: QtBot) -> None:
    letter_with_demands(desk)
    page = LetterPage(desk)
    shown(page, qtbot)
    page.hide()
    desk.undo()

    page.show()
    assert page._letter is None
