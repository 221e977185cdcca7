"""The letter's own text beside the proposal: what was taken up has a ground, what is looked at a stronger one."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from navplan.domain.letters.source_places import Place, SourceText, flowing
from navplan.ui.theme import colour
from navplan.ui.views.review.privacy_bar import Spot
from navplan.ui.views.review.session import Session
from navplan.ui.words import _

AIR, BAR = 10, 3
"""Pixels between two paragraphs, and the width of the bar beside the current sentence."""


class SourceView(QTextEdit):
    """Read only; text is marked with mouse or keyboard. Enter with text marked asks for it to be added."""

    marked = Signal(bool)
    """Whether some text is marked."""
    wants_added = Signal()

    def __init__(self, session: Session, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._text = flowing(text)
        self._source = SourceText(self._text)
        self._places: dict[int, Place] = {}
        self._grounds: list[QTextEdit.ExtraSelection] | None = None
        self._spots: tuple[Spot, ...] = ()
        self.setObjectName("review.source")
        self.setAccessibleName(_("Teksten i brevet"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setPlainText(self._text)
        self.document().setDocumentMargin(10)
        self.setStyleSheet("QTextEdit { background: palette(base); }")  # the letter is a sheet of paper
        self._give_air()
        self.selectionChanged.connect(self._on_selection)
        session.changed.connect(self._on_changed)
        session.moved.connect(self._on_moved)
        self._on_changed()
        self._embolden()

    @property
    def marked_text(self) -> str:
        """What is marked, on one line."""
        return " ".join(self.textCursor().selectedText().replace("\u2029", " ").split())

    def place_of(self, key: int) -> Place | None:
        """Where an item or a part stands in the text shown."""
        return self._places.get(key)

    def row_before_mark(self) -> int:
        """The last item or part that begins before what is marked; 0 when there is none."""
        return self.row_before(self.textCursor().selectionStart())

    def row_before(self, start: int) -> int:
        """The last item or part that begins at a place in the text shown or before it; 0 when there is none."""
        order = [key for part in self._session.proposal.parts for key in (part.key, *(i.key for i in part.items))]
        before = [key for key in order if key in self._places and self._places[key][0] <= start]
        return max(before, key=lambda key: self._places[key][0]) if before else next(iter(order), 0)

    def begin(self) -> None:
        """Give the keyboard to the text, with the cursor at the current sentence: Shift and arrows mark from there."""
        place = self._places.get(self._session.current)
        if place is not None and not self.textCursor().hasSelection():
            self.setTextCursor(self._cursor(place[0], place[0]))
        self.setFocus()

    def show_spots(self, spots: Iterable[Spot]) -> None:
        """Underline what may point to a person; what is struck is struck through here too."""
        self._spots = tuple(spot for spot in spots if spot.start >= 0)
        self._on_changed()

    def bring_into_view(self, spot: Spot) -> None:
        """Scroll to something found, and mark it with the cursor."""
        if spot.start >= 0:
            self.setTextCursor(self._cursor(spot.start, spot.end))
            self.ensureCursorVisible()

    def clear_mark(self) -> None:
        """Let nothing be marked."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self.marked_text:
            self.wants_added.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click in a sentence goes to what was proposed from it."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        at = self.cursorForPosition(event.position().toPoint()).position()
        found = [key for key, (start, end) in self._places.items() if start <= at <= end]
        if found:
            self._session.go_to(found[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and a bar beside the current sentence, which is seen without colour too."""
        super().paintEvent(event)
        place = self._places.get(self._session.current)
        if place is not None:
            top = self.cursorRect(self._cursor(place[0], place[0])).top()
            bottom = self.cursorRect(self._cursor(place[1], place[1])).bottom()
            painter = QPainter(self.viewport())
            painter.fillRect(QRect(0, top, BAR, bottom - top), colour("accent"))
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._places:  # another theme
            self._grounds = None
            self._paint_grounds()

    def _embolden(self) -> None:
        """Show as headings what was read as headings."""
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        for part in self._session.proposal.parts:
            if part.key in self._places:
                self._cursor(*self._places[part.key]).mergeCharFormat(look)

    def _give_air(self) -> None:
        spacing = QTextBlockFormat()
        spacing.setBottomMargin(AIR)
        spacing.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        self.setUndoRedoEnabled(False)

    @Slot()
    def _on_selection(self) -> None:
        self.marked.emit(bool(self.marked_text))

    @Slot()
    def _on_changed(self) -> None:
        self._places = self._source.places(self._session.proposal)
        self._grounds = None
        self._paint_grounds()

    @Slot()
    def _on_moved(self) -> None:
        self._paint_grounds()
        self._show_current()

    def _show_current(self) -> None:
        """Bring the current sentence into view, with what stands before it."""
        place = self._places.get(self._session.current)
        if place is None or self.textCursor().hasSelection():
            return
        there = self.cursorRect(self._cursor(place[0], place[0]))
        room = self.viewport().height()
        if there.top() < 0 or self.cursorRect(self._cursor(place[1], place[1])).bottom() > room:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + there.top() - room // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_current()

    def _paint_grounds(self) -> None:
        """Give a ground to all that is kept; it is worked out anew only when the proposal is another one."""
        if self._grounds is None:
            kept = (item.key for item in self._session.proposal.items if item.kept)
            self._grounds = [ground for key in kept for ground in self._ground(key)]
            self._grounds += [self._spot_mark(spot) for spot in self._spots]
        self.setExtraSelections([*self._grounds, *self._ground(self._session.current, is_current=True)])

    def _ground(self, key: int, *, is_current: bool = False) -> list[QTextEdit.ExtraSelection]:
        place = self._places.get(key)
        if place is None:
            return []
        look = QTextCharFormat()
        look.setBackground(colour("accent-moderate" if is_current else "neutral-soft"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(*place)
        selection.format = look
        return [selection]

    def _spot_mark(self, spot: Spot) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        if spot.found.key in self._session.proposal.struck:
            look.setFontStrikeOut(True)
            look.setForeground(colour("muted"))
        else:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(colour("danger-mark" if spot.found.must_be_answered else "warning-mark"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(spot.start, spot.end)
        selection.format = look
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
