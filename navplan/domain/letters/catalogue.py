"""The bundled catalogues of letters: what each letter expects, told in our own words.

A catalogue is data made by the developers' script and never changed by the program. Its fingerprint is
worked out again on every reading, so that a plan never builds on a file that somebody or something altered.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from navplan.domain.own_notes import parsed
from navplan.domain.words import N_, Said

FORMAT = 1
"""The form of the files; a file that says another number was made for another edition of NavPlan."""

_DAMAGED = N_(
    "Et medfølgende brev kan ikke brukes, fordi filen er endret eller skadet. Planen din er ikke berørt. "
    "Installer NavPlan på nytt."
)
_OTHER_EDITION = N_(
    "Et medfølgende brev kan ikke brukes, fordi filen er laget for en annen utgave av NavPlan. "
    "Planen din er ikke berørt. Installer NavPlan på nytt."
)
_UNREADABLE = N_(
    "Filen «{name}» med et medfølgende brev kan ikke leses. Planen din er ikke berørt. "
    "Prøv igjen, eller installer NavPlan på nytt."
)
_Read = TypeVar("_Read")
_FILE = re.compile(r"[a-z0-9]+_(\d{4})")


class CatalogueDamaged(ValueError):
    """The file is not a catalogue as the script wrote it. `said` tells the user what to do."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.words())
        self.said = said


@dataclass(frozen=True)
class CatalogueExpectation:
    """One demand, or one piece of information that the office must know. `theme` only where it differs."""

    id: str
    order: int
    text: str
    modality: str
    modality_alt: tuple[str, ...]
    addressee: str
    also: tuple[str, ...]
    law_refs: tuple[str, ...]
    partnership_topic: bool
    partnership_basis: str | None
    document_required: bool
    document_basis: str | None
    document_kind: str | None
    deadline: str | None
    theme: str | None


@dataclass(frozen=True)
class CatalogueFact:
    """One figure; `value` is written as people read it, `year` is the year that it holds for."""

    id: str
    order: int
    text: str
    value: str
    unit: str | None
    year: int | None


@dataclass(frozen=True)
class CatalogueSection:
    """A section of a letter, or one slide; `order` runs through the whole letter from 1."""

    id: str
    title: str
    level: int
    parent: str | None
    order: int
    theme: str
    also_themes: tuple[str, ...]
    expectations: tuple[CatalogueExpectation, ...]
    facts: tuple[CatalogueFact, ...]


@dataclass(frozen=True)
class Catalogue:
    """A whole letter. `missing` names what our copy of it lacks; `kvp_routine` is empty where there is none.

    `source_sha256` is the checksum of the text that the catalogue was made from, `fingerprint` that of the catalogue.
    """

    id: str
    kind: str
    year: int
    title: str
    date: date | None
    reference: str | None
    sender: str | None
    recipients: tuple[str, ...]
    attachments: tuple[str, ...]
    missing: tuple[str, ...]
    source_sha256: str
    sections: tuple[CatalogueSection, ...]
    fingerprint: str
    kvp_routine: Mapping[str, Any] = field(default_factory=dict, hash=False)


def fingerprint_of(content: Mapping[str, Any]) -> str:
    """The checksum of everything but the fingerprint itself, whatever the line breaks and order of keys in the file."""
    told = {key: value for key, value in content.items() if key != "fingerprint"}
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def read_catalogue(data: bytes) -> Catalogue:
    """Read a catalogue file; raise `CatalogueDamaged` unless it is word for word what the script wrote."""
    try:
        content = parsed(data.decode("utf-8"))
        genuine = isinstance(content, dict) and content.get("fingerprint") == fingerprint_of(content)
    except ValueError:
        raise CatalogueDamaged(Said(_DAMAGED)) from None
    if isinstance(content, dict) and content.get("format") != FORMAT:
        raise CatalogueDamaged(Said(_OTHER_EDITION))
    if not genuine:
        raise CatalogueDamaged(Said(_DAMAGED))
    return _catalogue(_Entry(content))


