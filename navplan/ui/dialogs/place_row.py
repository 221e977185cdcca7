"""In the list of backups: where they are copied to as well, and the ways to choose that place and to leave it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from navplan.ui.icons import icon
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.ways_out import SecondPlace


class PlaceRow(QWidget):
    """One line about the second place; hidden until it is told of one."""

    wants_place = Signal()
    wants_no_place = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLabel(self)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self.choose = QPushButton(icon("folder"), _("Velg sted …"), self)
        self.choose.clicked.connect(self.wants_place)
        self.leave = QPushButton(icon("close"), _("Ikke bruk dette stedet"), self)
        self.leave.clicked.connect(self._on_leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        row.addWidget(self.leave)
        self.hide()

    def tell(self, second: "SecondPlace") -> None:
        """Say which place it is and how new the newest copy there is; nothing is asked of the place itself."""
        self.leave.setVisible(second.folder is not None)
        if second.folder is None:
            words = _("Kopiene ligger bare på denne maskinen. Velg en annen disk eller et fellesområde i tillegg.")
        elif second.newest is None:
            words = _("Kopiene legges også i «{folder}». Ingen er kommet dit ennå.").format(folder=second.folder)
        else:
            words = _("Kopiene legges også i «{folder}». Den nyeste der er fra {when}.").format(
                folder=second.folder, when=f"{second.newest.astimezone():%d.%m.%Y %H:%M}"
            )
        self.line.setText(words.replace("/", "/\u200b").replace("\\", "\\\u200b"))  # a long path breaks between folders
        self.line.setAccessibleName(words)
        self.show()

    @Slot()
    def _on_leave(self) -> None:
        from navplan.ui.dialogs.question import Question

        question = Question(
            _("Slutte å legge kopier der?"),
            _("Kopiene blir bare tatt på denne maskinen. De som ligger på det andre stedet, blir ikke slettet."),
            _("Slutt å legge kopier der"),
            _("Avbryt"),
            self.window(),
        )
        question.prefer(question.other)
        question.agreed.connect(self.wants_no_place)
        question.open()
