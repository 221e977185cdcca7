"""Parts that make room for text twice as large, and for long words: rows, heads, dialogs, panels, drawings."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.drawing import Drawing
from navplan.ui import theme
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.dialogs import dialog
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.views.documents.chooser import _fonts, _shortened

SIDE = 320


@pytest.fixture
def large(qapp: QApplication):
    """Text at 200 %; the application is given back as it was."""
    worn = (qapp.property("mode") or "light", qapp.property("text_scale"))
    theme.apply_theme(qapp, "light", 2.0)
    yield
    theme.apply_theme(qapp, worn[0], worn[1] or 1.0)


def buttons(*names: str) -> list[QPushButton]:
    return [QPushButton(name) for name in names]


@pytest.mark.parametrize(("width", "lines"), [(900, 1), (220, 3)])
def test_a_row_of_buttons_takes_the_lines_it_needs(qtbot, width: int, lines: int) -> None:
    holder, made = QWidget(), buttons("Sikkerhetskopier …", "Bestem senere", "Behold det som står i filen")
    row = SpreadRow(holder)
    row.setContentsMargins(10, 0, 10, 0)
    for button in made:
        row.addWidget(button)
    qtbot.addWidget(holder)
    holder.resize(width, 200)
    holder.show()
    assert len({button.y() for button in made}) == lines
    assert made[0].x() == 10
    assert all(button.width() >= min(button.sizeHint().width(), width - 20) for button in made)
    if lines == 1:
        assert made[-1].geometry().right() == width - 10 - 1


def test_the_controls_of_a_head_go_below_a_title_that_needs_the_room(qtbot) -> None:
    header = PageHeader("Virksomhetsplan for Nav Eksempeldal 2024")
    control = QPushButton("Nytt tiltak")
    header.controls.addWidget(control)
    qtbot.addWidget(header)
    for width, is_below in ((900, False), (300, True), (900, False)):
        header.resize(width, 120)
        header.show()
        QApplication.processEvents()
        title = header.findChild(QLabel)
        assert (control.mapTo(header, control.rect().topLeft()).y() > title.geometry().bottom()) is is_below


def test_a_dialog_is_as_much_larger_as_its_text_once(qtbot, large, monkeypatch) -> None:
    monkeypatch.setattr(dialog, "room_for", lambda _window: QSize(1366, 768))
    made = Dialog()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QLabel("Sikkerhetskopier"))
    made.resize(400, 300)
    for _time in range(2):
        made.show()
        assert made.size() == QSize(800, 600)
        made.hide()


def test_a_dialog_that_asks_for_no_size_keeps_to_its_content(qtbot, large, monkeypatch) -> None:
    monkeypatch.setattr(dialog, "room_for", lambda _window: QSize(1366, 768))
    made = Dialog()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QLabel("Ja"))
    made.show()
    assert made.width() < 400


def test_a_side_panel_grows_and_leaves_room_for_the_page(large) -> None:
    assert theme.side_px(SIDE) == 480
    assert theme.row_px(theme.ROW_HEIGHT) == 56
    assert theme.is_text_large()


def test_text_of_usual_size_changes_no_panel_and_no_row(qapp: QApplication) -> None:
    assert theme.side_px(SIDE) == SIDE
    assert theme.row_px(theme.ROW_HEIGHT) == theme.ROW_HEIGHT
    assert not theme.is_text_large()


def test_a_drawing_grows_with_the_text_and_asks_for_no_more_than_before(qtbot, large) -> None:
    view = DrawingView(largest=1.2)
    qtbot.addWidget(view)
    view.show_drawing(Drawing(100, 50, "Hjul", ()))
    assert view.sizeHint() == QSize(240, 120)
    assert view.minimumSizeHint() == QSize(60, 30)


@pytest.mark.parametrize(("size", "is_large"), [(1.0, False), (1.25, False), (1.5, True), (1.75, True)])
def test_text_is_large_from_one_and_a_half_times_the_usual(qapp, size: float, is_large: bool) -> None:
    worn = (qapp.property("mode") or "light", qapp.property("text_scale"))
    theme.apply_theme(qapp, "light", size)
    assert theme.is_text_large() is is_large
    theme.apply_theme(qapp, worn[0], worn[1] or 1.0)


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_what_a_document_is_for_takes_both_of_its_lines(qapp, size: float) -> None:
    worn = (qapp.property("mode") or "light", qapp.property("text_scale"))
    theme.apply_theme(qapp, "light", size)
    metrics = QFontMetrics(_fonts()[1])
    said = "Til ansatte, eiere og andre som vil vite hva kontoret skal gjøre, for hvem og når det skal være ferdig"
    shown = _shortened(said, metrics, 240 * size)
    theme.apply_theme(qapp, worn[0], worn[1] or 1.0)
    assert metrics.horizontalAdvance(shown) > 1.2 * 240 * size
