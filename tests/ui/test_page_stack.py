"""A page scrolls when it needs more than the window has, and not because it would like more."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.least_height import least_height
from navplan.ui.parts.page_stack import PageStack
from navplan.ui.parts.pile import Pile
from tests.ui.standing import kept_places

LONG = "Kommunen skal sørge for at tjenesten er tilgjengelig for alle som bor der. " * 60


class Picture(QWidget):
    """Would like to be as high as it is wide, and can do with less."""

    def hasHeightForWidth(self):
        return True

    def heightForWidth(self, width):
        return width

    def minimumSizeHint(self):
        return QSize(100, 80)


def page_of(*parts):
    page = QWidget()
    column = QVBoxLayout(page)
    for part in parts:
        column.addWidget(part)
    return page


def flowing():
    """A line of tools that breaks, as the pages have them: it makes the whole page ask how wide it is."""
    holder = QWidget()
    flow = FlowLayout(holder)
    for _n in range(3):
        part = QWidget()
        part.setFixedSize(90, 30)
        flow.addWidget(part)
    return holder


@pytest.fixture
def stack(qtbot):
    made = PageStack()
    qtbot.addWidget(made)
    made.resize(600, 300)
    return made


def shown(stack, page):
    stack.addWidget(page)
    stack.setCurrentWidget(page)
    stack.show()
    stack.grab()


def stays(stack, page, qtbot):
    """Whether a page is as high as the window when everything has come to rest."""
    shown(stack, page)
    qtbot.wait(50)
    return page.height() == 300


def test_a_picture_that_would_like_to_be_high_does_not_make_the_page_scroll(stack, qtbot):
    assert stays(stack, page_of(flowing(), Picture()), qtbot)


def test_neither_does_one_behind_a_tab(stack, qtbot):
    tabs = QTabWidget()
    tabs.addTab(page_of(flowing(), Picture()), "Hjul")

    assert stays(stack, page_of(tabs), qtbot)


def test_words_that_wrap_get_the_height_they_need_and_give_it_back_in_a_wider_window(stack, qtbot):
    words = QLabel(LONG)
    words.setWordWrap(True)
    shown(stack, page_of(flowing(), words))
    qtbot.waitUntil(lambda: words.window().height() < words.parentWidget().height())

    assert words.height() >= words.heightForWidth(words.width())
    stack.resize(4000, 300)
    qtbot.waitUntil(lambda: words.parentWidget().height() == 300)


class Mark(QWidget):
    """As high as it would like to be, and says no least height, as a symbol does."""

    def __init__(self):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self):
        return QSize(40, 40)


def test_what_does_not_shrink_counts_with_the_height_it_would_like(qtbot):
    page = page_of(Mark(), QLabel("Ord"))
    qtbot.addWidget(page)
    air = page.layout().contentsMargins()
    words = page.findChild(QLabel).minimumSizeHint().height()

    assert least_height(page, 600) == 40 + page.layout().spacing() + words + air.top() + air.bottom()


def test_air_between_parts_counts(qtbot):
    page = page_of(Mark(), Mark())
    qtbot.addWidget(page)
    before = least_height(page, 600)
    page.layout().insertSpacing(1, 24)

    assert least_height(page, 600) == before + 24


def test_no_place_of_a_part_is_kept_that_is_freed_with_the_part(qtbot):
    """Qt frees it, Python does not see it, and what Qt makes there next would be taken for a place."""
    page = page_of(Mark(), QLabel("Ord"), flowing())
    line = QHBoxLayout()
    line.addWidget(QLabel("Ved siden av"))
    page.layout().addLayout(line)
    qtbot.addWidget(page)
    before = kept_places()
    least_height(page, 600)

    assert kept_places() == before


def test_what_is_hidden_takes_no_room_and_what_keeps_its_room_does(qtbot):
    page = page_of(Mark(), Mark())
    qtbot.addWidget(page)
    part = page.findChildren(Mark)[1]
    both = least_height(page, 600)
    part.hide()
    one = least_height(page, 600)
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    part.setSizePolicy(policy)

    assert both - one == 40 + page.layout().spacing()
    assert least_height(page, 600) == both


def test_a_line_within_is_as_high_as_its_highest_part_at_the_width_it_has(qtbot):
    page, line = page_of(), QHBoxLayout()
    words = QLabel(LONG)
    words.setWordWrap(True)
    for part in (words, Mark()):
        line.addWidget(part)
    page.layout().addLayout(line)
    qtbot.addWidget(page)
    page.resize(600, 2000)
    page.show()
    page.grab()
    air = page.layout().contentsMargins()

    assert least_height(page, 600) == words.heightForWidth(words.width()) + air.top() + air.bottom()


def test_a_pile_gives_way_before_the_words_above_it_are_cut(qtbot):
    page, words, pile = QWidget(), QLabel(LONG), Pile()
    words.setWordWrap(True)
    pile.addWidget(page_of(flowing(), Picture()))
    pile.addWidget(page_of(flowing(), Picture()))
    column = QVBoxLayout(page)
    column.addWidget(words)
    column.addLayout(pile, 1)
    qtbot.addWidget(page)
    page.resize(600, least_height(page, 600))
    page.show()
    page.grab()

    assert words.height() >= words.heightForWidth(words.width())


def test_a_pile_asks_for_what_is_shown_and_not_for_what_lies_under_it(qtbot):
    page, pile = QWidget(), Pile()
    for words in ("Ord", LONG):
        label = QLabel(words)
        label.setWordWrap(True)
        pile.addWidget(page_of(label))
    page.setLayout(pile)
    qtbot.addWidget(page)
    low = pile.heightForWidth(600)
    pile.setCurrentIndex(1)

    assert pile.heightForWidth(600) > 5 * low
