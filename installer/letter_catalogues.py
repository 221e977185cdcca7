"""Write `resources/letters/*.json`: the catalogues of the bundled letters, made from the inventories.

`python installer/letter_catalogues.py [--check] [--inventories ../shared/letters]`. The inventories hold, beside the
demands in our own words, what an automatic reader is measured with; only the first goes into the product. Texts that
have been proof-read stand in `letter_corrections.yaml` and replace the inventory's. A field that this script has not
heard of stops it, so that nothing is left out, or let in, unseen.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from navplan.domain import vocabulary  # noqa: E402  # the checkout comes first
from navplan.domain.letters.catalogue import FORMAT, fingerprint_of  # noqa: E402  # the checkout comes first
from navplan.domain.modules.letter import words  # noqa: E402

TARGET = ROOT / "resources" / "letters"
CORRECTIONS = ROOT / "installer" / "letter_corrections.yaml"
INVENTORIES = ROOT.parent / "shared" / "letters"

Json = dict[str, Any]

THEMES = frozenset(option.key for option in vocabulary.THEMES)
MODALITIES = frozenset(option.key for option in words.MODALITIES)
ADDRESSEES = frozenset(option.key for option in words.ADDRESSEES)
BASES = frozenset({"uttrykkelig", "underforstått"})

MEASURING = "only for measuring an automatic reader"
PLACE = "exact words or lines of the letter; its own sentences are not bundled"
PERSON = "names a person or belongs to one"
REMARK = "the inventory maker's remark on the source text"

DROPPED: dict[str, dict[str, str]] = {
    "inventory": {
        "method": MEASURING,
        "not_expectations": MEASURING,
        "noise": MEASURING,
        "hazards": MEASURING,
        "ambiguities": MEASURING,
        "counts": MEASURING,
    },
    "letter": {"case_handler": PERSON, "sender_unit": PERSON, "signatories": PERSON, "note": REMARK},
    "source_text": {"lines": MEASURING},
    "section": {
        "heading_lines": PLACE,
        "section_lines": PLACE,
        "first_words": PLACE,
        "columns": PLACE,
        "title_position": PLACE,
        "content": REMARK,
        "note": REMARK,
        "slide": "the slides stand in order, and `order` says the same",
    },
    "expectation": {
        "locator_words": PLACE,
        "locator_unique": MEASURING,
        "trigger": PLACE,
        "line": PLACE,
        "compound": MEASURING,
        "duplicate_of": MEASURING,
        "note": REMARK,
    },
    "fact": {"locator_words": PLACE, "line": PLACE, "in_footnote": PLACE},
    "routine": {"locator_words": PLACE},
}
"""The fields of the inventories that stay behind, by what they belong to, and why."""

KEPT: dict[str, frozenset[str]] = {
    "inventory": frozenset({"letter", "source_text", "sections", "kvp_routine"}),
    "letter": frozenset(
        {"kind", "year", "title", "date", "reference", "sender", "recipients", "attachments", "missing_in_text"}
    ),
    "source_text": frozenset({"sha256"}),
    "section": frozenset({"id", "title", "level", "parent", "theme", "also_themes", "expectations", "facts"}),
    "expectation": frozenset(
        {"id", "text", "modality", "modality_alt", "addressee", "also", "law_refs", "deadline", "theme"}
        | {"partnership_topic", "partnership_basis", "document_required", "document_basis", "document_kind"}
    ),
    "fact": frozenset({"id", "text", "value", "unit", "year"}),
    "routine": frozenset(
        {"id", "text", "slide", "kind", "law_refs", "document", "order_in_deck", "explicit_order", "owner", "term"}
    ),
}


@dataclass(frozen=True)
class Source:
    """An inventory and the catalogue made from it; `kind` and `title` where the inventory has none."""

    inventory: str
    target: str
    kind: str
    title: str | None = None


SOURCES = (
    Source("inventar_2022.yaml", "kommunebrev_2022.json", "kommunebrev"),
    Source("inventar_2023.yaml", "kommunebrev_2023.json", "kommunebrev"),
    Source("inventar_2024.yaml", "kommunebrev_2024.json", "kommunebrev"),
    Source("inventar_kvp2020.yaml", "kvp_2020.json", "lysbilder", "Kvalifiseringsprogrammet – fagmateriell 2020"),
)


class Mistake(Exception):
    """The inventories or the corrections are not as this script knows them."""


@dataclass
class Corrections:
    """The proof-read texts by id; remembers which have found their place."""

    texts: Mapping[str, str]
    used: set[str] = field(default_factory=set)

    def text(self, id: str, inventory: str) -> str:
        """The text to show for the id: the proof-read one where there is one."""
        if id in self.used:
            raise Mistake(f"the id {id} is used twice in the inventories")
        self.used.add(id)
        if id not in self.texts:
            return inventory
        if self.texts[id] == inventory:
            raise Mistake(f"the correction of {id} is the same as the inventory's text")
        return self.texts[id]

    def unknown(self) -> list[str]:
        """Corrections of something that is in no inventory."""
        return sorted(set(self.texts) - self.used)


def known(what: str, where: str, entry: Mapping[str, Any]) -> None:
    """Stop at a field that is neither kept nor dropped on purpose."""
    for name in entry:
        if name not in KEPT[what] and name not in DROPPED[what]:
            raise Mistake(f"{where}: this script does not know the field «{name}» of a {what}")


def one_of(values: Iterable[str], allowed: frozenset[str], where: str) -> list[str]:
    """The values as a list; stop at one that the program has no word for."""
    listed = list(values)
    for value in listed:
        if value not in allowed:
            raise Mistake(f"{where}: «{value}» is not among the program's words")
    return listed


def maybe(value: str | None, allowed: frozenset[str], where: str) -> str | None:
    """A value that may be missing, otherwise among the program's words."""
    return None if value is None else one_of([value], allowed, where)[0]


