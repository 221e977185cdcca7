"""What stands on the screen while the plan is locked: nothing of it, and the way back."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.ui.encryption.phrase_form import Check, PhraseForm
from navplan.ui.theme import text_px
from navplan.ui.words import _


class LockWindow(QWidget):
    """A window of its own. `passed` when the pass-phrase was right; `left` when somebody closes it instead."""

    passed = Signal()
    left = Signal()

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.setObjectName("lock_window")
        self.setWindowTitle(_("NavPlan er låst"))
        self._is_over = False
        title = QLabel(_("NavPlan er låst"), self)
        title.setProperty("role", "title")
        said = QLabel(_("Skriv passordet for å arbeide videre. Alt du har skrevet, er tatt vare på."), self)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.form = PhraseForm(check, _("Lås opp"), parent=self)
        self.form.passed.connect(self._on_passed)
        close = QPushButton(_("Avslutt NavPlan"), self)
        close.setAutoDefault(False)
        close.setProperty("role", "tertiary")
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 36, 40, 28)
        column.setSpacing(14)
        column.addWidget(title)
        column.addWidget(said)
        column.addWidget(self.form)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFixedWidth(text_px(520))
        self.form.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.form.finish()
        if not self._is_over:
            self._is_over = True
            self.left.emit()
        super().closeEvent(event)

    @Slot(str)
    def _on_passed(self, _typed: str) -> None:
        self._is_over = True
        self.passed.emit()


class Curtain(QObject):
    """Hides every window but one, also those that want to come up meanwhile, and brings them back as they were.

    Nothing is closed: what was half written stands where it stood.
    """

    def __init__(self, spared: QWidget) -> None:
        super().__init__(spared)
        self._spared = spared
        self._hidden: list[QWidget] = []

    def draw(self) -> None:
        """Hide the windows: dialogs before what lies under them."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._spared]
        application().installEventFilter(self)
        self._hidden = sorted(shown, key=_depth)
        for window in reversed(self._hidden):
            window.hide()

    def open(self) -> None:
        """Bring the windows back, dialogs on top."""
        application().removeEventFilter(self)
        for window in self._hidden:
            if isinstance(window, QDialog):
                window.open()
            else:
                window.show()
        self._hidden = []

    def drop(self) -> None:
        """Let go without showing anything: the program ends."""
        application().removeEventFilter(self)
        self._hidden = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that comes up while the plan is locked waits."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            is_ours = self._spared in (watched, watched.parentWidget()) or self._spared.isAncestorOf(watched)
            if not is_ours and watched.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog):
                if watched not in self._hidden:
                    self._hidden.append(watched)
                QApplication.postEvent(self, _Hide(watched))
        return False

    def customEvent(self, event: QEvent) -> None:
        if isinstance(event, _Hide) and event.window in self._hidden:
            event.window.hide()


class _Hide(QEvent):
    """A window that is to be hidden as soon as its showing is over."""

    KIND = QEvent.Type(QEvent.registerEventType())

    def __init__(self, window: QWidget) -> None:
        super().__init__(self.KIND)
        self.window = window


def application() -> QApplication:
    """The application whose windows are hidden."""
    return cast(QApplication, QApplication.instance())


def _depth(window: QWidget) -> int:
    """How many windows this one stands in front of."""
    depth, above = 0, window.parentWidget()
    while above is not None:
        depth, above = depth + 1, above.parentWidget()
    return depth
