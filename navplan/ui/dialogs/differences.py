"""Tables of what is different between two versions of a plan, for the dialogs that compare."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QWidget

from navplan.domain.bringing_back import Difference
from navplan.domain.workspace import Workspace
from navplan.ui.editors import shown
from navplan.ui.theme import ROW_HEIGHT, row_px
from navplan.ui.words import _, ngettext

LONGEST = 80
"""Letters of a value in the list of differences."""


def name_of(one: Difference, plan: Workspace) -> str:
    """The record that differs: its kind and what it is called."""
    kind = plan.kind(one.either.KEY)
    return " ".join(filter(None, (f"{_(kind.one).capitalize()}:", kind.name_of(one.either))))


def values_of(one: Difference, record: Any, plan: Workspace) -> str:
    """What stands on one side in the fields that differ."""
    parts = (f"{_(field.label)}: {shown(plan, field, getattr(record, field.key))}" for field in one.fields)
    text = "; ".join(parts)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def difference_words(one: Difference, plan: Workspace) -> tuple[str, str, str]:
    """A row: what differs, what it is now, and what it is on the other side."""
    if one.now is None or one.then is None:
        there, not_there = _("Finnes"), _("Finnes ikke")
        return name_of(one, plan), there if one.now else not_there, there if one.then else not_there
    return name_of(one, plan), values_of(one, one.now, plan), values_of(one, one.then, plan)


def how_many(found: Sequence[Difference], parts: str) -> str:
    """The differences in numbers; `parts` has gaps for {changed}, {now} and {then}."""
    if not found:
        return _("Innholdet er det samme. Bare historikken er forskjellig.")
    now, then = sum(one.then is None for one in found), sum(one.now is None for one in found)
    count = ngettext("{n} ting er forskjellig", "{n} ting er forskjellige", len(found)).format(n=len(found))
    return f"{count}: {parts.format(changed=len(found) - now - then, now=now, then=then)}"


def plain_table(parent: QWidget, name: str, *titles: str) -> QTableWidget:
    """A table that is only read, row by row."""
    table = QTableWidget(0, len(titles), parent)
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(titles)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_px(ROW_HEIGHT))
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table
