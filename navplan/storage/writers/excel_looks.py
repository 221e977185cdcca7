"""How cells look: named styles that people can change in one place, and the cells that wear them."""

from datetime import date
from decimal import Decimal
from typing import Any, cast

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.workbook.workbook import Workbook

from navplan.domain.kinds import Day, FieldKind, Number
from navplan.domain.words import Translate

DAY_FORMAT = "dd.mm.yyyy"
LETTERS = "Calibri"
INK, GROUND, RULE = "23262A", "E6F0FF", "6A6F77"

TEXT, DAY, COUNT, HEADING, TITLE = (
    "NavPlan tekst",
    "NavPlan dato",
    "NavPlan tall",
    "NavPlan overskrift",
    "NavPlan tittel",
)
_PLAIN = Font(LETTERS, 11, color=INK)
_TOP = Alignment(vertical="top", wrap_text=True)


class Looks:
    """The named styles of one workbook. A style's look is found once and worn by every cell of it."""

    def __init__(self, workbook: Workbook, translate: Translate) -> None:
        self._workbook = workbook
        self._translate = translate
        self._worn: dict[tuple[str, bool], Any] = {}
        self._numbers: dict[str, str] = {}
        rule = Border(bottom=Side("thin", RULE))
        bold, large = Font(LETTERS, 11, bold=True, color=INK), Font(LETTERS, 14, bold=True, color=INK)
        self._add(NamedStyle(TEXT, _PLAIN, alignment=_TOP, number_format="@"))
        self._add(NamedStyle(DAY, _PLAIN, alignment=_TOP, number_format=DAY_FORMAT))
        self._add(NamedStyle(COUNT, _PLAIN, alignment=_TOP, number_format="0"))
        self._add(NamedStyle(HEADING, bold, PatternFill("solid", fgColor=GROUND), rule, _TOP, "@"))
        self._add(NamedStyle(TITLE, large, alignment=Alignment(vertical="center"), number_format="@"))

    def style_of(self, kind: FieldKind) -> str:
        """The name of the style for values of this kind."""
        if isinstance(kind, Day):
            return DAY
        if not isinstance(kind, Number):
            return TEXT
        wanted = number_format(kind, self._translate)
        if wanted not in self._numbers:
            self._numbers[wanted] = name = f"NavPlan tall {len(self._numbers) + 1}"
            self._add(NamedStyle(name, _PLAIN, alignment=_TOP, number_format=wanted))
        return self._numbers[wanted]

    def cell(self, sheet: Any, value: str | int | Decimal | date, style: str) -> SheetCell:
        """A cell in this style; a text is a text whatever it begins with."""
        cell: Any = WriteOnlyCell(sheet, cast(Any, value))
        quoted = False
        if isinstance(value, str):
            cell.data_type = "s"
            quoted = value.startswith(("=", "+", "-", "@"))
        cell._style = self._look(sheet, style, quoted)
        return cast(SheetCell, cell)

    def wear(self, sheet: Any, column: Any, style: str) -> None:
        """Let the empty cells of a column look like this too, so that rows people add are like the others."""
        column._style = self._look(sheet, style, False)

    def _look(self, sheet: Any, style: str, quoted: bool) -> Any:
        """openpyxl finds a style anew for every cell; it has no public way to wear the same one twice."""
        worn = self._worn.get((style, quoted))
        if worn is None:
            cell: Any = WriteOnlyCell(sheet)
            cell.style = style
            cell.quotePrefix = quoted
            worn = self._worn[style, quoted] = cell._style
        return worn

    def _add(self, style: NamedStyle) -> None:
        self._workbook.add_named_style(style)


def number_format(kind: Number, translate: Translate) -> str:
    """Thousands apart where the field has them, its decimals, its unit."""
    whole = "#,##0" if kind.grouped else "0"
    places = f".{'0' * kind.places}" if kind.places else ""
    unit = translate(kind.unit).replace('"', "") if kind.unit else ""
    return f'{whole}{places}" {unit}"' if unit else f"{whole}{places}"