# Values as people read them ------------------------------------------------------------------------------------------

MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
UNGROUPED = frozenset({"år", "årstall", "lovnummer"})
HALVES = {"H1": "første halvår", "H2": "andre halvår"}


def readable(value: str | int, unit: str | None = None) -> str:
    """Numbers with hard spaces, days and months spelt out, ranges with a dash; anything else as it stands."""
    if isinstance(value, int):
        return str(value) if unit in UNGROUPED else f"{value:,}".replace(",", "\u00a0")
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return f"{int(found[3])}. {MONTHS[int(found[2]) - 1]} {found[1]}"
    if unit == "måned" and (found := re.fullmatch(r"(\d{4})-(\d\d)", value)):
        return f"{MONTHS[int(found[2]) - 1]} {found[1]}"
    if unit == "halvår" and (found := re.fullmatch(r"(\d{4})-(H[12])", value)):
        return f"{HALVES[found[2]]} {found[1]}"
    return re.sub(r"(?<=\d)-(?=\d)", "–", value) if re.fullmatch(r"[\d.]+-[\d.]+", value) else value


def our_spelling(text: str | None) -> str | None:
    """Small words of our own that nobody proof-reads say «Nav»; names of acts and letters keep their «NAV»."""
    return None if text is None else re.sub(r"\bNAV\b", "Nav", text)


# Letter, sections, expectations, facts -------------------------------------------------------------------------------


