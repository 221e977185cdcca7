"""Where waiting steps meet the running program: the bar above the pages, other places to store in, and leaving.

Made with the window, so it loads nothing itself; most days no step ever waits.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.domain.waiting import Waiting
    from navplan.domain.words import Said
    from navplan.ui.app import Program
    from navplan.ui.desk import Desk
    from navplan.ui.parts.waiting_bar import WaitingBar
    from navplan.ui.saving import SaveAs
    from navplan.ui.waiting import WaitingSteps
    from navplan.ui.waiting_kept import KeptSteps

NAMED = 3
"""So many steps are called by name."""


class WaitingPart(QObject):
    """Keeps the steps that the disk refuses, says so, and asks before they are lost."""

    def __init__(self, program: "Program", close: Callable[[], object]) -> None:
        """`close` closes the plan."""
        super().__init__(program)
        self._close = close
        self._program = program
        self._is_met = False
        self._is_told = False
        self._plan = Path()
        self._live = Path()
        self._copy: Path | None = None
        self._kept: KeptSteps | None = None
        self._is_in_memory_only = False
        program.window.installEventFilter(self)

    @cached_property
    def waiting(self) -> "WaitingSteps":
        """The steps that wait; made with the first plan."""
        from navplan.ui.waiting import WaitingSteps

        made = WaitingSteps(self._program.outside, self._program.own, self)
        made.changed.connect(self._on_changed)
        made.held.connect(self._on_held)
        made.stored.connect(self._on_stored)
        self._is_met = True
        return made

    @cached_property
    def bar(self) -> "WaitingBar":
        """The bar below the one for other news of the plan; made with the first step that waits."""
        from navplan.ui.parts.waiting_bar import WaitingBar

        made = WaitingBar(self._program.window)
        body = self._program.window.bar.parentWidget()
        column = body.layout() if body is not None else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self._program.window.bar) + 1, made)
        made.wants_try.connect(self.try_again)
        made.wants_elsewhere.connect(self._on_wants_elsewhere)
        made.wants_given_up.connect(self._on_wants_given_up)
        made.plan_gone.connect(self._on_plan_gone)
        return made

    def opened(self, plan: Path, live: Path) -> None:
        """A plan was opened: the one whose steps wait, a copy of it that they are to be stored in, or another."""
        desk = self._program.window.desk
        if desk is None:
            return
        if plan != self._plan and live not in (self._live, self._copy):
            self.waiting.give_up()  # it was asked before
        if self._kept is not None and live != self._live:
            self._kept.keep(())  # what waits is stored in another file from now on
        self._plan, self._live, self._copy = plan, live, None
        self._kept = self._kept_of(desk, live)
        self.waiting.serve(desk, live)
        self._on_changed()
        self._offer_left()

    def asks(self, then: Callable[[], object], plan: Path | None = None, over: QWidget | None = None) -> bool:
        """Whether something would be lost if the plan is left now, which is then asked; `then` is done if it may.

        Nothing is asked when `plan` is to be opened and is the one that the steps wait for. The question stands over
        the window, or another.
        """
        if not self._is_met or (plan is not None and plan in (self._plan, self._live, self._copy)):
            return False
        self._settle()
        if self.waiting.steps and not self.waiting.is_unsure:
            self.waiting.try_now()
        if not self.waiting.steps:
            return False
        self._then = then
        self._ask(_("Lukk uten å lagre"), _("Lukker du nå, går det tapt."), self._on_agreed, over)
        return True

    @Slot()
    def close(self) -> None:
        """Close the plan, unless something would be lost and is not meant to be."""
        if not self.asks(self._close):
            self._close()

    @Slot(object)
    def watch(self, window: QWidget) -> None:
        """Ask before this window is closed too, for the program ends with it."""
        window.installEventFilter(self)

    @Slot()
    def try_again(self) -> None:
        """Store what waits, if it can be done now; a plan in doubt is opened again first."""
        waiting = self.waiting
        if waiting.is_unsure:
            self._program.sharing.wants_again.emit(self._plan)
            return
        before = len(waiting.steps)
        waiting.try_now()
        if len(waiting.steps) == before and not waiting.stuck:
            self._program.window.say(_held(waiting))

    def store_in(self, name: str) -> None:
        """Copy the plan to this place, open the copy, and store there what waits."""
        self._copy = Path(name)
        self._program.keeping.copy_to(name, self._elsewhere())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is closed only when nothing is lost, or when that is meant."""
        if (
            event.type() == QEvent.Type.Close
            and isinstance(watched, QWidget)
            and self.asks(watched.close, over=watched)
        ):
            event.ignore()
            return True
        return False

    # -- within

    def _kept_of(self, desk: "Desk", live: Path) -> "KeptSteps":
        from navplan.ui.waiting_kept import KeptSteps

        program = self._program
        encryption = program.outside.encryption(program.own) if program.outside.encryption else None
        kept = KeptSteps(program.own, live, desk.workspace, encryption.vault if encryption is not None else None)
        waiting = {step.action for step in self.waiting.steps}  # when the plan is opened anew, they wait already
        kept.left = tuple(step for step in kept.left if step.action not in waiting)
        return kept

    @Slot()
    def _on_changed(self) -> None:
        """What waits is kept as it stands now, and told."""
        self._is_in_memory_only = self._kept is not None and not self._kept.keep(self.waiting.steps)
        self._show()

    def _offer_left(self) -> None:
        """Steps that were kept when the program stopped are taken in, or let go of, as somebody says, now or later."""
        desk = self._program.window.desk
        if self._kept is None or desk is None or desk.barred is not None:
            return
        left = self._kept.left = self.waiting.lacking(self._kept.left)
        if not left:
            return
        from navplan.ui.dialogs.question import ThreeWays

        n = len(left)
        said = ngettext(
            "{n} endring ble ikke lagret før NavPlan stoppet: {steps}.",
            "{n} endringer ble ikke lagret før NavPlan stoppet: {steps}.",
            n,
        )
        words, window = said.format(n=n, steps=_named(left)), self._program.window
        question = ThreeWays(_("Noe er ikke lagret"), words, _("Forkast"), _("Ta dem inn"), _("Bestem senere"), window)
        question.prefer(question.third)
        question.agreed.connect(self._on_let_go)
        question.instead.connect(self._on_take_in)
        question.open()

    @Slot()
    def _on_take_in(self) -> None:
        if self._kept is not None:
            left, self._kept.left = self._kept.left, ()
            self.waiting.take_up(left)

    @Slot()
    def _on_let_go(self) -> None:
        if self._kept is not None:
            self._kept.left = ()
            self._on_changed()

    def _settle(self) -> None:
        """Settle the field that is being written."""
        focused = self._program.window.focusWidget()
        if focused is not None and self._program.window.desk is not None:
            focused.clearFocus()
            focused.setFocus()

    def _ask(self, action: str, cost: str, agreed: Callable[[], object], over: QWidget | None = None) -> None:
        from navplan.ui.dialogs.question import Question

        n = len(self.waiting.steps)
        said = ngettext(
            "{n} endring venter på disken og er ikke lagret.", "{n} endringer venter på disken og er ikke lagret.", n
        )
        window = over or self._program.window
        question = Question(_("Noe er ikke lagret"), f"{said.format(n=n)} {cost}", action, _("Avbryt"), window)
        question.prefer(question.other)
        question.agreed.connect(agreed)
        question.open()

    @Slot()
    def _on_agreed(self) -> None:
        self.waiting.give_up()
        self._then()

    @Slot()
    def _on_wants_given_up(self) -> None:
        cost = _("Forkaster du det, går det tapt. Tekst som står i et felt, blir stående der.")
        self._ask(_("Forkast"), cost, self.waiting.give_up)

    @Slot()
    def _on_wants_elsewhere(self) -> None:
        self._elsewhere().ask(self._plan.parent / f"{self._plan.stem} {_('(kopi)')}.navplan")

    def _elsewhere(self) -> "SaveAs":
        from navplan.ui.saving import SaveAs

        return SaveAs(self._program.window, _("Lagre et annet sted"), _("NavPlan-fil (*.navplan)"), self.store_in)

    @Slot()
    def _show(self) -> None:
        """Let the bar say how things stand, for as long as the plan is open."""
        desk = self._program.window.desk
        words = _told(self.waiting) if self.waiting.steps and desk is not None else ""
        if words and self._is_in_memory_only:
            words = f"{words} {_('Det ligger bare i minnet. La maskinen stå på.')}"
        if desk is not None and words and not self._is_told:
            desk.destroyed.connect(self.bar.plan_gone)  # by way of the bar: it may go first
        if words or self._is_told:
            self.bar.say(words)
        self._is_told = bool(words)

    @Slot()
    def _on_held(self) -> None:
        self._program.window.say(_held(self.waiting))

    @Slot(object)
    def _on_stored(self, titles: "list[Said]") -> None:
        if len(titles) == 1:
            words = _("«{step}» er lagret nå.").format(step=titles[0].words(_))
        else:
            words = _("{n} endringer som ventet på disken, er lagret nå.").format(n=len(titles))
        self._program.window.say(words)

    @Slot()
    def _on_plan_gone(self) -> None:
        if self._program.window.desk is None:
            self.waiting.leave()
            self._show()


