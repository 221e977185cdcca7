"""Steps that the disk would not take: what is newer wins, nothing is stored twice, and nothing points to nowhere."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.changes import Change, Edit
from navplan.domain.draft import Overtaken
from navplan.domain.modules import KINDS
from navplan.domain.modules.kvp.week import KvpBlock, KvpWeek
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.ports import CannotStore
from navplan.domain.waiting import Waiting, after, can_wait, hold, over, taken_back
from navplan.domain.words import Said
from navplan.domain.workspace import CannotChange, Workspace
from tests.memory import MemoryStore


class Office:
    """A plan on a disk that may refuse, and the steps that wait for it."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.waiting: Waiting = ()
        self.open()

    def open(self) -> None:
        self.plan = Workspace(self.store, KINDS)
        self.plan.listen(self._on_stored)

    def _on_stored(self, edit: Edit) -> None:
        self.waiting = after(self.waiting, edit)

    def do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except CannotStore as refused:
            self.waiting = hold(self.waiting, refused.step or Edit(Said("Uten steg"), ()))

    def refuse(self, act: Callable[[], object]) -> None:
        self.store.refuses = True
        self.do(act)
        self.store.refuses = False

    def try_again(self) -> None:
        """As the window does: each step in turn, over what stands now."""
        for action in [step.action for step in self.waiting]:
            step = next((one for one in self.waiting if one.action == action), None)
            if step is None:
                continue
            edit = over(step, self.plan, KINDS)
            if edit is None:
                self.waiting = tuple(one for one in self.waiting if one is not step)
            else:
                self.do(lambda edit=edit: self.plan.take_in(edit))

    def draft(self, *, add: tuple = (), remove: tuple = (), title: str = "Steg") -> None:
        with self.plan.draft(Said(title)) as draft:
            for record in add:
                draft.add(record)
            for record in remove:
                draft.remove(record)


@pytest.fixture
def office() -> Office:
    return Office()


def goal(office: Office, **values: str) -> Goal:
    return office.plan.add(Goal(title="Mål", **values))


def titles(office: Office) -> list[str]:
    return [found.title for found in office.plan.all(Goal)]


# -- one by one


def test_a_refused_value_is_set_on_the_record_as_it_is_now(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.set(one, title="Nytt"))
    office.plan.set(one, why="Fordi")
    office.try_again()
    (found,) = office.plan.all(Goal)
    assert (found.title, found.why) == ("Nytt", "Fordi")
    assert office.waiting == ()


def test_a_newer_stored_value_is_never_overwritten_by_an_older_that_waited(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.set(one, title="Eldre"))
    office.plan.set(one, title="Nyere")
    assert office.waiting == ()
    office.try_again()
    assert titles(office) == ["Nyere"]


def test_of_two_values_that_wait_for_one_field_only_the_newer_is_left(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.set(one, title="Eldre", why="Fordi"))
    office.refuse(lambda: office.plan.set(one, title="Nyere"))
    assert len(office.waiting) == 2
    office.try_again()
    (found,) = office.plan.all(Goal)
    assert (found.title, found.why) == ("Nyere", "Fordi")


def test_a_step_keeps_its_action_id_until_it_is_stored(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.set(one, title="Nytt"))
    (step,) = office.waiting
    office.refuse(office.try_again)
    office.try_again()
    assert step.action
    assert office.store.past[-1].action == step.action
    assert [past.action for past in office.store.past].count(step.action) == 1


def test_a_birth_that_was_stored_after_all_is_not_done_twice(office: Office) -> None:
    office.refuse(lambda: office.draft(add=(Goal(title="Nytt"),)))
    (step,) = office.waiting
    office.store.commit(step)
    office.open()
    office.try_again()
    assert titles(office) == ["Nytt"]
    assert len(office.store.past) == 1
    assert office.waiting == ()


def test_new_records_that_were_asked_for_twice_wait_once(office: Office) -> None:
    for _time in range(2):
        office.refuse(lambda: office.draft(add=(Goal(title="A"), Goal(title="B"))))
    office.try_again()
    assert titles(office) == ["A", "B"]


def test_new_records_that_wait_give_way_when_they_are_asked_for_again_and_stored(office: Office) -> None:
    office.refuse(lambda: office.draft(add=(Goal(title="A"),)))
    office.draft(add=(Goal(title="A"),))
    office.try_again()
    assert titles(office) == ["A"]


@pytest.mark.parametrize("other", [{"title": "Steg", "add": "B"}, {"title": "Annet", "add": "A"}])
def test_other_new_records_do_not_give_way(office: Office, other: dict[str, str]) -> None:
    office.refuse(lambda: office.draft(add=(Goal(title="A"),)))
    office.refuse(lambda: office.draft(add=(Goal(title=other["add"]),), title=other["title"]))
    office.try_again()
    assert titles(office) == ["A", other["add"]]


def test_a_removal_lets_go_of_what_came_to_point_to_the_record_meanwhile(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.remove(one))
    office.plan.add(Measure(title="Tiltak", goals=(one.id,)))
    office.try_again()
    assert office.plan.all(Goal) == ()
    assert office.plan.all(Measure)[0].goals == ()


def test_a_removal_is_given_up_when_the_record_is_worked_with_afterwards(office: Office) -> None:
    one, other = goal(office), goal(office)
    office.refuse(lambda: office.draft(remove=(one, other)))
    office.plan.set(one, title="Vi trenger det")
    office.try_again()
    assert titles(office) == ["Vi trenger det", "Mål"]


def test_what_was_set_on_a_record_that_is_gone_is_dropped(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.set(one, title="Nytt"))
    office.plan.remove(one)
    assert office.waiting == ()


