"""The situation card and the check list after an incident: shown, never stored. Closing erases the answers."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.modules.safety.words_practice import CARD_ACTIONS, CARD_PLACES
from navplan.domain.safety.card import count_card, suggested
from navplan.domain.safety.library import library
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.parts.folding_check import FoldingCheck
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.theme import is_text_large
from navplan.ui.words import _


def _sheet(dialog: QDialog) -> tuple[QVBoxLayout, QVBoxLayout]:
    """A column that scrolls, and the dialog's own, where buttons stand below it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.resize(760, 620)
    content = QWidget(dialog)
    column = QVBoxLayout(content)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(10)
    scroll = Scrolled(dialog, content)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 16)
    outer.addWidget(scroll)
    return column, outer


def _line(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


class CardDialog(Dialog):
    """Ten questions and what the answers call for. Only «Tell med» stores anything: month, place and actions."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safety.card")
        self.setWindowTitle(_("Situasjonskort før et møte"))
        self._desk = desk
        self._library = library()
        column, outer = _sheet(self)
        column.addWidget(_line(_("Ingenting av dette lagres. Lukk kortet, så er svarene borte."), "strong", self))
        self.answers: list[Segmented] = []
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for place, question in enumerate(self._library.questions):
            answer = Segmented((("ja", _("Ja")), ("nei", _("Nei"))), self, clearable=True)
            answer.setAccessibleName(question.words)
            answer.chosen.connect(self._on_answer)
            self.answers.append(answer)
            grid.addWidget(_line(f"{place + 1}. {question.words}", "", self), place, 0)
            grid.addWidget(answer, place, 1)
        column.addLayout(grid)
        self.advice = _line("", "strong", self)
        column.addWidget(self.advice)
        actions = QGridLayout()
        self.boxes = {option.key: FoldingCheck(_(option.label), self) for option in CARD_ACTIONS}
        columns = 1 if is_text_large() else 3
        for place, box in enumerate(self.boxes.values()):
            actions.addWidget(box, place // columns, place % columns)
        column.addLayout(actions)
        column.addWidget(_line(self._library.card_footer, "secondary", self))
        column.addStretch(1)
        outer.addLayout(self._foot())
        self._on_answer()

    def _foot(self) -> SpreadRow:
        self.place = Segmented(((option.key, _(option.label)) for option in CARD_PLACES), self)
        self.place.setAccessibleName(_("Sted for møtet"))
        self.place.set_value(CARD_PLACES[0].key)
        self.count = QPushButton(_("Tell med"), self)
        self.count.setToolTip(_("Lagrer bare måned, sted og valgte tiltak."))
        self.count.clicked.connect(self._on_count)
        close = QPushButton(_("Lukk uten å lagre"), self)
        close.setProperty("role", "primary")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row = SpreadRow()
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self.place)
        row.addWidget(self.count)
        row.addWidget(close)
        return row

    @Slot()
    def _on_answer(self) -> None:
        given = {place: answer.value() == "ja" for place, answer in enumerate(self.answers) if answer.value()}
        labels = {option.key: _(option.label) for option in CARD_ACTIONS}
        found = suggested(self._library, given)
        told = ", ".join(labels[key].lower() for key in found[:4])
        self.advice.setText(_("Vurder: {actions}.").format(actions=told) if told else _("Svar på spørsmålene."))

    @Slot()
    def _on_count(self) -> None:
        chosen = tuple(key for key, box in self.boxes.items() if box.isChecked())
        with Telling(self._desk):
            count_card(self._desk.workspace, self.place.value(), chosen, deadlines.today())
            self.accept()


class AfterDialog(Dialog):
    """What to do after an incident, by time. The ticks are gone when it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safety.after")
        self.setWindowTitle(_("Etter en hendelse"))
        column, outer = _sheet(self)
        column.addWidget(_line(_("Skriv aldri hvem det gjelder. Avkryssingen lagres ikke."), "strong", self))
        self.boxes: list[QCheckBox] = []
        for stage in library().stages:
            column.addWidget(_line(stage.when, "section", self))
            for step in stage.steps:
                row = QHBoxLayout()
                box = QCheckBox(self)
                box.setAccessibleName(step)
                self.boxes.append(box)
                row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(_line(step, "", self), 1)
                column.addLayout(row)
        column.addStretch(1)
        close = QPushButton(_("Lukk"), self)
        close.setDefault(True)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addStretch(1)
        foot.addWidget(close)
        outer.addLayout(foot)
