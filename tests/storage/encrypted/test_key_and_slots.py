"""The recovery code and the key file: what is typed wrong is found, what is hurt is refused, nothing shows the key."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.storage.encryption import slots
from navplan.storage.encryption.key import ENCRYPTED, Key, WrongGroups, key_name_in, key_of_code
from navplan.storage.encryption.strength import proposal, strength_of
from tests.storage.encrypted.conftest import KEY, PHRASE


@given(st.binary(min_size=20, max_size=20))
def test_a_code_leads_back_to_its_key_however_it_is_typed(secret: bytes) -> None:
    key = Key(secret)
    typed = key.code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert key_of_code(typed) == key
    assert len(key.code.split("-")) == 8


def test_every_wrong_letter_is_almost_surely_found_and_its_group_named() -> None:
    code, missed = KEY.code, 0
    for at in range(len(code)):
        if code[at] == "-":
            continue
        wrong = code[:at] + ("A" if code[at] != "A" else "B") + code[at + 1 :]
        missed += groups_wrong_in(wrong) != (at // 6 + 1,)
    assert missed <= 4


def groups_wrong_in(typed: str) -> tuple[int, ...]:
    """The groups that are named; none when the code passes for right."""
    try:
        key_of_code(typed)
    except WrongGroups as found:
        return found.groups
    return ()


@pytest.mark.parametrize("typed", ["", "ABC", KEY.code[:-1], KEY.code + "A", "?" * 47])
def test_a_code_of_the_wrong_length_is_refused(typed: str) -> None:
    with pytest.raises(WrongGroups):
        key_of_code(typed)


def test_keys_are_never_the_same_and_their_names_tell_nothing() -> None:
    keys = [Key.new() for _ in range(50)]
    assert len({key.secret for key in keys}) == 50
    assert len({key.name for key in keys}) == 50
    assert all(key.name not in key.secret.hex() and key.name not in key.raw[:67] for key in keys)


def test_a_key_is_not_shown_by_accident() -> None:
    assert KEY.secret.hex() not in repr(KEY)
    assert KEY.code not in repr(KEY)
    assert repr(KEY.secret) not in repr(KEY)


def test_a_key_file_opens_with_its_pass_phrase_and_no_other() -> None:
    slot = slots.locked(KEY, PHRASE)
    assert slot.open(PHRASE) == KEY
    assert slot.open(f" {PHRASE}\n") == KEY, "pasted with what stood around it"
    for wrong in ("", PHRASE.upper(), PHRASE[:-1], "noe annet"):
        assert slot.open(wrong) is None
    assert slots.locked(KEY, "é-ordet").open("é-ordet") == KEY, "the same letter put together in another way"


def test_two_key_files_of_one_key_have_nothing_in_common() -> None:
    one, other = slots.locked(KEY, PHRASE), slots.locked(KEY, PHRASE)
    assert {one.salt, one.hidden, one.proof}.isdisjoint({other.salt, other.hidden, other.proof})
    assert KEY.secret.hex() not in json.dumps(asdict(one))


@pytest.mark.parametrize("part", ["key", "salt", "hidden", "proof"])
def test_a_key_file_that_was_changed_opens_nothing(part: str) -> None:
    slot = slots.locked(KEY, PHRASE)
    old = getattr(slot, part)
    flipped = replace(slot, **{part: ("0" if old[0] != "0" else "1") + old[1:]})
    assert flipped.open(PHRASE) is None


def test_a_changed_turn_or_cost_opens_nothing() -> None:
    slot = slots.locked(KEY, PHRASE)
    assert replace(slot, turn=9).open(PHRASE) is None
    assert replace(slot, cost=slot.cost * 2).open(PHRASE) is None


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b"\xff\xfe", b'{"key": 1}', b"x" * 20_000],
)
def test_a_hurt_key_file_is_no_key_file(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.nokkel"
    file.write_bytes(content)
    assert slots.read(file) is None
    assert slots.read(tmp_path / "none.nokkel") is None


@pytest.mark.parametrize("values", [{"cost": 2**30}, {"cost": 3}, {"cost": "16"}, {"turn": "1"}, {"hidden": "00"}])
def test_a_key_file_made_to_harm_is_refused_before_it_costs_anything(tmp_path: Path, values: dict[str, object]) -> None:
    file = tmp_path / "a.nokkel"
    file.write_text(json.dumps(asdict(slots.locked(KEY, PHRASE)) | values), encoding="utf-8")
    assert slots.read(file) is None


def test_the_newest_key_file_counts_and_another_plans_does_not(tmp_path: Path) -> None:
    slots.write(slots.locked(KEY, "gammelt passord", turn=1), tmp_path / "a.nokkel")
    slots.write(slots.locked(KEY, PHRASE, turn=2), tmp_path / "b.nokkel")
    slots.write(slots.locked(Key.new(), PHRASE, turn=9), tmp_path / "c.nokkel")
    found = slots.newest(KEY.name, slots.in_folder(tmp_path))
    assert found is not None
    assert found.turn == 2
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".ny")] == []


def test_a_file_says_which_key_it_wants() -> None:
    assert key_name_in(ENCRYPTED + bytes.fromhex(KEY.name) + b"more") == KEY.name
    for head in (b"", ENCRYPTED, b"SQLite format 3\0", b"x" * 16):
        assert key_name_in(head) == ""


@pytest.mark.parametrize(
    ("phrase", "strength"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("passord", "weak"),
        ("Sommer2026!", "weak"),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", "weak"),
        ("abcdefghijklmnopqrst", "weak"),
        ("12345678901234567890", "weak"),
        ("nav eksempeldal 2026", "weak"),
        ("blå hest spiser gras", "fair"),
        ("min hund heter kaffekopp i fjellet", "good"),
    ],
)
def test_strength_is_said_of_what_people_really_write(phrase: str, strength: str) -> None:
    assert strength_of(phrase, ("Nav Eksempeldal",)) == strength


def test_a_proposal_is_strong_and_never_the_same() -> None:
    proposals = {proposal() for _ in range(50)}
    assert len(proposals) == 50
    assert {strength_of(one) for one in proposals} == {"good"}