def _held(waiting: "WaitingSteps") -> str:
    """What is said when a step was refused (reliability design 5.10, rows 2 and 4)."""
    if waiting.is_unsure:
        return _("NavPlan får ikke kontakt med disken. Endringen ligger trygt i NavPlan til det er sett etter.")
    if waiting.is_full:
        return _("Disken er full. Endringen din er tatt vare på. Rydd plass, så lagrer NavPlan av seg selv.")
    return _("Endringen ble ikke skrevet til disken. Den ligger trygt i NavPlan til det lykkes.")


def _told(waiting: "WaitingSteps") -> str:
    """What stands in the bar: which steps wait, and why."""
    n = len(waiting.steps)
    said = ngettext("{n} endring er ikke lagret ennå: {steps}.", "{n} endringer er ikke lagret ennå: {steps}.", n)
    return " ".join([said.format(n=n, steps=_named(waiting.steps)), *_why(waiting)])


def _named(steps: "Waiting") -> str:
    """The titles of the first steps, and how many more there are."""
    titles = [_("«{step}»").format(step=step.title.words(_)) for step in steps]
    named = ", ".join(titles[:NAMED])
    if len(titles) > NAMED:
        named = _("{steps} og {n} til").format(steps=named, n=len(titles) - NAMED)
    return named


def _why(waiting: "WaitingSteps") -> list[str]:
    if waiting.is_unsure:
        return [_("«Prøv igjen» åpner planen på nytt, så NavPlan får sett etter om den siste ble lagret likevel.")]
    if waiting.stuck:
        return list(dict.fromkeys(said.words(_) for said in waiting.stuck.values()))
    if waiting.is_full:
        return [_("Disken er full. Rydd plass, så lagrer NavPlan av seg selv.")]
    return [_("Disken tok ikke imot. NavPlan prøver igjen av seg selv.")]
