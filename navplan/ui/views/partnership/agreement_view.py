"""The agreement: version and «Avtaletemperatur» on top, contents left, the clause in the middle, the guide right."""

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from navplan.domain.deadlines import today
from navplan.domain.kinds import Choice
from navplan.domain.modules.office import Municipality, Office
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.gaps import Gap, gap_check, temperature
from navplan.domain.modules.partnership.library import read_library
from navplan.domain.modules.partnership.parts_office import Party
from navplan.domain.modules.partnership.rules import is_open, is_signed
from navplan.domain.modules.partnership.versions import (
    DraftIsOpen,
    before,
    new_agreement,
    newest,
    next_version,
    take_effect,
    versions,
)
from navplan.domain.modules.partnership.words import STATUS
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.theme import text_px
from navplan.ui.views.partnership.beside import Beside
from navplan.ui.views.partnership.clause_list import ClauseList
from navplan.ui.views.partnership.clause_sheet import ClauseSheet
from navplan.ui.views.partnership.difference_view import DifferenceView
from navplan.ui.views.partnership.guide_panel import WIDTH, GuidePanel
from navplan.ui.views.partnership.row_panel import RowPanel
from navplan.ui.words import _

NEXT_STEP = {
    "utkast": ("hoering", N_("Send på høring")),
    "hoering": ("klar", N_("Klar til signering")),
    "klar": ("gjeldende", N_("Undertegnet: gjelder fra nå")),
}
"""What comes after each state of a draft, and what the button says."""


