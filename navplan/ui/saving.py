"""A file on its way to where somebody wants it: asked where, and once more when it could not be put there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from navplan.domain.ports import NotPlaced
from navplan.ui.dialogs.question import ThreeWays
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.ports import CannotStore


class SaveAs(NamedTuple):
    """How a place for a file is asked for. `chosen` is a bound method that writes it, and is told the file."""

    parent: QWidget
    title: str
    kinds: str
    """As the system's dialog wants them: «Liste (*.csv)»."""
    chosen: Callable[[str], object]

    def ask(self, suggested: Path) -> QFileDialog:
        """Let somebody choose the file, in the system's own dialog."""
        dialog = QFileDialog(self.parent, self.title, str(suggested), self.kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
        dialog.fileSelected.connect(self.chosen)
        dialog.open()
        return dialog

    def asks_again(self, refused: "CannotStore | None", target: Path) -> bool:
        """Whether another name or another try may help, which is then asked (reliability design 5.10, row 31)."""
        if not isinstance(refused, NotPlaced):
            return False
        words, again, name = refused.said.words(_), _("Prøv igjen"), _("Nytt navn …")
        question = ThreeWays(_("Filen ble ikke lagret"), words, again, name, _("Avbryt"), self.parent)
        question.prefer(question.third)
        question.agreed.connect(partial(self.chosen, str(target)))
        question.instead.connect(partial(self.ask, target))
        question.open()
        return True
