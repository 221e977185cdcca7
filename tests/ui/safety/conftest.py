"""The page on a plan of one day, for the tests of Vold og trusler."""

import pytest

from navplan.domain import deadlines
from navplan.ui.views.safety_page import SafetyPage
from tests.domain.safety.office import TODAY, ready


@pytest.fixture(autouse=True)
def one_day(monkeypatch):
    monkeypatch.setattr(deadlines, "today", lambda: TODAY)


@pytest.fixture
def page(desk, qtbot):
    kept = []

    def opening():
        page = SafetyPage(desk)
        qtbot.addWidget(page)
        page.resize(1150, 760)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        kept.append(page)
        return page

    yield opening
    kept.clear()


@pytest.fixture
def small(workspace):
    return ready(workspace)
