"""What each column of a pasted table is for, and which indicator each of its names means: one choice a line."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from navplan.domain.indicators.grid import USES, Grid, Use, column_letter
from navplan.domain.modules.indicator import Indicator
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.words import _


class _Choices(Scrolled):
    """Lines with words to the left and a choice to the right."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combos: list[QComboBox] = []
        inner = QWidget(self)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(inner)

    def _begin(self) -> None:
        empty(self._grid)
        self.combos.clear()

    def _line(self, words: str, under: str, items: Sequence[tuple[str, str]], value: str) -> None:
        row = len(self.combos) * 2
        name = ElidedLabel(words, self.widget())
        name.setToolTip(words)
        combo = StillCombo(self.widget())
        combo.setAccessibleName(words)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        for key, label in items:
            combo.addItem(label, key)
        combo.setCurrentIndex(max(0, combo.findData(value)))
        combo.currentIndexChanged.connect(self._on_changed)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(combo, row, 1)
        if under:
            example = ElidedLabel(under, self.widget())
            example.setProperty("role", "secondary")
            self._grid.addWidget(example, row + 1, 0, 1, 2)
        self.combos.append(combo)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


class ColumnChoices(_Choices):
    """The columns of a table."""

    def show_grid(self, grid: Grid, uses: Sequence[Use]) -> None:
        """One line a column, with the first cell that holds something as example."""
        self._begin()
        items = [(key, _(words)) for key, words in USES.items()]
        for place, heading in enumerate(grid.headings):
            example = next((cell for cell in grid.column(place) if cell), "")
            name = heading or _("Kolonne {letter}").format(letter=column_letter(place))
            self._line(name, _("for eksempel «{cell}»").format(cell=example[:40]), items, uses[place])

    def uses(self) -> tuple[Use, ...]:
        """What is chosen now."""
        return tuple(next(key for key in USES if key == combo.currentData()) for combo in self.combos)


class NameChoices(_Choices):
    """The names that no indicator answers to, and those that somebody has said something about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()

    def show_names(self, names: Sequence[str], indicators: Sequence[Indicator], chosen: Mapping[str, str]) -> None:
        """One line a name; nothing is chosen where nobody has."""
        if tuple(names) == self._names:
            return
        self._begin()
        self._names = tuple(names)
        items = [("", _("Ikke valgt")), *((one.id, one.name) for one in indicators)]
        for name in names:
            self._line(name, "", items, chosen.get(name, ""))

    def rows(self) -> dict[str, str]:
        """The indicator chosen for each name."""
        found = zip(self._names, self.combos, strict=True)
        return {name: str(combo.currentData()) for name, combo in found if combo.currentData()}
