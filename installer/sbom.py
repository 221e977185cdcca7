"""Write the list of what NavPlan is made of (CycloneDX 1.6, JSON) from the lock files: `python installer/sbom.py FILE`.

The same lock gives the same bytes. Licences are those that the installed packages declare; a package that is not
installed here, such as one for another system, stands without.
"""

import json
import re
import sys
import tomllib
import uuid
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
BUNDLE = ROOT / "requirements-bundle.lock"
EXTRA = "encryption"
"""What the installers bring along besides; only the bundle's lock has it."""

PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\]+?))?\s*\\?$")
HASH = re.compile(r"--hash=sha256:(?P<sum>[0-9a-f]{64})")


def locked(text: str) -> list[dict[str, Any]]:
    """Every pinned package of a lock: name, version, marker, and the SHA-256 of each file that may be installed."""
    found: list[dict[str, Any]] = []
    for line in text.splitlines():
        pinned = PINNED.match(line)
        if pinned:
            found.append({**pinned.groupdict(), "sums": []})
        elif (summed := HASH.search(line)) and found:
            found[-1]["sums"].append(summed["sum"])
    return found


def shipped() -> str:
    """The lock of all that the installers bring along: of the bundle's, the extra and nothing that only builds."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[^A-Za-z0-9._-]", one)[0] for one in project["optional-dependencies"][EXTRA]}
    blocks = re.split(r"(?m)^(?=[A-Za-z0-9])", BUNDLE.read_text(encoding="utf-8"))
    more = [block for block in blocks if block.partition("==")[0] in names]
    if len(more) != len(names):
        raise SystemExit(f"{BUNDLE.name} lacks some of {sorted(names)}: run `make lock`")
    return LOCK.read_text(encoding="utf-8") + "".join(more)


def sbom(text: str, version: str) -> dict[str, Any]:
    """The bill of materials of a lock."""
    components = [component(one) for one in locked(text)]
    own = f"pkg:generic/navplan@{version}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, version + text)}",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "bom-ref": own, "name": "navplan", "version": version, "purl": own},
            "tools": {"components": [{"type": "application", "name": "installer/sbom.py", "version": version}]},
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": [one["bom-ref"] for one in components]}],
    }


def component(one: dict[str, Any]) -> dict[str, Any]:
    """One package as CycloneDX names it."""
    purl = f"pkg:pypi/{normal(one['name'])}@{one['version']}"
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": one["name"],
        "version": one["version"],
        "purl": purl,
        "scope": "optional" if one["marker"] else "required",
        "hashes": [{"alg": "SHA-256", "content": content} for content in sorted(one["sums"])],
    }
    if one["marker"]:
        found["properties"] = [{"name": "navplan:marker", "value": one["marker"].strip()}]
    licence = licence_of(one["name"], one["version"])
    if licence:
        found["licenses"] = [{"license": {"name": licence}}]
    return found


def licence_of(name: str, version: str) -> str:
    """The licence that the installed package of this very version declares, in one line; else an empty text."""
    try:
        package = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    if package["Version"] != version:
        return ""
    told = package["License-Expression"] or ""
    named = [
        line.rsplit(" :: ", 1)[-1] for line in package.get_all("Classifier") or () if line.startswith("License ::")
    ]
    first = (package["License"] or "").strip().splitlines()[:1]
    return str(told or ", ".join(named) or "".join(first))[:120]


def normal(name: str) -> str:
    """A package's name as package URLs write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def own_version() -> str:
    """NavPlan's version, read without importing it."""
    text = (ROOT / "navplan" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "(.+?)"', text)
    if found is None:
        raise SystemExit("navplan/__init__.py says no version")
    return found[1]


def main(target: Path) -> None:
    """Write the bill of materials of what is shipped."""
    made = sbom(shipped(), own_version())
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    print(f"{target}: {len(made['components'])} components")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "out" / "navplan.cdx.json")
