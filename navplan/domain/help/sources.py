"""What the help rests on: the chapters of the bundled letters, and the rules with what was not read."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from navplan.domain.help.reading import Help
from navplan.domain.help.topic import Law, Topic
from navplan.domain.letters.catalogue import Catalogue, CatalogueDamaged, Shelf
from navplan.domain.places import RESOURCES
from navplan.domain.words import N_, Translate

LETTERS = RESOURCES / "letters"
SOURCES = "law.sources"
"""The key of the topic that lists every rule."""

NOT_READ = N_("Ikke kontrollert mot ordlyden. Slå opp før dere bygger på det.")
READ = N_("Lest i kilden {day}. Senere endringer er ikke kontrollert.")


def control_words(law: Law, translate: Translate) -> str:
    """How far a reader can trust what is said of a rule."""
    if not law.verified:
        return translate(NOT_READ)
    return translate(READ).format(day=f"{law.checked:%d.%m.%Y}")


def sources_topic(help: Help, translate: Translate) -> Topic:
    """Every rule that the help and the fields refer to, with its source and whether its wording was read."""
    source = translate(N_("Kilde:"))
    lines = (
        f"- **{law.name}**: {law.about} {source} {law.source} {control_words(law, translate)}"
        for law in help.laws.values()
    )
    return Topic(
        key=SOURCES,
        title=translate(N_("Lov og veileder")),
        lead=translate(N_("Reglene som felt og emner viser til, fortalt med våre ord. Ingen lovtekst er gjengitt.")),
        text="\n".join(lines),
        words=translate(N_("paragraf forskrift hjemmel kilde")),
    )


def letter_points(topic: Topic, translate: Translate) -> Iterator[str]:
    """The chapters of letters that a topic serves, as people name them."""
    titles = chapters(LETTERS)
    for key in topic.letter:
        if key in titles:
            letter, title = titles[key]
            yield f"{translate(letter.kind_words)} {letter.year}: «{title}»"


class Origin:
    """Which letter a chapter stands in."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.year = catalogue.year
        self.kind_words = N_("Kommunebrevet") if catalogue.kind == "kommunebrev" else N_("Fagmateriellet om KVP")


@cache
def chapters(folder: Path) -> dict[str, tuple[Origin, str]]:
    """Each chapter of the bundled letters by its id; a letter that is damaged has none."""
    shelf = Shelf(folder)
    found: dict[str, tuple[Origin, str]] = {}
    for id in shelf.ids():
        try:
            catalogue = shelf.get(id)
        except CatalogueDamaged:
            continue
        found |= {section.id: (Origin(catalogue), section.title) for section in catalogue.sections}
    return found
