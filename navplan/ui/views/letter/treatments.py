"""How the partnership has dealt with a section: one block a treatment, edited where it stands."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.kinds import Choice
from navplan.domain.modules.letter import LetterSection, Treatment
from navplan.domain.modules.letter.words import TREATMENTS
from navplan.domain.records import Section
from navplan.ui.desk import Desk
from navplan.ui.forms.section_card import SectionCard
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.words import N_, _

ROWS = ("status", "met_on", "case", "decision_line", "conclusion", "decided_state", "decided_municipality")
STATUS = Choice(TREATMENTS)


class TreatmentBlock(SectionCard):
    """One treatment."""

    def __init__(self, desk: Desk, treatment: Treatment, parent: QWidget | None = None) -> None:
        super().__init__(desk, Treatment, Section(N_("Behandling"), ROWS), parent)
        self.treatment = treatment
        self.flatten()
        self._away = QPushButton(icon("delete"), _("Fjern"), self)
        self._away.setProperty("role", "tertiary")
        self._away.clicked.connect(self._on_away)
        self.head.insertWidget(1, self._away)
        self.follow(treatment)
        self.tell(treatment)

    def tell(self, treatment: Treatment) -> None:
        """Show how it stands now, and what it waits for."""
        self.treatment = treatment
        day = f"{treatment.met_on:%d.%m.%Y}" if treatment.met_on else _("Uten dato")
        case = _("sak {case}").format(case=treatment.case) if treatment.case else ""
        self.set_title(" · ".join(part for part in (day, case, STATUS.show(treatment.status, _)) if part))
        workspace = self._desk.workspace
        self.stay(treatment, tuple(workspace.kind(Treatment.KEY).check(treatment, workspace)))

    @Slot()
    def _on_away(self) -> None:
        self._desk.remove(self.treatment, _("Behandlingen er fjernet."))


class Treatments(Card):
    """All treatments of a section, newest last, and a way to add one."""

    def __init__(self, desk: Desk, section: LetterSection, parent: QWidget | None = None) -> None:
        super().__init__(_("Partnerskapet"), parent, foldable=True)
        self._desk = desk
        self._section = section
        self._blocks: dict[str, TreatmentBlock] = {}
        self._none = QLabel(_("Ikke behandlet i partnerskapet ennå."), self)
        self._none.setProperty("role", "secondary")
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        add = QPushButton(icon("add"), _("Ny behandling"), self)
        add.clicked.connect(self._on_add)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addStretch(1)
        self.body.addWidget(self._none)
        self.body.addLayout(self._list)
        self.body.addLayout(foot)
        self.refresh()

    def refresh(self) -> None:
        """Show what is there now, but not over something half typed."""
        there = {t.id: t for t in self._desk.workspace.linked(Treatment, "section", self._section.id)}
        for id in [id for id in self._blocks if id not in there]:
            block = self._blocks.pop(id)
            self._list.removeWidget(block)
            block.hide()
            block.deleteLater()
        for id, treatment in there.items():
            if id in self._blocks:
                self._blocks[id].tell(treatment)
            else:
                self._blocks[id] = TreatmentBlock(self._desk, treatment, self)
                self._list.addWidget(self._blocks[id])
        self._none.setVisible(not there)
        self.set_state_line(_("Ingen") if not there else next(reversed(self._blocks.values())).title_label.text())

    @Slot()
    def _on_add(self) -> None:
        self.set_folded(False)
        self._desk.add(Treatment(section=self._section.id))
