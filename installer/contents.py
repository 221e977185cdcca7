"""What the bundle holds: which parts of Qt, of the libraries and of the system come along, and which stay out.

`navplan.spec` asks here, so that the choice can be read and tested without building anything.
"""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from navplan.domain.places import font_folder

ROOT = Path(__file__).resolve().parents[1]

FACES = (*(f"SourceSansPro-{face}.ttf" for face in ("Regular", "Semibold", "Bold")), "LICENSE.txt")
"""The faces that screen and paper use, of the twelve that the font's package has."""

QT_PLUGINS = (
    "platforms/*qxcb.*",
    "platforms/*qoffscreen.*",
    "platforms/*qwindows.*",
    "platforms/*qcocoa.*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platformthemes/*xdgdesktopportal*",
    "imageformats/*qsvg.*",
    "iconengines/*qsvgicon.*",
)
"""Windows, pictures in SVG, dead keys, and the desktop's own file dialog. No OpenGL, no GTK, no network."""

QT_LIBRARIES = ("Core", "Gui", "Widgets", "Svg", "DBus", "XcbQpa")
"""The Qt libraries that NavPlan's screens and the plugins above are made of."""

PYTHON_NEEDS = (
    *("libpython", "libssl", "libcrypto", "libsqlite3", "libbz2", "liblzma", "libz.", "libffi", "libuuid", "libmpdec"),
    *("libexpat", "libdb-"),
)
"""The system's libraries that come along on Linux, because Python's own modules were built against just these. All
that Qt needs besides, a Linux desktop has and its distribution mends: the package depends on them (`deb.py`)."""

HIDDEN = (
    "logging.config",
    "sqlalchemy.dialects.sqlite",
    "holidays.countries.norway",
    "snowballstemmer.norwegian_stemmer",
    "font_source_sans_pro",
    "tzdata.zoneinfo.Europe",
)
"""Modules that are asked for by name at run time, where the builder's reading of the source does not find them."""

OPTIONAL = ("sqlcipher3.dbapi2",)
"""Modules of optional libraries: they come along where the builder's Python has them, and are not missed elsewhere."""

LEFT_OUT = (
    *("tkinter", "pytest", "setuptools", "pkg_resources", "pip", "_pytest", "mypy", "babel", "readline", "curses"),
    *("numpy", "scipy", "pandas", "matplotlib", "IPython", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),
)
"""Modules that some library can use and NavPlan never does."""

SLOW_HOOKS = ("pyi_rth_multiprocessing", "pyi_rth_pkgutil")
"""What the builder would run before the program: `main.py` does the first's work only in a child, and nothing of ours
lists modules, which the second is for. Together they cost a tenth of the first paint."""

FILES_OF_LIBRARIES = (
    ("holidays", "locale/*/LC_MESSAGES/NO.mo"),  # the names of Norway's holidays, without which there are none
    ("docx", "parts/__init__.py"),  # the blank document is looked for as parts/../templates: the folder must be there
    ("tzdata", "zoneinfo/Europe/Oslo"),  # Norway's time, which Windows and a bare Linux do not have
)

Entry = tuple[str, str, str]
"""One file as the builder lists it: its name in the bundle, where it comes from, and its type."""


def hidden() -> list[str]:
    """The modules that are asked for by name, with those of the optional libraries that are installed here."""
    return [*HIDDEN, *(name for name in OPTIONAL if find_spec(name.partition(".")[0]) is not None)]


def data() -> list[tuple[str, str]]:
    """NavPlan's own files that are no code: each with the folder in the bundle that it goes to."""
    migrations = ROOT / "navplan" / "storage" / "migrations"
    found = [(str(ROOT / "resources"), "resources")]
    found += [(str(ROOT / "navplan" / "storage" / "schema.sql"), "navplan/storage")]
    found += [(str(file), file.parent.relative_to(ROOT).as_posix()) for file in sorted(migrations.rglob("*.py"))]
    found += [(str(font_folder() / face), "font_source_sans_pro/files") for face in FACES]
    return [*found, *_of_libraries()]


def _of_libraries() -> Iterator[tuple[str, str]]:
    """Files that libraries read at run time and the builder does not know of: each was missed by the self-test."""
    for library, pattern in FILES_OF_LIBRARIES:
        found = find_spec(library)
        if found is None or found.origin is None:
            raise FileNotFoundError(library)
        root = Path(found.origin).parent
        for file in sorted(root.glob(pattern)):
            yield str(file), f"{library}/{file.parent.relative_to(root).as_posix()}"


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """The files of the list that belong in the bundle."""
    return [entry for entry in entries if belongs(entry[0], entry[1])]


def belongs(name: str, source: str) -> bool:
    """Whether a file belongs in the bundle; `name` is its place there, `source` where it lies on the builder."""
    place = PurePosixPath(name.replace("\\", "/"))
    text = place.as_posix().removeprefix("_internal/")
    if "/plugins/" in text and text.startswith("PySide6/"):
        return any(PurePosixPath(text).match(f"plugins/{pattern}") for pattern in QT_PLUGINS)
    if text.startswith("PySide6/") and any(f"/{part}/" in text for part in ("translations", "qml", "metatypes")):
        return False
    if place.name.startswith("opengl32sw"):
        return False
    if place.name.startswith(("libQt6", "Qt6")):
        return _library(place.name) in QT_LIBRARIES
    is_system = source.startswith(("/usr/lib/", "/lib/")) and ".so" in place.name and "/" not in text
    return not is_system or place.name.startswith(PYTHON_NEEDS)


def _library(name: str) -> str:
    return name.removeprefix("lib").removeprefix("Qt6").split(".")[0]
