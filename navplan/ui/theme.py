"""NavPlan's look: Aksel's colours as tokens, one palette and one style sheet made from them, light and dark.

For those who have asked for more contrast there are two dresses of our own, `contrast.json`: every text at least 7:1,
every edge and mark at least 4.5:1.

Nothing else in the program names a colour. Painted widgets ask `colour(name)` when they paint, so that they
follow a change of theme by themselves. Sizes are logical pixels: Qt scales them with the screen, and
`text_px` follows the text size that the user has chosen in the system besides.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from PySide6.QtCore import QJsonDocument, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from navplan.domain.places import RESOURCES, font_folder

FOLDER = RESOURCES / "theme"
MODES = ("light", "dark")
CONTRASTS = ("contrast-light", "contrast-dark")
DRESSES = (*MODES, *CONTRASTS)
ROW_HEIGHT = 36
"""Height of a table row in logical pixels (comfortable)."""

COMPACT_ROW_HEIGHT = 28
"""Height of a table row for those who would rather see more."""

BODY = 15
"""Size of running text in logical pixels."""

LINE = 20
"""Height of a line of running text in logical pixels."""

FAMILIES = ("Source Sans Pro", "Source Sans 3", "Segoe UI", "DejaVu Sans")
FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")
SYSTEM_TEXT_POINTS = 9.0
"""The size Windows gives its own text when nobody has asked for larger."""

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Text sizes to choose from, in per cent of the usual."""

LARGEST_TEXT = 2.0
LARGE_TEXT = 1.5
WIDEST_SIDE = 480
TOKEN = re.compile(r"@([a-z-]+)")
TEXT_SIZE = re.compile(r"(font-size|min-height|max-height|icon-size): (\d+)px")
"""What grows with the text: its letters, the heights that are made to hold it, and the symbols beside it."""


@cache
def tokens(mode: str) -> Mapping[str, str]:
    """The colours of a mode, by name, as #rrggbb (#aarrggbb where they let through)."""
    file = "contrast.json" if mode in CONTRASTS else "tokens.json"
    read = QJsonDocument.fromJson((FOLDER / file).read_bytes())  # Qt's is loaded already, Python's is not
    everything = cast(dict[str, dict[str, str]], read.toVariant())
    return everything[mode]


def mode_in_use() -> str:
    """The mode that was last applied to the application."""
    app = QApplication.instance()
    mode = app.property("mode") if app is not None else None
    return mode if mode in DRESSES else "light"


def colour(name: str) -> QColor:
    """A colour of the theme in use."""
    return QColor(tokens(mode_in_use())[name])


def text_px(size: int) -> int:
    """A text size in pixels, as large as the user wants text to be."""
    app = QApplication.instance()
    scale = app.property("text_scale") if app is not None else None
    return round(size * scale) if isinstance(scale, float) else size


def row_px(height: int) -> int:
    """The height of a row that is `height` with text of usual size: the line grows, and the air around it does not."""
    return height - LINE + text_px(LINE)


def side_px(width: int) -> int:
    """The width of a side panel that is `width` with text of usual size: it grows, and leaves the page its room."""
    return max(width, min(text_px(width), WIDEST_SIDE))


def is_text_large() -> bool:
    """Whether text is so large that what stands in columns beside each other finds room only below each other."""
    return text_px(100) >= 100 * LARGE_TEXT


def apply_theme(app: QApplication, mode: str, text_scale: float | None = None) -> None:
    """Dress the whole application in one of `DRESSES`; without `text_scale` text is as large as the system wants it."""
    scale = system_text_scale() if text_scale is None else text_scale
    wanted = (mode, scale)
    if wanted == (app.property("mode"), app.property("text_scale")):
        return
    if app.property("mode") is None:
        _load_faces()
    app.setProperty("mode", mode)
    app.setProperty("text_scale", scale)
    font = QFont(list(FAMILIES))
    font.setPixelSize(text_px(BODY))
    app.setFont(font)
    app.setPalette(palette(mode))
    app.setStyleSheet(style_sheet(mode, scale))


def system_mode() -> str:
    """The dress that the system asks for: light or dark, and with more contrast where that is wanted."""
    hints = QGuiApplication.styleHints()
    mode = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    wants_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return f"contrast-{mode}" if wants_contrast else mode


def chosen_mode(chosen: str) -> str:
    """The dress for a choice in the menu; what this version does not know, and «system», leave it to the system."""
    return chosen if chosen in DRESSES else system_mode()


def chosen_scale(chosen: str) -> float:
    """The text scale for a choice in the menu; what this version does not know leaves it to the system."""
    return int(chosen) / 100 if chosen in map(str, TEXT_SIZES) else system_text_scale()


def system_text_scale() -> float:
    """How much larger than usual the user has asked text to be; only Windows tells it through its own font."""
    if QGuiApplication.platformName() != "windows":
        return 1.0
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return min(LARGEST_TEXT, max(1.0, points / SYSTEM_TEXT_POINTS))


def palette(mode: str) -> QPalette:
    """The palette, for all that the style sheet does not reach."""
    colours = tokens(mode)
    made = QPalette()
    role = QPalette.ColorRole
    for where, name in (
        (role.Window, "page"),
        (role.Base, "card"),
        (role.AlternateBase, "page"),
        (role.Button, "card"),
        (role.ToolTipBase, "raised"),
        (role.WindowText, "text"),
        (role.Text, "text"),
        (role.ButtonText, "text"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "faint"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on-accent"),
        (role.Accent, "accent"),
        (role.Link, "accent-text"),
        (role.LinkVisited, "accent-text"),
        (role.Mid, "border"),
        (role.Midlight, "line"),
        (role.Dark, "border"),
        (role.Light, "raised"),
    ):
        made.setColor(where, QColor(colours[name]))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours["faint"]))
    return made


@cache
def style_sheet(mode: str, text_scale: float = 1.0) -> str:
    """The style sheet of a mode; a name in it that is no token is a KeyError."""
    names = {**tokens(mode), "folder": FOLDER.as_posix(), "mode": mode.removeprefix("contrast-")}
    text = (FOLDER / "navplan.qss").read_text(encoding="utf-8")
    sheet = TOKEN.sub(lambda match: names[match[1]], text)
    return TEXT_SIZE.sub(lambda match: f"{match[1]}: {round(int(match[2]) * _growth(match[1], text_scale))}px", sheet)


def _growth(what: str, text_scale: float) -> float:
    """Symbols on buttons grow half as much as letters: they are shapes, and the words beside them need the room."""
    return (1 + text_scale) / 2 if what == "icon-size" else text_scale


def family_in_use() -> str:
    """The typeface that texts are really set in: the first of ours that this machine has, else the system's own."""
    return QFontInfo(QGuiApplication.font()).family()


def _load_faces() -> None:
    """Take Source Sans from its package; without it the system's own face serves."""
    folder = font_folder()
    for face in FACES:
        if (folder / face).exists():
            QFontDatabase.addApplicationFont(str(folder / face))
