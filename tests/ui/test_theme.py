"""The look: colours that can be told apart, a style sheet that Qt understands, symbols for every name in use."""

import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.domain.places import RESOURCES
from navplan.ui import theme
from navplan.ui.icons import icon, paint_symbol
from navplan.ui.parts.chips import TONE_SYMBOLS

ROOT = Path(__file__).resolve().parents[2]
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
SCREENS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "navplan" / "ui").rglob("*.py")))
TONES = ("neutral", "info", "success", "warning", "danger", "accent")
GROUNDS = ("page", "card", "raised", "input")

READ = [
    *((ink, ground) for ink in ("text", "muted", "faint", "accent-text", "danger-text") for ground in GROUNDS),
    *((f"{tone}-text", ground) for tone in TONES for ground in ("card", "page")),
    *((f"{tone}-text", f"{tone}-{depth}") for tone in TONES if tone != "neutral" for depth in ("soft", "moderate")),
    ("neutral-text", "neutral-soft"),
    ("text", "selected"),
    ("muted", "selected"),
    ("text", "hover"),
    ("text", "accent-moderate"),
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("on-accent", "accent-pressed"),
    ("on-accent", "accent-mark"),
    ("page", "text"),
]
"""What is read, and what it stands on."""

SEEN = [
    *((part, ground) for part in ("border", "focus", "accent") for ground in ("page", "card", "input")),
    *((f"{tone}-mark", "card") for tone in TONES),
    ("danger-mark", "input"),
    ("text", "accent-mark"),
]
"""What must be seen: edges of fields, the focus ring, bars and marks."""


@pytest.fixture(autouse=True)
def _dressed(qapp):
    """The application is given back as it was: a test that leaves large text behind makes the next page narrow."""
    dress = (qapp.property("mode"), qapp.property("text_scale"))
    worn = (qapp.styleSheet(), qapp.palette(), qapp.font())
    yield
    if dress != (qapp.property("mode"), qapp.property("text_scale")):
        qapp.setProperty("mode", dress[0])
        qapp.setProperty("text_scale", dress[1])
        qapp.setStyleSheet(worn[0])
        qapp.setPalette(worn[1])
        qapp.setFont(worn[2])


