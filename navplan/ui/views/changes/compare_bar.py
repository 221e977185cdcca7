"""Above the list: which letter is compared with, who decides, and the steps for the letters as a whole."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from navplan.domain.letters.compare_pair import earlier_letters
from navplan.domain.letters.compare_report import UNRESOLVED, ChangeReport
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.office import Role
from navplan.domain.modules.relation import Relation
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.views.changes.rows import unchanged
from navplan.ui.views.changes.steps import letter_words
from navplan.ui.words import _


class CompareBar(QWidget):
    """Which letter is compared with; `compared` carries its id. The steps for the letters as a whole lie in `steps`."""

    compared = Signal(str)
    wants_find = Signal()
    wants_unchanged = Signal()
    wants_next_year = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.letters = self._combo(_("Sammenlignes med"), 18)
        self.letters.activated.connect(self._on_letter)
        self.roles = self._combo(_("Avgjøres av"), 11)
        self.roles.setToolTip(_("Rollen som står på avgjørelsene"))
        self.unchanged = QPushButton(icon("check"), "", parent)
        self.unchanged.clicked.connect(self.wants_unchanged)
        self.finder = QPushButton(icon("search"), _("Finn endringer"), parent)
        self.finder.setToolTip(_("Foreslå på nytt for alt som ikke er avgjort"))
        self.finder.clicked.connect(self.wants_find)
        self.next_year = QPushButton(icon("forward"), _("Bygg neste år …"), parent)
        self.next_year.clicked.connect(self.wants_next_year)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.label = QLabel(self.letters.accessibleName(), self)
        self.label.setProperty("role", "secondary")
        self.label.setBuddy(self.letters)
        self.letters.setToolTip(self.letters.accessibleName())
        column.addWidget(self.label)
        column.addWidget(self.letters)
        column.addStretch(1)

    @property
    def steps(self) -> tuple[QWidget, ...]:
        """The buttons for all changes at once, and who decides."""
        return self.unchanged, self.finder, self.next_year, self.roles

    def _combo(self, name: str, letters: int) -> QComboBox:
        combo = StillCombo(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(letters)
        return combo

    def show_letter(self, letter: Letter | None, wanted: str) -> Letter | None:
        """Offer the letters before this one; returns the chosen one."""
        workspace = self._desk.workspace
        found = earlier_letters(letter, workspace) if letter else ()
        self.letters.clear()
        for other in found:
            self.letters.addItem(letter_words(other), other.id)
        self.letters.setCurrentIndex(max(0, self.letters.findData(wanted)) if found else -1)
        self._show_roles()
        return workspace.get(Letter, self.letters.currentData())

    def _show_roles(self) -> None:
        """The roles, at first the one that decided last."""
        before = self.roles.currentData() if self.roles.count() else self._last_role()
        self.roles.clear()
        self.roles.addItem(_("Avgjøres av …"), None)
        for role in self._desk.workspace.all(Role):
            self.roles.addItem(role.title, role.id)
        self.roles.setCurrentIndex(max(0, self.roles.findData(before)))

    def _last_role(self) -> str | None:
        decided = [r for r in self._desk.workspace.all(Relation) if r.decided_on and r.decided_by]
        decided.sort(key=lambda relation: str(relation.decided_on))
        return decided[-1].decided_by if decided else None

    @property
    def role(self) -> str | None:
        """In which role it is decided."""
        found = self.roles.currentData()
        return str(found) if found else None

    def tell(self, report: ChangeReport, is_compared: bool) -> None:
        """Offer the steps that make sense now; finding anew where something has no proposal."""
        count = len(unchanged(report))
        self.unchanged.setText(_("Godta uendrede ({n})").format(n=count))
        self.unchanged.setToolTip(_("Godta alle som er foreslått som uendret, i ett steg"))
        self.unchanged.setVisible(is_compared and count > 0)
        self.finder.setVisible(is_compared and report.counts[UNRESOLVED.key].open > 0)
        self.next_year.setVisible(is_compared)

    @Slot(int)
    def _on_letter(self, _index: int) -> None:
        self.compared.emit(str(self.letters.currentData()))
