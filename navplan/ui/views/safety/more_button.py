"""The rarer things that are done with an assessment: the plan as a list, and the scale."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from navplan.domain import deadlines
from navplan.domain.documents.safety_plan_list import plan_list
from navplan.ui.desk import Desk, Telling
from navplan.ui.icons import icon
from navplan.ui.views.safety.scale_dialog import ScaleDialog
from navplan.ui.words import _


class MoreButton(QToolButton):
    """A button with a menu of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setIcon(icon("more"))
        self.setToolTip(_("Flere valg"))
        self.setAccessibleName(_("Flere valg for vurderingen"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.csv = QAction(icon("download"), _("Lagre tiltaksplanen som CSV …"), menu)
        self.csv.triggered.connect(self.save_plan)
        self.scale = QAction(icon("figures"), _("Risikoskala …"), menu)
        self.scale.triggered.connect(self.open_scale)
        menu.addActions([self.csv, self.scale])
        self.setMenu(menu)

    @Slot()
    def save_plan(self) -> None:
        """Offer the measures of the current assessment as a list; a text that must not leave stops it with words."""
        with Telling(self._desk):
            rows = plan_list(self._desk.workspace, self._desk.year, _, deadlines.today())
            if len(rows) < 2:
                self._desk.failed.emit(_("Vurderingen har ingen tiltak ennå."))
                return
            self._desk.wants_list.emit(_("Tiltaksplan vold og trusler"), rows)

    @Slot()
    def open_scale(self) -> None:
        """Show the scale in use and its versions."""
        ScaleDialog(self._desk, self).open()
