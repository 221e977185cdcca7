"""What can be done with the chosen change, in buttons that name their keys; the reason for a rejection inline."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from navplan.domain.letters.compare_report import LetterChange
from navplan.ui.icons import icon
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.theme import text_px
from navplan.ui.views.changes.steps import CLASS_SYMBOLS, Between, is_accepted, types_for
from navplan.ui.words import N_, _

ACTIONS = (
    ("accept", "check", N_("Godta"), "G"),
    ("reject", "close", N_("Avvis"), "A"),
    ("type", "edit", N_("Endre type"), "T"),
    ("partner", "link", N_("Koble …"), "P"),
    ("reopen", "reset", N_("Åpne på nytt"), "O"),
    ("life", "history", N_("År for år"), "L"),
)
"""The buttons: what they ask for, symbol, words and key."""


class ReasonLine(QLineEdit):
    """Where the reason is written; Escape gives up."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class DecisionBar(QWidget):
    """`asked` carries an action, `rejected` the reason, `retyped` the new class."""

    asked = Signal(str)
    rejected = Signal(str)
    retyped = Signal(str)
    left = Signal()
    """The reason was given up; the list has the keyboard again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._change: LetterChange | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._ways = QWidget(self)
        self._lay_out_ways()
        self._why = QWidget(self)
        self.reason = ReasonLine(self)
        self.said = QLabel(self)
        self._lay_out_why()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.addWidget(self._ways)
        column.addWidget(self._why)
        self._why.hide()

    def _lay_out_ways(self) -> None:
        flow = FlowLayout(self._ways, 8)
        for action, symbol, words, key in ACTIONS:
            flow.addWidget(self._button(action, symbol, words, key))
        for side, symbol in (("old", "back"), ("new", "forward")):
            flow.addWidget(self._button(side, symbol, "", _("Enter") if side == "new" else _("Skift+Enter")))
        self.keys = QLabel(_("J og K blar · U angrer"), self._ways)
        self.keys.setProperty("role", "secondary")
        self.keys.setMinimumHeight(34)
        flow.addWidget(self.keys)

    def _button(self, action: str, symbol: str, words: str, key: str) -> QPushButton:
        ink = "on-accent" if action == "accept" else "text"
        button = QPushButton(icon(symbol, ink), _(words), self)
        button.setObjectName(f"change.{action}")
        button.setProperty("action", action)
        button.setToolTip(_("Tast: {key}").format(key=key))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if action == "accept":
            button.setProperty("role", "primary")
        elif action in ("life", "old", "new"):
            button.setProperty("role", "tertiary")
        button.clicked.connect(self._on_clicked)
        self.buttons[action] = button
        return button

    def _lay_out_why(self) -> None:
        self.reason.setPlaceholderText(_("Kort, til den som spør neste år. Kan stå tomt."))
        self.reason.setMaxLength(2_000)
        self.reason.setMaximumWidth(text_px(560))
        self.reason.returnPressed.connect(self._on_reason)
        self.reason.given_up.connect(self.end_reason)
        label = QLabel(_("Hvorfor avviser dere forslaget?"), self._why)
        label.setProperty("role", "label")
        label.setBuddy(self.reason)
        self.reason.setAccessibleName(label.text())
        done = QPushButton(_("Avvis forslaget"), self._why)
        done.clicked.connect(self._on_reason)
        away = QPushButton(_("Avbryt"), self._why)
        away.setProperty("role", "tertiary")
        away.clicked.connect(self.end_reason)
        self.said.setProperty("role", "complaint")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.reason, 1)
        row.addWidget(done)
        row.addWidget(away)
        row.addStretch(0)
        column = QVBoxLayout(self._why)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self.said)

    @property
    def is_asking(self) -> bool:
        """Whether the reason is being written."""
        return not self._why.isHidden()

    def show_change(self, change: LetterChange | None, between: Between) -> None:
        """Offer what can be done with this change."""
        if self.is_asking:
            self.end_reason()
        self._change = change
        relation = change.relation if change else None
        accepted = change is not None and is_accepted(change)
        may = {
            "accept": change is not None and not accepted,
            "reject": relation is not None,
            "type": relation is not None and len(self._types()) > 0,
            "partner": change is not None and not accepted,
            "reopen": accepted and relation is not None and relation.basis == "tekstlikhet",
            "life": change is not None,
            "old": bool(change and change.old),
            "new": bool(change and change.new),
        }
        for action, button in self.buttons.items():
            button.setEnabled(may[action])
        self.buttons["reopen"].setVisible(may["reopen"])
        for side, year in zip(("old", "new"), between.years, strict=True):
            self.buttons[side].setText(_("Åpne i {year}").format(year=year))
        self.buttons["accept"].setText(self._accept_words())

    def may(self, action: str) -> bool:
        """Whether this can be done now."""
        button = self.buttons.get(action)
        return button is None or button.isEnabled()

    def _accept_words(self) -> str:
        change = self._change
        if change is None or change.relation is not None:
            return _("Godta")
        return _("Godta som ny") if change.new else _("Godta som utgått")

    def _types(self) -> tuple[str, ...]:
        change = self._change
        if change is None or change.relation is None:
            return ()
        options = types_for(len(change.relation.old), len(change.relation.new))
        return tuple(option.key for option in options if option.key != change.type)

    def ask_reason(self) -> None:
        """Let the reason for a rejection be written."""
        self._ways.hide()
        self.said.hide()
        self.reason.clear()
        self._why.show()
        self.reason.setFocus()

    @Slot()
    def end_reason(self) -> None:
        """Show the buttons again."""
        self._why.hide()
        self._ways.show()
        self.left.emit()

    def complain(self, words: str) -> None:
        """Say why the reason was not stored; it stays where it is."""
        self.said.setText(words)
        self.said.show()

    def offer_types(self) -> QMenu:
        """A menu of what else can have happened."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        change = self._change
        if change is not None and change.relation is not None:
            for option in types_for(len(change.relation.old), len(change.relation.new)):
                if option.key != change.type:
                    menu.addAction(icon(CLASS_SYMBOLS[option.key]), _(option.label)).setData(option.key)
        menu.triggered.connect(self._on_type)
        button = self.buttons["type"]
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        return menu

    @Slot(QAction)
    def _on_type(self, action: QAction) -> None:
        self.retyped.emit(str(action.data()))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(str(button.property("action")))

    @Slot()
    def _on_reason(self) -> None:
        self.rejected.emit(self.reason.text().strip())
