"""What the keys and buttons do with the chosen change, and where the eye goes after it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from navplan.domain.modules.relation import Relation
from navplan.domain.privacy import Stopped
from navplan.ui.desk import Desk
from navplan.ui.views.changes.change_list import ChangeList
from navplan.ui.views.changes.compare_bar import CompareBar
from navplan.ui.views.changes.decision_bar import DecisionBar
from navplan.ui.views.changes.partner_dialog import PartnerDialog
from navplan.ui.views.changes.steps import Between, Steps
from navplan.ui.words import _


class Deciding(QObject):
    """Joins the list, the buttons and the steps. After a decision the next change is the wanted one."""

    wants_life = Signal()

    def __init__(self, desk: Desk, list: ChangeList, bar: DecisionBar, top: CompareBar) -> None:
        super().__init__(list)
        self._desk = desk
        self._list = list
        self._bar = bar
        self._top = top
        self.between: Between | None = None
        self._wanted = ""
        self._actions: dict[str, Callable[[], None]] = {
            "accept": self._accept,
            "reject": bar.ask_reason,
            "type": self._offer_types,
            "partner": self._ask_partner,
            "reopen": self._reopen,
            "undo": self._undo,
            "old": self._open_old,
            "new": self._open_new,
        }
        list.asked.connect(self.do)
        bar.asked.connect(self.do)
        bar.rejected.connect(self._on_rejected)
        bar.retyped.connect(self._on_retyped)
        bar.left.connect(self._on_left)

    def steps(self) -> Steps | None:
        """The steps for the letters at hand, in the role that is chosen now."""
        return Steps(self._desk, self.between, self._top.role) if self.between else None

    def take_wanted(self) -> str:
        """The change that is to be chosen once the list is shown anew; asked for once."""
        wanted, self._wanted = self._wanted, ""
        return wanted

    @Slot(str)
    def do(self, action: str) -> None:
        """Do what a key or a button asks for, if it can be done with this change."""
        if action == "life":
            self.wants_life.emit()
        elif self._bar.may(action):
            self._actions[action]()

    def _accept(self) -> None:
        change, steps = self._list.change, self.steps()
        if change is None or steps is None:
            return
        self._wanted = self._list.next_id()
        if change.relation is None:
            steps.accept_alone(change)
        else:
            steps.accept([change])

    def _offer_types(self) -> None:
        self._bar.offer_types()

    def _reopen(self) -> None:
        change, steps = self._list.change, self.steps()
        if change is not None and change.relation is not None and steps is not None:
            self._wanted = change.relation.id
            steps.reopen(change.relation)

    def _undo(self) -> None:
        self._desk.undo()

    def _open_old(self) -> None:
        change = self._list.change
        if change is not None and change.old:
            self._desk.show(change.old[0])

    def _open_new(self) -> None:
        change = self._list.change
        if change is not None and (change.new or change.old):
            self._desk.show((change.new or change.old)[0])

    def _ask_partner(self) -> None:
        change = self._list.change
        if change is None or self.between is None:
            return
        dialog = PartnerDialog(self._desk.workspace, self.between, change, self._list.window())
        dialog.related.connect(self._on_related)
        dialog.open()

    @Slot(list, list, str)
    def _on_related(self, old: list[str], new: list[str], type: str) -> None:
        steps = self.steps()
        if steps is not None:
            self._wanted = self._list.next_id()
            steps.relate(old, new, type)

    @Slot(str)
    def _on_rejected(self, reason: str) -> None:
        change, steps = self._list.change, self.steps()
        if change is None or change.relation is None or steps is None:
            return
        self._wanted = self._list.next_id()
        try:
            steps.reject(change.relation, reason)
        except Stopped as stopped:
            self._wanted = ""
            self._bar.complain(stopped.said.words(_))

    @Slot(str)
    def _on_retyped(self, type: str) -> None:
        change, steps = self._list.change, self.steps()
        if change is not None and change.relation is not None and steps is not None:
            self._wanted = self._list.next_id()
            steps.retype(change.relation, type)

    @Slot()
    def _on_left(self) -> None:
        self._list.setFocus()

    @Slot(object)
    def reopen(self, relation: Relation) -> None:
        """Let a rejected proposal be a proposal again."""
        steps = self.steps()
        if steps is not None:
            self._wanted = relation.id
            steps.reopen(relation)
