"""A letter that was read is gone through and taken in: nothing is lost on the way, and it is one step."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.letters import proposal_steps as steps
from navplan.domain.letters.proposal import Item, Part, Proposal, counts, own_words, propose, sender_key
from navplan.domain.letters.reading import ReadExpectation, ReadLetter, ReadSection
from navplan.domain.letters.reading_file import ReadFile, same_file
from navplan.domain.letters.take_in import take_in_letter
from navplan.domain.modules.letter import Expectation, Letter, LetterSection

LETTER = """Mål for de sosiale tjenestene i Fjordvik i 2027

Innledning

Kommunen skal sørge for at alle får hjelp. Kontoret bør ha åpent hver dag.

Bolig

Kommunen må skaffe boliger, og Nav-kontoret skal følge opp dem som flytter inn. Vi oppfordrer kontoret til
å samarbeide med husbanken om dette.
"""


def read(year: int | None = 2027) -> ReadLetter:
    def found(source: str, modality: str = "skal", confidence: float = 0.9, **more: object) -> ReadExpectation:
        values = {
            "addressee": "kommune",
            "also": (),
            "law_refs": (),
            "theme": "bolig",
            "partnership_topic": False,
            "document_required": False,
            "deadline": None,
            "why": ("skal",),
            **more,
        }
        return ReadExpectation(source=source, modality=modality, confidence=confidence, **values)

    return ReadLetter(
        "Brev til kommunen",
        year,
        "2027-01-15",
        "27/100",
        "Arbeids- og velferdsdirektoratet",
        (
            ReadSection("s1", "Brev til kommunen", 1, None, ()),
            ReadSection(
                "s2",
                "Bolig",
                2,
                "s1",
                (
                    found("Kommunen skal skaffe boliger, og kontoret skal følge opp."),
                    found("Det er viktig at dette er kjent.", "forventes", 0.5, law_refs=("sosialtjenesteloven § 15",)),
                    found("Tallet på boliger har økt.", "info"),
                ),
            ),
            ReadSection("s3", "Tolk", 2, "s1", (found("Kontoret bør bruke tolk.", "bør", theme="tolk"),)),
        ),
    )


@pytest.fixture
def proposal() -> Proposal:
    return propose(read())


@pytest.fixture
def file() -> ReadFile:
    return ReadFile(read(), LETTER, "brev 2027.pdf", "a" * 64)


def keys(proposal: Proposal) -> list[int]:
    return [item.key for item in proposal.items]


def words(proposal: Proposal) -> Counter[str]:
    """Every word of every item's source, and how often it stands there."""
    return Counter(word for item in proposal.items for word in item.source.split())


# -- proposing


def test_a_proposal_has_every_section_and_item_of_the_reading_with_its_own_key(proposal: Proposal) -> None:
    everything = [part.key for part in proposal.parts] + keys(proposal)

    assert [part.title for part in proposal.parts] == ["Brev til kommunen", "Bolig", "Tolk"]
    assert [len(part.items) for part in proposal.parts] == [0, 3, 1]
    assert len(set(everything)) == len(everything)
    assert proposal.next_key > max(everything)


def test_the_counts_say_what_is_demanded_what_is_doubtful_and_what_is_left_out(proposal: Proposal) -> None:
    first = keys(proposal)[0]

    assert counts(proposal) == counts(propose(read()))
    assert (counts(proposal).demands, counts(proposal).others, counts(proposal).doubtful) == (3, 1, 1)
    assert (counts(steps.drop(proposal, first)).demands, counts(steps.drop(proposal, first)).dropped) == (2, 1)


def test_a_head_that_the_letter_does_not_give_stays_empty() -> None:
    bare = propose(replace(read(None), date=None, reference=None, sender=None))

    assert (bare.head.year, bare.head.dated, bare.head.reference, bare.head.sender) == (None, None, "", "")
    assert bare.missing == ("year",)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Arbeids- og velferdsdirektoratet", "direktorat"),
        ("Nav fylke Rogaland", "nav_fylke"),
        ("Statsforvalteren i Agder", "statsforvalter"),
        ("Helsedirektoratet", "annet"),
        (None, ""),
        ("  ", ""),
    ],
)
def test_a_sender_is_found_in_our_list_and_never_guessed(name: str | None, key: str) -> None:
    assert sender_key(name) == key


def test_own_words_leave_the_lists_mark_and_line_ends_out() -> None:
    assert own_words("•  sørge for\n tolk") == "Sørge for tolk"


# -- steps


def test_merged_items_have_all_words_and_the_most_binding_modality(proposal: Proposal) -> None:
    first, second = keys(proposal)[:2]
    merged = steps.merge_with_next(proposal, first)
    item = merged.item(first)

    assert words(merged) == words(proposal)
    assert second not in keys(merged)
    assert item.modality == "skal"
    assert item.law_refs == ("sosialtjenesteloven § 15",)
    assert item.wording.endswith("Det er viktig at dette er kjent.")


