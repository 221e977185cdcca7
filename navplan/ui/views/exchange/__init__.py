"""A workbook that came back: what it would change, looked through before it is taken in."""
