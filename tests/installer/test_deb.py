"""The Debian package: what it says of itself, where its files lie, and that its test notices what is wrong."""

import configparser
import gzip
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from installer import deb, deb_test
from navplan import __version__
from navplan.commands import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "installer" / "linux"
WORKS = '#!/bin/sh\n[ "$1" != example ] || echo plan > "$2"\n'
BROKEN = "#!/bin/sh\necho FEIL PDF: skriften mangler >&2\nexit 1\n"

needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not here")


def bundle_of(program: str, folder: Path) -> Path:
    """Something that has the shape of a bundle and does what its program says."""
    licences = folder / "navplan" / "_internal" / "resources" / "licences"
    licences.mkdir(parents=True)
    (licences / "index.json").write_text("[]", encoding="utf-8")
    (folder / "navplan" / "navplan").write_text(program, encoding="utf-8")
    return folder / "navplan"


@pytest.fixture
def packed(tmp_path: Path, monkeypatch):
    """Packs a program as `make deb` does; gives the package and a folder to try it in."""

    def pack(program: str) -> tuple[Path, Path]:
        for name in ("docs", "installer", "resources"):
            (tmp_path / name).symlink_to(ROOT / name)
        (tmp_path / "CHANGELOG.md").symlink_to(ROOT / "CHANGELOG.md")
        monkeypatch.setattr(deb, "ROOT", tmp_path)
        monkeypatch.setattr(deb, "BUNDLE", bundle_of(program, tmp_path / "dist"))
        monkeypatch.setattr("sys.argv", ["deb.py", "--fast"])
        assert deb.main() == 0
        (package,) = (tmp_path / "dist").glob("*.deb")
        root = tmp_path / "rot"
        root.mkdir()
        return package, root

    return pack


def test_without_a_bundle_no_package_is_made(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(deb, "BUNDLE", tmp_path)
    assert deb.main() == 1
    assert "make bundle" in capsys.readouterr().err


@needs_dpkg
def test_the_package_says_what_it_is_and_holds_what_it_must(packed) -> None:
    package, _ = packed(WORKS)
    fields = subprocess.run(["dpkg-deb", "-f", str(package)], capture_output=True, text=True, check=True).stdout
    assert f"Package: navplan\nVersion: {deb.debian_version(__version__)}\n" in fields
    listed = subprocess.run(["dpkg-deb", "-c", str(package)], capture_output=True, text=True, check=True).stdout
    for place in deb_test.PLACES:
        assert f"./{place}" in listed, place
    lines = [line.split() for line in listed.splitlines()]
    assert {line[1] for line in lines} == {"root/root"}
    assert not [line[5] for line in lines if line[0][0] != "l" and (line[0][5] == "w" or line[0][8] == "w")]
    programs = [line[5] for line in lines if line[0].startswith("-") and "x" in line[0]]
    assert programs == ["./usr/lib/navplan/navplan"]
    scripts = subprocess.run(["dpkg-deb", "--info", str(package)], capture_output=True, text=True, check=True).stdout
    assert "postrm" not in scripts
    assert "prerm" not in scripts


@needs_dpkg
def test_the_package_comes_and_goes_and_plans_stay(packed) -> None:
    package, root = packed(WORKS)
    deb_test._in_bare_folder(root, package)
    assert (root / deb_test.PLAN).read_text(encoding="utf-8") == "plan\n"
    assert not (root / "usr" / "lib" / "navplan").exists()


@needs_dpkg
def test_a_program_that_fails_its_own_test_fails_the_packages(packed) -> None:
    package, root = packed(BROKEN)
    with pytest.raises(deb_test.Failed, match="skriften mangler"):
        deb_test._in_bare_folder(root, package)


@needs_dpkg
def test_a_package_that_takes_the_plan_with_it_is_found_out(packed) -> None:
    package, root = packed('#!/bin/sh\n[ "$1" != example ] || true\n')
    with pytest.raises(deb_test.Failed, match="plan did not stay"):
        deb_test._in_bare_folder(root, package)


def test_a_file_that_is_left_behind_is_found_out(tmp_path: Path) -> None:
    left = tmp_path / deb_test.PLACES[0]
    left.parent.mkdir(parents=True)
    left.touch()
    with pytest.raises(deb_test.Failed, match="left behind: usr/bin/navplan"):
        deb_test._check_places(tmp_path, is_there=False)


def test_the_menu_entry_starts_the_program_with_the_file_that_was_clicked() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(LINUX / "navplan.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    assert told["Exec"] == "navplan %f"
    assert told["Terminal"] == "false"
    mime = ET.parse(LINUX / "navplan-mime.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (kind,) = mime.iter(f"{space}mime-type")
    assert told["MimeType"] == f"{kind.get('type')};"
    assert [glob.get("pattern") for glob in kind.iter(f"{space}glob")] == ["*.navplan"]
    icons = (told["Icon"], kind.find(f"{space}icon").get("name"))
    assert icons == ("navplan", "navplan")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not here")
def test_the_menu_entry_follows_the_rules_of_the_desktop() -> None:
    subprocess.run(["desktop-file-validate", str(LINUX / "navplan.desktop")], check=True)


def test_the_manual_names_every_command_and_the_version(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(deb, "BUNDLE", bundle_of(WORKS, tmp_path / "dist"))
    deb.lay_out(tmp_path / "tree")
    manual = gzip.decompress((tmp_path / "tree/usr/share/man/man1/navplan.1.gz").read_bytes()).decode()
    assert f"NavPlan {__version__}" in manual
    assert [name for name in COMMANDS if name not in manual] == []
    assert (tmp_path / "tree/usr/bin/navplan").readlink() == Path("../lib/navplan/navplan")


def test_the_libraries_that_a_checkout_needs_are_among_what_the_package_depends_on() -> None:
    script = (ROOT / "installer" / "qt_libraries.sh").read_text(encoding="utf-8")
    needed = [line.split()[2] for line in script.splitlines() if line.strip().startswith("need lib")]
    assert len(needed) > 8
    assert [name for name in needed if not any(part.startswith(name) for part in deb.DEPENDS)] == []
