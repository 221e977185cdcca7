"""The registers of a theme form: one foldable block a record, edited where it stands."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from navplan.domain.fields import Field
from navplan.domain.kinds import Choice, LongText
from navplan.domain.modules.themes.steering import Grant, inner_deadline
from navplan.domain.places import RESOURCES
from navplan.domain.records import Kind, Record, Rows, Section
from navplan.domain.starter import read_starter
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of, shown
from navplan.ui.editors.shown import on_one_line
from navplan.ui.forms.record_model import columns_of
from navplan.ui.forms.section_card import SectionCard
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.words import _

LIBRARY = RESOURCES / "library" / "themes"


class RegisterBlock(Card):
    """One record of a register; folded it says what lists show, and its fields are made when it unfolds."""

    def __init__(self, desk: Desk, record: Record, parent: QWidget | None = None) -> None:
        super().__init__("", parent, foldable=True, folded=True)
        self.record = record
        self.fields: SectionCard | None = None
        self._desk = desk
        self.flatten()
        self._chip = StatusChip("", "neutral", parent=self, small=True)
        self.head.insertWidget(1, self._chip)
        self.away = QToolButton(self)
        self.away.setIcon(icon("delete", "muted"))
        self.away.setToolTip(_("Fjern"))
        self.away.clicked.connect(self._on_away)
        self.head.insertWidget(3, self.away)
        self.folded_changed.connect(self._on_folded)
        self.tell(record)

    def unfold(self) -> None:
        """Show the fields."""
        self.set_folded(False)
        self._on_folded(False)

    def tell(self, record: Record) -> None:
        """Show how it stands now, and what is missing."""
        self.record = record
        workspace = self._desk.workspace
        kind = workspace.kind(record.KEY)
        number = getattr(record, "place", None)
        name = name_of(workspace, record)
        self.set_title(f"{number}. {name}" if number is not None else name)
        self.away.setAccessibleName(_("Fjern {name}").format(name=self.title_label.text()))
        self._mark(record)
        values = ((f, getattr(record, f.key)) for f in columns_of(kind) if f.key not in (*kind.name, "place"))
        words = (on_one_line(shown(workspace, f, value)) for f, value in values if not _has_standing(f, value))
        self.set_state_line(" · ".join(word for word in (*words, _inner(record)) if word))
        if self.fields is not None:
            self.fields.stay(record, tuple(kind.check(record, workspace)))

    def _mark(self, record: Record) -> None:
        """What is lacking stands out as a chip; what is well is quiet."""
        fields = columns_of(self._desk.workspace.kind(record.KEY))
        marks = (f.kind.option(v) for f in fields if isinstance(f.kind, Choice) and (v := getattr(record, f.key)))
        found = next((option for option in marks if option.tone in ("warning", "danger")), None)
        self._chip.setVisible(found is not None)
        if found is not None:
            self._chip.set_state(_(found.label), found.tone)

    @Slot(bool)
    def _on_folded(self, folded: bool) -> None:
        if folded or self.fields is not None:
            return
        rows = tuple(key for part in self._desk.workspace.kind(self.record.KEY).form for key in _keys(part))
        self.fields = SectionCard(self._desk, type(self.record), Section(N_("Opplysninger"), rows), self)
        self.fields.flatten()
        self.fields.follow(self.record)
        self.body.addWidget(self.fields)
        self.tell(self.record)

    @Slot()
    def _on_away(self) -> None:
        words = _("{name} er fjernet.").format(name=name_of(self._desk.workspace, self.record))
        self._desk.remove(self.record, words)


def _inner(record: Record) -> str:
    """When a grant's application should be ready inside the office, while somebody still works with it (5.7)."""
    due = inner_deadline(record) if isinstance(record, Grant) and record.status in ("ide", "under_arbeid") else None
    return _("egen frist {day}").format(day=f"{due:%d.%m.%Y}") if due else ""


