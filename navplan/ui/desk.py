"""What every page is given: the open plan behind Qt signals, the chosen year, and the way to other records.

Pages read through `workspace` and change through the methods here, which tell a refusal of the world in words
instead of raising it. One signal, `edited`, tells all pages what changed; pages do not signal each other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from navplan.domain.changes import Edit
from navplan.domain.draft import CannotRemove, Draft
from navplan.domain.finding.search import Search
from navplan.domain.large_steps import WithoutCopy
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.office import Office, office_name
from navplan.domain.ports import CannotStore
from navplan.domain.privacy import PrivacyGuard
from navplan.domain.records import R, Record
from navplan.domain.words import Said
from navplan.domain.workspace import CannotChange, Workspace
from navplan.ui.guidance import Guidance
from navplan.ui.kept_columns import KeptColumns
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.drafts import Drafts
    from navplan.ui.ways_out import OwnHand, Printing


class Telling:
    """What the world refuses inside the block is told in words; the privacy guard's word goes on to the field.

    A refused step may wait until it can be stored; with `may_wait` false it is tried again from where it was asked for.
    """

    def __init__(self, desk: "Desk", may_wait: bool = True) -> None:
        self._desk = desk
        self._may_wait = may_wait

    def __enter__(self) -> None:
        """What is announced from here on is of this step."""
        self._desk.hush(False)

    def __exit__(self, kind: object, fault: BaseException | None, trace: object) -> bool:
        if isinstance(fault, WithoutCopy):
            self._desk.hush()
            self._desk.asks_leave.emit(fault)
            return True
        if not isinstance(fault, CannotStore | CannotRemove | CannotChange):
            return False
        self._desk.hush()
        if isinstance(fault, CannotStore) and fault.step is not None:
            fault.may_wait = self._may_wait
            self._desk.refused.emit(fault)
            if fault.is_kept:
                return True
        self._desk.failed.emit(fault.said.words(_))
        return True


class Desk(QObject):
    """An open plan on the user's desk."""

    edited = Signal(object)
    """An Edit was stored; carries it."""
    failed = Signal(str)
    """A step was not stored; carries the sentence for the user."""
    refused = Signal(object)
    """The world did not let a step be stored; carries the CannotStore, which has the step."""
    saved = Signal()
    """The last step is on disk; `workspace.saved_at` says since when."""
    renamed = Signal()
    """The office's name or the years of the plan have changed."""
    year_changed = Signal(int)
    asks_leave = Signal(object)
    """A large step was not done, because the plan could not be copied first; carries the WithoutCopy."""
    asked_for = Signal(object)
    """Someone wants to see a record; carries it."""
    asked_for_chain = Signal(object)
    """Someone wants to see the chain of a record; carries it."""
    announced = Signal(str)
    """Something happened that the user may want to take back; carries the words of the toast."""
    done = Signal(str)
    """The same, but never of a step that was refused: pages speak after the step without asking what became of it."""
    wants_part = Signal(str, str)
    """Someone wants to go to a page, and there to a part, such as a document; carries both keys."""
    wants_letter_file = Signal()
    """Someone wants to read a letter from a file."""
    wants_figure_file = Signal()
    """Someone wants to read figures from a file."""
    wants_workbook_of = Signal(object)
    """Someone wants these records, all of one kind, as a workbook of their own; carries them in order."""
    wants_list = Signal(str, object)
    """Someone wants a plain list as a file; carries what it is called and its rows, the first of them headings."""

    def __init__(
        self,
        workspace: Workspace,
        shelf: Shelf,
        year: int,
        parent: QObject | None = None,
        printing: "Printing | None" = None,
    ) -> None:
        super().__init__(parent)
        self.printing = printing
        self.drafts: Drafts | None = None
        """Where half-written texts are kept, if anywhere."""
        self.own_hand: OwnHand | None = None
        """Who the history says is at work here, where that can be stated."""
        self.guidance = Guidance(self)
        """The guide through the first hour, and the way from any page to its help."""
        self.columns = KeptColumns(self)
        """How the lists of the plan are arranged on this machine."""
        standing = workspace.standing()
        self.barred = standing.barred
        """Why the plan was opened only for reading."""
        self._told = standing.notice
        self.workspace = workspace
        self.shelf = shelf
        self._year = year
        self._is_hushed = False
        self.announced.connect(self._on_announced)
        workspace.listen(self._on_edit)

    @property
    def year(self) -> int:
        """The year that all pages show."""
        return self._year

    @property
    def office_name(self) -> str:
        """What the office is called; empty when the plan has no office yet."""
        return office_name(self.workspace)

    @cached_property
    def search(self) -> Search:
        """Finds records by their words; made when something is first looked for."""
        return Search(self.workspace)

    def choose_year(self, year: int) -> None:
        """Show another year on every page."""
        if year != self._year:
            self._year = year
            self.year_changed.emit(year)

    def years(self) -> tuple[int, ...]:
        """The years the plan has letters for, the office's plan year and the chosen one, newest first."""
        found = {letter.year for letter in self.workspace.all(Letter) if letter.year}
        found |= {office.plan_year for office in self.workspace.all(Office) if office.plan_year}
        return tuple(sorted(found | {self._year}, reverse=True))

    def show(self, record: Record) -> None:
        """Go to where this record is worked with."""
        self.asked_for.emit(record)

    def show_chain(self, record: Record) -> None:
        """Show what this record comes from and what it led to."""
        self.asked_for_chain.emit(record)

    def set(self, record: R, **values: Any) -> R | None:
        """Settle values; None when they could not be stored. Raises Stopped when the privacy guard says no."""
        with Telling(self):
            return self.workspace.set(record, **values)
        return None

    def add(self, record: R) -> R | None:
        """Let a record be born; None when it could not be stored.

        Such a step does not wait: what was typed stands in a form, a line or a field that has no record yet, and is
        tried again from there, with another id. Kept as well, it would be stored twice. A button that only makes an
        empty record can be pressed again. A draft waits, for whoever asked for it may have closed already.
        """
        with Telling(self, may_wait=False):
            return self.workspace.add(record)
        return None

    def remove(self, record: Record, words: str = "") -> bool:
        """Remove a record; `words` is said in a toast that offers to take it back."""
        with Telling(self):
            self.workspace.remove(record)
            if words:
                self.announced.emit(words)
            return True
        return False

    @contextmanager
    def draft(self, title: Said) -> Iterator[Draft]:
        """Gather changes into one step; a refusal of the world is told, not raised."""
        with Telling(self), self.workspace.draft(title) as draft:
            yield draft

    def undo(self) -> Edit | None:
        """Take the last step back."""
        with Telling(self):
            return self.workspace.undo()
        return None

    def redo(self) -> Edit | None:
        """Do the last undone step again."""
        with Telling(self):
            return self.workspace.redo()
        return None

    def settle(self, edit: Edit | None) -> None:
        """End what is in doubt about the plan with this step; a refusal of the world is told."""
        with Telling(self):
            self.workspace.end_doubts(edit)
            self.saved.emit()

    def allow(self, field_key: str, text: str) -> None:
        """The user says that this text in this field is not what the privacy guard took it for."""
        guardian = self.workspace.guardian
        if isinstance(guardian, PrivacyGuard):
            guardian.allow_once(field_key, text)

    def hush(self, is_refused: bool = True) -> None:
        """A step was refused: what is announced of it before the next step or turn of events is not so."""
        self._is_hushed = is_refused
        if is_refused:
            QTimer.singleShot(0, self, self._on_next_turn)

    @Slot()
    def _on_next_turn(self) -> None:
        self._is_hushed = False

    @Slot(str)
    def _on_announced(self, words: str) -> None:
        if not self._is_hushed:
            self.done.emit(words)

    def _on_edit(self, edit: Edit) -> None:
        self.edited.emit(edit)
        if edit.touches(Office, Letter):
            self.renamed.emit()
        self.saved.emit()
        self._tell_notice()

    def _tell_notice(self) -> None:
        """What has come to be worth knowing about the disk since it was told the last time."""
        notice = self.workspace.standing().notice
        if notice is not None and notice != self._told:
            self.failed.emit(notice.words(_))
        self._told = notice