class Shelf:
    """The catalogues of one folder. Names are looked up at once, contents when they are asked for."""

    def __init__(self, folder: Path) -> None:
        years = {path: _FILE.fullmatch(path.stem) for path in folder.glob("*.json")}
        found = sorted((-int(match[1]), path.stem, path) for path, match in years.items() if match)
        self._paths = {stem.replace("_", "-"): path for _, stem, path in found}
        self._read: dict[str, Catalogue] = {}

    def ids(self) -> tuple[str, ...]:
        """What is on the shelf, newest year first."""
        return tuple(self._paths)

    def get(self, id: str) -> Catalogue:
        """The catalogue; raise `KeyError` for an unknown id and `CatalogueDamaged` for a file not to be trusted."""
        if id not in self._read:
            self._read[id] = self._from_file(id, self._paths[id])
        return self._read[id]

    def _from_file(self, id: str, path: Path) -> Catalogue:
        try:
            data = path.read_bytes()
        except OSError:
            raise CatalogueDamaged(Said(_UNREADABLE, name=path.name)) from None
        catalogue = read_catalogue(data)
        if catalogue.id != id:  # a whole file under another file's name
            raise CatalogueDamaged(Said(_DAMAGED))
        return catalogue


class _Entry:
    """One JSON object, read key by key; a missing key or a value of another kind means damage."""

    def __init__(self, content: object) -> None:
        if not isinstance(content, dict):
            raise CatalogueDamaged(Said(_DAMAGED))
        self._content = content

    def _value(self, key: str, *kinds: type) -> Any:
        value = self._content.get(key, _ABSENT)
        if type(value) not in kinds:  # not isinstance: true is no number here
            raise CatalogueDamaged(Said(_DAMAGED))
        return value

    def text(self, key: str) -> str:
        return str(self._value(key, str))

    def text_or_none(self, key: str) -> str | None:
        value = self._value(key, str, type(None))
        return None if value is None else str(value)

    def number(self, key: str) -> int:
        return int(self._value(key, int))

    def number_or_none(self, key: str) -> int | None:
        value = self._value(key, int, type(None))
        return None if value is None else int(value)

    def flag(self, key: str) -> bool:
        return bool(self._value(key, bool))

    def day(self, key: str) -> date | None:
        written = self.text_or_none(key)
        try:
            return date.fromisoformat(written) if written is not None else None
        except ValueError:
            raise CatalogueDamaged(Said(_DAMAGED)) from None

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._value(key, list)
        if not all(isinstance(value, str) for value in values):
            raise CatalogueDamaged(Said(_DAMAGED))
        return tuple(values)

    def entries(self, key: str, read: Callable[["_Entry"], _Read]) -> tuple[_Read, ...]:
        return tuple(read(_Entry(value)) for value in self._value(key, list))

    def frozen(self, key: str) -> Mapping[str, Any]:
        frozen: Mapping[str, Any] = _frozen(self._value(key, dict)) if key in self._content else MappingProxyType({})
        return frozen


_ABSENT = object()


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(item) for key, item in value.items()})
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _catalogue(entry: _Entry) -> Catalogue:
    return Catalogue(
        id=entry.text("id"),
        kind=entry.text("kind"),
        year=entry.number("year"),
        title=entry.text("title"),
        date=entry.day("date"),
        reference=entry.text_or_none("reference"),
        sender=entry.text_or_none("sender"),
        recipients=entry.texts("recipients"),
        attachments=entry.texts("attachments"),
        missing=entry.texts("missing"),
        source_sha256=entry.text("source_sha256"),
        sections=entry.entries("sections", _section),
        fingerprint=entry.text("fingerprint"),
        kvp_routine=entry.frozen("kvp_routine"),
    )


def _section(entry: _Entry) -> CatalogueSection:
    return CatalogueSection(
        id=entry.text("id"),
        title=entry.text("title"),
        level=entry.number("level"),
        parent=entry.text_or_none("parent"),
        order=entry.number("order"),
        theme=entry.text("theme"),
        also_themes=entry.texts("also_themes"),
        expectations=entry.entries("expectations", _expectation),
        facts=entry.entries("facts", _fact),
    )


def _expectation(entry: _Entry) -> CatalogueExpectation:
    return CatalogueExpectation(
        id=entry.text("id"),
        order=entry.number("order"),
        text=entry.text("text"),
        modality=entry.text("modality"),
        modality_alt=entry.texts("modality_alt"),
        addressee=entry.text("addressee"),
        also=entry.texts("also"),
        law_refs=entry.texts("law_refs"),
        partnership_topic=entry.flag("partnership_topic"),
        partnership_basis=entry.text_or_none("partnership_basis"),
        document_required=entry.flag("document_required"),
        document_basis=entry.text_or_none("document_basis"),
        document_kind=entry.text_or_none("document_kind"),
        deadline=entry.text_or_none("deadline"),
        theme=entry.text_or_none("theme"),
    )


def _fact(entry: _Entry) -> CatalogueFact:
    return CatalogueFact(
        id=entry.text("id"),
        order=entry.number("order"),
        text=entry.text("text"),
        value=entry.text("value"),
        unit=entry.text_or_none("unit"),
        year=entry.number_or_none("year"),
    )
