"""Writes what the bundle is made of and on which terms: `index.json` and the licences' texts, for «Om NavPlan».

    python installer/licences.py FOLDER

Libraries are asked through their metadata. Python, and on Linux the system's libraries that come along, are added from
what the building machine says about them. A library whose licence cannot be named stops the build.
"""

import json
import shutil
import sqlite3
import ssl
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from navplan.ui.licences import INDEX, Part, needed, terms_of, texts_of  # noqa: E402

TEXTS = ROOT / "installer" / "licence_texts"
ADDED = {"pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"), "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt")}
ADDED["sqlcipher3"] = ("SQLCipher.txt",)
"""Texts for libraries that do not bring their own, or not of all that is in them."""


def main() -> int:
    """Write the list and the texts into a folder that is made anew."""
    folder = Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    parts = [*_libraries(folder), _python(folder), *_inside_python(), _aksel(folder)]
    _write(parts, folder)
    print(f"{len(parts)} parts, {sum(1 for _ in folder.rglob('*.txt'))} texts of licences")
    return 0


def add_system_libraries(folder: Path, sources: Iterable[Path]) -> None:
    """Add the Debian packages that these files of the system belong to; nothing where there is no such record."""
    if shutil.which("dpkg-query") is None:
        return
    known = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    owners = {owner for source in sources if (owner := _owner(source))}
    parts = [Part(**{**each, "texts": tuple(each["texts"])}) for each in known]
    _write([*parts, *(_package(owner, folder) for owner in sorted(owners))], folder)


def _libraries(folder: Path) -> list[Part]:
    found = []
    for library in needed():
        terms = terms_of(library)
        if not terms:
            raise SystemExit(f"{library.name} does not say on which terms it comes")
        name = library.name.lower().replace("_", "-")
        own = [*texts_of(library), *(TEXTS / text for text in ADDED.get(name, ()))]
        if not own:
            raise SystemExit(f"{library.name} brings no text of its licence")
        found.append(Part(library.name, library.version, terms, tuple(_copies(own, name, folder))))
    return found


def _copies(texts: list[Path], name: str, folder: Path) -> list[str]:
    """The texts one after the other in one file, so that a library is one file to read."""
    target = folder / f"{name}.txt"
    target.write_text(
        "\n\n".join(text.read_text(encoding="utf-8", errors="replace") for text in texts), encoding="utf-8"
    )
    return [target.name]


def _python(folder: Path) -> Part:
    base = Path(sysconfig.get_paths()["stdlib"])
    places = (
        base / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        base.parent.parent / "share/doc/python3/copyright",
    )
    text = next((place for place in places if place.is_file()), None)
    if text is None:
        raise SystemExit("this Python does not bring the text of its licence")
    return Part("Python", sys.version.split()[0], "PSF-2.0", tuple(_copies([text], "python", folder)))


def _inside_python() -> list[Part]:
    """What Python's own modules are linked with; the texts are part of Python's."""
    return [
        Part("SQLite", sqlite3.sqlite_version, "Public domain"),
        Part("OpenSSL", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0"),
    ]


def _aksel(folder: Path) -> Part:
    texts = tuple(_copies([ROOT / "resources" / "NOTICE.md"], "aksel", folder))
    return Part("Aksel, farger og symboler", "8", "MIT", texts)


def _owner(source: Path) -> str:
    """The Debian package that a file belongs to; empty for a file of no package."""
    for name in (source, source.resolve()):
        for path in (str(name), str(name).removeprefix("/usr")):
            asked = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
            if asked.returncode == 0:
                return asked.stdout.split(":")[0]
    return ""


def _package(name: str, folder: Path) -> Part:
    asked = ["dpkg-query", "-W", "-f=${Version}", name]
    version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    told = Path("/usr/share/doc") / name / "copyright"
    texts = tuple(_copies([told], f"debian-{name}", folder)) if told.is_file() else ()
    return replace(Part(name, version, "se teksten"), texts=texts)


def _write(parts: list[Part], folder: Path) -> None:
    ordered = sorted(parts, key=lambda part: part.name.casefold())
    (folder / INDEX).write_text(
        json.dumps([asdict(part) for part in ordered], ensure_ascii=False, indent=1), encoding="utf-8"
    )


if __name__ == "__main__":
    sys.exit(main())
