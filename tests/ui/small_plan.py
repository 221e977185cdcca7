"""A small plan for the tests of Virksomhetsplan, and the page open on it."""

from datetime import date

from PySide6.QtWidgets import QApplication

from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.words import Said
from navplan.ui.views.plan_page import PlanPage

NOW = date(2026, 6, 15)


def small_plan(workspace):
    """Five measures of 2026 and one of 2025; T1 and T2 are past their deadline, T2 is done."""
    with workspace.draft(Said("Plan")) as draft:
        leader = draft.add(Role(id="leader", title="Nav-leder"))
        adviser = draft.add(Role(id="adviser", title="Boligkoordinator"))
        draft.add(Goal(id="g1", code="M1", title="Unge er i arbeid", from_year=2026, to_year=2026, role=leader.id))
        draft.add(Goal(id="g2", code="M2", title="Alle har bolig", from_year=2025, to_year=2027))
        rows = (
            ("T1", "Følge opp unge", date(2026, 5, 1), "i_gang", ("g1",), "stat", leader.id),
            ("T2", "Starte gruppe", date(2026, 4, 1), "ferdig", ("g1",), "felles", leader.id),
            ("T3", "Leie boliger", date(2026, 9, 1), "i_gang", ("g2",), "kommune", adviser.id),
            ("T4", "Skrive rutine", None, "ikke_startet", (), "kommune", None),
            ("T5", "Rette avvik", date(2026, 12, 1), "i_gang", ("g1", "g2"), "stat", adviser.id),
        )
        for code, title, due, status, goals, line, role in rows:
            draft.add(
                Measure(
                    id=code.lower(),
                    code=code,
                    title=title,
                    deadline=due,
                    status=status,
                    goals=goals,
                    owner_line=line,
                    role=role,
                    year=2026,
                    type="palegg" if code == "T5" else "tiltak",
                )
            )
        draft.add(Measure(id="t9", code="T9", title="I fjor", year=2025, deadline=date(2025, 1, 1)))
    return workspace


def open_page(desk, qtbot):
    page = PlanPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def codes(page):
    return [measure.code for measure in page.lists.table.model.rows]


def press(qtbot, key, *modifiers):
    qtbot.keyClick(QApplication.focusWidget(), key, *modifiers)