def _has_standing(field: Field, value: object) -> bool:
    """Whether a value says how something stands; a chip says it where it is not well, and nothing where it is."""
    return isinstance(field.kind, Choice) and bool(value) and field.kind.option(str(value)).tone != "neutral"


def _keys(part: Section | Rows) -> tuple[str, ...]:
    return part.rows if isinstance(part, Section) else ()


class Register(Card):
    """All records that rest on a theme form, and a way to add one."""

    def __init__(self, desk: Desk, rows: Rows, parent: QWidget | None = None) -> None:
        self._kind = desk.workspace.kind(rows.key)
        super().__init__(_(self._kind.many), parent)
        self.flatten()
        self.setObjectName(f"register.{rows.key}")
        self._desk, self._via = desk, rows.via
        self._sheet: Record | None = None
        self.blocks: dict[str, RegisterBlock] = {}
        self._none = QLabel(_("Ingen ennå."), self)
        self._none.setProperty("role", "secondary")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.add_button = QPushButton(icon("add"), _("Legg til {kind}").format(kind=_(self._kind.one)), self)
        self.add_button.clicked.connect(self._on_add)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        self.body.addWidget(self._none)
        self.body.addLayout(self._list)
        self.body.addLayout(foot)

    def show_parent(self, sheet: Record) -> None:
        """Show what rests on this form, but not over something half typed."""
        self._sheet = sheet
        there = {r.id: r for r in self._desk.workspace.linked(self._kind.record, self._via, sheet.id)}
        for id in [id for id in self.blocks if id not in there]:
            block = self.blocks.pop(id)
            self._list.removeWidget(block)
            block.hide()
            block.deleteLater()
        for id, record in there.items():
            if id in self.blocks:
                self.blocks[id].tell(record)
            else:
                self.blocks[id] = RegisterBlock(self._desk, record, self)
                self._list.addWidget(self.blocks[id])
        self._none.setVisible(not there)

    @Slot()
    def _on_add(self) -> None:
        if self._sheet is None:
            return
        born = self._desk.add(self._kind.record(**{self._via: self._sheet.id}))
        if born is not None and born.id in self.blocks:
            block = self.blocks[born.id]
            block.unfold()
            if block.fields is not None:
                next(iter(block.fields.rows.values())).editor.setFocus()


class Fetch(QPushButton):
    """Brings what the program proposes for an empty list, in one step that can be taken back."""

    def __init__(self, desk: Desk, rows: Rows, parent: QWidget | None = None) -> None:
        self._kind = desk.workspace.kind(rows.key)
        words = _("Hent forslag: {what}").format(what=_(self._kind.many))
        super().__init__(icon("import"), words, parent)
        self._desk, self._via = desk, rows.via
        self._sheet: Record | None = None
        self._starter = read_starter(LIBRARY / f"{rows.key}.toml", self._kind.record)
        if self._starter is not None:
            told = _("Kilde: {source}. Sist kontrollert {day}.")
            source = self._starter.source.rstrip(".")
            self.setToolTip(told.format(source=source, day=f"{self._starter.checked:%d.%m.%Y}"))
        self.clicked.connect(self._on_fetch)

    def show_parent(self, sheet: Record) -> None:
        """Offer something only while the list is empty."""
        self._sheet = sheet
        there = self._desk.workspace.linked(self._kind.record, self._via, sheet.id)
        self.setVisible(self._starter is not None and not there)

    @Slot()
    def _on_fetch(self) -> None:
        if self._sheet is None or self._starter is None:
            return
        with self._desk.draft(Said(N_("Hent forslag: {what}"), what=Said(self._kind.many))) as draft:
            for record in self._starter.records:
                draft.add(record.with_values(**{self._via: self._sheet.id}))
        self._desk.announced.emit(_("{n} forslag er hentet.").format(n=len(self._starter.records)))


def says_more_than_a_line(kind: Kind) -> bool:
    """Whether a record of this kind has more to say than a row of a list can hold."""
    lines = {field.key for field in columns_of(kind) if not isinstance(field.kind, LongText)}
    return any(key not in lines for part in kind.form for key in _keys(part))