@pytest.fixture(scope="module")
def assets():
    """The script that makes the files; it is no part of the package."""
    path = ROOT / "installer" / "aksel_assets.py"
    spec = importlib.util.spec_from_file_location("aksel_assets", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["aksel_assets"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["aksel_assets"]


def luminance(colour: QColor) -> float:
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(mode: str, one: str, other: str) -> float:
    light, dark = sorted((luminance(QColor(theme.tokens(mode)[name])) for name in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", theme.MODES)
@pytest.mark.parametrize(("ink", "ground"), READ)
def test_text_can_be_read_on_its_ground(mode, ink, ground):
    assert contrast(mode, ink, ground) >= 4.5


@pytest.mark.parametrize("mode", theme.MODES)
@pytest.mark.parametrize(("part", "ground"), SEEN)
def test_edges_and_marks_can_be_seen(mode, part, ground):
    assert contrast(mode, part, ground) >= 3


@pytest.mark.parametrize("mode", theme.MODES)
def test_a_selected_row_differs_from_the_others_without_colour(mode):
    assert contrast(mode, "selected", "card") >= 1.2


def test_black_on_white_measures_twenty_one(monkeypatch):
    monkeypatch.setattr(theme, "tokens", lambda _mode: {"a": "#000000", "b": "#ffffff"})

    assert contrast("light", "a", "b") == pytest.approx(21)


def test_both_modes_name_the_same_colours():
    assert theme.tokens("light").keys() == theme.tokens("dark").keys()


def test_every_colour_the_screens_ask_for_exists():
    asked = set(re.findall(r"colour\(\s*\"([a-z-]+)\"", SCREENS)) | set(
        re.findall(r"\"([a-z]+-(?:text|mark))\"", SCREENS)
    )

    assert asked - theme.tokens("light").keys() == set()


def test_every_colour_in_the_file_is_one_the_script_chooses(assets):
    stored = json.loads((RESOURCES / "theme" / "tokens.json").read_text(encoding="utf-8"))

    assert stored.keys() == set(assets.MODES)
    assert stored["light"].keys() == assets.COLOURS.keys()


def test_every_icon_in_the_folder_is_one_the_script_chooses(assets):
    assert {path.stem for path in ICONS} == assets.ICONS.keys()


def test_every_mark_of_the_style_sheet_is_there_for_both_modes(assets):
    marks = {path.name for path in (RESOURCES / "theme").glob("*.svg")}

    assert marks == {f"{name}-{mode}.svg" for name in assets.ARROWS for mode in theme.MODES}


@pytest.mark.parametrize(
    ("web", "qt"),
    [
        ("#0063c1", "#0063c1"),
        ("#11223344", "#44112233"),
        ("#030", "#003300"),
        ("#1234", "#44112233"),
        ("white", "#ffffff"),
    ],
)
def test_alpha_moves_from_the_end_to_the_front(assets, web, qt):
    assert assets.qt_colour(web) == qt


def test_a_colour_that_is_not_hex_is_refused(assets):
    with pytest.raises(ValueError, match="rgb"):
        assets.qt_colour("rgb(0 0 0)")


def test_references_are_followed_per_mode_and_a_circle_is_refused(assets):
    css = (
        ":root, .light { --ax-a: #fff; --ax-c: var(--ax-d); --ax-d: var(--ax-c); } .dark { --ax-a: #000; }"
        ' :root, .light, .dark { --ax-b: var(--ax-a); } :root, [data-color="accent"] { --ax-b: red; }'
    )

    assert assets.resolve("b", assets.read_variables(css, "light")) == "#fff"
    assert assets.resolve("b", assets.read_variables(css, "dark")) == "#000"
    with pytest.raises(KeyError):
        assets.resolve("c", assets.read_variables(css, "light"))


@pytest.mark.parametrize("mode", theme.MODES)
def test_the_style_sheet_is_filled_in_and_its_files_exist(mode):
    sheet = theme.style_sheet(mode)

    assert "@" not in sheet
    files = re.findall(r"url\(([^)]+)\)", sheet)
    assert files
    assert all(Path(file).is_file() for file in files)


@pytest.mark.parametrize("mode", theme.MODES)
def test_qt_takes_the_style_sheet_without_a_word(qapp, qtbot, qtlog, mode):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (QLineEdit(), QPushButton("Lagre"), QComboBox()):
        column.addWidget(part)
    theme.apply_theme(qapp, mode)
    window.show()

    assert [r.message for r in qtlog.records if "plugin" not in r.message] == []
    assert window.palette().window().color() == QColor(theme.tokens(mode)["page"])
    assert theme.mode_in_use() == mode


def test_an_unknown_colour_in_the_style_sheet_is_an_error(monkeypatch, tmp_path):
    (tmp_path / "navplan.qss").write_text("QLabel { color: @nosuch; }", encoding="utf-8")
    (tmp_path / "tokens.json").write_bytes((RESOURCES / "theme" / "tokens.json").read_bytes())
    monkeypatch.setattr(theme, "FOLDER", tmp_path)

    with pytest.raises(KeyError, match="nosuch"):
        theme.style_sheet("dark", 1.25)


@pytest.mark.parametrize("role", ["", "primary", "tertiary", "danger"])
def test_focus_does_not_move_a_button(qapp, qtbot, role):
    theme.apply_theme(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Lagre", window)
    button.setProperty("role", role)
    window.show()
    before = button.sizeHint()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    assert button.sizeHint() == before
    assert before.height() == 34


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox])
def test_focus_does_not_move_a_field(qapp, qtbot, kind):
    theme.apply_theme(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    field = kind(window)
    window.show()
    before = field.sizeHint()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    assert field.sizeHint() == before
    assert before.height() == 34


def test_text_grows_when_the_user_wants_it_larger(qapp):
    theme.apply_theme(qapp, "light", 1.4)

    assert theme.text_px(15) == 21
    assert qapp.font().pixelSize() == 21
    assert "font-size: 21px" in qapp.styleSheet()
    assert "font-size: 15px" not in qapp.styleSheet()


def test_the_letters_are_source_sans(qapp):
    qapp.setProperty("mode", None)
    theme.apply_theme(qapp, "light")

    assert qapp.font().family() == "Source Sans Pro"
    figures = QFontMetricsF(qapp.font())
    assert len({figures.horizontalAdvance(figure) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_every_icon_draws_in_the_ink_it_is_given(path, qapp):
    drawing = path.read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing))

    assert renderer.isValid()
    assert b"currentColor" in drawing


def test_every_symbol_the_screens_name_exists():
    named = set(re.findall(r"\b(?:icon|paint_symbol|Symbol)\((?:painter, )?\"([a-z-]+)\"", SCREENS))

    assert named
    assert (named | set(TONE_SYMBOLS.values())) - {path.stem for path in ICONS} == set()


def test_every_tone_has_a_symbol_and_a_colour_for_its_words():
    assert set(TONE_SYMBOLS) == set(TONES)
    assert len(set(TONE_SYMBOLS.values())) == len(TONES)
    assert {f"{tone}-text" for tone in TONES} <= theme.tokens("light").keys()


def test_an_icon_without_a_drawing_is_refused_at_once(qapp):
    with pytest.raises(OSError, match="nosuch"):
        icon("nosuch")


def ink_of(symbol: QIcon) -> QColor:
    image = symbol.pixmap(QSize(24, 24), 1.0).toImage()
    spots = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    return max(spots, key=QColor.alpha)


def test_an_icon_follows_a_change_of_theme(qapp):
    symbol = icon("stop", "text")
    seen = []
    for mode in theme.MODES:
        theme.apply_theme(qapp, mode)
        seen.append(ink_of(symbol).name())

    assert seen == [theme.tokens(mode)["text"] for mode in theme.MODES]


def test_a_disabled_icon_is_faint(qapp):
    theme.apply_theme(qapp, "light")
    image = icon("stop").pixmap(QSize(24, 24), 1.0, QIcon.Mode.Disabled).toImage()

    spots = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    assert max(spots, key=QColor.alpha).name() == theme.tokens("light")["faint"]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_anew_for_each_scale(qapp, scale):
    drawn = icon("letter").pixmap(QSize(20, 20), scale)

    assert drawn.width() == round(20 * scale)
    assert drawn.devicePixelRatio() == scale


def test_a_symbol_stays_within_its_area(qapp):
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_symbol(painter, "calendar", QRectF(10, 10, 20, 20), "text")
    painter.end()

    outside = [(x, y) for x in range(40) for y in range(40) if not (10 <= x < 30 and 10 <= y < 30)]
    assert not any(image.pixelColor(x, y).alpha() for x, y in outside)
    assert any(image.pixelColor(x, y).alpha() for x in range(10, 30) for y in range(10, 30))