def catalogue(source: Source, inventory: Mapping[str, Any], corrections: Corrections) -> Json:
    """The whole catalogue, fingerprint last."""
    known("inventory", source.inventory, inventory)
    letter, text, sections = inventory["letter"], inventory["source_text"], inventory["sections"]
    known("letter", source.inventory, letter)
    known("source_text", source.inventory, text)
    if letter.get("kind", source.kind) != source.kind:
        raise Mistake(f"{source.inventory}: the letter is a «{letter['kind']}», not a «{source.kind}»")
    content: Json = {
        "format": FORMAT,
        "id": source.target.removesuffix(".json").replace("_", "-"),
        "kind": source.kind,
        "year": letter["year"],
        "title": letter.get("title") or source.title or sections[0]["title"],
        "date": letter["date"],
        "reference": letter["reference"],
        "sender": letter["sender"],
        "recipients": letter["recipients"],
        "attachments": letter.get("attachments", []),
        "missing": letter["missing_in_text"],
        "source_sha256": text["sha256"],
        "sections": [section(entry, order, corrections) for order, entry in enumerate(sections, 1)],
    }
    check_parents(content["sections"])
    if "kvp_routine" in inventory:
        slides = {entry["slide"]: entry["id"] for entry in sections}
        content["kvp_routine"] = routine(inventory["kvp_routine"], slides, corrections)
    content["fingerprint"] = fingerprint_of(content)
    return content


def check_parents(sections: list[Json]) -> None:
    """A section lies under one that stands before it and is of a lower level."""
    levels: dict[str, int] = {}
    for entry in sections:
        parent = entry["parent"]
        if parent is not None and levels.get(parent, entry["level"]) >= entry["level"]:
            raise Mistake(f"{entry['id']}: the section above it, {parent}, does not stand before and above it")
        levels[entry["id"]] = entry["level"]


def section(entry: Mapping[str, Any], order: int, corrections: Corrections) -> Json:
    """One section with everything under it."""
    label = entry["id"]
    known("section", label, entry)
    return {
        "id": label,
        "title": entry["title"],
        "level": entry["level"],
        "parent": entry["parent"],
        "order": order,
        "theme": maybe(entry["theme"], THEMES, label),
        "also_themes": one_of(entry.get("also_themes", []), THEMES, label),
        "expectations": [expectation(item, n, corrections) for n, item in enumerate(entry["expectations"], 1)],
        "facts": [fact(item, f"{label}-f{n}", n, corrections) for n, item in enumerate(entry["facts"], 1)],
    }


def expectation(entry: Mapping[str, Any], order: int, corrections: Corrections) -> Json:
    """One demand; a basis stands exactly where its flag is raised."""
    label = entry["id"]
    known("expectation", label, entry)
    for flag, basis in (("partnership_topic", "partnership_basis"), ("document_required", "document_basis")):
        if entry[flag] != (entry.get(basis) is not None):
            raise Mistake(f"{label}: {flag} and {basis} contradict each other")
    deadline = entry["deadline"]
    return {
        "id": label,
        "order": order,
        "text": corrections.text(label, entry["text"]),
        "modality": maybe(entry["modality"], MODALITIES, label),
        "modality_alt": one_of(entry.get("modality_alt", []), MODALITIES, label),
        "addressee": maybe(entry["addressee"], ADDRESSEES, label),
        "also": one_of(entry.get("also", []), ADDRESSEES, label),
        "law_refs": entry["law_refs"],
        "partnership_topic": entry["partnership_topic"],
        "partnership_basis": maybe(entry.get("partnership_basis"), BASES, label),
        "document_required": entry["document_required"],
        "document_basis": maybe(entry.get("document_basis"), BASES, label),
        "document_kind": our_spelling(entry.get("document_kind")),
        "deadline": None if deadline is None else readable(deadline),
        "theme": maybe(entry.get("theme"), THEMES, label),
    }


def fact(entry: Mapping[str, Any], id: str, order: int, corrections: Corrections) -> Json:
    """One figure; the inventory's own id, where it has one, is the one that follows from its place."""
    known("fact", id, entry)
    if entry.get("id", id) != id:
        raise Mistake(f"{entry['id']}: the fact stands where {id} should stand")
    return {
        "id": id,
        "order": order,
        "text": corrections.text(id, entry["text"]),
        "value": readable(entry["value"], entry["unit"]),
        "unit": our_spelling(entry["unit"]),
        "year": entry["year"],
    }


