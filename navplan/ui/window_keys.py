"""What every window of ours hears itself: Tab goes as it is read, Escape puts a tooltip away, and its end waits for its
workers.

Mixed into the first window too, so it loads what follows when it is needed.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class WindowKeys:
    """Mixed into a window, before the class of Qt."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The next stop in the order of reading; Qt asks for it when Tab was pressed."""
        from navplan.ui.reading_order import go_on

        return isinstance(self, QWidget) and go_on(self, forward)

    def event(self, event: QEvent) -> bool:
        """Escape puts a tooltip away before it does anything else. Workers are waited for before the window goes.

        Qt waits for them too, but here in the midst of Python, which a worker needs to come to its end: the two would
        wait for each other for ever.
        """
        if event.type() == QEvent.Type.DeferredDelete and isinstance(self, QWidget):
            from navplan.ui.tasks import Tasks

            for tasks in self.findChildren(Tasks):
                tasks.finish(-1)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(self, QWidget):
            from navplan.ui.tip_escape import put_away

            if put_away(event, self):
                return True
        return bool(super().event(event))  # type: ignore[misc]  # the class of Qt that this stands before has it
