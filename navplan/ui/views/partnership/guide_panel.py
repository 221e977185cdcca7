"""Beside the clause: what it lacks, the guide's questions with the parties' answers, the law, and who follows it up.

Law, guide and what is only useful are told apart by word and sign; a guide's point is never called a duty.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.deadlines import today
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.content import clause_of
from navplan.domain.modules.partnership.gaps import Gap
from navplan.domain.modules.partnership.layout import ALWAYS_OPEN, CONTROL, layout_of
from navplan.domain.modules.partnership.library import Question, read_library
from navplan.domain.modules.partnership.parts_office import Clause, LegalSource
from navplan.domain.modules.partnership.parts_work import CostShare, GuideAnswer
from navplan.domain.modules.partnership.rules import Stop, is_signed, stops
from navplan.domain.records import Problem, Record
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.labelled import name_parts
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.words import _

WIDTH = 330
RANKS = {"lov": (N_("Lov"), "law"), "veileder": (N_("Veileder"), "book"), "nyttig": (N_("Nyttig"), "idea")}


class GapLine(QWidget):
    """One gap: who asks, how heavy it is, what is missing, and the way to its field."""

    asked_for = Signal(object)
    settled = Signal(object)

    def __init__(self, gap: Gap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        rank, symbol = RANKS[gap.rank]
        weight = _("Rød") if gap.weight == "danger" else _("Gul")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        chips = QHBoxLayout()
        chips.addWidget(StatusChip(weight, gap.weight, parent=self, small=True))
        chips.addWidget(StatusChip(_(rank), "neutral", symbol, self, small=True))
        chips.addStretch(1)
        column.addLayout(chips)
        words = QLabel(gap.said.words(_), self)
        words.setWordWrap(True)
        column.addWidget(words)
        self.button = QPushButton(_("Gå til feltet"), self)
        self.button.setProperty("role", "tertiary")
        self.button.setAccessibleName(_("Gå til feltet: {gap}").format(gap=words.text()))
        self.button.clicked.connect(self._on_clicked)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        if gap.code in ("G13", "G15"):
            done = QPushButton(_("Gjennomgått i dag"), self)
            done.setProperty("role", "tertiary")
            done.setAccessibleName(f"{done.text()}: {words.text()}")
            done.clicked.connect(self._on_settled)
            column.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_clicked(self) -> None:
        self.asked_for.emit(self._gap)

    @Slot()
    def _on_settled(self) -> None:
        self.settled.emit(self._gap)


class QuestionLine(QWidget):
    """One question with the parties' answer and assessment; stored with the first thing that is chosen."""

    wants_fields = Signal(object)
    """All fields of the answer are wanted; carries it."""

    def __init__(self, desk: Desk, agreement: Agreement, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = ""
        found = [
            a for a in desk.workspace.linked(GuideAnswer, "agreement", agreement.id) if a.question == question.number
        ]
        record = (
            found[0] if found else GuideAnswer(agreement=agreement.id, question=question.number, clause=question.clause)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        text = question.text or _("Vi har ikke lest veilederens spørsmål her. Fyll inn fra veilederen.")
        words = QLabel(f"{question.number.split('-')[0]}  {text}", self)
        words.setWordWrap(True)
        column.addWidget(words)
        keys = ("answer", "assessment") if question.verified else ("own_wording", "answer", "assessment")
        self._rows = [LiveRow(desk, GuideAnswer, key, self) for key in keys]
        for row in self._rows:
            row.binding.follow(record)
            row.binding.born.connect(self._on_born)
            column.addWidget(row)
        name_parts(self, words.text())
        self.more_button = QPushButton(_("Tiltak, dato og hvem som vurderte"), self)
        self.more_button.setProperty("role", "tertiary")
        self.more_button.clicked.connect(self._on_more)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_assessment(record)
        desk.edited.connect(self._on_edited)

    @Slot()
    def _on_more(self) -> None:
        record = self._desk.workspace.get(GuideAnswer, self._id)
        if record is not None:
            self.wants_fields.emit(record)

    def _show_assessment(self, record: GuideAnswer) -> None:
        """An assessment is asked for when there is an answer to assess."""
        self._id = record.id
        self._rows[-1].setVisible(bool(record.answer or record.assessment))
        self.more_button.setVisible(bool(record.id))

    @Slot(object)
    def _on_born(self, record: Record) -> None:
        for row in self._rows:
            row.binding.stay(record)
        if isinstance(record, GuideAnswer):
            self._show_assessment(record)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        record = self._desk.workspace.get(GuideAnswer, self._id)
        if record is not None and record.id in edit.ids():
            self._show_assessment(record)


class GuidePanel(Scrolled):
    """The panel of one clause in one version."""

    asked_for = Signal(object)
    """A gap's field is wanted; carries the gap."""
    wants_fields = Signal(object)
    """All fields of an answer are wanted; carries it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.gap_lines: list[GapLine] = []
        self.question_lines: list[QuestionLine] = []
        self.setAccessibleName(_("Mangler, spørsmål og oppfølging"))

    def show_clause(self, agreement: Agreement, key: str, gaps: tuple[Gap, ...]) -> None:
        """Build the panel for a clause."""
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 24)
        column.setSpacing(12)
        self.gap_lines, self.question_lines = [], []
        mine = [gap for gap in gaps if gap.clause == key]
        if mine:
            column.addWidget(self._gaps(mine, sheet))
        missing = [problem for clause, problem in self._stops(agreement) if clause == key]
        if missing:
            column.addWidget(self._before_signing(missing, sheet))
        if not is_signed(agreement):
            questions = self._questions(agreement, key, sheet)
            if questions is not None:
                column.addWidget(questions)
        column.addWidget(self._law_and_advice(key, sheet))
        column.addWidget(self._follow_up(agreement, key, sheet))
        column.addStretch(1)
        self.setWidget(sheet)

    def show_gaps(self, agreement: Agreement, gaps: tuple[Gap, ...]) -> None:
        """Show everything that the version lacks, red before yellow, whatever the clause."""
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 24)
        column.setSpacing(12)
        self.gap_lines, self.question_lines = [], []
        column.addWidget(self._gaps(sorted(gaps, key=_yellow), sheet))
        missing = [problem for _clause, problem in self._stops(agreement)]
        if missing:
            column.addWidget(self._before_signing(missing, sheet))
        column.addStretch(1)
        self.setWidget(sheet)

    def _stops(self, agreement: Agreement) -> tuple[Stop, ...]:
        return () if is_signed(agreement) else stops(agreement, self._desk.workspace)

    def _before_signing(self, missing: list[Problem], parent: QWidget) -> Card:
        card = Card(_("Må på plass før signering"), parent)
        for problem in missing:
            words = _wrapped(problem.said.words(_), card)
            words.setProperty("role", "complaint")
            card.body.addWidget(words)
        return card

    def _gaps(self, gaps: list[Gap], parent: QWidget) -> Card:
        card = Card(_("Mangler"), parent)
        if not gaps:
            card.body.addWidget(_wrapped(_("Ingen mangler"), card))
        for gap in gaps:
            line = GapLine(gap, card)
            line.asked_for.connect(self.asked_for)
            line.settled.connect(self._on_settled)
            self.gap_lines.append(line)
            card.body.addWidget(line)
        return card

    def _questions(self, agreement: Agreement, key: str, parent: QWidget) -> Card | None:
        library = read_library()
        questions = library.questions_for(key)
        if not questions:
            return None
        card = Card(_("Spørsmål fra veilederen"), parent)
        for question in questions:
            line = QuestionLine(self._desk, agreement, question, card)
            line.wants_fields.connect(self.wants_fields)
            self.question_lines.append(line)
            card.body.addWidget(line)
        card.body.addWidget(
            _note(_told_source(library.questions_origin.source, library.questions_origin.checked), card)
        )
        return card

    def _law_and_advice(self, key: str, parent: QWidget) -> Card:
        library = read_library()
        card = Card(_("Lov og råd"), parent)
        for law in library.laws_for(key):
            card.body.addWidget(StatusChip(_("Lov"), "neutral", "law", card, small=True), 0, Qt.AlignmentFlag.AlignLeft)
            title = _wrapped(law.title, card)
            title.setProperty("role", "label")
            card.body.addWidget(title)
            card.body.addWidget(_wrapped(law.about, card))
        card.body.addWidget(StatusChip(_("Nyttig"), "neutral", "idea", card, small=True), 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(_wrapped(library.advice[key], card))
        if library.laws_for(key):
            card.body.addWidget(_note(_told_source(library.laws_origin.source, library.laws_origin.checked), card))
        return card

    def _follow_up(self, agreement: Agreement, key: str, parent: QWidget) -> Card:
        card = Card(_("Følge opp punktet"), parent)
        clause = clause_of(agreement, key, self._desk.workspace)
        if clause is not None:
            for field in ("role", "due", "expectations", "goals", "indicators"):
                self._row(card, Clause, field, clause)
        if is_signed(agreement):
            for fact in layout_of(key).facts():
                if fact in ALWAYS_OPEN and fact not in CONTROL:
                    self._row(card, Agreement, fact, agreement)
        return card

    def _row(self, card: Card, kind: type[Record], key: str, record: Record) -> None:
        row = LiveRow(self._desk, kind, key, card)
        row.binding.follow(record)
        card.body.addWidget(row)

    @Slot(object)
    def _on_settled(self, gap: Gap) -> None:
        """Somebody has looked today: at the legal sources, or at the cost keys."""
        workspace = self._desk.workspace
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes with its gap
        with self._desk.draft(Said(N_("Gjennomgått i dag"))) as draft:
            if gap.code == "G15":
                for source in workspace.linked(LegalSource, "agreement", self._agreement_of(gap)):
                    draft.set(source, checked_on=today())
            else:
                for share in workspace.linked(CostShare, "agreement", self._agreement_of(gap)):
                    draft.set(share, revised_on=today())

    def _agreement_of(self, gap: Gap) -> str:
        kind = self._desk.workspace.kind(gap.key).record
        record = self._desk.workspace.get(kind, gap.id)
        return str(getattr(record, "agreement", ""))


def _yellow(gap: Gap) -> bool:
    return gap.weight != "danger"


def _wrapped(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setWordWrap(True)
    return label


def _note(words: str, parent: QWidget) -> QLabel:
    label = _wrapped(words, parent)
    label.setProperty("role", "secondary")
    return label


def _told_source(source: str, day: object) -> str:
    return _("Kilde: {source}. Sist kontrollert {day}.").format(source=source.rstrip("."), day=f"{day:%d.%m.%Y}")
