"""The office wizard: name, municipalities, leadership and year; then where the file shall lie."""

import re
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.deadlines import today
from navplan.domain.modules.office import LEADERSHIP, Office
from navplan.domain.records import field_of
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.outside import NewOffice, Outside
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.theme import text_px
from navplan.ui.words import _

NO_LETTER = ""


class OfficeWizard(Dialog):
    """Asks for what a plan needs to begin; emits `made` with the office and the file."""

    made = Signal(object, object)

    def __init__(self, outside: Outside, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("office_wizard")
        self.setWindowTitle(_("Nytt kontor"))
        self._outside = outside
        self._folder = folder
        self._name = QLineEdit(self)
        self._name.setPlaceholderText(_("Nav Fjordvik"))
        self._municipalities = QPlainTextEdit(self)
        self._municipalities.setTabChangesFocus(True)
        self._municipalities.setFixedHeight(text_px(76))
        self._leadership = Segmented([(o.key, _(o.label)) for o in LEADERSHIP], self)
        self._leadership.set_value(LEADERSHIP[0].key)
        self._year = StillCombo(self)
        self._letter = StillCombo(self)
        self._place = QLineEdit(self)
        self._rows: dict[str, FieldRow] = {}
        self._fill()
        self._lay_out()
        self._name.textChanged.connect(self._on_name)
        self._year.currentIndexChanged.connect(self._on_year)
        self._on_name("")

    def _fill(self) -> None:
        this_year = today().year
        letters = [self._outside.shelf.get(id).year for id in self._outside.shelf.ids()]
        for year in range(this_year + 1, min([this_year - 2, *letters]) - 1, -1):
            self._year.addItem(str(year), year)
        self._letter.addItem(_("Ikke nå – jeg gjør det senere"), NO_LETTER)
        for id in self._outside.shelf.ids():
            catalogue = self._outside.shelf.get(id)
            self._letter.addItem(f"{catalogue.year}: {catalogue.title}", id)
        self._letter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        newest = max(letters, default=this_year)
        self._year.setCurrentIndex(self._year.findData(newest))
        self._on_year(self._year.currentIndex())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(16)
        title = QLabel(_("Fortell litt om kontoret"), self)
        title.setProperty("role", "title")
        column.addWidget(title)
        for key, label, control, words in (
            ("name", _(field_of(Office, "name").label), self._name, ""),
            (
                "municipalities",
                _("Kommuner"),
                self._municipalities,
                _("Én på hver linje, gjerne med kommunenummer foran: 9998 Eksempeldal."),
            ),
            (
                "leadership",
                _("Ledelse"),
                self._leadership,
                _("Enhetlig: én leder for stat og kommune. Todelt: én for hver."),
            ),
            ("year", _("Planår"), self._year, ""),
            ("letter", _("Begynn med brevet"), self._letter, _("Alle forventningene i brevet legges inn i planen.")),
            ("place", _("Planen lagres som"), self._with_button(), ""),
        ):
            row = FieldRow(label, control, words, parent=self)
            self._rows[key] = row
            column.addWidget(row)
        column.addLayout(self._buttons())
        self.setMinimumWidth(560)

    def _with_button(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._place, 1)
        choose = QPushButton(_("Velg sted …"), holder)
        choose.clicked.connect(self._on_choose)
        row.addWidget(choose)
        holder.setFocusProxy(self._place)
        return holder

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = QPushButton(_("Avbryt"), self)
        cancel.clicked.connect(self.reject)
        make = QPushButton(_("Lag planen"), self)
        make.setProperty("role", "primary")
        make.setDefault(True)
        make.clicked.connect(self._on_make)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(make)
        return row

    def office(self) -> NewOffice:
        """What has been answered."""
        return NewOffice(
            name=" ".join(self._name.text().split()),
            municipalities=municipalities_in(self._municipalities.toPlainText()),
            leadership=self._leadership.value(),
            year=int(self._year.currentData()),
            catalogue=str(self._letter.currentData()),
        )

    @Slot(str)
    def _on_name(self, text: str) -> None:
        stem = file_stem(text) or "Nav-kontor"
        self._place.setText(str(self._folder / f"{stem}.navplan"))

    @Slot(int)
    def _on_year(self, index: int) -> None:
        ids = [str(self._letter.itemData(row)) for row in range(self._letter.count())]
        fits = [row for row, id in enumerate(ids) if id.endswith(f"-{self._year.itemData(index)}")]
        self._letter.setCurrentIndex(fits[0] if fits else 0)

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, _("Lagre planen som"), self._place.text(), _("NavPlan-fil (*.navplan)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("navplan")
        dialog.fileSelected.connect(self._place.setText)
        dialog.open()

    @Slot()
    def _on_make(self) -> None:
        office = self.office()
        path = Path(self._place.text())
        wrong = {
            "name": "" if office.name else _("Skriv navnet på kontoret."),
            "municipalities": "" if office.municipalities else _("Skriv minst én kommune."),
            "place": _("Det finnes allerede en fil med dette navnet. Velg et annet.") if path.exists() else "",
        }
        for key, words in wrong.items():
            self._rows[key].set_complaint(words)
        if not any(wrong.values()):
            self.made.emit(office, path)
            self.accept()


def municipalities_in(text: str) -> tuple[tuple[str, str], ...]:
    """Names and numbers from lines such as «9998 Eksempeldal» or «Eksempeldal (9998)»."""
    found = []
    for line in text.splitlines():
        number = re.search(r"\b\d{4}\b", line)
        name = re.sub(r"[\d()]+", " ", line)
        name = " ".join(name.replace(",", " ").split())
        if name:
            found.append((name, number.group() if number else ""))
    return tuple(found)


def file_stem(name: str) -> str:
    """A file name that every system takes, made from the office's name."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f]', "", " ".join(name.split())).rstrip(". ")[:80]
