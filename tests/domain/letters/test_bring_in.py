"""A letter enters the plan whole, once, and as one step that can be taken back."""

import dataclasses
import json
from pathlib import Path

import pytest

from navplan.domain.kinds import Choice, Choices
from navplan.domain.letters.bring_in import bring_in_letter, is_in_plan, letter_source
from navplan.domain.letters.catalogue import Catalogue, Shelf, fingerprint_of
from navplan.domain.modules.letter import Expectation, Fact, Letter, LetterSection
from navplan.domain.places import RESOURCES
from navplan.domain.records import Record, fields_of
from navplan.domain.workspace import Workspace
from tests.memory import MemoryStore, memory_workspace

SHELF = Shelf(RESOURCES / "letters")
KINDS = (Letter, LetterSection, Expectation, Fact)


@pytest.fixture
def workspace() -> Workspace:
    return memory_workspace()


@pytest.fixture(params=SHELF.ids())
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    return SHELF.get(request.param)


def contents(workspace: Workspace) -> tuple[tuple[Record, ...], ...]:
    return tuple(workspace.all(kind) for kind in KINDS)


def test_everything_in_the_catalogue_enters_the_plan(workspace: Workspace, catalogue: Catalogue) -> None:
    bring_in_letter(workspace, catalogue)
    assert [s.source_id for s in workspace.all(LetterSection)] == [s.id for s in catalogue.sections]
    for section in workspace.all(LetterSection):
        told = next(s for s in catalogue.sections if s.id == section.source_id)
        expectations = workspace.linked(Expectation, "section", section.id)
        assert [(e.source_id, e.position) for e in expectations] == [(e.id, e.order) for e in told.expectations]
        facts = workspace.linked(Fact, "section", section.id)
        assert [(f.source_id, f.position) for f in facts] == [(f.id, f.order) for f in told.facts]
    assert len(workspace.all(Expectation)) == sum(len(s.expectations) for s in catalogue.sections) > 0
    assert len(workspace.all(Fact)) == sum(len(s.facts) for s in catalogue.sections)


def test_an_expectation_says_what_the_catalogue_says(workspace: Workspace, catalogue: Catalogue) -> None:
    bring_in_letter(workspace, catalogue)
    brought = {e.source_id: e for e in workspace.all(Expectation)}
    for told in (e for s in catalogue.sections for e in s.expectations):
        own = brought[told.id]
        assert (own.wording, own.modality, own.addressee, own.also) == (
            told.text, told.modality, told.addressee, told.also,
        )  # fmt: skip
        assert (own.law_refs, own.theme, own.deadline) == (told.law_refs, told.theme or "", told.deadline or "")
        assert (own.partnership_topic, own.document_required) == (told.partnership_topic, told.document_required)
        assert own.document_kind == (told.document_kind or "")
        assert not own.dropped


def test_a_figure_says_what_the_catalogue_says(workspace: Workspace, catalogue: Catalogue) -> None:
    bring_in_letter(workspace, catalogue)
    brought = {f.source_id: (f.wording, f.value, f.unit, f.year) for f in workspace.all(Fact)}
    assert brought == {
        f.id: (f.text, f.value.replace("\u00a0", " "), f.unit or "", f.year)
        for s in catalogue.sections
        for f in s.facts
    }


def test_sections_keep_their_order_level_theme_and_parent(workspace: Workspace, catalogue: Catalogue) -> None:
    letter = bring_in_letter(workspace, catalogue)
    own = {s.source_id: s for s in workspace.all(LetterSection)}
    for told in catalogue.sections:
        section = own[told.id]
        assert section.letter == letter.id
        assert (section.title, section.position, section.level) == (told.title, told.order, told.level)
        assert (section.theme, section.also_themes) == (told.theme, told.also_themes)
        assert section.parent == (own[told.parent].id if told.parent else None)


def test_the_letter_carries_its_origin_and_leaves_unknown_things_open(
    workspace: Workspace, catalogue: Catalogue
) -> None:
    letter = bring_in_letter(workspace, catalogue)
    assert (letter.title, letter.year, letter.dated) == (catalogue.title, catalogue.year, catalogue.date)
    assert (letter.catalogue, letter.fingerprint) == (catalogue.id, catalogue.fingerprint)
    assert (letter.attachments, letter.missing) == (catalogue.attachments, catalogue.missing)
    assert letter.reference == (catalogue.reference or "")
    assert letter.received is None
    assert letter.shared is None


def test_type_and_sender_are_told_in_the_plans_own_words(workspace: Workspace) -> None:
    letter = bring_in_letter(workspace, SHELF.get("kommunebrev-2024"))
    assert (letter.type, letter.sender, letter.owner_line) == ("kommunebrev", "direktorat", "stat")


