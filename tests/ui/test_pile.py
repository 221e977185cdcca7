"""Parts on top of each other: one that nobody sees takes no height from what stands around."""

from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QVBoxLayout, QWidget

from navplan.ui.parts.pile import Pile


def test_a_hidden_part_that_is_high_leaves_the_shown_one_as_low_as_it_may_be(qtbot) -> None:
    holder, pile = QWidget(), Pile()
    low, high = QLabel("Lav"), QTabWidget()
    high.setMinimumSize(300, 500)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(pile, 1)
    for part in (low, high):
        pile.addWidget(part)
    qtbot.addWidget(holder)
    holder.show()
    QApplication.processEvents()
    assert holder.minimumSizeHint().height() < 100
    assert holder.minimumSizeHint().width() == 300
    pile.setCurrentWidget(high)
    QApplication.processEvents()
    assert holder.minimumSizeHint().height() == 500
