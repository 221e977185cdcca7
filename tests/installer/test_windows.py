"""The scripts of the Windows installers, as far as they can be tried where there is no Windows."""

import importlib.util
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = ROOT / "installer" / "windows"
SETUP = (WINDOWS / "navplan.iss").read_text(encoding="utf-8-sig")
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


@pytest.fixture(scope="module")
def build():
    found = importlib.util.spec_from_file_location("windows_build", WINDOWS / "build.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.fixture
def small(tmp_path: Path, build, monkeypatch) -> Path:
    """Something that has the shape of a bundle."""
    folder = tmp_path / "navplan"
    for name in ("NavPlan.exe", "navplan-konsoll.exe", "_internal/python311.dll", "_internal/resources/å & b/c.toml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x" * 100)
    for name, place in (("BUNDLE", folder), ("MADE", tmp_path / "made"), ("DIST", tmp_path / "dist")):
        monkeypatch.setattr(build, name, place)
    (tmp_path / "dist").mkdir()
    (tmp_path / "made").mkdir()
    return folder


def section(name: str) -> list[str]:
    text = SETUP.partition(f"[{name}]\n")[2]
    lines = re.split(r"^\[", text, maxsplit=1, flags=re.M)[0].splitlines()
    return [line for line in lines if line.strip() and not line.startswith((";", "#"))]


def test_the_setup_asks_for_no_administrator_and_stays_with_the_user() -> None:
    told = dict(line.split("=", 1) for line in section("Setup"))
    assert told["PrivilegesRequired"] == "lowest"
    assert told["DefaultDirName"] == r"{localappdata}\Programs\NavPlan"
    assert [line for line in section("Registry") if not line.startswith("Root: HKCU;")] == []
    assert "{autopf}" not in SETUP
    assert "HKLM" not in SETUP


def test_the_identity_of_the_setup_is_the_released_one() -> None:
    assert "AppId={{8CBBA65B-B31B-4E88-A4F9-7DA2C51CD941}\n" in SETUP
    assert r"Uninstall\{8CBBA65B-B31B-4E88-A4F9-7DA2C51CD941}_is1" in SETUP


def test_the_setup_removes_nothing_of_the_users() -> None:
    assert "[UninstallDelete]" not in SETUP
    removed = [re.search(r'Name: "([^"]+)"', line)[1] for line in section("InstallDelete")]
    assert removed == [r"{app}\_internal"]
    for flag in re.findall(r"uninsdelete\w+", SETUP):
        assert flag in ("uninsdeletevalue", "uninsdeletekey")


def test_every_text_of_the_setup_is_norwegian_and_used() -> None:
    (language,) = section("Languages")
    assert "Norwegian.isl" in language
    declared = {re.match(r"nb\.(\w+)=(.+)", line)[1] for line in section("CustomMessages")}
    asked = set(re.findall(r"\{cm:(\w+)\}", SETUP)) | set(re.findall(r"CustomMessage\('(\w+)'\)", SETUP))
    assert declared == asked


def test_the_file_type_opens_the_program_that_is_installed() -> None:
    opens = next(line for line in section("Registry") if r"shell\open\command" in line)
    assert r'"""{app}\NavPlan.exe"" ""%1"""' in opens
    spec = (ROOT / "installer" / "navplan.spec").read_text(encoding="utf-8")
    assert 'program("NavPlan", False)' in spec
    assert 'program("navplan-konsoll", True)' in spec


def test_the_version_is_given_and_never_written_in_the_scripts(build) -> None:
    from navplan import __version__

    assert "AppVersion={#Version}" in SETUP
    assert "#error" in SETUP
    assert build.dotted().startswith(__version__)
    assert 'Version="$(var.Numbers)"' in (WINDOWS / "navplan.wxs").read_text(encoding="utf-8")


def test_the_setup_is_stored_so_that_its_compiler_reads_the_letters() -> None:
    assert (WINDOWS / "navplan.iss").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_machine_wide_package_keeps_its_identity_and_refuses_to_go_back() -> None:
    product = ET.parse(WINDOWS / "navplan.wxs").getroot().find(f"{WIX}Product")
    assert product.get("UpgradeCode") == "585EAC17-6B4C-4398-9038-4CF3BD9990E7"
    assert product.get("Id") == "*"
    assert product.find(f"{WIX}Package").get("InstallScope") == "perMachine"
    assert product.find(f"{WIX}MajorUpgrade").get("DowngradeErrorMessage").startswith("En nyere versjon")
    assert product.find(f"{WIX}MajorUpgrade").get("AllowDowngrades", "no") == "no"
    guids = [component.get("Guid") for component in product.iter(f"{WIX}Component")]
    assert guids == ["BA0C2CDF-97A0-4CB0-85F2-0122D137D6CB", "3F0B7C7E-6A53-4E0B-9C1C-5D2A9C2B1A10"]


def test_every_file_of_the_bundle_is_a_component_with_a_guid_that_stays(build, small: Path) -> None:
    root = ET.fromstring(build.file_list(small))
    sources = sorted(file.get("Source") for file in root.iter(f"{WIX}File"))
    there = sorted(p.relative_to(small).as_posix() for p in small.rglob("*") if p.is_file())
    assert sources == there
    components = list(root.iter(f"{WIX}Component"))
    grouped = {each.get("Id") for each in root.iter(f"{WIX}ComponentRef")}
    assert {each.get("Id") for each in components} == grouped
    assert len({each.get("Guid") for each in components}) == len(there)
    folders = {each.get("Id") for each in root.iter(f"{WIX}Directory")} | {"INSTALLDIR"}
    assert {each.get("Id") for each in root.iter(f"{WIX}DirectoryRef")} <= folders
    assert build.guid_of("NavPlan.exe") == "AB71396F-0364-597B-B28A-A8B403271991"


def test_without_a_windows_bundle_nothing_is_made(build, tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(build, "BUNDLE", tmp_path)
    monkeypatch.setattr("sys.argv", ["build.py"])
    assert build.main() == 1
    assert "no Windows bundle" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("wixl") is None, reason="wixl is not here (apt-get install wixl msitools)")
def test_the_machine_wide_package_compiles_and_says_what_it_is(build, small: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("sys.argv", ["build.py"])
    monkeypatch.setattr(build, "_setup", lambda is_trial: None)
    assert build.main() == 0
    (package,) = (tmp_path / "dist").glob("*.msi")
    tables = {name: told("export", str(package), name) for name in ("Property", "File", "Registry", "Upgrade")}
    assert f"ProductVersion\t{build.dotted()}" in tables["Property"]
    assert "UpgradeCode\t{585EAC17-6B4C-4398-9038-4CF3BD9990E7}" in tables["Property"]
    assert "ALLUSERS\t1" in tables["Property"]
    assert len(tables["File"].splitlines()) - 3 == 4
    assert '"[INSTALLDIR]NavPlan.exe" "%1"' in tables["Registry"]
    assert "{585EAC17-6B4C-4398-9038-4CF3BD9990E7}" in tables["Upgrade"]


def told(*command: str) -> str:
    return subprocess.run(["msiinfo", *command], capture_output=True, text=True, check=True).stdout
