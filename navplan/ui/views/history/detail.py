"""The chosen line of the history spelled out: each changed field before and after, and the ways back."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.fields import Field
from navplan.domain.hands import NOBODY
from navplan.domain.kinds import Link, Links
from navplan.domain.modules.struck import Struck
from navplan.domain.ports import WELL, Past
from navplan.domain.privacy import Stopped
from navplan.domain.records import fields_of, targets
from navplan.domain.striking import STRUCK_TEXTS, has_name, texts_told
from navplan.domain.workspace import Workspace
from navplan.ui.desk import Desk
from navplan.ui.editors import shown
from navplan.ui.parts.card import Card
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.views.history.model import Step, subject, when
from navplan.ui.words import _

MOST = 25
"""How many changes of one step are spelled out beside the list."""


def changed_fields(past: Past) -> list[Field]:
    """The fields in which before and after are not the same; those of what was born or removed are all so."""
    either = past.after or past.before
    return [
        field
        for field in (fields_of(type(either)) if either else ())
        if not (past.before and past.after) or getattr(past.before, field.key) != getattr(past.after, field.key)
    ]


def differences(workspace: Workspace, past: Past) -> list[tuple[Field, str, str]]:
    """The changed fields of one change that people can tell apart: field, before, after."""
    rows = []
    for field in changed_fields(past):
        if past.key == Struck.KEY and field.key not in Struck.TOLD:
            continue
        before = shown(workspace, field, getattr(past.before, field.key)) if past.before else ""
        after = shown(workspace, field, getattr(past.after, field.key)) if past.after else ""
        if before != after:
            rows.append((field, before, after))
    return rows


def restorable(workspace: Workspace, past: Past) -> list[str]:
    """The changed fields whose earlier value can stand in the record again and does not stand there now."""
    if past.before is None or past.after is None:
        return []
    now = workspace.get(type(past.before), past.id)
    if now is None:
        return []
    before = past.before
    return [
        field.key
        for field in changed_fields(past)
        if getattr(now, field.key) != getattr(before, field.key)
        and getattr(before, field.key) not in STRUCK_TEXTS
        and _leads_somewhere(workspace, past, field)
    ]


def _leads_somewhere(workspace: Workspace, past: Past, field: Field) -> bool:
    """A link to what has been removed since cannot be set again."""
    if past.before is None or not isinstance(field.kind, Link | Links):
        return True
    record = workspace.kind(field.kind.to).record
    return all(workspace.get(record, id) is not None for id in targets(past.before, field))


def said_by(past: Past) -> str:
    """When, by whom and on which machine, as far as the history knows."""
    who = _("navnet er strøket") if past.hand.is_struck else past.hand.said
    return " · ".join(part for part in (when(past.at), who, past.hand.machine) if part)


def can_be_struck(workspace: Workspace, past: Past) -> bool:
    """Whether a change has texts that may go; what tells that something was struck stays."""
    can_write = workspace.standing() == WELL
    return can_write and past.key != Struck.KEY and not past.is_forgotten and bool(texts_told(workspace, past))


class Detail(Scrolled):
    """Beside the list; `asked_for` carries a change whose record is to be followed through its whole history."""

    asked_for = Signal(object)
    wants_strike = Signal(object)
    """A text of this change is to be struck; carries it."""
    wants_strike_name = Signal(object)
    """Who wrote is to be struck; carries the hand."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._step: Step = []
        self._can_follow = True
        holder = QWidget(self)
        self._column = QVBoxLayout(holder)
        self._column.setSpacing(12)
        self._column.setContentsMargins(0, 0, 12, 0)
        self.setWidget(holder)

    def show_step(self, step: Step, words: str = "", can_follow: bool = True) -> None:
        """Spell these changes out; without any, say the words. `can_follow` offers each record's whole history."""
        self._step = step
        self._can_follow = can_follow
        empty(self._column)
        if step:
            self._add_who(step[0])
        for past in step[:MOST]:
            self._column.addWidget(self._card(past))
        if len(step) > MOST:
            self._column.addWidget(_label(_("… og {n} til").format(n=len(step) - MOST), "secondary"))
        if not step:
            self._column.addWidget(EmptyState(words, symbol="history", parent=self))
        self._column.addStretch(1)

    def _add_who(self, past: Past) -> None:
        is_older = past.hand != NOBODY and not past.hand.key
        older = _("Navnet er fra før navn kunne strykes, og blir stående.") if is_older else ""
        said = "\n".join(part for part in (said_by(past), older) if part)
        self._column.addWidget(_label(said, "secondary"))
        if has_name(past.hand) and self._desk.workspace.standing() == WELL:
            strike = QPushButton(_("Stryk navnet …"), self)
            strike.setProperty("role", "tertiary")
            strike.setAccessibleName(f"{strike.text()} {past.hand.said or past.hand.machine}")
            strike.clicked.connect(self._on_strike_name)
            self._column.addWidget(strike, 0, Qt.AlignmentFlag.AlignLeft)

    def _card(self, past: Past) -> QWidget:
        card = Card(parent=self)
        card.setAccessibleName(subject(self._desk.workspace, past))
        card.body.addWidget(_label(card.accessibleName(), "strong"))
        if past.before is None:
            card.body.addWidget(_label(_("Nytt i planen"), "secondary"))
        elif past.after is None:
            card.body.addWidget(_label(_("Fjernet fra planen"), "secondary"))
        back = restorable(self._desk.workspace, past)
        rows = differences(self._desk.workspace, past)
        for field, before, after in rows:
            can = field.key in back and len(rows) > 1
            card.body.addWidget(self._difference(past, field, before, after, can))
        foot = QWidget(card)
        ways = FlowLayout(foot)
        if back:
            ways.addWidget(self._button(_("Hent tilbake det som sto før"), past, back))
        if self._can_follow:
            whole = self._button(_("Vis hele historien"), past, [])
            whole.setProperty("role", "tertiary")
            whole.setAccessibleName(f"{whole.text()}: {card.accessibleName()}")
            ways.addWidget(whole)
        if can_be_struck(self._desk.workspace, past):
            strike = QPushButton(_("Stryk tekst …"), self)
            strike.setProperty("role", "tertiary")
            strike.setProperty("seq", past.seq)
            strike.setAccessibleName(f"{strike.text()} {card.accessibleName()}")
            strike.clicked.connect(self._on_strike)
            ways.addWidget(strike)
        card.body.addWidget(foot)
        return card

    def _difference(self, past: Past, field: Field, before: str, after: str, can_restore: bool) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        label = _label(_(field.label), "label")
        head = QHBoxLayout()
        head.addWidget(label, 1)
        if can_restore:
            button = self._button(_("Hent tilbake"), past, [field.key])
            button.setProperty("role", "tertiary")
            button.setAccessibleName(_("Hent tilbake {field}").format(field=_(field.label)))
            head.addWidget(button)
        column.addLayout(head)
        if past.before is not None:
            column.addWidget(_label(_("Før: {text}").format(text=before or _("tomt")), "secondary"))
        if past.after is not None:
            column.addWidget(_label(after or _("tomt"), "body" if after else "secondary"))
        return holder

    def _button(self, words: str, past: Past, keys: list[str]) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("seq", past.seq)
        button.setProperty("keys", keys)
        button.clicked.connect(self._on_button)
        return button

    def _meant(self) -> Past | None:
        """The change whose button was pressed."""
        button = self.sender()
        seq = button.property("seq") if button is not None else None
        return next((past for past in self._step if past.seq == seq), None)

    @Slot()
    def _on_strike(self) -> None:
        past = self._meant()
        if past is not None:
            self.wants_strike.emit(past)

    @Slot()
    def _on_strike_name(self) -> None:
        if self._step:
            self.wants_strike_name.emit(self._step[0].hand)

    @Slot()
    def _on_button(self) -> None:
        button, past = self.sender(), self._meant()
        if button is None or past is None:
            return
        keys = [str(key) for key in button.property("keys") or ()]
        if keys:
            self.restore(past, keys)
        else:
            self.asked_for.emit(past)

    def restore(self, past: Past, keys: list[str]) -> None:
        """Put these fields back to what they were before the change; all others keep what they have now."""
        now = self._desk.workspace.get(type(past.before), past.id) if past.before else None
        keys = [key for key in keys if key in restorable(self._desk.workspace, past)]
        if now is None or not keys:
            return
        try:
            done = self._desk.set(now, **{key: getattr(past.before, key) for key in keys})
        except Stopped as stopped:  # the guard knows more now than when the text was written
            self._desk.failed.emit(stopped.said.words(_))
            return
        if done is not None:
            self._desk.announced.emit(_("Hentet tilbake det som sto før {time}").format(time=when(past.at)))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