def test_a_link_to_what_is_gone_is_not_set(office: Office) -> None:
    one, two = goal(office), goal(office)
    measure = office.plan.add(Measure(title="Tiltak"))
    office.refuse(lambda: office.plan.set(measure, goals=(one.id, two.id)))
    office.plan.remove(one)
    office.try_again()
    assert office.plan.all(Measure)[0].goals == (two.id,)


def test_a_new_record_that_has_lost_what_it_belongs_to_waits_on(office: Office) -> None:
    week = office.plan.add(KvpWeek(name="Uke"))
    office.refuse(lambda: office.draft(add=(KvpBlock(week=week.id, title="Kurs"),)))
    office.plan.remove(week)
    with pytest.raises(Overtaken):
        office.try_again()
    assert len(office.waiting) == 1


def test_a_paper_that_was_signed_meanwhile_is_left_as_it_is(office: Office) -> None:
    paper = office.plan.add(Agreement(title="Avtale"))
    office.refuse(lambda: office.plan.set(paper, title="Endret"))
    office.store.records[paper.KEY][paper.id] = replace(paper, status="gjeldende")
    office.open()
    with pytest.raises(CannotChange):
        office.try_again()
    assert office.plan.all(Agreement)[0].title == "Avtale"


def test_a_field_that_got_its_old_value_back_no_longer_waits(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.set(one, title="Nytt", why="Fordi"))
    office.waiting = taken_back(office.waiting, one.id, "title")
    office.try_again()
    (found,) = office.plan.all(Goal)
    assert (found.title, found.why) == ("Mål", "Fordi")
    office.refuse(lambda: office.plan.set(one, title="Nytt"))
    assert taken_back(office.waiting, one.id, "title") == ()


def test_a_removal_that_waits_does_not_take_the_place_of_a_newer_step_when_it_is_stored(office: Office) -> None:
    one, two = goal(office), goal(office)
    measure = office.plan.add(Measure(title="Tiltak", goals=(one.id,)))
    office.refuse(lambda: office.plan.remove(one))
    office.refuse(lambda: office.plan.set(measure, goals=(two.id,)))
    office.try_again()
    assert office.plan.all(Measure)[0].goals == (two.id,)
    assert office.waiting == ()


def test_a_text_that_waits_is_not_lost_when_a_removal_after_it_waits_too_and_is_given_up(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.set(one, why="Fordi"))
    office.refuse(lambda: office.plan.remove(one))
    office.do(lambda: office.plan.set(one, title="Nytt"))
    office.try_again()
    (found,) = office.plan.all(Goal)
    assert (found.title, found.why) == ("Nytt", "Fordi")
    assert office.waiting == ()


def test_a_text_and_a_removal_that_wait_are_done_in_their_order(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.set(one, why="Fordi"))
    office.refuse(lambda: office.plan.remove(one))
    office.try_again()
    assert office.plan.all(Goal) == ()
    assert office.waiting == ()


def test_what_is_tried_again_in_vain_keeps_its_place_before_a_removal(office: Office) -> None:
    one = goal(office)
    office.refuse(lambda: office.plan.set(one, why="Fordi"))
    office.refuse(lambda: office.plan.remove(one))
    before = [step.action for step in office.waiting]
    office.refuse(office.try_again)
    assert [step.action for step in office.waiting] == before
    office.try_again()
    assert office.plan.all(Goal) == ()


def test_steps_back_merges_and_deletions_for_good_do_not_wait() -> None:
    step = Edit(Said("Steg"), (Change(None, Goal(id="1")),))
    assert can_wait(step)
    assert not can_wait(replace(step, way="undo"))
    assert not can_wait(replace(step, way="note"))
    assert not can_wait(replace(step, forgets=frozenset({"1"})))
    assert not can_wait(replace(step, changes=()))


# -- any mixture

MOVES = st.lists(
    st.tuples(
        st.sampled_from(("title", "why", "both", "remove", "birth", "again", "lose")),
        st.integers(0, 3),
        st.booleans(),
    ),
    max_size=25,
)


@given(MOVES)
def test_whatever_is_refused_the_last_word_stands_and_no_record_is_doubled(
    moves: list[tuple[str, int, bool]],
) -> None:
    """The model: for each record the values that were given last, and whether its last step removed it."""
    office = Office()
    model: dict[str, dict[str, str]] = {goal(office).id: {"title": "Mål", "why": ""} for _n in range(4)}
    names = list(model)
    for number, (what, which, refuses) in enumerate(moves):
        word, here = f"ord {number}", office.plan.get(Goal, names[which])
        act = office.refuse if refuses else office.do
        if what == "birth":
            act(lambda word=word: office.draft(add=(Goal(title=word),)))
            model[word] = {"title": word, "why": ""}
        elif what == "again":
            act(office.try_again)
        elif what == "lose" and office.waiting:
            edit = over(office.waiting[0], office.plan, KINDS)
            if edit is not None:
                office.store.commit(edit)  # it was stored, and the answer was lost
            office.open()
            known = {past.action for past in office.plan.history(100)}
            office.waiting = tuple(step for step in office.waiting if step.action not in known)
        elif what == "remove" and here is not None:
            act(lambda here=here: office.plan.remove(here))
            model[names[which]]["gone"] = "ja"
        elif what in ("title", "why", "both") and here is not None:
            values = {key: word for key in ("title", "why") if what in (key, "both")}
            act(lambda here=here, values=values: office.plan.set(here, **values))
            model[names[which]] |= values
            model[names[which]].pop("gone", None)
    office.try_again()
    assert office.waiting == ()
    stands = sorted((found.title, found.why) for found in office.plan.all(Goal))
    assert stands == sorted((told["title"], told["why"]) for told in model.values() if "gone" not in told)
