"""Dokumenter: choose a document, see it as it will be printed, save it, and find again what was made before."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QStandardPaths, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from navplan.domain.documents.document import Document
from navplan.domain.modules.issued import Issued
from navplan.domain.modules.office import written_standard
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.page import Page
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.paper import Pages
from navplan.ui.saving import SaveAs
from navplan.ui.tasks import Tasks
from navplan.ui.views.documents.choices import DocumentChoices
from navplan.ui.views.documents.chooser import DocumentChooser
from navplan.ui.views.documents.jobs import Drawing, Writing
from navplan.ui.views.documents.made import MadeBefore
from navplan.ui.views.documents.preview import Preview
from navplan.ui.views.documents.save_state import SaveState
from navplan.ui.words import N_, _

FORMATS = {
    "pdf": (N_("Lagre PDF …"), "file-pdf"),
    "docx": (N_("Lagre Word-fil …"), "file-word"),
    "xlsx": (N_("Lagre Excel-fil …"), "file-excel"),
    "ics": (N_("Lagre kalenderfil …"), "calendar"),
}
"""What the button of a format says, and its symbol."""

NO_PAPER = {
    "xlsx": (
        N_("Arbeidsboken har ett ark for hver type innhold."),
        N_("Lagre den, og åpne den i Excel. Det du endrer der, kan du hente inn igjen."),
    ),
    "ics": (
        N_("Kalenderfilen har frister, møter og dokumentasjon som går ut."),
        N_("Lagre den, og åpne den i Outlook. En ny fil oppdaterer den forrige."),
    ),
}
"""What is said instead of a preview."""

REST = 350
"""Milliseconds after a choice before the preview is drawn anew."""


class DocumentsPage(Page):
    """Two tabs: make a document, and what was made before."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.tasks = Tasks(self)
        self.chooser = DocumentChooser(self)
        self.choices = DocumentChoices(self)
        self.choices.standard = written_standard(desk.workspace)
        self.preview = Preview(self)
        self.made = MadeBefore(desk, self)
        self.state = SaveState(self)
        self._drawing: Drawing | None = None
        self._writing: Writing | None = None
        self._held: Writing | None = None
        self._ending = ""
        self._is_stale = True
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._draw)
        self._lay_out()
        self.chooser.chosen.connect(self._on_document)
        self.choices.changed.connect(self._on_changed)
        desk.edited.connect(self._on_changed)
        desk.year_changed.connect(self._on_changed)
        self._show_recent()
        self._on_document(self.document.key)

    @property
    def document(self) -> Document:
        """The chosen document."""
        return self.chooser.document

    def show_part(self, key: str) -> None:
        """Choose the document with this key, ready to be saved; without a key nothing changes."""
        self._tabs.setCurrentIndex(0)
        self.chooser.choose(key)

    def save_as(self, ending: str, target: str) -> None:
        """Write the chosen document to this file, and remember that it was made."""
        press = self.desk.printing
        if press is None or self._writing is not None:
            return
        asked = self.choices.asked(self.desk.year)
        plan = self.desk.workspace.snapshot()
        self._writing = Writing(press, self.document, plan, asked, target, self.choices.words(self.document))
        self.state.tell(_("Lager {file} …").format(file=self._writing.target.name), is_busy=True)
        self.tasks.run("", self._writing, self._on_written, self._on_refused)

    def views(self) -> Iterator[str]:
        """For the picture maker: a report with its choices, the calendar, and what was made before."""
        self._drawn_now()
        yield "plan"
        self.chooser.choose("tertial")
        self._drawn_now()
        yield "report"
        self.chooser.choose("calendar")
        self._drawn_now()
        yield "calendar"
        self._tabs.setCurrentIndex(1)
        yield "made_before"
        self._tabs.setCurrentIndex(0)
        self.chooser.search.setText("kvp")
        self.chooser.choose("kvp-year")
        self._drawn_now()
        yield "found"
        self.chooser.search.clear()
        self.chooser.choose("agreement")
        self._drawn_now()
        yield "agreement"
        self.chooser.choose("plan")

    # -- within

    def _drawn_now(self) -> None:
        """Wait for the preview, so that a picture can be taken of it."""
        loop = QEventLoop()
        self._draw()
        while self.tasks.is_busy:
            QTimer.singleShot(20, loop.quit)
            loop.exec()

    def _lay_out(self) -> None:
        formats = QWidget(self)
        self._buttons = QHBoxLayout(formats)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(8)
        save = FlowLayout(gap=16)
        for part in (formats, self.choices.small, self.choices.final):
            save.addWidget(part)
        self.state.cancel.clicked.connect(self._on_cancel)
        self.state.folder.clicked.connect(self._on_folder)
        self.state.to_field.clicked.connect(self._on_to_field)
        self.state.not_an_id.clicked.connect(self._on_not_an_id)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.choices)
        right.addLayout(save)
        right.addWidget(self.state)
        right.addWidget(self.preview, 1)
        make = QWidget(self)
        row = QHBoxLayout(make)
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(24)
        self.chooser.setFixedWidth(300)
        row.addWidget(self.chooser)
        row.addLayout(right, 1)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.addTab(make, _("Lag dokument"))
        self._tabs.addTab(self.made, _("Laget før"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        line = _("Alt som skal ut av NavPlan, lages her. Se det først, og lagre det så.")
        column.addWidget(PageHeader(_("Dokumenter"), line))
        column.addWidget(self._tabs, 1)

    def _show_recent(self) -> None:
        """What the leader makes often stands on top."""
        self.chooser.set_recent(made.document for made in reversed(self.desk.workspace.all(Issued)))

    def _offer_formats(self) -> None:
        empty(self._buttons)
        for place, ending in enumerate(self.document.formats):
            words, symbol = FORMATS[ending]
            button = QPushButton(icon(symbol, "on-accent" if place == 0 else "text"), _(words), self)
            button.setObjectName(f"save.{ending}")
            button.setProperty("ending", ending)
            button.setProperty("role", "primary" if place == 0 else None)
            button.setEnabled(self.desk.printing is not None)
            button.clicked.connect(self._on_save)
            self._buttons.addWidget(button)

    @Slot(str)
    def _on_document(self, _key: str) -> None:
        self.choices.serve(self.document, self.desk.year)
        self._offer_formats()
        self.state.hide()
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._rest.start(0)

    @Slot()
    def _draw(self) -> None:
        self._is_stale = False
        press = self.desk.printing
        if press is None:
            return
        ending = self.document.formats[0]
        if ending in NO_PAPER:
            words, why = NO_PAPER[ending]
            self._drawing = None
            self.preview.show_words(_(words), _(why))
            return
        plan = self.desk.workspace.snapshot()
        self._drawing = Drawing(press, self.document, plan, self.choices.asked(self.desk.year))
        self.preview.say(_("Tegner …"))
        self.tasks.run("", self._drawing, self._on_drawn, self._on_not_drawn)

    @Slot(object)
    def _on_drawn(self, drawn: tuple[Drawing, Pages | None]) -> None:
        job, pages = drawn
        if pages is None:
            return
        if job is not self._drawing:  # something else has been asked for meanwhile
            pages.close()
            return
        self.preview.show_pages(pages)

    @Slot(str)
    def _on_not_drawn(self, words: str) -> None:
        self.preview.show_words(words)

    @Slot()
    def _on_save(self) -> None:
        button = self.sender()
        if not isinstance(button, QPushButton):
            return
        self._ending = str(button.property("ending"))
        if not self.document.is_internal(self.choices.asked(self.desk.year)):
            self._ask_where()
            return
        from navplan.ui.dialogs.small_question import document_question

        question = document_question(self)
        question.agreed.connect(self._ask_where)
        question.instead.connect(self._on_masked)
        question.open()

    @Slot()
    def _on_masked(self) -> None:
        self.choices.small.setChecked(True)
        self._ask_where()

    @Slot()
    def _ask_where(self) -> None:
        press, ending = self.desk.printing, self._ending
        if press is None:
            return
        asked = self.choices.asked(self.desk.year)
        name = press.file_name(self.document, self.desk.workspace, asked, ending)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._where(ending).ask(Path(folder) / name)

    def _where(self, ending: str) -> SaveAs:
        return SaveAs(self, _("Lagre som"), f"*.{ending}", partial(self.save_as, ending))

    @Slot(object)
    def _on_written(self, made: Writing) -> None:
        self._writing = None
        if made.held is not None:
            self._held = made
            self.state.tell_held(made.held.said.words(_), made.held.can_override)
            return
        self.state.tell(_("{file} er lagret.").format(file=made.target.name), is_done=True)
        self.made.remember(made)
        self._show_recent()

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        refused, self._writing = self._writing, None
        self.state.tell(words)
        if refused is not None:
            self._where(refused.target.suffix.lstrip(".")).asks_again(self.tasks.fault, refused.target)

    @Slot()
    def _on_to_field(self) -> None:
        if self._held is not None and self._held.held is not None:
            self.desk.show(self._held.held.hits[0].record)

    @Slot()
    def _on_not_an_id(self) -> None:
        """The user answers for all the fields that were named; then the same file is made."""
        made = self._held
        if made is None or made.held is None:
            return
        for hit in made.held.hits:
            self.desk.allow(hit.field.key, hit.text)
        self.save_as(made.target.suffix.lstrip("."), str(made.target))

    @Slot()
    def _on_cancel(self) -> None:
        if self._writing is not None:
            self._writing.stop()

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.made.last_folder))
