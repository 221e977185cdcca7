"""The windows a letter meets on its way into the plan and into the next year, ready to be drawn (`pictures`)."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from navplan.domain.letters.compare_report import change_report
from navplan.domain.modules.letter import Letter
from navplan.domain.places import RESOURCES
from navplan.ui.desk import Desk
from navplan.ui.dialogs.letter_dialog import LetterDialog
from navplan.ui.dialogs.next_year_dialog import NextYearDialog
from navplan.ui.dialogs.question import Question
from navplan.ui.dialogs.reading_dialog import ReadingDialog
from navplan.ui.outside import Outside
from navplan.ui.views.changes.partner_dialog import PartnerDialog
from navplan.ui.views.changes.steps import Between
from navplan.ui.views.review.review_window import ReviewWindow
from navplan.ui.words import _

LETTER = RESOURCES / "example" / "brev_2025.txt"
"""An invented letter with a telephone number and something like a national identity number in it."""


def letter_windows(outside: Outside, desk: Desk, parent: QWidget) -> Iterator[tuple[str, QDialog]]:
    """Name and window of each; the two letters are the year's own and the one before, where the plan has both."""
    yield from _review(outside, desk, parent)
    reading = ReadingDialog("Kommunebrev 2025.pdf", parent)
    reading.show_progress(14, 200)
    yield "dialog_reading", reading
    yield "dialog_question", _question(parent)
    letters = {letter.year: letter for letter in desk.workspace.all(Letter) if letter.type == "kommunebrev"}
    old, new = letters.get(desk.year - 1), letters.get(desk.year)
    if new is not None:
        yield "dialog_letter", LetterDialog(desk, new, parent)
    if old is not None and new is not None:
        yield "dialog_next_year", NextYearDialog(desk, old, new, parent)
        waiting = (c for c in change_report(old, new, desk.workspace).changes if c.old and c.new and not c.is_decided)
        for change in list(waiting)[:1]:
            yield "dialog_partner", PartnerDialog(desk.workspace, Between(old, new), change, parent)


def _review(outside: Outside, desk: Desk, parent: QWidget) -> Iterator[tuple[str, QDialog]]:
    if outside.read_letter is None:
        return
    file = outside.read_letter(LETTER, _go_on, None)
    for name in ("review", "review_privacy", "review_narrow", "review_form"):
        window = ReviewWindow(desk, file, parent)
        window.resize(QSize(910, 512) if name in ("review_narrow", "review_form") else parent.size())
        window.ask("next")
        if name == "review_privacy":
            window.privacy.go_on()
        elif name == "review_form":
            window.ask("edit")
            window.list.setFocus()
        yield name, window


def _question(parent: QWidget) -> Question:
    question = Question(
        _("Brevet er lest inn før"),
        _("«{file}» er den samme filen som «{letter}» ble lest fra. Den er ikke lest inn en gang til.").format(
            file="Kommunebrev 2025.pdf", letter=_("Kommunebrev")
        ),
        _("Gå til brevet"),
        _("Lukk"),
        parent,
    )
    question.prefer(question.action)
    return question


def _go_on() -> bool:
    return False
