"""Deviations, numbered as they come, and the texts among them that have been kept long enough."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from navplan.domain.changes import Edit
from navplan.domain.control_keeping import deletion, remains
from navplan.domain.deadlines import today
from navplan.domain.modules.control.keeping import due, soon, text_until
from navplan.domain.modules.control.records import ControlDeviation, ControlRemedy
from navplan.domain.modules.control.rules import is_open, next_number
from navplan.domain.ports import WELL
from navplan.domain.records import Record
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.question import Question
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.symbol import Symbol
from navplan.ui.views.control.deviation_form import DeviationForm
from navplan.ui.views.control.list_and_form import ListAndForm
from navplan.ui.words import _, ngettext


class KeptLine(QWidget):
    """Says that texts may be deleted, or soon will be; gone when there is nothing to say."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "secondary")
        self.button = QPushButton(icon("delete"), _("Slett teksten …"), self)
        self.button.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Symbol("hourglass", "muted", 18, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, over: tuple[ControlDeviation, ...], near: tuple[ControlDeviation, ...]) -> None:
        """Say which deviations have been kept long enough, else which come next."""
        words = ""
        if over:
            text = ngettext(
                "Teksten i {codes} er eldre enn fem år etter lukking, og kan slettes.",
                "Teksten i {n} avvik er eldre enn fem år etter lukking, og kan slettes: {codes}.",
                len(over),
            )
            words = text.format(n=len(over), codes=codes_of(over))
        elif near and (until := text_until(near[0])):
            words = _("Teksten i {codes} kan slettes fra {day}.").format(
                codes=codes_of(near[:1]), day=f"{until:%d.%m.%Y}"
            )
        self.words.setText(words)
        self.button.setVisible(bool(over))
        self.setVisible(bool(words))


def codes_of(deviations: tuple[ControlDeviation, ...]) -> str:
    """«AV-2020-001, AV-2020-004»."""
    return ", ".join(deviation.code or _("Uten navn") for deviation in deviations)


class DeviationList(ListAndForm):
    """Deviations with their form by stages; what has been kept for five years can be deleted here."""

    def __init__(self, desk: Desk, empty: EmptyState, parent: QWidget | None = None) -> None:
        self._question: Question | None = None
        self._is_history_seen = False
        form = DeviationForm(desk)
        super().__init__(desk, ControlDeviation, empty, parent, form)
        self.check_wanted = form.check_wanted
        self.table.model.is_closed = is_settled
        self.kept = KeptLine(self)
        self.kept.asked.connect(self._on_asked)
        self.left.addWidget(self.kept)
        desk.edited.connect(self._on_edited)
        self._tell()

    def newborn(self) -> Record:
        day = today()
        taken = [deviation.code for deviation in self._desk.workspace.all(ControlDeviation)]
        return ControlDeviation(code=next_number(day.year, taken), found_on=day)

    def showEvent(self, event: QShowEvent) -> None:
        """What the history still tells of texts that are deleted already goes without a question."""
        super().showEvent(event)
        if not self._is_history_seen:
            self._is_history_seen = self._desk.workspace.standing() == WELL
            step = remains(self._desk.workspace, today())
            if step is not None:
                with Telling(self._desk):
                    self._desk.workspace.apply(step)
        self._tell()

    def _tell(self) -> None:
        reader, now = self._desk.workspace, today()
        self.kept.tell(due(reader, now), soon(reader, now))

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(ControlDeviation, ControlRemedy):
            self._is_history_seen = False  # reading all of it is dear: only when it can say something new
        if edit.touches(ControlDeviation):
            self._tell()

    @Slot()
    def _on_asked(self) -> None:
        """Nothing can be taken back, so it is asked; the answer comes as a signal."""
        reader = self._desk.workspace
        going = due(reader, today())
        if reader.standing() != WELL:
            self._desk.failed.emit(_("Noe i planfilen stemmer ikke. Avklar det først, så kan teksten slettes."))
            return
        words = _(
            "Det som ble skrevet om hva som skjedde, strakstiltak og varige tiltak, slettes i planen og i historikken. "
            "Det kan ikke angres. Nummer, datoer, tema, kategori, alvor og årsaker står igjen. "
            "Sikkerhetskopier og filer dere har laget før, har teksten fortsatt."
        )
        question = Question(
            _("Slette teksten i {codes}?").format(codes=codes_of(going)), words, _("Slett teksten"), _("Behold"), self
        )
        question.prefer(question.other)
        question.agreed.connect(self.delete_texts)
        self._question = question
        question.open()

    @Slot()
    def delete_texts(self) -> None:
        """Delete the texts whose time is over, and say of which deviations."""
        going = due(self._desk.workspace, today())
        step = deletion(self._desk.workspace, today())
        if step is None:
            return
        with Telling(self._desk):
            self._desk.workspace.apply(step)
            self._desk.announced.emit(_("Teksten i {codes} er slettet.").format(codes=codes_of(going)))


def is_settled(deviation: ControlDeviation) -> bool:
    """Whether nobody waits for the deviation any more."""
    return not is_open(deviation)
