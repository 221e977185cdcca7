"""Where an assessment was carried from: a quiet line that leads to last year's expectation."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from navplan.domain.letters.carry_over import origins
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.records import Reader
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.views.letter.verdict import own_assessment
from navplan.ui.words import _


def source_of(assessment: Assessment, reader: Reader) -> tuple[Expectation, Letter] | None:
    """The expectation that an assessment was carried from, with its letter; None for one made in its own year."""
    for carried in origins(assessment.id, reader) if assessment.id else ():
        old = reader.get(Assessment, carried.old_id)
        expectation = reader.get(Expectation, old.expectation) if old else None
        section = reader.get(LetterSection, expectation.section) if expectation else None
        letter = reader.get(Letter, section.letter) if section else None
        if expectation is not None and letter is not None:
            return expectation, letter
    return None


class OriginLine(QPushButton):
    """«Hentet fra 2023 – må vurderes på nytt»; hidden where nothing was carried."""

    def __init__(self, desk: Desk, expectation: Expectation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._expectation = expectation
        self._source: Expectation | None = None
        self.setProperty("role", "tertiary")
        self.setObjectName("origin")
        self.setIcon(icon("history", "muted"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(_("Åpne forventningen den er hentet fra"))
        self.clicked.connect(self._on_clicked)
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands now."""
        own = own_assessment(self._desk, self._expectation)
        found = source_of(own, self._desk.workspace)
        self._source = found[0] if found else None
        self.setVisible(found is not None)
        if found is not None:
            words = _("Hentet fra {year} – må vurderes på nytt") if own.again else _("Hentet fra {year}")
            self.setText(words.format(year=found[1].year or found[1].title))

    @Slot()
    def _on_clicked(self) -> None:
        if self._source is not None:
            self._desk.show(self._source)
