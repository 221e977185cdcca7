"""Startbiblioteket: suggested activities by track, with when and where from; what is ticked comes in as one step."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.modules.wheel import Activity
from navplan.domain.modules.wheel.library import Suggestion, suggestions, taken
from navplan.domain.modules.wheel.words import TRACKS
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.theme import COMPACT_ROW_HEIGHT
from navplan.ui.views.wheel import steps
from navplan.ui.views.wheel.said import shown_day, when_words
from navplan.ui.words import _, ngettext

KEY = int(Qt.ItemDataRole.UserRole)
BESIDE = 72
"""Pixels of a row that the indentation, the box and the air around the name take."""


class LibraryDialog(Dialog):
    """All that the plan does not have yet is ticked from the start; what it has stands there greyed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Startbiblioteket for årshjulet"))
        self._desk = desk
        self._taken = taken(desk.workspace)
        self._names = {s.key: s.activity.title for s in suggestions()}
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(_("Aktiviteter å hente"))
        self.tree.setHeaderLabels([_("Aktivitet"), _("Når"), _("Kilde"), _(field_of(Activity, "checked").label)])
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(16)
        self.tree.setStyleSheet("QTreeView::item { min-height: 28px }")
        self.take = QPushButton(self)
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self.take.clicked.connect(self._on_take)
        self._fill()
        self._lay_out()
        self.tree.itemChanged.connect(self._tell)
        self._tell()

    def _lay_out(self) -> None:
        title = QLabel(_("Hent aktiviteter til årshjulet {year}").format(year=self._desk.year), self)
        title.setProperty("role", "title")
        about = QLabel(
            _("Datoene er forslag og kommer inn som antatte. Bekreft dem, flytt dem eller fjern dem etterpå."), self
        )
        about.setProperty("role", "secondary")
        about.setWordWrap(True)
        close = QPushButton(_("Avbryt"), self)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        for part in (title, about):
            column.addWidget(part)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.resize(1180, 660)

    def _fill(self) -> None:
        for track in TRACKS:
            head = QTreeWidgetItem(self.tree, [_(track.label)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            for suggestion in suggestions():
                if suggestion.activity.track == track.key:
                    self._add(head, suggestion)
            head.setExpanded(True)

    def _add(self, head: QTreeWidgetItem, suggestion: Suggestion) -> None:
        activity = suggestion.in_year(self._desk.year, None)
        source = activity.source or activity.note
        when = when_words(activity, self._names.get(suggestion.base, ""))
        checked = shown_day(activity.checked) or _("Ikke kontrollert")
        item = QTreeWidgetItem(head, [activity.title, when, source, checked])
        item.setData(0, KEY, suggestion.key)
        item.setSizeHint(0, QSize(self.fontMetrics().horizontalAdvance(activity.title) + BESIDE, COMPACT_ROW_HEIGHT))
        item.setToolTip(2, "\n".join(part for part in (activity.source, activity.note) if part))
        if suggestion.key in self._taken:
            item.setDisabled(True)
            item.setText(1, _("Er i planen"))
        else:
            item.setCheckState(0, Qt.CheckState.Checked)

    def keys(self) -> list[str]:
        """The ticked suggestions."""
        heads = (self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount()))
        items = [head.child(n) for head in heads if head is not None for n in range(head.childCount())]
        ticked = Qt.CheckState.Checked
        wanted = (i for i in items if i is not None and not i.isDisabled() and i.checkState(0) == ticked)
        return [str(item.data(0, KEY)) for item in wanted]

    @Slot()
    def _tell(self) -> None:
        count = len(self.keys())
        self.take.setText(ngettext("Hent {n} aktivitet", "Hent {n} aktiviteter", count).format(n=count))
        self.take.setEnabled(count > 0)

    @Slot()
    def _on_take(self) -> None:
        keys = self.keys()
        self.accept()
        steps.take_in(self._desk, keys)
