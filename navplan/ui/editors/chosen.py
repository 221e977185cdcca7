"""Editors of one value out of a fixed few, and of yes or no."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QIcon

from navplan.domain.fields import Field
from navplan.domain.kinds import Choice
from navplan.ui.editors.base import Editor
from navplan.ui.icons import icon
from navplan.ui.parts.chips import TONE_SYMBOLS
from navplan.ui.parts.folding_check import FoldingCheck
from navplan.ui.parts.quietly import set_quietly
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.words import _

SEGMENTS, SEGMENT_LETTERS = 4, 44
"""A choice of so many options with so many letters in all fits beside each other."""


def is_segmented(field: Field) -> bool:
    """Whether all options of a choice stand side by side, so that one click chooses."""
    options = field.kind.options if isinstance(field.kind, Choice) else ()
    return len(options) <= SEGMENTS and sum(len(_(option.label)) for option in options) <= SEGMENT_LETTERS


class ChoiceEditor(Editor):
    """One of several values: segments for a few short ones, a list for more. What has no default can be emptied."""

    def _build(self) -> None:
        kind = self.field.kind
        options = kind.options if isinstance(kind, Choice) else ()
        self._segments: Segmented | None = None
        if is_segmented(self.field) and not self.compact:
            self._segments = Segmented([(o.key, _(o.label)) for o in options], self, clearable=self._may_be_empty)
            self._adopt(self._segments)
            self._row.addStretch(1)
            self._segments.chosen.connect(self._on_chosen)
            return
        self.combo = StillCombo(self)
        self.combo.setSizeAdjustPolicy(StillCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(8)
        if self._may_be_empty:
            self.combo.addItem(_("Ikke valgt"), "")
        is_state = any(option.tone != "neutral" for option in options)
        for option in options:
            symbol = icon(TONE_SYMBOLS[option.tone], f"{option.tone}-text") if is_state else QIcon()
            self.combo.addItem(symbol, _(option.label), option.key)
        self._adopt(self.combo, 1)
        self.combo.activated.connect(self._on_done)

    @property
    def _may_be_empty(self) -> bool:
        return not getattr(self.record, self.field.key, "")

    def read(self) -> Any:
        if self._segments is not None:
            return self._segments.value() or ""
        return self.combo.currentData() or ""

    def _put(self, value: Any) -> None:
        if self._segments is not None:
            self._segments.set_value(value)
            return
        place = self.combo.findData(value)
        if place < 0 and value:  # from a newer plan: kept, and shown as it is
            self.combo.addItem(self.field.kind.show(value, _), value)
            place = self.combo.count() - 1
        self.combo.setCurrentIndex(place)

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.settle()


class FlagEditor(Editor):
    """Yes or no, settled by the click; the box carries the field's label."""

    def _build(self) -> None:
        self.box = FoldingCheck("" if self.compact else _(self.field.label), self)
        self.box.setMinimumHeight(34)  # as high as its neighbours, so that the box stands level with them
        self._adopt(self.box, 1)
        self.box.toggled.connect(self._on_done)  # not clicked: assistive technology ticks without a click

    def read(self) -> Any:
        return self.box.isChecked()

    def _put(self, value: Any) -> None:
        set_quietly(self.box, bool(value))
