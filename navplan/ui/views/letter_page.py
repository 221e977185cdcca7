"""Kommunebrev: the chosen year's letter as a tree of sections, and the form of the section at hand."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.changes import Edit
from navplan.domain.coverage import letter_tally
from navplan.domain.letters.bring_in import bring_in_letter, is_in_plan, letter_source
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Fact, Letter, LetterSection, Treatment
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.relation import Carried, Relation
from navplan.domain.modules.themes import ThemeSheet
from navplan.domain.ports import CannotStore
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.page import Page
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.views.changes.changes_view import ChangesView
from navplan.ui.views.letter.section_sheet import SectionSheet
from navplan.ui.views.letter.section_tree import SectionTree
from navplan.ui.views.letter.standing import concerned, standing
from navplan.ui.views.letter.theme_card import section_for, sheet_behind
from navplan.ui.words import N_, _

SIDE = 296
TABS = (("form", N_("Skjema")), ("changes", N_("Endringer fra i fjor")))
FORM, EMPTY, CHANGES = range(3)
FILE = "file"
"""The line of the menu that reads a letter from a file."""


class LetterPage(Page):
    """The page that the program is named after: section by section, expectation by expectation."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._letter: Letter | None = None
        self._sheet: SectionSheet | None = None
        self._missed: list[Edit] = []
        self._header = PageHeader(_("Kommunebrev"), parent=self)
        self._which = StillCombo(self)
        self._which.setAccessibleName(_("Brev"))
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._which.setMinimumContentsLength(24)
        self._which.activated.connect(self._on_which)
        self.tabs = Segmented([(key, _(words)) for key, words in TABS], self)
        self.tabs.set_value("form")
        self.tabs.setAccessibleName(_("Visning"))
        self.tabs.chosen.connect(self._on_tab)
        self.changes: ChangesView | None = None
        self._bring = QPushButton(icon("import"), _("Hent inn brev"), self)
        self._bring.clicked.connect(self._on_bring)
        self._about = QPushButton(icon("info"), _("Om brevet"), self)
        self._about.setToolTip(_("Type, avsender, datoer og referanse"))
        self._about.clicked.connect(self._on_about)
        self._source = StatusChip("", "warning", parent=self)
        self._tree = SectionTree(desk, self)
        self._tree.chosen.connect(self._on_section)
        self._right = QStackedWidget(self)
        self._pile = QStackedWidget(self)
        self._lay_out()
        desk.edited.connect(self._on_edited)
        desk.year_changed.connect(self._on_year)
        self._show_year()

    # -- what the window asks

    def show_record(self, record: Record) -> None:
        """Show the letter and section of this record, and unfold its expectation."""
        workspace = self.desk.workspace
        if isinstance(record, Relation | Carried):
            self._show_change(record)
            return
        self._choose_tab("form")
        sheet = sheet_behind(record, self.desk)
        if sheet is not None:
            self._show_theme(sheet)
            return
        if isinstance(record, Evidence):
            record = workspace.get(Assessment, record.assessment) or record
        if isinstance(record, Assessment):
            record = workspace.get(Expectation, record.expectation) or record
        section: Record | None = record
        if isinstance(record, Expectation | Fact | Treatment):
            section = workspace.get(LetterSection, record.section)
        letter = workspace.get(Letter, section.letter) if isinstance(section, LetterSection) else record
        if isinstance(letter, Letter):
            if letter.year:
                self.desk.choose_year(letter.year)
            self._show_letter(letter)
        if isinstance(section, LetterSection):
            self._tree.choose(section.id)
        if isinstance(record, Expectation) and self._sheet is not None:
            self._sheet.show_expectation(record.id)

    def _show_theme(self, sheet: ThemeSheet) -> None:
        section = section_for(sheet, self._letter, self.desk)
        if section is not None:
            self._tree.choose(section.id)
        if self._sheet is not None:
            self._sheet.show_theme(sheet.KEY)

    def waiting(self) -> int:
        """Demands on the office that have no verdict this year."""
        if self._letter is None:
            return 0
        tally = letter_tally(self._letter, self.desk.workspace)
        return tally.total - tally.assessed

    def views(self) -> Iterator[str]:
        """An expectation unfolded; the page with no letter."""
        if self._sheet is not None:
            for card in self._sheet.cards:
                if card.is_open is False and self.desk.workspace.linked(Measure, "expectations", card.expectation.id):
                    self._sheet.show_expectation(card.expectation.id)
                    break
            yield "expectation"
            self._sheet.show_theme(self._sheet.themes[0].form.KEY)
            yield "theme"
        self._choose_tab("changes")
        yield from self.changes.views() if self.changes else ()
        self._choose_tab("form")
        year = self.desk.year
        self.desk.choose_year(2099)
        yield "empty"
        self.desk.choose_year(year)

    # -- within

    def _lay_out(self) -> None:
        self._header.controls.addWidget(self.tabs)
        self._header.controls.addWidget(self._source)
        self._header.controls.addWidget(self._which)
        self._header.controls.addWidget(self._about)
        self._header.controls.addWidget(self._bring)
        self._tree.setFixedWidth(SIDE)
        rule = QFrame(self)
        rule.setFixedWidth(1)
        rule.setProperty("role", "panel")
        body = QWidget(self)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._tree)
        row.addWidget(rule)
        row.addWidget(self._right, 1)
        self._empty = EmptyState(
            _("Det er ikke noe brev for dette året i planen."),
            _("Hent inn brev"),
            _("Når brevet er inne, ser du hvert krav, hva dere mangler, og hvem som har ansvaret."),
            "letter",
            self,
        )
        self._empty.acted.connect(self._on_bring)
        for words, keys, by in ((_("Neste visning"), "Ctrl+PgDown", 1), (_("Forrige visning"), "Ctrl+PgUp", -1)):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setData(by)
            action.triggered.connect(self._on_turn)
            self.addAction(action)
        self._pile.addWidget(body)
        self._pile.addWidget(self._empty)
        column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 16, 0)
        head.addWidget(self._header)
        column.setContentsMargins(24, 24, 8, 0)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self._pile, 1)

    def _letters(self) -> list[Letter]:
        found = [letter for letter in self.desk.workspace.all(Letter) if letter.year == self.desk.year]
        return sorted(found, key=_kommunebrev_first)

    @Slot(int)
    def _on_year(self, _year: int) -> None:
        self._show_year()

    def _show_year(self) -> None:
        letters = self._letters()
        self._which.clear()
        for letter in letters:
            self._which.addItem(letter.title, letter.id)
        self._which.setVisible(len(letters) > 1)
        self._show_letter(letters[0] if letters else None)

    def _show_letter(self, letter: Letter | None) -> None:
        if letter is not None and self._letter is not None and letter.id == self._letter.id:
            return
        self._letter = letter
        self._header.set_title(_("Kommunebrev {year}").format(year=self.desk.year))
        if self.changes is not None:
            self.changes.show_letter(letter)
        self._place()
        self._drop_sheet()
        self._tree.show_letter(letter)
        self._which.setCurrentIndex(self._which.findData(letter.id) if letter else -1)
        if letter is not None:
            self._tree.choose_first()
        self._tell()

    def _tell(self) -> None:
        letter = self._letter
        self._source.hide()
        if letter is None:
            self._header.set_line("")
            return
        if self.tabs.value() == "changes":
            self._header.set_line(self.changes.line if self.changes is not None else "")
        else:
            self._header.set_line(standing(letter, self.desk.workspace))
        self._tell_source(letter)

    def _tell_source(self, letter: Letter) -> None:
        source = letter_source(letter, self.desk.shelf)
        if source in ("unknown", "changed"):
            self._source.set_state(
                _("Ukjent brev") if source == "unknown" else _("Brevet finnes i ny utgave"), "warning"
            )
            self._source.setToolTip(
                _(
                    "Brevet er hentet fra «{id}», som denne utgaven av NavPlan har en annen utgave av. "
                    "Alt i planen er beholdt."
                ).format(id=letter.catalogue)
            )
            self._source.show()

    @Slot()
    def _on_about(self) -> None:
        from navplan.ui.dialogs.letter_dialog import LetterDialog

        if self._letter is not None:
            LetterDialog(self.desk, self._letter, self.window()).open()

    # -- the tabs

    def _choose_tab(self, key: str) -> None:
        self.tabs.set_value(key)
        if key == "changes" and self.changes is None:
            self.changes = ChangesView(self.desk, self)
            self.changes.told.connect(self._tell)
            self.changes.wants_letter.connect(self._on_bring)
            self._pile.addWidget(self.changes)
            self.changes.show_letter(self._letter)
        self._place()
        self._tell()

    def _place(self) -> None:
        wanted = CHANGES if self.tabs.value() == "changes" else FORM
        self._pile.setCurrentIndex(wanted if self._letter is not None else EMPTY)
        self.tabs.setVisible(self._letter is not None)
        self._about.setVisible(self._letter is not None)

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._choose_tab(key)

    @Slot()
    def _on_turn(self) -> None:
        """The next or the previous tab, without going round."""
        action = self.sender()
        keys = [key for key, _words in TABS]
        at = keys.index(self.tabs.value()) + (action.data() if isinstance(action, QAction) else 0)
        if self._letter is not None and 0 <= at < len(keys):
            self._choose_tab(keys[at])
            if self.changes is not None and keys[at] == "changes":
                self.changes.list.setFocus()
            else:
                self._tree.setFocus()

    def _show_change(self, record: Relation | Carried) -> None:
        """Show the change itself, or the change that something was carried over because of."""
        workspace = self.desk.workspace
        relation = record if isinstance(record, Relation) else workspace.get(Relation, record.relation)
        letter = workspace.get(Letter, relation.new_letter) if relation else None
        if relation is None or letter is None:
            return
        if letter.year:
            self.desk.choose_year(letter.year)
        self._show_letter(letter)
        self._choose_tab("changes")
        if self.changes is not None:
            self.changes.show_relation(relation)

    @Slot(int)
    def _on_which(self, index: int) -> None:
        self._show_letter(self.desk.workspace.get(Letter, str(self._which.itemData(index))))

    @Slot(str)
    def _on_section(self, section_id: str) -> None:
        section = self.desk.workspace.get(LetterSection, section_id)
        if section is None or (self._sheet is not None and self._sheet.section.id == section_id):
            return
        shown = self._sheet.shown if self._sheet is not None else "all"
        self._drop_sheet()
        self._sheet = SectionSheet(self.desk, section, shown, self)
        self._right.addWidget(self._sheet)
        self._right.setCurrentWidget(self._sheet)

    def _drop_sheet(self) -> None:
        if self._sheet is None:
            return
        focused = self._sheet.focusWidget()
        if focused is not None:
            focused.clearFocus()  # settles what is being written
        self._right.removeWidget(self._sheet)
        self._sheet.hide()
        self._sheet.deleteLater()
        self._sheet = None

    def showEvent(self, event: QShowEvent) -> None:
        """What was changed while nobody looked is shown now, as one edit."""
        super().showEvent(event)
        if self._missed:
            changes = tuple(change for edit in self._missed for change in edit.changes)
            title = self._missed[-1].title
            self._missed.clear()
            self._on_edited(Edit(title, changes))

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if not self.isVisible():
            self._missed.append(edit)
            return
        if edit.touches(Letter, LetterSection, Expectation, Fact):
            self._letter = None
            section = self._sheet.section.id if self._sheet is not None else ""
            self._drop_sheet()
            self._show_year()
            self._tree.choose(section)
            return
        changed = concerned(edit, self.desk.workspace)
        if self._sheet is not None:
            self._sheet.refresh(changed)
            self._tree.refresh(self._sheet.section.id)
        if changed or edit.touches(Goal, Measure):
            self._tree.refresh_all()
            self._tell()

    @Slot()
    def _on_bring(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("open"), _("Les inn fra fil …")).setData(FILE)
        menu.addSeparator()
        for id in self.desk.shelf.ids():
            catalogue = self.desk.shelf.get(id)
            words = _("{year}: {title}").format(year=catalogue.year, title=catalogue.title)
            action = QAction(words, menu)
            action.setData(id)
            there = is_in_plan(catalogue, self.desk.workspace)
            if there is not None:
                action.setText(_("{letter} (i planen)").format(letter=words))
                action.setIcon(icon("check"))
            menu.addAction(action)
        menu.triggered.connect(self._on_chosen)
        button = self._empty.button if self._pile.currentIndex() == EMPTY else self._bring
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        """Bring the letter in, or go to it when it is there already."""
        if action.data() == FILE:
            self.desk.wants_letter_file.emit()
            return
        try:
            letter = bring_in_letter(self.desk.workspace, self.desk.shelf.get(str(action.data())))
        except CannotStore as refused:
            self.desk.failed.emit(refused.said.words(_))
            return
        QTimer.singleShot(0, self, self._go_to_new)
        self._new = letter

    @Slot()
    def _go_to_new(self) -> None:
        self.show_record(self._new)
        self.desk.announced.emit(_("Brevet for {year} er i planen").format(year=self._new.year))


def _kommunebrev_first(letter: Letter) -> tuple[bool, str]:
    return letter.type != "kommunebrev", letter.title