def test_an_unknown_sender_is_not_guessed(workspace: Workspace) -> None:
    letter = bring_in_letter(workspace, dataclasses.replace(SHELF.get("kommunebrev-2024"), sender=None))
    assert (letter.sender, letter.owner_line) == ("", "begge")


def test_a_sender_or_type_that_the_plan_has_no_word_for_is_another(workspace: Workspace) -> None:
    odd = dataclasses.replace(SHELF.get("kommunebrev-2024"), sender="Fylkestinget", kind="kunngjøring")
    letter = bring_in_letter(workspace, odd)
    assert (letter.sender, letter.type) == ("annet", "annet")


def test_every_chosen_value_is_one_that_people_can_choose(workspace: Workspace, catalogue: Catalogue) -> None:
    bring_in_letter(workspace, catalogue)
    for record in (r for records in contents(workspace) for r in records):
        for field in fields_of(type(record)):
            if not isinstance(field.kind, Choice | Choices):
                continue
            value = getattr(record, field.key)
            keys = {option.key for option in field.kind.options}
            chosen = set(value) if isinstance(value, tuple) else {value} - {""}
            assert chosen <= keys, f"{record.KEY}.{field.key}: {chosen - keys}"


def test_every_text_would_pass_through_a_form_unchanged(workspace: Workspace, catalogue: Catalogue) -> None:
    bring_in_letter(workspace, catalogue)
    for record in (r for records in contents(workspace) for r in records):
        for field in fields_of(type(record)):
            value = getattr(record, field.key)
            if isinstance(value, str) and value:
                assert field.kind.parse(value) == value


def test_a_letter_is_one_step_with_the_letters_name(workspace: Workspace, catalogue: Catalogue) -> None:
    steps = []
    workspace.listen(steps.append)
    bring_in_letter(workspace, catalogue)
    assert [step.title.words() for step in steps] == [f"Hent inn brevet for {catalogue.year}: {catalogue.title}"]


def test_bringing_a_letter_in_twice_changes_nothing(catalogue: Catalogue) -> None:
    store = MemoryStore()
    workspace = memory_workspace(store)
    first = bring_in_letter(workspace, catalogue)
    before, past = contents(workspace), len(store.past)
    assert bring_in_letter(workspace, catalogue) is first
    assert contents(workspace) == before
    assert len(store.past) == past


def test_undo_takes_the_whole_letter_away_and_redo_brings_it_back(workspace: Workspace, catalogue: Catalogue) -> None:
    bring_in_letter(workspace, catalogue)
    before = contents(workspace)
    workspace.undo()
    assert contents(workspace) == ((), (), (), ())
    assert is_in_plan(catalogue, workspace) is None
    workspace.redo()
    assert contents(workspace) == before


def test_a_letter_that_was_renamed_is_still_the_same_letter(workspace: Workspace) -> None:
    catalogue = SHELF.get("kommunebrev-2024")
    letter = bring_in_letter(workspace, catalogue)
    renamed = workspace.set(letter, title="Årets brev")
    assert bring_in_letter(workspace, catalogue) == renamed
    assert workspace.all(Letter) == (renamed,)


def test_one_letter_in_the_plan_does_not_stand_for_another(workspace: Workspace) -> None:
    bring_in_letter(workspace, SHELF.get("kommunebrev-2024"))
    assert is_in_plan(SHELF.get("kommunebrev-2023"), workspace) is None


def test_a_letter_from_the_shelf_is_known(workspace: Workspace, catalogue: Catalogue) -> None:
    assert letter_source(bring_in_letter(workspace, catalogue), SHELF) == "known"


def test_a_letter_without_catalogue_is_the_offices_own() -> None:
    assert letter_source(Letter(title="Budsjettvedtak", year=2024), SHELF) == "own"


def test_a_letter_that_the_shelf_does_not_know_is_unknown() -> None:
    assert letter_source(Letter(catalogue="kommunebrev-2031", fingerprint="x"), SHELF) == "unknown"


def test_a_letter_whose_catalogue_has_another_fingerprint_is_changed() -> None:
    assert letter_source(Letter(catalogue="kommunebrev-2024", fingerprint="x"), SHELF) == "changed"


def test_a_damaged_catalogue_leaves_the_letter_readable_as_unknown(workspace: Workspace, tmp_path: Path) -> None:
    letter = bring_in_letter(workspace, SHELF.get("kommunebrev-2024"))
    told = json.loads((RESOURCES / "letters" / "kommunebrev_2024.json").read_text(encoding="utf-8"))
    told["title"] = "Et annet brev"
    (tmp_path / "kommunebrev_2024.json").write_text(json.dumps(told), encoding="utf-8")
    assert letter_source(letter, Shelf(tmp_path)) == "unknown"
    told["fingerprint"] = fingerprint_of(told)
    (tmp_path / "kommunebrev_2024.json").write_text(json.dumps(told), encoding="utf-8")
    assert letter_source(letter, Shelf(tmp_path)) == "changed"
