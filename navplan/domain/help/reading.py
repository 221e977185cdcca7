"""The help as its dated files tell it: topics and notes on fields in a language, and the rules they refer to.

Files lie in `resources/help/<language>/`. Bokmål is whole; another language has the words of a topic, and what the
topic rests on and leads to is taken from bokmål. A topic that a language lacks is given in bokmål and says so itself.
Reading takes a moment, and nothing is read before somebody asks for help.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from navplan.domain.help.topic import GROUPS, Law, Note, Topic
from navplan.domain.languages import BOKMAAL, ENGLISH, NYNORSK
from navplan.domain.places import RESOURCES

FOLDER = RESOURCES / "help"
FOLDERS = {BOKMAAL: "nb", NYNORSK: "nn", ENGLISH: "en"}
LAWS = "kilder.toml"


class Help:
    """Everything that has been written of the help, in one language as far as there is any."""

    def __init__(self, language: str = BOKMAAL, folder: Path = FOLDER) -> None:
        self.language = language
        self._folder = folder
        self._read: dict[str, tuple[Mapping[str, Any], ...]] = {}

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """Every written topic by its key, in the order of the contents."""
        found = {row["key"]: _topic(row, BOKMAAL) for row in self._rows(BOKMAAL, "topic")}
        if self.language != BOKMAAL:
            for row in self._rows(self.language, "topic"):
                found[row["key"]] = _in_language(found[row["key"]], row, self.language)
        order = [key for key, _words in GROUPS]
        return dict(sorted(found.items(), key=lambda item: order.index(item[1].group)))

    @cached_property
    def notes(self) -> Mapping[str, Note]:
        """What is said of declared fields, by `<record>.<field>`."""
        found = {row["key"]: _note(row) for row in self._rows(BOKMAAL, "field")}
        said, examples = self._said("field"), self._said("example")
        return {
            key: replace(note, text=said.get(key, note.text), example=examples.get(key, note.example))
            for key, note in found.items()
        }

    @cached_property
    def laws(self) -> Mapping[str, Law]:
        """The rules by their keys."""
        told = _told(self._folder / LAWS)
        said = self._said("law")
        found = (_law(row, told["checked"]) for row in told["law"])
        return {law.key: replace(law, about=said.get(law.key, law.about)) for law in found}

    @cached_property
    def checked(self) -> date:
        """When the texts were last gone through; that of the oldest file."""
        days: list[date] = [told["checked"] for tag in self._tags() for told in self._files(tag)]
        return min(days)

    def laws_named(self, source: str) -> tuple[Law, ...]:
        """The rules by the text that a declared field names them with; several are parted by commas."""
        named = {text: law for law in self.laws.values() for text in law.matches}
        parts = (source,) if source in named else tuple(map(str.strip, source.split(",")))
        return tuple(named[text] for text in parts if text in named)

    def _tags(self) -> Iterator[str]:
        """Bokmål first, so that what is written in the language takes its place."""
        yield BOKMAAL
        if self.language != BOKMAAL:
            yield self.language

    def _said(self, name: str) -> Mapping[str, str]:
        """What another language says of fields, examples or rules, by their keys; nothing for bokmål."""
        files = self._files(self.language) if self.language != BOKMAAL else ()
        return {key: text for told in files for key, text in told.get(name, {}).items()}

    def _rows(self, tag: str, name: str) -> Iterator[Mapping[str, Any]]:
        return (row for told in self._files(tag) for row in told.get(name, ()))

    def _files(self, tag: str) -> tuple[Mapping[str, Any], ...]:
        if tag not in self._read:
            folder = self._folder / FOLDERS.get(tag, tag)
            self._read[tag] = tuple(_told(path) for path in sorted(folder.glob("*.toml")))
        return self._read[tag]


def _told(path: Path) -> Mapping[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _texts(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(row.get(name, ()))


def _line(row: Mapping[str, Any], name: str) -> str:
    return " ".join(str(row.get(name, "")).split())


def _topic(row: Mapping[str, Any], tag: str) -> Topic:
    return Topic(
        key=row["key"],
        title=row["title"],
        lead=_line(row, "lead"),
        text=row.get("text", "").strip(),
        example=_line(row, "example"),
        letter=_texts(row, "letter"),
        laws=_texts(row, "law"),
        see=_texts(row, "see"),
        words=_line(row, "words"),
        language=tag,
    )


def _in_language(topic: Topic, row: Mapping[str, Any], tag: str) -> Topic:
    """The topic said in another language; what it rests on and leads to, and how it is looked up, stay."""
    said = _topic(row, tag)
    words = f"{topic.title} {topic.words} {said.words}"
    return replace(said, letter=topic.letter, laws=topic.laws, see=topic.see, words=words)


def _note(row: Mapping[str, Any]) -> Note:
    return Note(row["key"], _line(row, "text"), _line(row, "example"), _texts(row, "law"), _texts(row, "see"))


def _law(row: Mapping[str, Any], checked: date) -> Law:
    verified = bool(row.get("verified", False))
    matches = _texts(row, "matches")
    return Law(row["key"], row["name"], _line(row, "about"), _line(row, "source"), checked, verified, matches)