def test_the_last_item_of_a_part_is_not_merged_with_the_next_part(proposal: Proposal) -> None:
    assert steps.merge_with_next(proposal, keys(proposal)[2]) == proposal


def test_a_split_parts_wording_and_source_at_the_same_place(proposal: Proposal) -> None:
    first = keys(proposal)[0]
    at = proposal.item(first).wording.index("og kontoret")
    parted = steps.split(proposal, first, at)
    one, two = list(parted.items)[:2]

    assert (one.wording, two.wording) == ("Kommunen skal skaffe boliger,", "Og kontoret skal følge opp.")
    assert (one.source, two.source) == ("Kommunen skal skaffe boliger,", "og kontoret skal følge opp.")
    assert words(parted) == words(proposal)


def test_a_split_of_rewritten_words_leaves_both_halves_the_whole_source(proposal: Proposal) -> None:
    first = keys(proposal)[0]
    source = proposal.item(first).source
    rewritten = steps.change(proposal, first, wording="Skaff boliger. Følg opp.")
    one, two = list(steps.split(rewritten, first, 15).items)[:2]

    assert (one.wording, two.wording) == ("Skaff boliger.", "Følg opp.")
    assert one.source == two.source == source


@pytest.mark.parametrize("at", [0, 10_000])
def test_a_split_at_the_edge_is_none(proposal: Proposal, at: int) -> None:
    assert steps.split(proposal, keys(proposal)[0], at) == proposal


def test_an_item_moves_past_a_heading_into_the_next_part_and_back(proposal: Proposal) -> None:
    third = keys(proposal)[2]
    below = steps.shift(proposal, third, 1)

    assert below.part_of(third).title == "Tolk"
    assert below.parts[2].items[0].key == third
    assert steps.shift(below, third, -1) == proposal


def test_the_outermost_items_stay_where_there_is_nowhere_to_go(proposal: Proposal) -> None:
    assert steps.shift(proposal, keys(proposal)[-1], 1) == proposal


def test_a_change_marks_the_item_as_looked_at(proposal: Proposal) -> None:
    doubtful = next(item for item in proposal.items if item.is_doubtful)
    changed = steps.change(proposal, doubtful.key, modality="bør")

    assert changed.item(doubtful.key).modality == "bør"
    assert counts(changed).doubtful == 0
    assert counts(steps.check(proposal, doubtful.key)).doubtful == 0


def test_what_is_left_out_can_be_taken_back(proposal: Proposal) -> None:
    first = keys(proposal)[0]

    assert steps.restore(steps.drop(proposal, first), first) == proposal


def test_marked_text_is_added_after_the_item_and_read_as_the_letter_was(proposal: Proposal) -> None:
    first = keys(proposal)[0]
    more = steps.add(proposal, "Kommunen må  utarbeide\u2029en plan.".replace("\u2029", "\n"), first)
    added = list(more.items)[1]

    assert added.source == "Kommunen må utarbeide en plan."
    assert (added.modality, added.addressee, added.checked) == ("må", "kommune", True)
    assert steps.add(proposal, "  \n", first) == proposal


def test_marked_text_that_demands_nothing_is_added_all_the_same(proposal: Proposal) -> None:
    more = steps.add(proposal, "Blå himmel", proposal.parts[2].key)

    assert more.parts[2].items[0].wording == "Blå himmel"


def test_two_parts_become_one_and_a_heading_on_two_lines_is_joined(proposal: Proposal) -> None:
    both = steps.merge_parts(proposal, proposal.parts[1].key)
    heading = steps.merge_parts(proposal, proposal.parts[0].key)

    assert both.parts[1].title == "Bolig"
    assert keys(both) == keys(proposal)
    assert heading.parts[0].title == "Brev til kommunen Bolig"
    assert steps.merge_parts(proposal, proposal.parts[2].key) == proposal


def test_a_new_part_begins_with_the_item(proposal: Proposal) -> None:
    second = keys(proposal)[1]
    parted = steps.begin_part(proposal, second, "Nytt")

    assert [part.title for part in parted.parts] == ["Brev til kommunen", "Bolig", "Nytt", "Tolk"]
    assert [len(part.items) for part in parted.parts] == [0, 1, 2, 1]
    assert keys(parted) == keys(proposal)


def test_headings_are_renamed_but_never_emptied_and_levels_have_bounds(proposal: Proposal) -> None:
    key = proposal.parts[1].key

    assert steps.rename(proposal, key, " Bolig  og bosted ").part(key).title == "Bolig og bosted"
    assert steps.rename(proposal, key, "  ").part(key).title == "Bolig"
    assert steps.set_level(proposal, key, 0).part(key).level == 1
    assert steps.set_level(proposal, key, 99).part(key).level == steps.DEEPEST


texts = st.lists(st.sampled_from(["Kommunen", "skal", "sørge", "for", "bolig,", "og", "§ 15"]), min_size=1, max_size=8)
parts = st.lists(st.lists(texts.map(" ".join), max_size=4), min_size=1, max_size=4)


