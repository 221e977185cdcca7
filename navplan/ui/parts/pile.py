"""Parts on top of each other, where only the shown one counts. Qt asks for the height that the highest would like."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout

from navplan.ui.parts.least_height import least_height


class Pile(QStackedLayout):
    """It gives way to wrapped words and tools above it before they are cut; give it the stretch of its column."""

    def hasHeightForWidth(self) -> bool:
        return True

    def minimumSize(self) -> QSize:
        """As wide as the widest must be, and only as high as the shown one must."""
        shown, least = self.currentWidget(), super().minimumSize()
        if shown is None:
            return least
        return QSize(
            least.width(), min(least.height(), shown.minimumSizeHint().expandedTo(shown.minimumSize()).height())
        )

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return least_height(shown, width) if shown is not None else 0
