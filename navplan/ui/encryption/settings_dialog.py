"""Fil › Kryptering for a plan that is encrypted: its ways, when it locks, and what lies in plain from before."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.encryption.ways import LeftFile
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.theme import text_px
from navplan.ui.words import _, ngettext

MINUTES = (5, 10, 20, 30, 60, 0)
"""After how many minutes without a touch the window locks; 0 means never."""


class SettingsDialog(Dialog):
    """What can be asked for comes as signals; `wants_removed` carries the files that were chosen."""

    wants_code = Signal()
    wants_phrase = Signal()
    wants_off = Signal()
    minutes_chosen = Signal(int)
    wants_removed = Signal(object)

    def __init__(self, minutes: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("encryption_settings")
        self.setWindowTitle(_("Kryptering"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lefts: list[LeftFile] = []
        self.minutes = QComboBox(self)
        for one in MINUTES:
            never, after = _("Lås ikke av seg selv"), ngettext("Etter {n} minutt", "Etter {n} minutter", one)
            self.minutes.addItem(after.format(n=one) if one else never, one)
        self.minutes.setCurrentIndex(max(self.minutes.findData(minutes), 0))
        self.minutes.currentIndexChanged.connect(self._on_minutes)
        self.found = QListWidget(self)
        self.found.setAccessibleName(_("Filer som ikke er kryptert"))
        self.found.setWordWrap(True)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.itemChanged.connect(self._refresh)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.remove = QPushButton(_("Slett de valgte"), self)
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._on_remove)
        self._lay_out()
        self.show_left(())

    def show_left(self, lefts: Sequence[LeftFile], failed: int = 0) -> None:
        """List the files in plain; all of them are chosen. `failed` could not be deleted."""
        self._lefts = list(lefts)
        self.found.clear()
        for left in lefts:
            when = f"{left.at.astimezone():%d.%m.%Y %H.%M}"
            item = QListWidgetItem(f"{_sort(left.sort)}, {when}: {left.path.name}")
            item.setToolTip(str(left.path))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.found.addItem(item)
        for part in (self.found, self.remove):
            part.setVisible(bool(lefts))
        words = _("NavPlan fant ingen kopier uten kryptering på denne maskinen.")
        if lefts:
            words = _(
                "Disse filene er fra før planen ble kryptert, og alle med tilgang til mappen kan lese dem. Slett dem "
                "når du har sett at planen åpner seg. Kopier du selv har laget eller sendt, kjenner ikke NavPlan til."
            )
        if failed:
            some = ngettext("{n} fil lot seg ikke slette.", "{n} filer lot seg ikke slette.", failed).format(n=failed)
            words = f"{some} {words}"
        self.said.setText(words)
        self._refresh()

    # -- within

    def _lay_out(self) -> None:
        title = QLabel(_("Planen er kryptert"), self)
        title.setProperty("role", "section")
        ways = QHBoxLayout()
        for words, signal in (
            (_("Bytt passord …"), self.wants_phrase),
            (_("Vis gjenopprettingskoden …"), self.wants_code),
            (_("Slå av krypteringen …"), self.wants_off),
        ):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            ways.addWidget(button)
        ways.addStretch(1)
        help = _("Når ingen bruker NavPlan. Ctrl+L låser med en gang.")
        lock = FieldRow(_("Lås automatisk"), self.minutes, help, parent=self)
        lock.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        head = QLabel(_("Filer som ikke er kryptert"), self)
        head.setProperty("role", "strong")
        close = QPushButton(_("Lukk"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        lower = QHBoxLayout()
        lower.addWidget(self.remove)
        lower.addStretch(1)
        lower.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(14)
        column.addWidget(title)
        column.addLayout(ways)
        column.addWidget(lock)
        column.addWidget(head)
        column.addWidget(self.said)
        column.addWidget(self.found, 8)
        column.addStretch(1)
        column.addLayout(lower)
        self.resize(text_px(660), text_px(480))

    @property
    def _chosen(self) -> list[Any]:
        rows = range(self.found.count())
        return [self._lefts[row] for row in rows if self.found.item(row).checkState() == Qt.CheckState.Checked]

    @Slot()
    def _refresh(self) -> None:
        is_listed = self.found.count() == len(self._lefts)
        self.remove.setEnabled(is_listed and bool(self._chosen))

    @Slot()
    def _on_minutes(self) -> None:
        self.minutes_chosen.emit(int(self.minutes.currentData()))

    @Slot()
    def _on_remove(self) -> None:
        self.wants_removed.emit(self._chosen)


def _sort(sort: str) -> str:
    return {
        "backup": _("Sikkerhetskopi"),
        "beside": _("Kopi ved siden av planen"),
        "received": _("Filen som planen ble lest inn fra"),
        "shared": _("Utgave fra den delte mappen"),
        "aside": _("Lagt til side etter et avbrudd"),
        "draft": _("Tekst som ikke ble ferdig"),
    }.get(sort, sort)