@given(parts, st.lists(st.tuples(st.integers(0, 6), st.integers(0, 40), st.integers(0, 60)), max_size=12))
def test_no_row_of_steps_loses_a_word_of_the_letter(
    sources: list[list[str]], doings: list[tuple[int, int, int]]
) -> None:
    now = _made(sources)
    before = words(now)
    for what, which, at in doings:
        found = keys(now)
        if not found:
            break
        now = _step(now, what, found[which % len(found)], at)
        told = counts(now)
        assert told.demands + told.others + told.dropped == len(keys(now))
        assert len(set(keys(now))) == len(keys(now))

    assert words(now) == before


def _made(sources: list[list[str]]) -> Proposal:
    made, key = [], 1
    for number, texts in enumerate(sources):
        items = tuple(Item(key + n, text, own_words(text), "skal", "kommune") for n, text in enumerate(texts, start=1))
        made.append(Part(key, f"Kapittel {number}", 2, "annet", items))
        key += 1 + len(texts)
    return Proposal(propose(read()).head, tuple(made), key)


def _step(now: Proposal, what: int, key: int, at: int) -> Proposal:
    part = now.part_of(key)
    done = (
        lambda: steps.merge_with_next(now, key),
        lambda: steps.split(now, key, at),
        lambda: steps.shift(now, key, 1 if at % 2 else -1),
        lambda: steps.move(now, key, now.parts[at % len(now.parts)].key, at % 3),
        lambda: steps.drop(now, key),
        lambda: steps.merge_parts(now, part.key if part else 0),
        lambda: steps.begin_part(now, key, "Nytt"),
    )
    return done[what]()


# -- taking in


def test_a_letter_is_taken_in_as_one_step_with_its_text_and_checksum(workspace, store, proposal, file) -> None:
    letter = take_in_letter(workspace, proposal, file)
    sections = workspace.linked(LetterSection, "letter", letter.id)
    found = [e for section in sections for e in workspace.linked(Expectation, "section", section.id)]

    assert workspace.undo_title.words() == "Ta i bruk brevet for 2027"
    assert len({past.action for past in store.history(100)}) == 1
    assert (letter.year, letter.dated, letter.reference, letter.sender) == (
        2027,
        date(2027, 1, 15),
        "27/100",
        "direktorat",
    )
    assert (letter.file_name, letter.checksum, letter.source_text) == ("brev 2027.pdf", "a" * 64, LETTER)
    assert [section.title for section in sections] == ["Brev til kommunen", "Bolig", "Tolk"]
    assert [section.parent for section in sections] == [None, sections[0].id, sections[0].id]
    assert [e.source for e in found] == [item.source for item in proposal.items]
    assert [e.position for e in found] == [1, 2, 3, 1]


def test_one_undo_takes_the_whole_letter_back(workspace, proposal, file) -> None:
    take_in_letter(workspace, proposal, file)
    workspace.undo()

    assert workspace.all(Letter) == workspace.all(LetterSection) == workspace.all(Expectation) == ()


def test_what_was_left_out_is_not_taken_in(workspace, proposal, file) -> None:
    first = keys(proposal)[0]
    take_in_letter(workspace, steps.drop(proposal, first), file)

    assert proposal.item(first).wording not in [e.wording for e in workspace.all(Expectation)]
    assert len(workspace.all(Expectation)) == 3


def test_a_theme_is_stored_with_an_expectation_only_where_it_is_not_the_sections(workspace, proposal, file) -> None:
    take_in_letter(workspace, steps.change(proposal, keys(proposal)[0], theme="tolk"), file)

    assert [e.theme for e in workspace.all(Expectation)] == ["tolk", "", "", ""]


@pytest.mark.parametrize("lack", [{"year": None}, {"title": ""}])
def test_a_letter_without_year_or_title_is_not_taken_in(workspace, store, proposal, file, lack) -> None:
    with pytest.raises(ValueError, match=next(iter(lack))):
        take_in_letter(workspace, steps.set_head(proposal, **lack), file)

    assert store.history(10) == ()


def test_the_same_file_is_recognised_by_its_bytes_and_nothing_else(workspace, proposal, file) -> None:
    letter = take_in_letter(workspace, proposal, file)

    assert same_file("a" * 64, workspace) == letter
    assert same_file("b" * 64, workspace) is None
    assert same_file("", workspace) is None


def test_texts_too_long_for_their_field_are_cut_and_not_refused(workspace, proposal, file) -> None:
    first = keys(proposal)[0]
    long = steps.change(proposal, first, wording="krav " * 900, source="ord " * 5_000, deadline="snart " * 60)
    take_in_letter(workspace, long, file)
    stored = workspace.all(Expectation)[0]

    assert (len(stored.wording), len(stored.source), len(stored.deadline)) <= (2_000, 8_000, 120)
    assert stored.wording.endswith(" …")
