"""What comes along in the bundle, what stays out, and the one version that every installer names."""

import ast
import json
import re
from pathlib import Path

import pytest

from installer import bundle, contents, licences
from installer.contents import HIDDEN, LEFT_OUT, QT_LIBRARIES, belongs, data, hidden, kept
from installer.deb import debian_version
from installer.version_resource import numbers, version_resource
from navplan import __version__
from navplan.ui.licences import Part, needed, terms_of

ROOT = Path(__file__).resolve().parents[2]
QT = "PySide6/Qt/lib/libQt6"
PLUGINS = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    ("name", "source", "comes_along"),
    [
        (f"{PLUGINS}/platforms/libqxcb.so", "site-packages", True),
        (f"{PLUGINS}/platforms/libqoffscreen.so", "site-packages", True),
        ("PySide6/plugins/platforms/qwindows.dll", "site-packages", True),
        (f"{PLUGINS}/platforminputcontexts/libcomposeplatforminputcontextplugin.so", "site-packages", True),
        (f"{PLUGINS}/xcbglintegrations/libqxcb-glx-integration.so", "site-packages", False),
        (f"{PLUGINS}/platformthemes/libqgtk3.so", "site-packages", False),
        (f"{PLUGINS}/tls/libqopensslbackend.so", "site-packages", False),
        (f"{QT}Widgets.so.6", "site-packages", True),
        (f"{QT}Network.so.6", "site-packages", False),
        (f"{QT}OpenGL.so.6", "site-packages", False),
        ("PySide6/opengl32sw.dll", "site-packages", False),
        ("PySide6/Qt/translations/qtbase_de.qm", "site-packages", False),
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", True),
        ("libsqlite3.so.0", "/lib/x86_64-linux-gnu/libsqlite3.so.0", True),
        ("libgtk-3.so.0", "/usr/lib/x86_64-linux-gnu/libgtk-3.so.0", False),
        ("libglib-2.0.so.0", "/usr/lib/x86_64-linux-gnu/libglib-2.0.so.0", False),
        ("pillow.libs/libjpeg-6.so", "site-packages/pillow.libs/libjpeg-6.so", True),
    ],
)
def test_what_comes_along_and_what_stays_out(name: str, source: str, comes_along: bool) -> None:
    assert belongs(name, source) is comes_along
    assert bool(kept([(name, source, "BINARY")])) is comes_along


def test_every_toolkit_module_that_the_screens_import_comes_along() -> None:
    imported = set()
    for file in (ROOT / "navplan").rglob("*.py"):
        imported |= set(re.findall(r"PySide6\.Qt(\w+)", file.read_text(encoding="utf-8")))
    assert imported
    assert imported <= set(QT_LIBRARIES)


def test_every_file_of_ours_is_taken_along_and_exists() -> None:
    listed = dict(data())
    assert all(Path(source).exists() for source in listed)
    migrations = [Path(source).name for source in listed if "/versions/" in Path(source).as_posix()]
    there = [file.name for file in (ROOT / "navplan" / "storage" / "migrations" / "versions").glob("*.py")]
    assert sorted(migrations) == sorted(there)
    assert listed[str(ROOT / "resources")] == "resources"
    code = [file for file in (ROOT / "navplan").rglob("*") if file.is_file() and file.suffix not in (".py", ".pyc")]
    assert [str(file) for file in code if str(file) not in listed] == []


def test_libraries_bring_what_they_read_at_run_time() -> None:
    places = [place for _, place in data()]
    assert "holidays/locale/no/LC_MESSAGES" in places
    assert "docx/parts" in places
    assert "tzdata/zoneinfo/Europe" in places


def test_nothing_is_both_asked_for_and_left_out() -> None:
    assert not [name for name in HIDDEN for out in LEFT_OUT if name == out or name.startswith(f"{out}.")]


def test_the_version_stands_in_one_place() -> None:
    assert debian_version("1.0.0rc1") == "1.0.0~rc1"
    assert debian_version("1.0.0") == "1.0.0"
    assert numbers("1.2.3rc1") == (1, 2, 3, 0)
    with pytest.raises(ValueError, match="three numbers"):
        numbers("1.2")
    named = [
        file for file in (ROOT / "installer").rglob("*") if file.suffix in (".iss", ".wxs", ".py", ".spec", ".desktop")
    ]
    assert len(named) > 10
    assert [file.name for file in named if f'"{__version__}"' in file.read_text(encoding="utf-8")] == []
    assert re.search(r'^dynamic = \["version"\]$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.M)


def test_the_version_resource_is_an_expression_that_names_the_version() -> None:
    text = version_resource(__version__)
    ast.parse(text, mode="eval")
    assert f"filevers={numbers(__version__)}" in text
    assert f"StringStruct('ProductVersion', '{__version__}')" in text


def test_the_icon_has_every_size(tmp_path: Path) -> None:
    from PIL import Image

    bundle.make_icon(tmp_path / "navplan.ico")
    with Image.open(tmp_path / "navplan.ico") as icon:
        assert icon.info["sizes"] == {(size, size) for size in bundle.ICON_SIZES}
        icon.size = (32, 32)
        assert len(icon.convert("RGB").getcolors(2000) or ()) > 3


def test_weighing_counts_a_linked_file_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1000)
    (tmp_path / "b").symlink_to("a")
    assert bundle.weigh(tmp_path) == 1000


def test_every_library_says_its_terms_and_the_list_has_their_texts(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("sys.argv", ["licences.py", str(tmp_path / "licences")])
    assert licences.main() == 0
    told = json.loads((tmp_path / "licences" / "index.json").read_text(encoding="utf-8"))
    names = {part["name"] for part in told}
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    asked = re.findall(r'^    "([a-z0-9-]+)[>=]', project.partition("dependencies = [")[2].partition("]\n")[0], re.M)
    assert len(asked) > 10
    plain = {re.sub(r"[-_.]+", "-", name).lower() for name in names}
    assert not set(asked) - plain
    assert {"Python", "SQLite", "Aksel, farger og symboler"} <= names
    for part in told:
        assert part["terms"]
        for text in part["texts"]:
            assert len((tmp_path / "licences" / text).read_text(encoding="utf-8")) > 200, part["name"]
    (qt,) = [part for part in told if part["name"] == "PySide6_Essentials"]
    text = (tmp_path / "licences" / qt["texts"][0]).read_text(encoding="utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text


def test_a_library_without_terms_stops_the_build(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(licences, "terms_of", lambda library: "")
    with pytest.raises(SystemExit, match="does not say"):
        licences._libraries(tmp_path)


def test_long_or_vague_terms_give_way_to_the_classes() -> None:
    by_name = {library.name: terms_of(library) for library in needed()}
    assert by_name["reportlab"] == "BSD License"
    assert by_name["python-dateutil"] == "BSD License, Apache Software License"
    assert by_name["SQLAlchemy"] == "MIT"
    assert Part("x", "1", "MIT").texts == ()


def test_an_optional_library_comes_along_where_it_is_installed_and_is_not_missed_elsewhere(monkeypatch) -> None:
    monkeypatch.setattr(contents, "OPTIONAL", ("sqlite3.dbapi2", "no_such_library.inside"))

    assert hidden() == [*HIDDEN, "sqlite3.dbapi2"]
