"""What NavPlan is made of is written down from the lock, and audited honestly."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "installer"))

import audit  # noqa: E402  # scripts, no package
import sbom  # noqa: E402

LOCK = sbom.shipped()
SMALL = f"""\
pypdf==7.1.0 \\
    --hash=sha256:{"a" * 64} \\
    --hash=sha256:{"b" * 64}
    # via navplan (pyproject.toml)
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:{"c" * 64}
Some_Thing==1.0
"""


def test_every_line_that_pins_a_package_becomes_a_component() -> None:
    pinned = re.findall(r"(?m)^([A-Za-z0-9._-]+)==", LOCK)
    made = sbom.sbom(LOCK, "1.0")
    assert [one["name"] for one in made["components"]] == pinned
    assert all(one["hashes"] for one in made["components"])
    refs = [one["bom-ref"] for one in made["components"]]
    assert len(set(refs)) == len(refs)
    assert made["dependencies"] == [{"ref": "pkg:generic/navplan@1.0", "dependsOn": refs}]


def test_what_encrypts_plans_is_among_what_is_shipped_and_what_only_builds_is_not() -> None:
    """Python's own packages do not ask for it, the bundle has it, and the tests are run with it."""
    names = {sbom.normal(one["name"]) for one in sbom.locked(LOCK)}
    assert "sqlcipher3" in names
    assert names.isdisjoint({"pyinstaller", "pytest"})
    assert "sqlcipher3==" not in sbom.LOCK.read_text(encoding="utf-8")
    locks = [(ROOT / f"requirements-{name}.lock").read_text(encoding="utf-8") for name in ("bundle", "test")]
    assert len({re.search(r"(?m)^sqlcipher3==\S+", lock)[0] for lock in locks}) == 1


def test_a_component_says_version_hashes_and_when_it_is_needed() -> None:
    first, second, third = sbom.sbom(SMALL, "1.0")["components"]
    assert (first["purl"], first["scope"]) == ("pkg:pypi/pypdf@7.1.0", "required")
    assert [one["content"] for one in first["hashes"]] == ["a" * 64, "b" * 64]
    assert second["scope"] == "optional"
    assert second["properties"] == [{"name": "navplan:marker", "value": "sys_platform == 'win32'"}]
    assert third["purl"] == "pkg:pypi/some-thing@1.0"


def test_the_same_lock_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        sbom.main(tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    told = json.loads((tmp_path / "a").read_text(encoding="utf-8"))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert sbom.sbom(LOCK, "1.0")["serialNumber"] != sbom.sbom(LOCK, "1.1")["serialNumber"]


def test_the_licence_of_an_installed_package_is_told_and_of_another_version_not() -> None:
    from importlib.metadata import version

    assert sbom.licence_of("pypdf", version("pypdf"))
    assert sbom.licence_of("pypdf", "0.0.1") == ""
    assert sbom.licence_of("no-such-package", "1") == ""


def test_the_lock_of_today_stands_on_all_floors() -> None:
    assert audit.below_floors(sbom.locked(LOCK)) == []
    assert set(audit.FLOORS) <= {sbom.normal(one["name"]) for one in sbom.locked(LOCK)}, "a floor nobody stands on"


@pytest.mark.parametrize("pin", ["pypdf==6.10.1", "reportlab==4.9.9", "pdfminer.six==20260107"])
def test_what_falls_below_a_floor_is_found(pin: str) -> None:
    assert len(audit.below_floors(sbom.locked(f"{pin} \\\n"))) == 1


def service(*vulns: list[str]) -> Any:
    def ask(question: bytes) -> bytes:
        asked = json.loads(question)["queries"]
        assert all(set(one) == {"package"} and set(one["package"]) == {"purl"} for one in asked), "nothing else is told"
        return json.dumps({"results": [{"vulns": [{"id": id} for id in ids]} if ids else {} for ids in vulns]}).encode()

    return ask


def test_nothing_known_is_zero_and_something_known_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main(SMALL, service([], [], [])) == 0
    assert audit.main(SMALL, service(["GHSA-b", "GHSA-a"], [], [])) == 1
    assert "pkg:pypi/pypdf@7.1.0: GHSA-a, GHSA-b" in capsys.readouterr().out


def _away(question: bytes) -> bytes:
    raise TimeoutError


@pytest.mark.parametrize("ask", [_away, lambda question: b"<html>", lambda question: b"{}", service([])])
def test_a_service_that_cannot_be_asked_is_no_clean_bill(ask: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main(SMALL, ask) == 2
    assert "NOT AUDITED" in capsys.readouterr().out
