"""Den første timen: the steps of a new office as a quiet list that ticks itself off.

The whole list stands on Oversikt while the plan is empty, and beside the pages when somebody wants it there. Once there
is work in the plan, one line is enough.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from navplan.domain.overview.first_hour import FirstHour, Step
from navplan.ui.guidance import Guidance
from navplan.ui.icons import icon, paint_symbol
from navplan.ui.parts.emptied import empty
from navplan.ui.theme import colour, text_px
from navplan.ui.words import _

MARK = 28
"""Diameter of a step's mark."""

WIDEST = 680
DONE, NEXT, LATER = "done", "next", "later"


class StepMark(QWidget):
    """A number in a circle, a tick when the step is taken, and the line that leads on to the next."""

    def __init__(self, number: int, state: str, is_last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._state, self._is_last = number, state, is_last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(text_px(MARK) + 2, text_px(MARK) + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = text_px(MARK)
        circle = QRectF(1, 1, side, side)
        if not self._is_last:
            painter.setPen(QPen(colour("success-mark" if self._state == DONE else "line"), 2))
            middle = circle.center().x()
            painter.drawLine(int(middle), int(circle.bottom()) + 4, int(middle), self.height() - 3)
        if self._state == DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("success-moderate"))
            painter.drawEllipse(circle)
            inner = circle.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22)
            paint_symbol(painter, "check", inner, "success-text")
        else:
            is_next = self._state == NEXT
            painter.setPen(QPen(colour("accent" if is_next else "border"), 1.5))
            painter.setBrush(colour("accent" if is_next else "card"))
            painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(colour("on-accent" if is_next else "muted"))
            font = self.font()
            font.setPixelSize(text_px(14))
            font.setBold(is_next)
            painter.setFont(font)
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepRow(QWidget):
    """One step: what and why; the next one with its buttons, the others with an arrow that leads there."""

    wanted = Signal(object)
    """Someone wants to take the step; carries it."""
    wants_more = Signal(str)
    """Someone wants to read about it; carries the topic's key."""
    wants_file = Signal()

    def __init__(self, number: int, step: Step, state: str, is_last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        self.buttons: list[QPushButton | QToolButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(StepMark(number, state, is_last, self))
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 10)
        words.setSpacing(3)
        words.addWidget(self._label(_(step.title), "strong" if state != DONE else "secondary"))
        if state == DONE:
            words.addWidget(self._label(_("Gjort"), "secondary"))
        else:
            words.addWidget(self._label(_(step.why), "secondary"))
            if step.standing is not None:
                words.addWidget(self._label(step.standing.words(_), "label"))
        if state == NEXT:
            words.addSpacing(6)
            words.addLayout(self._ways())
        row.addLayout(words, 1)
        if state != NEXT:
            row.addWidget(self._arrow(), 0, Qt.AlignmentFlag.AlignTop)
        said = {DONE: _("{n}. {step}. Gjort."), NEXT: _("{n}. {step}. Neste steg."), LATER: _("{n}. {step}.")}
        self.setAccessibleName(said[state].format(n=number, step=_(step.title)))

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        go = QPushButton(_(self.step.action), self)
        go.setProperty("role", "primary")
        go.clicked.connect(self._on_go)
        more = QPushButton(_("Les mer"), self)
        more.setProperty("role", "tertiary")
        more.setAccessibleName(_("Les mer: {step}").format(step=_(self.step.title)))
        more.clicked.connect(self._on_more)
        self.buttons = [go, more]
        if self.step.key == "letter":
            file = QPushButton(_("Les inn fra fil …"), self)
            file.clicked.connect(self.wants_file)
            self.buttons.insert(1, file)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _arrow(self) -> QToolButton:
        arrow = QToolButton(self)
        arrow.setIcon(icon("right", "muted"))
        arrow.setToolTip(_(self.step.action))
        arrow.setAccessibleName(_("{action}: {step}").format(action=_(self.step.action), step=_(self.step.title)))
        arrow.clicked.connect(self._on_go)
        self.buttons = [arrow]
        return arrow

    @Slot()
    def _on_go(self) -> None:
        self.wanted.emit(self.step)

    @Slot()
    def _on_more(self) -> None:
        self.wants_more.emit(self.step.topic)


class Segments(QWidget):
    """How many of the steps are taken, as a bar in as many pieces; the words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._all = 0, 1
        self.setFixedHeight(6)

    def set_values(self, done: int, all_: int) -> None:
        """Show `done` of `all_`."""
        self._done, self._all = done, max(1, all_)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = 4
        width = (self.width() - gap * (self._all - 1)) / self._all
        for place in range(self._all):
            painter.setBrush(colour("success-mark" if place < self._done else "line"))
            painter.drawRoundedRect(QRectF(place * (width + gap), 0, width, self.height()), 3, 3)


class FirstHourSteps(QWidget):
    """Progress and steps, for the card on Oversikt and the panel beside the pages."""

    def __init__(self, guidance: Guidance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guidance = guidance
        self.rows: list[StepRow] = []
        self.count = QLabel(self)
        self.count.setProperty("role", "secondary")
        self.count.setWordWrap(True)
        self._bar = Segments(self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.count)
        column.addWidget(self._bar)
        column.addSpacing(6)
        column.addLayout(self._lines)

    def show_hour(self, hour: FirstHour) -> None:
        """Show how far the office has come."""
        focused = next((n for n, row in enumerate(self.rows) if row.isAncestorOf(self.focusWidget() or self)), -1)
        empty(self._lines)
        following = hour.following
        self.rows = []
        for number, step in enumerate(hour.steps, start=1):
            state = DONE if step.is_done else NEXT if step is following else LATER
            row = StepRow(number, step, state, number == len(hour.steps), self)
            row.wanted.connect(self._on_wanted)
            row.wants_more.connect(self._guidance.wants_topic)
            row.wants_file.connect(self._guidance.wants_file)
            self._lines.addWidget(row)
            self.rows.append(row)
        self._bar.set_values(hour.done, len(hour.steps))
        self.count.setText(count_words(hour))
        if focused >= 0:
            self.rows[focused].buttons[0].setFocus()

    @Slot(object)
    def _on_wanted(self, step: Step) -> None:
        self._guidance.go(step.page, step.part)


def count_words(hour: FirstHour) -> str:
    """How many steps are taken."""
    if hour.following is None:
        return _("Alle stegene er gjort. Planen er i gang.")
    words = _("{n} av {all} steg er gjort. Ta dem i den rekkefølgen du vil; NavPlan ser selv hva som er gjort.")
    return words.format(n=hour.done, all=len(hour.steps))


class FirstHourCard(QFrame):
    """The whole list on Oversikt, with ways to put it away or to have it beside the pages."""

    def __init__(self, guidance: Guidance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setMaximumWidth(WIDEST)
        self._guidance = guidance
        title = QLabel(_("Den første timen"), self)
        title.setProperty("role", "title")
        self.steps = FirstHourSteps(guidance, self)
        self.beside_button = QPushButton(icon("panel"), _("Vis ved siden av sidene"), self)
        self.hide_button = QPushButton(_("Skjul stegene"), self)
        for button in (self.beside_button, self.hide_button):
            button.setProperty("role", "tertiary")
        self.beside_button.clicked.connect(guidance.wants_panel)
        self.hide_button.clicked.connect(self._on_hide)
        foot = QHBoxLayout()
        foot.addWidget(self.beside_button)
        foot.addWidget(self.hide_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 20, 28, 12)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.steps)
        column.addLayout(foot)

    @Slot()
    def _on_hide(self) -> None:
        self._guidance.hide(True)


class FirstHourLine(QFrame):
    """One line on Oversikt once there is work in the plan: what comes next, and how far it is."""

    def __init__(self, guidance: Guidance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._guidance = guidance
        self._step: Step | None = None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self._bar = Segments(self)
        self._bar.setFixedWidth(140)
        self.go_button = QPushButton(self)
        self.all_button = QPushButton(_("Vis alle stegene"), self)
        self.hide_button = QToolButton(self)
        self.hide_button.setIcon(icon("close", "muted"))
        self.hide_button.setAccessibleName(_("Skjul stegene"))
        self.hide_button.setToolTip(_("Skjul stegene"))
        self.all_button.setProperty("role", "tertiary")
        self.go_button.clicked.connect(self._on_go)
        self.all_button.clicked.connect(guidance.wants_panel)
        self.hide_button.clicked.connect(self._on_hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 8, 10)
        row.setSpacing(12)
        row.addWidget(self._bar)
        row.addWidget(self.words, 1)
        for button in (self.go_button, self.all_button, self.hide_button):
            row.addWidget(button)

    def show_hour(self, hour: FirstHour) -> None:
        """Show the step that comes next."""
        self._step = hour.following
        if self._step is None:
            return
        words = _("Den første timen: {n} av {all} steg. Neste: {step}.")
        self.words.setText(words.format(n=hour.done, all=len(hour.steps), step=_(self._step.title)))
        self.go_button.setText(_(self._step.action))
        self._bar.set_values(hour.done, len(hour.steps))

    @Slot()
    def _on_go(self) -> None:
        if self._step is not None:
            self._guidance.go(self._step.page, self._step.part)

    @Slot()
    def _on_hide(self) -> None:
        self._guidance.hide(True)
