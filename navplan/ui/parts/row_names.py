"""What a row of a plain table is called when it is read aloud: its first cell, never its number."""

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem


def name_rows(table: QTableWidget) -> None:
    """Call every row what stands first in it; the heads of the rows may stay hidden."""
    for row in range(table.rowCount()):
        first = table.item(row, 0)
        table.setVerticalHeaderItem(row, QTableWidgetItem(first.text() if first else ""))
