"""Waiting for the page."""


def drawn(qtbot, page):
    """Let the page draw what was stored; it waits for the end of the step."""
    qtbot.waitUntil(lambda: not page._late.isActive())
