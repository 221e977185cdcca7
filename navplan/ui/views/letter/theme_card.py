"""«Slik er det hos oss»: the theme form of a section, with the facts that its theme demands.

The fields are made when the card is first unfolded, so that turning the pages of a letter stays quick.
"""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.kinds import Choice
from navplan.domain.modules.letter import Letter, LetterSection
from navplan.domain.modules.themes import FORMS, ThemeSheet, facts_told, sheet_of
from navplan.domain.modules.themes.access import AccessDay, AccessSheet
from navplan.domain.opening import sheet_problems
from navplan.domain.records import Record, Rows, Section
from navplan.domain.vocabulary import THEMES
from navplan.ui.desk import Desk
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.forms.missing_line import MissingLine
from navplan.ui.forms.section_card import SectionCard
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.views.letter.reception_week import ReceptionWeek
from navplan.ui.views.letter.theme_rows import Fetch, Register, says_more_than_a_line
from navplan.ui.words import _

THEME = Choice(THEMES)


class ThemeCard(Card):
    """The one form that the office has on a theme: begun here, filled in here, the same in every year's letter."""

    def __init__(self, desk: Desk, theme: str, parent: QWidget | None = None) -> None:
        title = _("Slik er det hos oss: {theme}").format(theme=THEME.show(theme, _))
        super().__init__(title, parent, foldable=True, folded=True)
        self._desk = desk
        self.form = FORMS[theme]
        self.setObjectName(f"theme.{self.form.KEY}")
        self._kind = desk.workspace.kind(self.form.KEY)
        self._keys = {self.form.KEY, *(part.key for part in self._kind.form if isinstance(part, Rows))}
        self._sheet: ThemeSheet | None = None
        self.sections: list[SectionCard] = []
        self._rows: list[ChildRows | Register | ReceptionWeek | Fetch] = []
        self._chip = StatusChip("", "warning", parent=self)
        self.head.insertWidget(1, self._chip)
        self._begin = self._beginning()
        self._missing = MissingLine(self)
        self._missing.asked_for.connect(self.go_to)
        self._column = QVBoxLayout()
        self._column.setSpacing(20)
        self.body.addWidget(self._begin)
        self.body.addWidget(self._missing)
        self.body.addLayout(self._column)
        self.folded_changed.connect(self._on_folded)
        desk.edited.connect(self._on_edited)
        self._refresh()

    def _beginning(self) -> QWidget:
        begin = QWidget(self)
        words = QLabel(_("Skjemaet samler det tilsyn og eiere spør om på dette temaet. Det følger med fra år til år."))
        words.setProperty("role", "secondary")
        words.setWordWrap(True)
        self.begin_button = QPushButton(icon("edit"), _("Begynn på skjemaet"), begin)
        self.begin_button.clicked.connect(self._on_begin)
        column = QVBoxLayout(begin)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.begin_button, 0, Qt.AlignmentFlag.AlignLeft)
        return begin

    def unfold(self) -> None:
        """Show the form, making its fields the first time."""
        self.set_folded(False)
        self._refresh()

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Bring a field into view and put the cursor there; what is about no field is about the week."""
        self.unfold()
        for rows in self._rows:
            if not key and isinstance(rows, ReceptionWeek):
                rows.go_to()
        for section in self.sections:
            if key in section.rows:
                section.set_folded(False)
                row = section.rows[key]
                row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, row, row.show_in_scroll)

    def _make(self) -> None:
        for part in self._kind.form:
            if isinstance(part, Section):
                section = SectionCard(self._desk, self.form, part, self)
                section.flatten()
                self.sections.append(section)
                self._column.addWidget(section)
            else:
                self._add_rows(part)

    def _add_rows(self, rows: Rows) -> None:
        if rows.key == AccessDay.KEY:
            week = ReceptionWeek(self._desk, rows, self)
            self._rows.append(week)
            self._column.addWidget(week)
            return
        listed: ChildRows | Register
        if says_more_than_a_line(self._desk.workspace.kind(rows.key)):
            listed = Register(self._desk, rows, self)
        else:
            listed = ChildRows(self._desk, rows, self)
            listed.flatten()
        fetch = Fetch(self._desk, rows, self)
        self._rows += [listed, fetch]
        self._column.addWidget(listed)
        self._column.addWidget(fetch, 0, Qt.AlignmentFlag.AlignLeft)

    def _refresh(self) -> None:
        sheet = sheet_of(self.form, self._desk.workspace)
        is_other = (sheet.id if sheet else "") != (self._sheet.id if self._sheet else "")
        self._sheet = sheet
        self._tell(sheet)
        if sheet is not None and not self.sections and not self.is_folded:
            self._make()
            is_other = True
        for section in self.sections:
            section.setVisible(sheet is not None)
            if is_other:
                section.follow(sheet)
        if sheet is None:
            return
        problems = tuple(self._kind.check(sheet, self._desk.workspace))
        if isinstance(sheet, AccessSheet):
            problems = sheet_problems(sheet, problems, self._desk.workspace)
        self._missing.tell(problems)
        for section in self.sections:
            section.stay(sheet, problems)
        for rows in self._rows:
            if is_other or not isinstance(rows, ChildRows):  # the lines of a list look after themselves
                rows.show_parent(sheet)

    def _tell(self, sheet: ThemeSheet | None) -> None:
        self._begin.setVisible(sheet is None)
        self._missing.setVisible(False)
        if sheet is None:
            self._chip.set_state(_("Ikke begynt"), "neutral", "circle")
            self.set_state_line("")
            return
        told, whole = facts_told(sheet)
        words = _("{told} av {whole} opplysninger").format(told=told, whole=whole)
        self._chip.set_state(words, "success" if told == whole else "warning")
        day = f"{sheet.reviewed_on:%d.%m.%Y}" if sheet.reviewed_on else ""
        self.set_state_line(_("gjennomgått {day}").format(day=day) if day else "")

    @Slot(bool)
    def _on_folded(self, _folded: bool) -> None:
        self._refresh()

    @Slot()
    def _on_begin(self) -> None:
        if self._desk.add(self.form()) is not None and self.sections:
            next(iter(self.sections[0].rows.values())).editor.setFocus()

    def _on_edited(self, edit: Edit) -> None:
        if any(change.record.KEY in self._keys for change in edit.changes):
            self._refresh()


def theme_cards(desk: Desk, section: LetterSection, parent: QWidget) -> list[ThemeCard]:
    """The theme forms of a section, its own first, those it also touches after it; no form twice."""
    found: dict[type[ThemeSheet], str] = {}
    for theme in (section.theme, *section.also_themes):
        if theme in FORMS:
            found.setdefault(FORMS[theme], theme)
    return [ThemeCard(desk, theme, parent) for theme in found.values()]


def sheet_behind(record: Record, desk: Desk) -> ThemeSheet | None:
    """The theme form that a record is or rests on, None for all other records."""
    if isinstance(record, ThemeSheet):
        return record
    for form in FORMS.values():
        for part in desk.workspace.kind(form.KEY).form:
            if isinstance(part, Rows) and part.key == record.KEY:
                return desk.workspace.get(form, getattr(record, part.via))
    return None


def section_for(sheet: ThemeSheet, letter: Letter | None, desk: Desk) -> LetterSection | None:
    """Where in a letter a theme form is found: in a section of its own theme, or else in one that touches it."""
    themes = {theme for theme, form in FORMS.items() if isinstance(sheet, form)}
    sections = desk.workspace.linked(LetterSection, "letter", letter.id) if letter else ()
    own = (section for section in sections if section.theme in themes)
    return next(own, next((section for section in sections if themes & set(section.also_themes)), None))
