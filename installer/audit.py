"""Look for known weaknesses in what the lock pins: `python installer/audit.py`.

First the floors, which need no connection: versions below which something is known, each with its reason. Then an
advisory service is asked, by package URL and version only. Ends with 0 when nothing is known, 1 when something is, and
2 when the service could not be asked: an audit that did not take place must not look like one that found nothing.
"""

import json
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from sbom import locked, normal, shipped  # this folder is no package

SERVICE = "https://api.osv.dev/v1/querybatch"
PATIENCE = 20

FLOORS = {
    "pypdf": ("6.10.2", "seven advisories of February to April 2026: endless loops and memory"),
    "reportlab": ("5.0", "remote and local files refused by default since 5; code in colours (CVE-2023-33733) before"),
    "openpyxl": ("3.1", "not guarded by itself; defusedxml must be installed beside it"),
    "defusedxml": ("0.7.1", "the guard of the workbook reader"),
    "sqlcipher3": ("0.6.4", "brings SQLCipher 4.19 on SQLite 3.53; nothing mends it but a newer package"),
    "sqlalchemy": ("2.1", "transactions begin where the store says (R5)"),
}
"""Checked 2026-11-22, from the advisories named in the reliability design, 6.3."""

UNWANTED = {
    "pdfminer-six": "code execution through character maps (CVE-2025-64512); we read PDF with pypdf",
    "lxml-html-clean": "several ways around it; no HTML is cleaned here",
    "wheel": "not needed to run",
}
"""Packages that must not come in by a side door."""

Ask = Callable[[bytes], bytes]


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers, as far as it has them."""
    parts = []
    for part in version.split("."):
        digits = "".join(c for c in part if c.isdigit())
        if not digits:
            break
        parts.append(int(digits))
    return tuple(parts)


def below_floors(packages: list[dict[str, Any]]) -> list[str]:
    """What is pinned below its floor or must not be there at all."""
    found = []
    for one in packages:
        name = normal(one["name"])
        floor, why = FLOORS.get(name, ("0", ""))
        if numbers(one["version"]) < numbers(floor):
            found.append(f"{name} {one['version']} is below {floor}: {why}")
        if name in UNWANTED:
            found.append(f"{name} must not be here: {UNWANTED[name]}")
    return found


def advisories(packages: list[dict[str, Any]], ask: Ask) -> list[str]:
    """What the service knows of these versions. Raises OSError when it cannot be asked, ValueError when it babbles."""
    purls = [f"pkg:pypi/{normal(one['name'])}@{one['version']}" for one in packages]
    question = {"queries": [{"package": {"purl": purl}} for purl in purls]}
    answers = json.loads(ask(json.dumps(question).encode()))["results"]
    if len(answers) != len(purls):
        raise ValueError("the service answered another question")
    return [
        f"{purl}: {', '.join(sorted(known['id'] for known in answer['vulns']))}"
        for purl, answer in zip(purls, answers, strict=True)
        if answer.get("vulns")
    ]


def ask_service(question: bytes) -> bytes:
    """Put the question to the service."""
    request = urllib.request.Request(SERVICE, question, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return bytes(answer.read())


def main(text: str, ask: Ask = ask_service) -> int:
    """Audit a lock, tell what was found, and return the exit code."""
    packages = locked(text)
    low = below_floors(packages)
    print(*low, sep="\n", end="\n" if low else "")
    print(f"Floors: {len(low)} of {len(packages)} packages fall short.")
    try:
        known = advisories(packages, ask)
    except (OSError, ValueError, KeyError, TypeError) as fault:
        print(f"NOT AUDITED: the advisory service could not be asked ({type(fault).__name__}).")
        print("Run `make audit` again from a machine with a connection before a release.")
        return 1 if low else 2
    print(*known, sep="\n", end="\n" if known else "")
    print(f"Advisories: {len(known)} of {len(packages)} packages are named.")
    return 1 if low or known else 0


if __name__ == "__main__":
    raise SystemExit(main(shipped()))
