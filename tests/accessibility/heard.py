"""What assistive technology is told of a window: the accessibility tree, read in the process."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.accessibility.glance import GLANCE

Role = QAccessible.Role
State = QAccessible.State
MOST = 200
"""Children of one part that are read: a table tells in its first rows what it tells in the others."""


@dataclass(frozen=True)
class Heard:
    """One part of the tree. `widget` is the widget behind it; the cells of a table have none."""

    role: Role
    name: str
    description: str
    value: str
    actions: tuple[str, ...]
    labelled: bool
    is_focusable: bool
    is_hidden: bool
    widget: QWidget | None
    above: "Heard | None"

    def __str__(self) -> str:
        kind = type(self.widget).__name__ if self.widget else "–"
        key = self.widget.objectName() if self.widget else ""
        return f"{self.role.name} {kind} {key} «{self.name[:60]}»"


def heard_in(root: QWidget) -> Iterator[Heard]:
    """Every part of a window that is not hidden."""
    yield from GLANCE.once(("heard", root), lambda: [*_heard(root)])


def _heard(root: QWidget) -> Iterator[Heard]:
    top = QAccessible.queryAccessibleInterface(root)
    if top is not None:
        yield from _walk(top, None)


def heard_at(widget: QWidget) -> Heard:
    """What is told of one widget."""
    return _told(QAccessible.queryAccessibleInterface(widget), None)


def _walk(here: QAccessibleInterface, above: Heard | None) -> Iterator[Heard]:
    told = _told(here, above)
    if told.is_hidden:
        return
    yield told
    for place in range(min(here.childCount(), MOST)):
        child = here.child(place)
        if child is not None and child.isValid():
            yield from _walk(child, told)


def _told(here: QAccessibleInterface, above: Heard | None) -> Heard:
    text, state = QAccessible.Text, here.state()
    acting, behind = here.actionInterface(), here.object()
    return Heard(
        role=here.role(),
        name=here.text(text.Name).strip(),
        description=here.text(text.Description).strip(),
        value=here.text(text.Value).strip(),
        actions=tuple(acting.actionNames()) if acting is not None else (),
        labelled=any(flag & QAccessible.RelationFlag.Label for _other, flag in here.relations()),
        is_focusable=bool(state.focusable),
        is_hidden=bool(state.invisible),
        widget=behind if isinstance(behind, QWidget) else None,
        above=above,
    )
