"""The page Partnerskap open on a plan, on one day, for its tests."""

from datetime import date

from PySide6.QtWidgets import QLabel

from navplan.ui.views.partnership import agreement_view, meetings_view
from navplan.ui.views.partnership_page import PartnershipPage

NOW = date(2026, 6, 1)


def open_page(desk, qtbot, monkeypatch):
    monkeypatch.setattr(agreement_view, "today", lambda: NOW)
    monkeypatch.setattr(meetings_view, "today", lambda: NOW)
    page = PartnershipPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]
