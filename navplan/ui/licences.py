"""What NavPlan is made of, and on which terms: read from the libraries' own metadata.

The built program carries a list with the texts beside it, made by `installer/licences.py` from the same metadata;
from source the libraries that `pyproject.toml` names are asked themselves.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from navplan.domain.places import RESOURCES

BUNDLED = RESOURCES / "licences"
INDEX = "index.json"
WORDS_OF_TERMS = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
SHORT = 60
"""Characters; a longer statement of the licence is a text, not its name."""

UNSTATED = {"sqlcipher3": "Zlib, BSD-3-Clause"}
"""The terms of libraries that bring their text but do not name it."""

_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Part:
    """One thing that NavPlan is made of: its terms by name, and the files that hold their text, in `BUNDLED` unless
    they say where."""

    name: str
    version: str
    terms: str
    texts: tuple[str, ...] = ()


def parts() -> tuple[Part, ...]:
    """Everything that comes along with NavPlan, by name."""
    index = BUNDLED / INDEX
    if not index.is_file():
        return installed()
    told = json.loads(index.read_text(encoding="utf-8"))
    return tuple(Part(each["name"], each["version"], each["terms"], tuple(each["texts"])) for each in told)


@cache
def installed() -> tuple[Part, ...]:
    """The libraries that this Python has for NavPlan; none comes or goes while it runs."""
    found = (Part(d.name, d.version, terms_of(d), tuple(map(str, texts_of(d)))) for d in needed())
    return tuple(sorted(found, key=lambda part: part.name.casefold()))


def needed() -> tuple[Distribution, ...]:
    """The libraries that the project's own file asks for, and those that they need."""
    project = tomllib.loads((RESOURCES.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [*_names_in((*project["dependencies"], *project["optional-dependencies"]["encryption"]))]
    found: dict[str, Distribution] = {}
    while waiting:
        name = waiting.pop()
        if name not in found and (there := _there(name)) is not None:
            found[name] = there
            waiting += _names_in(there.requires or ())
    return tuple(found.values())


def terms_of(library: Distribution) -> str:
    """The licence by name, as the library itself states it."""
    told = library.metadata
    stated = next((told[key].strip() for key in ("License-Expression", "License") if key in told), "")
    if stated and len(stated) <= SHORT and not stated.startswith("Dual"):
        return stated
    classes = [each.split(" :: ")[-1] for each in told.get_all("Classifier") or () if each.startswith("License ::")]
    return ", ".join(classes) or stated[:SHORT].partition("\n")[0] or UNSTATED.get(library.name.lower(), "")


def texts_of(library: Distribution) -> Iterator[Path]:
    """The files of the library that hold its licence, and the names of those who made it."""
    for file in library.files or ():
        if any(word in file.as_posix().upper() for word in WORDS_OF_TERMS) and file.suffix not in (".py", ".pyc"):
            path = Path(str(library.locate_file(file)))
            if path.is_file():
                yield path


def _names_in(needs: Iterable[str]) -> Iterator[str]:
    """The names that are asked for, without those that only an extra wants."""
    for need in needs:
        name = _NAME.match(need)
        if name is not None and "extra ==" not in need:
            yield re.sub(r"[-_.]+", "-", name[0]).lower()


def _there(name: str) -> Distribution | None:
    """The library of that name, if it is installed; one that only another system needs is not."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None