# The routine of the slides -------------------------------------------------------------------------------------------


def routine(block: Mapping[str, Any], slides: Mapping[int, str], corrections: Corrections) -> Json:
    """The block group by group; a group of groups stays one, and a list of plain words is taken as it is."""
    told: Json = {}
    for name, group in block.items():
        if isinstance(group, dict):
            told[name] = routine(group, slides, corrections)
        elif all(isinstance(item, str) for item in group):
            told[name] = list(group)
        else:
            told[name] = [routine_item(item, n, slides, corrections) for n, item in enumerate(group, 1)]
    return told


def routine_item(entry: Mapping[str, Any], order: int, slides: Mapping[int, str], corrections: Corrections) -> Json:
    """One item, tied to the section of its slide. A term has no id in the inventory and gets one from its place."""
    label = entry.get("id", f"kvp2020-begrep-{order}")
    known("routine", label, entry)
    if entry.get("order_in_deck", order) != order:
        raise Mistake(f"{label}: the order in the deck is not the order in the inventory")
    told: Json = {"id": label, "order": order, "section": slides[entry["slide"]]}
    if "term" in entry:
        told["term"] = entry["term"]
    told["text"] = corrections.text(label, entry["text"])
    told["law_refs"] = entry.get("law_refs", [])
    told.update({name: entry[name] for name in ("kind", "document", "explicit_order", "owner") if name in entry})
    return told


# Files ---------------------------------------------------------------------------------------------------------------


def read_corrections(path: Path) -> Corrections:
    """The proof-read texts. An id that stands twice is a mistake that the YAML reader would keep quiet about."""
    data = path.read_text(encoding="utf-8") if path.exists() else ""
    try:
        node = yaml.compose(data, Loader=yaml.SafeLoader)
        texts = yaml.safe_load(data) or {}
    except yaml.YAMLError as error:
        raise Mistake(f"{path.name}: {error}") from error
    if not isinstance(texts, dict):
        raise Mistake(f"{path.name}: write one «id: text» a line")
    labels = [key.value for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []
    if twice := sorted({label for label in labels if labels.count(label) > 1}):
        raise Mistake(f"{path.name}: corrected twice: {', '.join(twice)}")
    for label, text in texts.items():
        if not isinstance(text, str) or not text or text != " ".join(text.split()):
            raise Mistake(f"{path.name}: the text of {label} is empty or has stray white space")
    return Corrections(texts)


def catalogues(inventories: Path, corrections: Corrections) -> Iterator[tuple[str, bytes]]:
    """File names with contents; the same inventories and corrections always give the same bytes."""
    for source in SOURCES:
        inventory = yaml.safe_load((inventories / source.inventory).read_text(encoding="utf-8"))
        content = catalogue(source, inventory, corrections)
        yield source.target, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    if unknown := corrections.unknown():
        raise Mistake(f"corrections of ids that are in no inventory: {', '.join(unknown)}")


def differing(files: Mapping[str, bytes], folder: Path) -> list[str]:
    """The files that are missing from the folder or say something else there."""
    return [
        name for name, data in files.items() if not (folder / name).exists() or (folder / name).read_bytes() != data
    ]


def main(arguments: list[str]) -> int:
    """Write the catalogues, or with --check say which of them is not as it would be written."""
    parser = argparse.ArgumentParser(description="Make the catalogues of the bundled letters.")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--inventories", type=Path, default=INVENTORIES)
    parser.add_argument("--corrections", type=Path, default=CORRECTIONS)
    parser.add_argument("--target", type=Path, default=TARGET)
    chosen = parser.parse_args(arguments)
    try:
        files = dict(catalogues(chosen.inventories, read_corrections(chosen.corrections)))
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        return 1
    if chosen.check:
        wrong = differing(files, chosen.target)
        for name in wrong:
            print(f"{name} is not what the inventories and corrections give", file=sys.stderr)
        return 1 if wrong else 0
    chosen.target.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (chosen.target / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
