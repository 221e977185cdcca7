"""What the chosen version says that the one before did not, with words struck through and underlined."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from navplan.domain.letters.differences import word_differences
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.comparing import both_texts, line_changes
from navplan.domain.modules.partnership.content import clause_title
from navplan.domain.modules.partnership.layout import layout_of
from navplan.ui.desk import Desk
from navplan.ui.theme import colour, text_px
from navplan.ui.views.changes.marked_text import mark_format
from navplan.ui.words import _


class DifferenceView(QTextBrowser):
    """One text to read: each clause that differs, and in it each line that does."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pair: tuple[Agreement, Agreement] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Endringer fra forrige versjon"))
        self.setProperty("role", "paper")
        self.document().setDocumentMargin(20)

    def show_versions(self, old: Agreement, new: Agreement) -> None:
        """Tell what `new` says and `old` does not."""
        self._pair = (old, new)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, not for every word
        pairs = [pair for pair in both_texts(old, new, self._desk.workspace, _) if pair.differs]
        said = _(
            "Fra versjon {old} til versjon {new}: {n} punkter er endret. "
            "Gjennomstreket er tatt ut, understreket er nytt."
        )
        self._line(cursor, said.format(old=old.version, new=new.version, n=len(pairs)), _plain("muted", 14))
        heading = _plain("text", 18)
        heading.setFontWeight(QFont.Weight.DemiBold)
        shapes = _shapes()
        for pair in pairs:
            title = f"{layout_of(pair.key).guide} {_(clause_title(pair.key))}".strip()
            self._line(cursor, title, heading, above=18)
            for change in line_changes(pair.before, pair.after):
                self._begin(cursor, 6)
                for piece in word_differences(change.before, change.after):
                    cursor.insertText(piece.text, shapes[piece.kind])
                    cursor.insertText(" ", shapes["same"])
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _line(self, cursor: QTextCursor, words: str, shape: QTextCharFormat, above: int = 0) -> None:
        self._begin(cursor, above)
        cursor.insertText(words, shape)

    def _begin(self, cursor: QTextCursor, above: int) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if cursor.position():
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._pair is not None:
            self.show_versions(*self._pair)


def _shapes() -> dict[str, QTextCharFormat]:
    """How words look that stayed, went and came."""
    shapes = {kind: _plain("text", 15) for kind in ("same", "removed", "added")}
    shapes["removed"].merge(mark_format("old"))
    shapes["added"].merge(mark_format("new"))
    return shapes


def _plain(ink: str, size: int) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setForeground(colour(ink))
    font = QFont()
    font.setPixelSize(text_px(size))
    shape.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
    return shape