class AgreementView(QWidget):
    """One version at a time. `refresh` reads the plan anew."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = ""
        self._gaps: tuple[Gap, ...] = ()
        self._guides = ("", "")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_guide)  # never inside the step that a part of the panel took
        self.version_box = StillCombo(self)
        self.version_box.setAccessibleName(_("Versjon av avtalen"))
        self.status = StatusChip("", parent=self)
        self.warmth = StatusChip("", parent=self)
        self.warmth.setObjectName("agreement.temperature")
        self.gaps_button = QPushButton(icon("list"), _("Vis mangler"), self)
        self.gaps_button.setProperty("role", "tertiary")
        self.differences_button = QPushButton(icon("sort"), _("Endringer fra forrige"), self)
        self.differences_button.setCheckable(True)
        self.step_button = QPushButton(self)
        self.step_button.setProperty("role", "primary")
        self.next_button = QPushButton(icon("copy"), _("Ny versjon"), self)
        self.clauses = ClauseList(self)
        self.sheet = ClauseSheet(desk, self)
        self.guide = GuidePanel(desk, self)
        self.row_panel = RowPanel(desk, self)
        self.differences = DifferenceView(desk, self)
        self.empty = EmptyState(
            _("Her skriver dere partnerskapsavtalen punkt for punkt, med veilederens spørsmål ved siden av."),
            _("Begynn på avtalen"),
            _("De fem lovpålagte tjenestene og trinnene ved uenighet ligger klare."),
            "partnership",
            self,
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.right = QWidget(self)
        self.right.setFixedWidth(max(WIDTH, text_px(340)))
        self._right_pile = QStackedLayout(self.right)
        self._right_pile.addWidget(self.guide)
        self._right_pile.addWidget(self.row_panel)
        middle = QWidget(self)
        self.panel_button = Beside(_("Råd og mangler"), middle, self.right, self)
        self.panel_button.narrowed.connect(self._on_narrowed)
        top = FlowLayout(gap=12)
        for widget in (self.version_box, self.status, self.warmth, self.gaps_button, self.panel_button):
            top.addWidget(widget)
        for button in (self.differences_button, self.next_button, self.step_button):
            top.addWidget(button)
        self._middle_pile = QStackedLayout(middle)
        self._middle_pile.addWidget(self.sheet)
        self._middle_pile.addWidget(self.differences)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.clauses)
        across.addWidget(middle, 1)
        across.addWidget(self.right, 1)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(across, 1)
        self._pile = QStackedLayout(self)
        self._pile.addWidget(full)
        self._pile.addWidget(self.empty)

    def _connect(self) -> None:
        self.version_box.activated.connect(self._on_version)
        self.clauses.chosen.connect(self._on_clause)
        self.guide.asked_for.connect(self.go_to_gap)
        self.sheet.wants_row.connect(self._on_row)
        self.guide.wants_fields.connect(self._on_row)
        self.row_panel.closed.connect(self._on_row_closed)
        self.gaps_button.clicked.connect(self._on_gaps)
        self.differences_button.toggled.connect(self._on_differences)
        self.step_button.clicked.connect(self._on_step)
        self.next_button.clicked.connect(self._on_next_version)
        self.empty.acted.connect(self._on_begin)

    def minimumSizeHint(self) -> QSize:
        return self.panel_button.least(super().minimumSizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel_button.fit(self.width(), super().minimumSizeHint().width())

    @Slot(bool)
    def _on_narrowed(self, is_narrow: bool) -> None:
        """The version's name says its state too, and symbols take less room than words."""
        self.status.setHidden(is_narrow)
        self.gaps_button.setHidden(is_narrow)
        words = _("Endringer fra forrige")
        self.differences_button.setText("" if is_narrow else words)
        self.differences_button.setToolTip(words)
        self.differences_button.setAccessibleName(words)

    # -- what the page asks

    @property
    def agreement(self) -> Agreement | None:
        """The version shown."""
        return self._desk.workspace.get(Agreement, self._id)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What the version shown lacks today."""
        return self._gaps

    def show_version(self, id: str, clause: str = "") -> None:
        """Show another version, and a clause of it."""
        self._id = id
        self.refresh()
        if clause:
            self.clauses.choose(clause)

    def refresh(self) -> None:
        """Read the plan anew."""
        agreement = self.agreement or newest(self._desk.workspace)
        self._pile.setCurrentIndex(0 if agreement else 1)
        if agreement is None:
            self._id, self._gaps = "", ()
            return
        self._id = agreement.id
        self._gaps = gap_check(agreement, self._desk.workspace, today())
        self._tell_top(agreement)
        self.clauses.show_version(agreement, self._desk.workspace, self._gaps)
        self._show_clause()

    def _tell_top(self, agreement: Agreement) -> None:
        kind = Choice(STATUS)
        found = versions(self._desk.workspace)
        self.version_box.clear()
        for version in found:
            self.version_box.addItem(
                _("Versjon {version} · {status}").format(
                    version=version.version, status=kind.show(version.status, _).lower()
                ),
                version.id,
            )
        self.version_box.setCurrentIndex([version.id for version in found].index(agreement.id))
        option = kind.option(agreement.status)
        self.status.set_state(_(option.label), option.tone, "lock" if is_signed(agreement) else None)
        warmth = temperature(self._gaps)
        self.warmth.set_state(_("Avtaletemperatur: {said}").format(said=warmth.said().words(_)), warmth.tone)
        older = before(agreement, self._desk.workspace)
        self.differences_button.setEnabled(older is not None)
        if older is None:
            self.differences_button.setChecked(False)
        self.next_button.setVisible(agreement.status == "gjeldende" and not any(is_open(v) for v in found))
        step = NEXT_STEP.get(agreement.status)
        self.step_button.setVisible(step is not None)
        self.step_button.setText(_(step[1]) if step else "")

    def _show_clause(self) -> None:
        agreement, key = self.agreement, self.clauses.current()
        if agreement is None or not key:
            return
        if self.differences_button.isChecked():
            older = before(agreement, self._desk.workspace)
            if older is not None:
                self.differences.show_versions(older, agreement)
        other = self.sheet.shown != (agreement.id, key)
        self.sheet.show_clause(agreement, key)
        if other:
            self._show_guide()
            self._right_pile.setCurrentWidget(self.guide)
        else:
            self._later.start()

    @Slot()
    def _show_guide(self) -> None:
        """Build the panel anew, but not under somebody who writes in it."""
        agreement, key = self.agreement, self.clauses.current()
        if agreement is None:
            return
        focused, wanted = QApplication.focusWidget(), (agreement.id, key)
        writing = focused is not None and focused is not self.guide and self.guide.isAncestorOf(focused)
        if writing and self._guides == wanted:
            return
        self._guides = wanted
        self.guide.show_clause(agreement, key, self._gaps)

    # -- what people do

    @Slot(object)
    def go_to_gap(self, gap: Gap) -> None:
        """Bring the field that a gap points to into view, and the cursor there."""
        self.differences_button.setChecked(False)
        self.panel_button.setChecked(False)
        self.clauses.choose(gap.clause)
        self.sheet.go_to(gap.key, gap.field)
        listed = next((rows for rows in self.sheet.lists if rows.kind.key == gap.key), None)
        if listed is not None:
            record = self._desk.workspace.get(listed.kind.record, gap.id)
            self._on_row(record or listed.newborn())
            self.row_panel.go_to(gap.field)

    @Slot()
    def _on_gaps(self) -> None:
        """Everything the version lacks, in the panel at the right."""
        agreement = self.agreement
        if agreement is not None:
            self.guide.show_gaps(agreement, self._gaps)
            self._right_pile.setCurrentWidget(self.guide)

    @Slot(int)
    def _on_version(self, place: int) -> None:
        self.show_version(str(self.version_box.itemData(place)))

    @Slot(str)
    def _on_clause(self, _key: str) -> None:
        self._show_clause()

    @Slot(bool)
    def _on_differences(self, shown: bool) -> None:
        self._middle_pile.setCurrentIndex(1 if shown else 0)
        self._show_clause()

    @Slot(object)
    def _on_row(self, record: Record) -> None:
        self.row_panel.show_row(record)
        self._right_pile.setCurrentWidget(self.row_panel)
        self.panel_button.setChecked(self.panel_button.is_narrow)
        self.row_panel.focus_first()

    @Slot()
    def _on_row_closed(self) -> None:
        self.panel_button.setChecked(False)
        self._right_pile.setCurrentWidget(self.guide)
        self._guides = ("", "")
        self._show_guide()
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_begin(self) -> None:
        """A first version with what the plan already knows of office and municipalities."""
        workspace = self._desk.workspace
        office = next(iter(workspace.all(Office)), None)
        made = Agreement(office=office.id if office else None, office_name=office.name if office else "")
        with self._desk.draft(Said(N_("Begynn på avtalen"))) as draft:
            born = new_agreement(draft, made, read_library(), workspace)
            for municipality in workspace.all(Municipality):
                draft.add(
                    Party(
                        agreement=born.id,
                        name=municipality.name,
                        municipal_number=municipality.number,
                        role=municipality.role,
                        municipality=municipality.id,
                    )
                )
            self._id = born.id
        self.refresh()

    @Slot()
    def _on_next_version(self) -> None:
        agreement = self.agreement
        if agreement is None:
            return
        try:
            with self._desk.draft(Said(N_("Ny versjon av avtalen"))) as draft:
                self._id = next_version(draft, agreement, self._desk.workspace).id
        except DraftIsOpen as open_one:
            self._id = open_one.agreement.id
        self.refresh()

    @Slot()
    def _on_step(self) -> None:
        """On to the next state; the door says what is missing when it is not time yet."""
        agreement = self.agreement
        step = NEXT_STEP.get(agreement.status) if agreement else None
        if agreement is None or step is None:
            return
        self.sheet.settle()
        if step[0] == "gjeldende":
            with self._desk.draft(Said(N_("Avtalen gjelder"))) as draft:
                take_effect(draft, agreement)
        else:
            self._desk.set(agreement, status=step[0])
        self.refresh()
