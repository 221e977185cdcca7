"""What the declared modules promise: keys, forms, links and vocabularies that the common machinery rests on."""

import re
from collections import Counter
from typing import Any

import pytest

from navplan.domain.kinds import Choice, Choices, FieldKind, Link, Links, Number, Option
from navplan.domain.modules import KINDS
from navplan.domain.records import Kind, Rows, Section, fields_of
from navplan.domain.words import as_written

KEY = re.compile(r"[a-z][a-z0-9_]*")
BY_KEY = {kind.key: kind for kind in KINDS}
FIELDS = [(kind, field) for kind in KINDS for field in fields_of(kind.record)]
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)


def test_no_two_kinds_share_a_key_or_a_record() -> None:
    assert len(BY_KEY) == len(KINDS)
    assert len({kind.record for kind in KINDS}) == len(KINDS)


def test_no_two_kinds_are_called_the_same() -> None:
    assert [name for name, count in Counter(kind.one for kind in KINDS).items() if count > 1] == []


def test_no_kind_takes_the_name_of_a_table_of_the_machinery_or_of_its_links() -> None:
    joins = {f"{kind.key}_{f.key}" for kind, f in FIELDS if isinstance(f.kind, Links)}
    assert not joins & set(BY_KEY)
    assert not {"history", "document", "alembic_version"} & (joins | set(BY_KEY))


@every_kind
def test_keys_are_lower_case_ascii(kind: Kind) -> None:
    keys = [kind.key, *(field.key for field in fields_of(kind.record))]
    assert [key for key in keys if not KEY.fullmatch(key)] == []
    assert not {"id", "entry"} & set(keys[1:])


@every_kind
def test_a_form_names_every_declared_field_once_save_the_link_to_the_parent(kind: Kind) -> None:
    rows = [key for part in kind.form if isinstance(part, Section) for key in part.rows]
    assert [key for key, count in Counter(rows).items() if count > 1] == []
    declared = {field.key: field.kind for field in fields_of(kind.record)}
    assert set(rows) <= set(declared)
    left_out = {key: declared[key] for key in declared if key not in rows}
    assert all(isinstance(found, Link) and found.is_needed for found in left_out.values()), sorted(left_out)


@every_kind
def test_child_rows_in_a_form_are_linked_to_this_kind(kind: Kind) -> None:
    for part in kind.form:
        if isinstance(part, Rows):
            via = next(f for f in fields_of(BY_KEY[part.key].record) if f.key == part.via)
            assert isinstance(via.kind, Link | Links)
            assert via.kind.to == kind.key


@every_kind
def test_a_record_is_named_by_fields_that_people_can_read(kind: Kind) -> None:
    declared = {field.key: field.kind for field in fields_of(kind.record)}
    assert kind.name
    assert not [key for key in kind.name if isinstance(declared[key], Link | Links)]


@every_kind
def test_a_record_can_be_made_of_its_defaults_and_is_nameless_without_fault(kind: Kind) -> None:
    record = kind.record()
    assert isinstance(kind.name_of(record), str)
    for field in fields_of(kind.record):
        assert isinstance(field.kind.show(getattr(record, field.key), as_written), str)


@every_kind
def test_a_list_shows_something(kind: Kind) -> None:
    shown = [field for field in fields_of(kind.record) if field.listed or field.key in kind.name]
    assert shown


@every_kind
def test_a_link_leads_to_a_kind_and_a_needed_one_to_a_kind_before_it(kind: Kind) -> None:
    """Parents stand before what rests on them: imports and deletions go in that order."""
    order = list(BY_KEY)
    links = [field for field in fields_of(kind.record) if isinstance(field.kind, Link | Links)]
    assert [field.key for field in links if field.kind.to not in BY_KEY] == []
    needed = [field for field in links if isinstance(field.kind, Link) and field.kind.is_needed]
    assert [field.key for field in needed if order.index(field.kind.to) >= order.index(kind.key)] == []


@every_kind
def test_a_field_has_words_of_its_own_that_begin_with_a_capital(kind: Kind) -> None:
    for field in fields_of(kind.record):
        assert field.label.strip() == field.label != "", field.key
        assert field.label[0].isupper(), field.key
        assert field.help != field.label, field.key
        assert "NAV" not in field.label + field.help, field.key


@every_kind
def test_no_two_fields_of_a_kind_have_the_same_label(kind: Kind) -> None:
    labels = Counter(field.label for field in fields_of(kind.record))
    assert [label for label, count in labels.items() if count > 1] == []


@every_kind
def test_a_default_is_a_value_of_its_kind(kind: Kind) -> None:
    for field in fields_of(kind.record):
        default = getattr(kind.record(), field.key)
        if isinstance(field.kind, Choice):
            assert default in ("", *(option.key for option in field.kind.options)), field.key
        if not (isinstance(field.kind, Link) and field.kind.is_needed):
            assert field.kind.from_store(field.kind.to_store(default)) == default, field.key


def options_of(kind: FieldKind) -> tuple[Option, ...]:
    return kind.options if isinstance(kind, Choice | Choices) else ()


@every_kind
def test_no_key_or_label_of_an_option_can_be_taken_for_another(kind: Kind) -> None:
    for field in fields_of(kind.record):
        meant: dict[str, str] = {}
        for option in options_of(field.kind):
            for word in {option.key.casefold(), option.label.casefold()}:
                assert meant.setdefault(word, option.key) == option.key, field.key
        if isinstance(field.kind, Choices):
            assert not [o.label for o in field.kind.options if set(o.label) & set(",;")], field.key


@every_kind
def test_every_option_is_read_back_from_its_label(kind: Kind) -> None:
    for field in fields_of(kind.record):
        for option in options_of(field.kind):
            value: Any = (option.key,) if isinstance(field.kind, Choices) else option.key
            assert field.kind.parse(field.kind.show(value, as_written)) == value, field.key


@every_kind
def test_bounds_of_numbers_stand_the_right_way_and_fit_the_database(kind: Kind) -> None:
    for field in fields_of(kind.record):
        if isinstance(field.kind, Number):
            low, high = field.kind.minimum, field.kind.maximum
            assert low is None or high is None or low < high, field.key
            assert max(abs(low or 0), abs(high or 10**15)) * 10**field.kind.places < 2**63, field.key


@every_kind
def test_a_complete_check_of_an_empty_record_finds_problems_at_declared_fields_only(kind: Kind) -> None:
    from tests.memory import memory_workspace

    declared = {field.key for field in fields_of(kind.record)}
    for problem in kind.check(kind.record(id="x"), memory_workspace()):
        assert problem.field in declared
        assert problem.said.words().endswith((".", "?"))
        assert problem.weight in ("warning", "info", "danger")


def test_there_are_at_most_twelve_kinds_of_field() -> None:
    assert len(FieldKind.__subclasses__()) <= 12
