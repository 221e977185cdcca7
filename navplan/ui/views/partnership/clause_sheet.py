"""The clause as a document: number and title, fixed text, blanks to fill in, lists, and the parties' own text.

A version that is signed is shown as it stands; nothing in it can be typed in.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from navplan.domain.kinds import LongText
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.content import Told, ToldList, clause_of, clause_title, told
from navplan.domain.modules.partnership.kinds import list_name
from navplan.domain.modules.partnership.layout import CONTROL, layout_of
from navplan.domain.modules.partnership.library import read_library
from navplan.domain.modules.partnership.parts_office import Clause, Party
from navplan.domain.modules.partnership.rules import is_signed
from navplan.domain.records import Record, Section
from navplan.ui.desk import Desk
from navplan.ui.forms.section_card import SectionCard
from navplan.ui.parts.card import Card
from navplan.ui.parts.prose import Prose
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import text_px
from navplan.ui.views.partnership.word_rows import WordRows
from navplan.ui.words import _

WIDEST = 760


class ClauseSheet(Scrolled):
    """Shows one clause of one version. It is built anew when another clause or version is shown."""

    wants_row = Signal(object)
    """All fields of this row are wanted; carries the record."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._agreement: Agreement | None = None
        self._key = ""
        self.sections: list[SectionCard] = []
        self.lists: list[WordRows] = []
        self.setAccessibleName(_("Avtaleteksten"))

    @property
    def shown(self) -> tuple[str, str]:
        """The ids of version and clause on the sheet."""
        return (self._agreement.id if self._agreement else "", self._key)

    def show_clause(self, agreement: Agreement, key: str) -> None:
        """Build the sheet; while the same clause stays, only its values are told anew."""
        locked_before = self._agreement is not None and is_signed(self._agreement)
        same = self.shown == (agreement.id, key) and locked_before == is_signed(agreement)
        self._agreement, self._key = agreement, key
        if same and not is_signed(agreement):
            self.stay(agreement)
            return
        self.settle()
        self.sections, self.lists = [], []
        paper = Card(parent=None)
        paper.setMaximumWidth(text_px(WIDEST))
        paper.body.setSpacing(16)
        self._head(paper)
        if is_signed(agreement):
            self._read(paper)
        else:
            self._write(paper)
        sheet = QWidget()
        across = QHBoxLayout(sheet)
        across.setContentsMargins(0, 0, 8, 24)
        column = QVBoxLayout()
        column.addWidget(paper)
        column.addStretch(1)
        across.addStretch(1)
        across.addLayout(column, 1000)
        across.addStretch(1)
        self.setWidget(sheet)

    def stay(self, agreement: Agreement) -> None:
        """The version has changed: show it, but not over something half typed."""
        clause = clause_of(agreement, self._key, self._desk.workspace)
        for section in self.sections:
            record: Record | None = clause if "local_text" in section.rows else agreement
            if record is not None:
                problems = self._desk.workspace.kind(record.KEY).check(record, self._desk.workspace)
                section.stay(record, problems)

    def settle(self) -> None:
        """Store what is half typed before the sheet goes."""
        for section in self.sections:
            for row in section.rows.values():
                if row.editor.is_unsettled:
                    row.editor.settle()

    @Slot(str, str)
    def go_to(self, key: str, field: str) -> None:
        """Put the cursor in a field of the agreement, or in the list of this kind."""
        for section in self.sections:
            row = section.rows.get(field)
            if row is not None and key in (Agreement.KEY, Clause.KEY):
                row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                row.show_in_scroll()
                return
        for rows in self.lists:
            if rows.objectName() == f"rows.{key}":
                self.ensureWidgetVisible(rows, 0, 48)
                rows.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    # -- within

    def _head(self, paper: Card) -> None:
        number = layout_of(self._key).guide
        title = QLabel(f"{number} {_(clause_title(self._key))}".strip(), paper)
        title.setProperty("role", "title")
        title.setWordWrap(True)
        paper.body.addWidget(title)
        if self._agreement is None:
            return
        parties = self._desk.workspace.linked(Party, "agreement", self._agreement.id)
        fixed = read_library().fixed_text(self._key, self._agreement.language)
        gaps = {
            "office": self._agreement.office_name or "…",
            "state": self._agreement.state_name or "…",
            "municipalities": ", ".join(party.name for party in parties if party.name) or "…",
        }
        paper.body.addWidget(Prose(fixed.format(**gaps), paper))

    def _write(self, paper: Card) -> None:
        desk, agreement = self._desk, self._agreement
        if agreement is None:
            return
        for group in layout_of(self._key).groups:
            facts = tuple(fact for fact in group.facts if fact not in CONTROL)
            if facts:
                self._section(paper, Agreement, agreement, facts)
            if group.rows is not None:
                rows = WordRows(desk, group.rows, "agreement", paper)
                rows.show_parent(agreement)
                rows.wants_row.connect(self.wants_row)
                rows.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                self.lists.append(rows)
                paper.body.addWidget(rows)
        clause = clause_of(agreement, self._key, desk.workspace)
        if clause is not None:
            self._section(paper, Clause, clause, ("local_text", "standard_used"))

    def _section(self, paper: Card, kind: type[Record], record: Record, facts: tuple[str, ...]) -> None:
        section = SectionCard(self._desk, kind, Section("", facts), paper)
        section.flatten()
        section.without_head()
        section.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        section.follow(record)
        section.stay(record, self._desk.workspace.kind(record.KEY).check(record, self._desk.workspace))
        self.sections.append(section)
        paper.body.addWidget(section)

    def _read(self, paper: Card) -> None:
        agreement = self._agreement
        if agreement is None:
            return
        clause = clause_of(agreement, self._key, self._desk.workspace)
        if clause is not None and clause.local_text:
            paper.body.addWidget(Prose(clause.local_text, paper))
        for part in told(agreement, self._key, self._desk.workspace, _):
            if isinstance(part, ToldList):
                self._read_list(paper, part)
            else:
                self._read_fact(paper, part)

    def _read_fact(self, paper: Card, part: Told) -> None:
        label = QLabel(_(part.field.label), paper)
        label.setProperty("role", "label")
        words = Prose(part.words, paper)
        if isinstance(part.field.kind, LongText):
            paper.body.addWidget(label)
            paper.body.addWidget(words)
            return
        line = QHBoxLayout()
        label.setFixedWidth(text_px(260))
        label.setWordWrap(True)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        paper.body.addLayout(line)

    def _read_list(self, paper: Card, part: ToldList) -> None:
        head = QLabel(_(list_name(part.part)), paper)
        head.setProperty("role", "label")
        paper.body.addWidget(head)
        for row in part.rows:
            paper.body.addWidget(Prose("– " + " · ".join(words for words in row if words), paper))
