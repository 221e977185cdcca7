"""The help as the window has it: written topics, topics of fields, and those that are made of the program itself."""

from collections.abc import Callable, Iterator
from functools import cached_property

from navplan.domain.help.field_topic import field_keys, field_topic
from navplan.domain.help.reading import Help
from navplan.domain.help.seek import HelpHit, Sought, seek
from navplan.domain.help.sources import SOURCES, sources_topic
from navplan.domain.help.topic import FIELD, GROUPS, Topic
from navplan.ui.help.places import PAGE, RECORDS
from navplan.ui.pages import PAGES
from navplan.ui.palette.commands import Command
from navplan.ui.words import _

CONTENTS = "contents"
"""The key of the list of all topics."""

KEYS = "start.keys"
"""The key of the topic to which the program's own list of keys belongs."""


class Book:
    """Looks topics up and through. `commands` gives the commands with keys as they are right now."""

    def __init__(self, language: str, commands: "Callable[[], tuple[Command, ...]]") -> None:
        self._help = Help(language)
        self._commands = commands

    @property
    def help(self) -> Help:
        """What has been written."""
        return self._help

    @property
    def language(self) -> str:
        """The language that was asked for; topics say themselves which they have."""
        return self._help.language

    def topic(self, key: str) -> Topic | None:
        """The topic with this key; None when there is none."""
        if key == CONTENTS:
            return Topic(CONTENTS, _("Innhold"), _("Alle emnene i hjelpen."))
        if key == SOURCES:
            return self._sources
        if key.startswith(f"{FIELD}."):
            return self._field(key)
        return self._help.topics.get(key)

    def groups(self) -> Iterator[tuple[str, tuple[Topic, ...]]]:
        """The contents: each group with its topics, those of tasks and concepts by name."""
        written = (*self._help.topics.values(), self._sources)
        for key, words in GROUPS:
            topics = [topic for topic in written if topic.group == key]
            if key in ("task", "concept"):
                topics.sort(key=lambda topic: topic.title)
            yield _(words), tuple(topics)

    def keys(self) -> tuple[Command, ...]:
        """The commands that have a key."""
        return tuple(command for command in self._commands() if command.keys)

    def find(self, text: str, limit: int, with_fields: bool = True) -> tuple[HelpHit, ...]:
        """The topics that have every word, best first."""
        return seek((*self._written, *self._fields) if with_fields else self._written, text, limit)

    @cached_property
    def _sources(self) -> Topic:
        return sources_topic(self._help, _)

    @cached_property
    def _written(self) -> tuple[Sought, ...]:
        return tuple(Sought(topic) for topic in (*self._help.topics.values(), self._sources))

    @cached_property
    def _fields(self) -> tuple[Sought, ...]:
        shown = {key for kind in PAGES for key in kind.keys}
        keys = (key for key in field_keys() if key.split(".")[1] in shown)
        return tuple(Sought(topic) for key in keys if (topic := self._field(key)) is not None)

    def _field(self, key: str) -> Topic | None:
        """A field's topic leads on to the page where the field stands."""
        topic = field_topic(key, self._help, _)
        if topic is None:
            return None
        record = key.split(".")[1]
        page = next((f"{PAGE}{kind.key}" for kind in PAGES if record in kind.keys), "")
        place = RECORDS.get(record, page)
        return topic if not place else topic.leading_to(place)
