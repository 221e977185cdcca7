"""Neste år: what the wheel's rules give for the year after, what gives way to days off, and one button that does it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.modules.wheel.planning import Due
from navplan.domain.modules.wheel.steps import next_year
from navplan.ui.desk import Desk
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.parts.card import Card
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.views.wheel import steps
from navplan.ui.views.wheel.said import shown_day
from navplan.ui.words import _, ngettext


class NextWheelDialog(Dialog):
    """What is listed is what is done: both are the same count."""

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("next_wheel_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.year = year
        self.found = next_year(desk.workspace, self.year)
        self.setWindowTitle(_("Årshjul {year}").format(year=self.year))
        self.build = QPushButton(_("Lag årshjulet for {year}").format(year=self.year), self)
        self.build.setProperty("role", "primary")
        self.build.setVisible(bool(self.found.due))
        self.build.setDefault(bool(self.found.due))
        self.build.clicked.connect(self._on_build)
        self._close = QPushButton(_("Avbryt") if self.found.due else _("Lukk"), self)
        self._close.clicked.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        sheet = QWidget(self)
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(32, 0, 32, 0)
        inner.setSpacing(16)
        for part in self._parts():
            inner.addWidget(part)
        inner.addStretch(1)
        scroll = Scrolled(self, sheet)
        head = QHBoxLayout()
        head.setContentsMargins(32, 0, 32, 0)
        head.addWidget(_label(_("Årshjul {year}").format(year=self.year), "title", self))
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 0, 32, 0)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self.build)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 28, 0, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self.resize(660, 600)

    def _parts(self) -> Iterator[QWidget]:
        yield _label(self._summary(), "", self)
        if self.found.moved:
            moved = [_moved_words(due) for due in self.found.moved]
            yield _card(_("Flyttet bort fra helg og helligdag ({n})").format(n=len(moved)), moved, self)
        if self.found.left_out:
            names = [activity.title for activity in self.found.left_out]
            yield _card(_("Kommer ikke med ({n})").format(n=len(names)), names, self)
        if self.found.there:
            n = len(self.found.there)
            words = ngettext("{n} aktivitet står der allerede.", "{n} aktiviteter står der allerede.", n)
            yield _label(f"{words.format(n=n)} " + _("De røres ikke."), "secondary", self)

    def _summary(self) -> str:
        n = len(self.found.due)
        if not n:
            return _("Det er ikke noe nytt å legge ut i {year}.").format(year=self.year)
        words = ngettext("{n} dato legges ut etter reglene.", "{n} datoer legges ut etter reglene.", n)
        more = _("Datoer som dere har flyttet for hånd i et annet år, følger regelen igjen.")
        return f"{words.format(n=n)} {more}"

    @Slot()
    def _on_build(self) -> None:
        self.accept()
        steps.build_next_year(self._desk, self.year)


def _moved_words(due: Due) -> str:
    """«15.05.2027 er lørdag → 18.05.2027: Månedstall»."""
    words = _("{rule} er {why} → {day}: {name}")
    return words.format(
        rule=shown_day(due.by_rule), why=due.why.lower(), day=shown_day(due.day), name=due.activity.title
    )


def _card(title: str, lines: list[str], parent: QWidget) -> Card:
    card = Card(title, parent)
    card.body.setSpacing(4)
    for line in lines:
        card.body.addWidget(_label(line, "", card))
    return card


def _label(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
