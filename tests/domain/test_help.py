"""The help as data: whole, held together, dated, honest about what was not read, plain, and true to the program."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from navplan.domain.help.body import Head, Items, Span, Words, links_in, parts_of, plain_text
from navplan.domain.help.field_topic import field_keys, field_topic, laws_of
from navplan.domain.help.reading import FOLDER, Help
from navplan.domain.help.sources import NOT_READ, SOURCES, chapters, control_words, letter_points, sources_topic
from navplan.domain.help.topic import GROUPS, Topic
from navplan.domain.modules import KINDS
from navplan.domain.places import RESOURCES
from navplan.domain.privacy import scan
from navplan.domain.records import fields_of
from navplan.domain.words import as_written
from tests.readability import lix

ROOT = Path(__file__).resolve().parents[2]
HELP = Help()
TOPICS = tuple(HELP.topics.values())
KEYS = {*HELP.topics, SOURCES}
HARDEST, HARDEST_MEAN = 45, 30
"""LIX of a topic, and of all of them on average."""


def texts() -> Iterator[tuple[str, str]]:
    """Everything that has been written, with where."""
    for topic in TOPICS:
        yield topic.key, f"{topic.title}\n{topic.said}"
    for note in HELP.notes.values():
        yield note.key, f"{note.text}\n{note.example}"
    for law in HELP.laws.values():
        yield law.key, law.about


# -- held together


def test_every_link_leads_somewhere() -> None:
    asked = [(topic.key, key) for topic in TOPICS for key in (*topic.see, *links_in(topic.parts))]
    asked += [(note.key, key) for note in HELP.notes.values() for key in note.see]
    assert len(asked) > 250
    assert [one for one in asked if one[1] not in KEYS] == []


def test_every_rule_that_is_named_is_there_and_every_rule_is_named() -> None:
    named = {key for topic in TOPICS for key in topic.laws} | {key for n in HELP.notes.values() for key in n.laws}
    named |= {law.key for key in field_keys() for law in laws_of(key, HELP)}
    assert named == set(HELP.laws)


def test_every_chapter_of_a_letter_that_is_named_is_in_a_bundled_letter() -> None:
    known = chapters(RESOURCES / "letters")
    asked = [(topic.key, id) for topic in TOPICS for id in topic.letter]
    assert len(asked) > 40
    assert [one for one in asked if one[1] not in known] == []
    said = list(letter_points(HELP.topics["page.kvp"], as_written))
    assert said[0] == "Kommunebrevet 2024: «Kvalifiseringsprogrammet (KVP)»"


def test_every_topic_belongs_to_a_group_and_can_be_reached_from_another() -> None:
    assert {topic.group for topic in TOPICS} <= {key for key, _words in GROUPS}
    reached = {key for topic in TOPICS for key in (*topic.see, *links_in(topic.parts))}
    for_dialogs = {"concept.situation_card", "concept.about", "concept.sheet_preview", "concept.scale"}
    for_dialogs |= {"concept.doubts"}
    alone = {topic.key for topic in TOPICS} - reached - for_dialogs
    assert alone <= {"page.start", "task.handover"}


def test_the_files_are_dated() -> None:
    assert date(2026, 11, 1) <= HELP.checked <= date(2100, 1, 1)
    assert sorted(path.name for path in (FOLDER / "nb").glob("*.toml")) == [
        "begreper.toml",
        "felt.toml",
        "oppgaver.toml",
        "sider.toml",
        "start.toml",
    ]


# -- fields


def test_a_note_is_about_a_declared_field() -> None:
    assert [key for key in HELP.notes if f"field.{key}" not in set(field_keys())] == []


def test_every_field_that_law_or_guide_asks_for_has_an_explanation_and_a_source() -> None:
    asked = [
        (f"field.{kind.key}.{field.key}", field, HELP.notes.get(f"{kind.key}.{field.key}"))
        for kind in KINDS
        for field in fields_of(kind.record)
        if field.basis is not None and field.basis.rank in ("lov", "veileder")
    ]
    assert len(asked) > 90
    assert [key for key, field, note in asked if not field.help and note is None] == []
    assert [key for key, _field, _note in asked if not laws_of(key, HELP)] == []


def test_every_source_that_a_field_names_is_known() -> None:
    named = {f.basis.source for kind in KINDS for f in fields_of(kind.record) if f.basis and f.basis.source}
    for source in named:
        assert HELP.laws_named(source), source
    assert [law.key for law in HELP.laws_named("sosialtjenesteloven § 13, Nav-loven § 15 a")] == ["stl_13", "nl_15a"]
    assert [law.key for law in HELP.laws_named("KS, Gode grep")] == ["gode_grep"]
    assert HELP.laws_named("Loven om ingenting § 1") == ()


def test_a_field_tells_what_it_is_where_it_stands_and_how_it_is_filled_in() -> None:
    topic = field_topic("field.measure.deadline", HELP, as_written)
    assert topic is not None
    assert topic.title == "Frist"
    assert topic.lead.startswith("Siste dag tiltaket skal være gjort.")
    assert "under «Hvem og når»" in topic.text
    assert "«uke 12»" in topic.text
    assert "concept.dates" in topic.see

    written = field_topic("field.office.written_standard", HELP, as_written)
    assert written is not None
    assert "- Bokmål\n- Nynorsk" in written.text
    assert written.laws == ("spraak_15",)
    assert "**Lov**" in written.text


def test_every_field_has_a_topic_with_a_lead() -> None:
    told = [field_topic(key, HELP, as_written) for key in field_keys()]
    assert len(told) > 1_500
    assert all(topic is not None and topic.title and topic.lead for topic in told)
    assert field_topic("field.measure.nothing", HELP, as_written) is None
    assert field_topic("field.nothing.title", HELP, as_written) is None


# -- honest


def test_what_was_not_read_is_said_so() -> None:
    for key in ("uta_3a_1", "uta_3a_6", "guide_3_3", "guide_5_0", "stl_29"):
        assert not HELP.laws[key].verified
        assert control_words(HELP.laws[key], as_written) == NOT_READ
    assert "22.11.2026" in control_words(HELP.laws["guide_3_1"], as_written)
    said = sources_topic(HELP, as_written)
    assert said.text.count("Ikke kontrollert mot ordlyden") == sum(not law.verified for law in HELP.laws.values())


def test_the_new_chapter_of_the_regulation_is_nowhere_told_as_checked() -> None:
    assert [law.key for law in HELP.laws.values() if "3A" in law.name and law.verified] == []


def test_nothing_in_the_help_points_to_a_person() -> None:
    found = [(where, hit.rule) for where, text in texts() for hit in scan(text) if hit.weight == "stop"]
    assert found == [("concept.privacy", "K1")]  # tells that the guard stops just this


# -- plain words


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_a_topic_is_easy_to_read(topic: Topic) -> None:
    assert lix(topic.said) < HARDEST


def test_the_help_as_a_whole_is_easy_to_read() -> None:
    assert sum(lix(topic.said) for topic in TOPICS) / len(TOPICS) < HARDEST_MEAN
    assert lix("\n".join(note.text for note in HELP.notes.values())) < HARDEST


def test_the_short_helps_under_the_fields_are_easy_to_read() -> None:
    short = [field.help for kind in KINDS for field in fields_of(kind.record) if field.help]
    assert len(short) > 300
    assert lix("\n".join(short)) < HARDEST


def test_a_heavy_text_is_above_the_limit() -> None:
    heavy = (
        "Virksomhetsplanleggingen forutsetter at ansvarsforholdene mellom forvaltningsnivåene er tilstrekkelig "
        "avklart gjennom partnerskapsavtalens bestemmelser, herunder organisatoriske rammebetingelser."
    )
    assert lix(heavy) > HARDEST + 20
    assert lix("Skriv hva som skal gjøres. Velg en frist.") < 20


def words_not_used() -> dict[str, str]:
    """From the glossary: what we do not write, and what we write instead."""
    lines = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").split("## Words we do not use", 1)[1]
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", lines.split("\n## ", 1)[0], re.MULTILINE)
    return {word.strip(): row[1].strip() for row in rows[1:] for word in row[0].split(",")}


def misused(text: str) -> list[str]:
    """The words of a text that have another word for the same thing."""
    plain = re.sub(r"\{\w+\}", "", text)
    return [word for word in words_not_used() if re.search(rf"(?<![\w-]){re.escape(word)}", plain, re.IGNORECASE)]


def test_one_word_for_a_thing_in_all_of_the_help() -> None:
    assert len(words_not_used()) > 20
    assert {where: found for where, text in texts() if (found := misused(text))} == {}


def test_one_word_for_a_thing_on_screen_and_in_documents() -> None:
    with (RESOURCES / "locale" / "navplan.pot").open("rb") as file:
        known = [one.id if isinstance(one.id, str) else one.id[0] for one in read_po(file) if one.id]
    assert len(known) > 3_000
    assert {text: found for text in known if (found := misused(text))} == {}


def test_a_word_that_is_not_ours_is_found() -> None:
    assert misused("Ta en backup før deadline.") == ["backup", "deadline"]
    assert misused("Ta en sikkerhetskopi før fristen.") == []


def test_it_is_written_as_the_program_writes() -> None:
    for where, text in texts():
        assert "NAV" not in text.replace("NAVs", ""), where
        assert '"' not in text, where
    for topic in TOPICS:
        assert topic.lead.endswith((".", "?")), topic.key
        assert not topic.title.endswith("."), topic.key


# -- true to the program


def bold(topic: Topic) -> list[str]:
    return re.findall(r"\*\*([^*]+)\*\*", topic.text)


def test_every_button_and_menu_that_is_named_is_in_the_program() -> None:
    """Words in bold are names on the screen, save for a handful that are stressed as plain words."""
    with (RESOURCES / "locale" / "navplan.pot").open("rb") as file:
        found = read_po(file)
    known = {one.id if isinstance(one.id, str) else one.id[0] for one in found if one.id}
    known = {re.sub(r" \(?\{\w+\}\)?", "", text).replace("&", "").rstrip(" …") for text in known}
    stressed = {"antatt", "antatte", "publiserte", "forsinket", "stanset", "ferdig", "stopper", "advarer"}
    stressed |= {"pålegg fra tilsyn", "hvem som må vedta", "Avtaletemperaturen"}
    wrong = [
        (topic.key, words)
        for topic in TOPICS
        for words in bold(topic)
        if words.rstrip(" …") not in known and words not in stressed
    ]
    assert wrong == [], wrong


KEY = re.compile(r"\b(?:Ctrl|Alt|Shift)\+(?:Shift\+)?[A-Z0-9]\b|\bF[1-9]\b")


def test_every_key_that_is_named_is_a_key_of_the_program() -> None:
    source = "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "navplan" / "ui").rglob("*.py")))
    named = {key for _where, text in texts() for key in KEY.findall(text)}
    assert {"Ctrl+K", "F1", "Ctrl+Shift+E"} <= named

    def is_known(key: str) -> bool:
        return f'"{key}"' in source or f"Key.Key_{key}" in source or key in ("Ctrl+Z", "Ctrl+Y")

    assert [key for key in sorted(named) if not is_known(key)] == []


# -- languages and marks


def test_a_topic_that_a_language_lacks_is_given_in_bokmaal_and_says_so(tmp_path: Path) -> None:
    for folder, rows in (("nb", ("start.a", "start.b")), ("nn", ("start.b",))):
        (tmp_path / folder).mkdir()
        told = "".join(f'[[topic]]\nkey = "{key}"\ntitle = "{folder}"\nlead = "Kort."\n' for key in rows)
        (tmp_path / folder / "start.toml").write_text(f"checked = 2026-01-02\n{told}", encoding="utf-8")
    topics = Help("nn-NO", tmp_path).topics
    assert [(one.key, one.title, one.language) for one in topics.values()] == [
        ("start.a", "nb", "nb-NO"),
        ("start.b", "nn", "nn-NO"),
    ]


def test_the_marks_of_a_text_are_read() -> None:
    parts = parts_of("Les **dette** og\n[det](start.keys).\n\n## Så\n1. Først\n   mer\n2. Sist\n\n- a\n- b")
    assert parts == (
        Words((Span("Les "), Span("dette", strong=True), Span(" og "), Span("det", to="start.keys"), Span("."))),
        Head("Så"),
        Items(((Span("Først mer"),), (Span("Sist"),)), numbered=True),
        Items(((Span("a"),), (Span("b"),)), numbered=False),
    )
    assert plain_text(parts) == "Les dette og det.\nSå\nFørst mer\nSist\na\nb"
    assert list(links_in(parts)) == ["start.keys"]


# -- nynorsk and English


@pytest.fixture(scope="module", params=[("nn-NO", "nn"), ("en", "en")], ids=["nynorsk", "english"])
def translated(request: pytest.FixtureRequest) -> tuple[Help, str]:
    tag, code = request.param
    return Help(tag), code


def test_every_topic_is_in_every_language(translated: tuple[Help, str]) -> None:
    help, _code = translated
    assert list(help.topics) == list(HELP.topics)
    assert [topic.key for topic in help.topics.values() if topic.language != help.language] == []


def test_a_translated_topic_says_the_same_in_the_same_order(translated: tuple[Help, str]) -> None:
    """As many steps, as many items, an example where there is one, and links to the same topics."""
    help, _code = translated
    for key, topic in help.topics.items():
        ours = HELP.topics[key]
        shape = [(type(part), len(part.lines)) if isinstance(part, Items) else type(part) for part in topic.parts]
        assert shape == [
            (type(part), len(part.lines)) if isinstance(part, Items) else type(part) for part in ours.parts
        ], key
        assert sorted(links_in(topic.parts)) == sorted(links_in(ours.parts)), key
        assert bool(topic.example) == bool(ours.example), key
        assert sorted(KEY.findall(topic.said)) == sorted(KEY.findall(ours.said)), key
        assert (topic.laws, topic.letter, topic.see) == (ours.laws, ours.letter, ours.see)


def test_every_note_example_and_rule_is_in_every_language(translated: tuple[Help, str]) -> None:
    help, _code = translated
    same = {"agreement.evaluation_months", "measure.title", "main_task.task"}  # the two languages write it alike
    for key, note in HELP.notes.items():
        assert help.notes[key].text != note.text, key
        assert bool(help.notes[key].example) == bool(note.example), key
        assert not note.example or key in same or help.notes[key].example != note.example, key
        assert (help.notes[key].laws, help.notes[key].see) == (note.laws, note.see)
    for key, law in HELP.laws.items():
        assert help.laws[key].about != law.about, key
        assert (help.laws[key].name, help.laws[key].verified) == (law.name, law.verified)


def test_buttons_have_the_name_that_the_screen_has_in_that_language(translated: tuple[Help, str]) -> None:
    help, code = translated
    with (RESOURCES / "locale" / code / "LC_MESSAGES" / "navplan.po").open("rb") as file:
        said = [one.string if isinstance(one.string, str) else one.string[0] for one in read_po(file) if one.id]
    known = {re.sub(r" \(?\{\w+\}\)?", "", text).replace("&", "").rstrip(" …") for text in said}
    wrong = [(t.key, words) for t in help.topics.values() for words in bold(t) if words.rstrip(" …") not in known]
    assert wrong == [], wrong


def test_no_bokmaal_is_left_in_the_help_in_nynorsk() -> None:
    left = re.compile(r"\b(ikke|hvem|hvilke[nt]?|hvor|noe|noen|frem|fra|jeg|være|gjøre|komme|vurderinger)\b")
    topics = Help("nn-NO").topics.values()
    found = {topic.key: hit[0] for topic in topics if (hit := left.search(f"{topic.title} {topic.said}"))}
    assert found == {}


def test_a_topic_in_another_language_is_found_by_its_own_and_by_the_bokmaal_words() -> None:
    from navplan.domain.help.seek import Sought, seek

    known = [Sought(topic) for topic in Help("en").topics.values()]
    assert seek(known, "backup", 1)[0].topic.key == "concept.backup"
    assert seek(known, "sikkerhetskopi", 1)[0].topic.key in ("concept.backup", "task.restore")
