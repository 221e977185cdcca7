"""The plan on its way out to a workbook and back again: what a cell holds, what was changed, and taking it in."""
