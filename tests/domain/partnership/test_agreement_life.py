"""From draft to signature to the next version: what stops, what locks, what is copied."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.office import Municipality, Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.gaps import clauses_in
from navplan.domain.modules.partnership.layout import ALWAYS_OPEN, LAYOUT, all_parts
from navplan.domain.modules.partnership.library import read_library
from navplan.domain.modules.partnership.parts_office import Clause, LegalSource, OpeningHours, Part, Party
from navplan.domain.modules.partnership.parts_work import (
    Annex,
    CostShare,
    CrossTask,
    Delegation,
    Disagreement,
    GuideAnswer,
    Service,
    SharedIndicator,
    Signature,
)
from navplan.domain.modules.partnership.rules import stops, unsigned
from navplan.domain.modules.partnership.versions import (
    NOT_COPIED,
    DraftIsOpen,
    in_force,
    new_agreement,
    newest,
    next_number,
    next_version,
    take_effect,
    versions,
)
from navplan.domain.modules.plan import Goal
from navplan.domain.records import Rows, fields_of
from navplan.domain.words import Said
from navplan.domain.workspace import CannotChange, Workspace
from tests.domain.partnership.whole import NOW, now, signed_agreement, whole_agreement


def said(workspace: Workspace, agreement: Agreement) -> list[str]:
    return [problem.said.words() for _clause, problem in stops(now(workspace, agreement), workspace)]


# -- the way to «Klar til signering»


def test_a_whole_draft_becomes_ready_and_then_applies_when_both_have_signed(workspace: Workspace) -> None:
    agreement = signed_agreement(workspace)
    assert agreement.status == "gjeldende"
    assert in_force(workspace) == agreement


NOT_READY = {
    "title": "Avtalens navn er ikke fylt ut.",
    "state_signatory": "Undertegner for staten er ikke fylt ut.",
    "contact_municipality": "Kontaktperson i kommunen er ikke fylt ut.",
    "valid_from": "Gjelder fra er ikke fylt ut.",
    "leadership": "Ledelsesmodell er ikke fylt ut.",
    "area": "Dekningsområde er ikke fylt ut.",
    "crossed": "Oppgaver på hverandres område er ikke fylt ut.",
}


@pytest.mark.parametrize(("fact", "words"), NOT_READY.items(), ids=NOT_READY)
def test_identification_and_law_stop_the_way_to_signature_but_never_the_saving(
    workspace: Workspace, fact: str, words: str
) -> None:
    agreement = whole_agreement(workspace)
    kind = next(f.kind for f in fields_of(Agreement) if f.key == fact)
    workspace.set(agreement, **{fact: kind.empty})
    assert words in said(workspace, agreement)
    with pytest.raises(CannotChange, match="kan ikke bli klar til signering ennå"):
        workspace.set(now(workspace, agreement), status="klar")
    assert now(workspace, agreement).status == "utkast"


def test_what_the_guide_recommends_does_not_stop_the_signature(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(agreement, agenda_owner="", meetings_a_year=None, purpose="", next_evaluation=None)
    for row in workspace.all(SharedIndicator):
        workspace.remove(row)
    assert said(workspace, agreement) == []
    workspace.set(now(workspace, agreement), status="klar")
    assert now(workspace, agreement).status == "klar"


def test_shares_that_do_not_make_a_hundred_stop_the_signature(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(workspace.all(CostShare)[0], municipal_share=Decimal("50.5"))
    assert said(workspace, agreement) == ["Andelene blir 110,5 %. De skal bli 100 %."]


def test_a_missing_share_stops_the_signature(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(workspace.all(CostShare)[0], municipal_share=None)
    assert said(workspace, agreement) == ["Før inn begge andelene."]


def test_shares_with_decimals_that_make_a_hundred_are_well(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(workspace.all(CostShare)[0], state_share=Decimal("66.67"), municipal_share=Decimal("33.33"))
    assert said(workspace, agreement) == []


def test_crossed_delegation_without_annex_is_a_red_stop_and_the_annex_lifts_it(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(agreement, crossed="ja")
    task = workspace.add(
        CrossTask(agreement=agreement.id, task="Vedtak", answers="kommune", done_by="stat", decides=True)
    )
    assert len(said(workspace, agreement)) == 2
    annex = workspace.add(Annex(agreement=agreement.id, type="delegering", enclosed=True))
    workspace.set(task, annex=annex.id)
    assert said(workspace, agreement) == []


def test_an_agreement_that_ends_before_it_begins_is_stopped(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(agreement, running=False, valid_to=date(2025, 12, 31))
    assert said(workspace, agreement) == ["Avtalen slutter før den begynner."]


def test_a_place_that_closes_before_it_opens_is_stopped(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(workspace.all(OpeningHours)[0], closes="09.30")
    assert said(workspace, agreement) == ["Kontoret stenger før det åpner."]


def test_no_party_and_no_place_stop_the_signature(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.remove(workspace.all(Party)[0])
    assert said(workspace, agreement) == ["Avtalen har ingen kommunal part."]


def test_it_does_not_apply_before_both_have_signed_with_name_place_and_day(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(agreement, status="klar")
    state, municipality = workspace.all(Signature)
    workspace.set(state, name="N", place="F", signed_on=NOW)
    workspace.set(municipality, name="N", place="", signed_on=NOW)
    assert unsigned(now(workspace, agreement), workspace) == ("kommune",)
    with pytest.raises(CannotChange, match="når begge parter har undertegnet"):
        workspace.set(now(workspace, agreement), status="gjeldende")


# -- the lock

CHANGES: dict[str, Callable[[Workspace, Agreement], object]] = {
    "a fact": lambda plan, agreement: plan.set(agreement, purpose="Nytt"),
    "back to draft": lambda plan, agreement: plan.set(agreement, status="utkast"),
    "the agreement": lambda plan, agreement: plan.remove(agreement),
    "a row": lambda plan, agreement: plan.set(plan.all(Service)[0], scope="Noe helt annet her."),
    "a new row": lambda plan, agreement: plan.add(Party(agreement=agreement.id, name="Ny")),
    "a row's removal": lambda plan, agreement: plan.remove(plan.all(CostShare)[0]),
    "the signature": lambda plan, agreement: plan.set(plan.all(Signature)[0], name="En annen"),
    "a clause's text": lambda plan, agreement: plan.set(plan.all(Clause)[0], local_text="Nytt"),
    "text with an open fact": lambda plan, agreement: plan.set(agreement, evaluated_on=NOW, purpose="Nytt"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_signed_version_is_locked_with_all_its_rows(
    workspace: Workspace, change: Callable[[Workspace, Agreement], object]
) -> None:
    agreement = signed_agreement(workspace)
    before = {kind.key: workspace.all(kind.record) for kind in KINDS}
    with pytest.raises(CannotChange, match=r"versjon 1\.0, er undertegnet"):
        change(workspace, agreement)
    assert {kind.key: workspace.all(kind.record) for kind in KINDS} == before


def test_the_life_of_a_signed_version_goes_on(workspace: Workspace) -> None:
    agreement = signed_agreement(workspace)
    role, goal = workspace.add(Role(title="Leder")), workspace.add(Goal(title="Mål"))
    workspace.set(agreement, evaluated_on=NOW, evaluation_result="Virker.", next_evaluation=date(2028, 1, 1))
    workspace.set(workspace.all(LegalSource)[0], checked_on=NOW, checked_by=role.id)
    workspace.set(workspace.all(CostShare)[0], revised_on=NOW)
    workspace.set(workspace.all(Clause)[0], due=NOW, role=role.id, goals=(goal.id,))
    workspace.add(Disagreement(agreement=agreement.id, theme="Nøkkelen"))
    workspace.add(GuideAnswer(agreement=agreement.id, question="2.0-1", answer="ja"))
    workspace.remove(goal)
    workspace.remove(workspace.all(Municipality)[0])
    assert [party.name for party in workspace.all(Party)] == ["Fjordvik"], "the paper keeps the name"
    workspace.set(now(workspace, agreement), status="sagt_opp")
    assert now(workspace, agreement).evaluation_result == "Virker."


def test_every_list_of_the_agreement_has_a_lock_save_the_two_that_say_so() -> None:
    free = {part.KEY for part in (Disagreement, GuideAnswer)}
    by_key = {kind.key: kind for kind in KINDS}
    paper = Agreement(id="a", status="gjeldende")

    class Plan:
        def get(self, record: type[Agreement], id: str | None) -> Agreement | None:
            return paper if record is Agreement and id == "a" else None

        def linked(self, *wanted: object) -> tuple[()]:
            return ()

    for part in {*all_parts(), GuideAnswer}:
        row = part(id="x", agreement="a")
        refused = by_key[part.KEY].locked(row, None, Plan())  # type: ignore[arg-type]  # enough of a reader here
        assert (refused is None) == (part.KEY in free), part.KEY


# -- the next version


def test_the_next_version_is_one_step_a_copy_with_its_links_inside_itself(workspace: Workspace) -> None:
    old = whole_agreement(workspace)
    annex = workspace.add(Annex(agreement=old.id, nr=2, type="fullmakter", title="Fullmakter"))
    workspace.add(Delegation(agreement=old.id, nr="1", power="Vedtak", annex=annex.id))
    sign(workspace, old)
    with workspace.draft(Said("Ny versjon")) as draft:
        made = next_version(draft, now(workspace, old), workspace)
    assert (made.version, made.status, made.replaces, made.valid_from) == ("2.0", "utkast", old.id, None)
    assert made.organisation == old.organisation
    delegation = workspace.linked(Delegation, "agreement", made.id)[0]
    assert workspace.get(Annex, delegation.annex).agreement == made.id  # type: ignore[union-attr]  # it is there
    hours = workspace.linked(OpeningHours, "agreement", made.id)
    assert {workspace.get(type(h), h.id).location for h in hours} != {
        h.location for h in workspace.linked(OpeningHours, "agreement", old.id)
    }  # type: ignore[union-attr]  # they are there
    assert [s.signed_on for s in workspace.linked(Signature, "agreement", made.id)] == [None, None]
    counts = {part: len(workspace.linked(part, "agreement", old.id)) for part in all_parts() if part not in NOT_COPIED}
    assert {part: len(workspace.linked(part, "agreement", made.id)) for part in counts} == counts
    workspace.undo()
    assert workspace.all(Agreement) == (now(workspace, old),)


def sign(workspace: Workspace, agreement: Agreement) -> None:
    workspace.set(now(workspace, agreement), status="klar")
    for signature in workspace.linked(Signature, "agreement", agreement.id):
        workspace.set(signature, name="N", place="F", signed_on=NOW)
    with workspace.draft(Said("Avtalen gjelder")) as draft:
        take_effect(draft, now(workspace, agreement))


def test_answers_to_the_guide_are_not_inherited(workspace: Workspace) -> None:
    old = signed_agreement(workspace)
    workspace.add(GuideAnswer(agreement=old.id, question="2.0-1", answer="ja"))
    with workspace.draft(Said("Ny versjon")) as draft:
        made = next_version(draft, old, workspace)
    assert workspace.linked(GuideAnswer, "agreement", made.id) == ()


def test_a_second_open_draft_is_refused_and_one_that_came_by_import_is_told(workspace: Workspace) -> None:
    signed = signed_agreement(workspace)
    with workspace.draft(Said("Ny versjon")) as draft:
        made = next_version(draft, signed, workspace)
    with pytest.raises(DraftIsOpen, match=r"versjon 2\.0") as refused, workspace.draft(Said("Enda en")) as draft:
        next_version(draft, signed, workspace)
    assert refused.value.agreement == made
    with pytest.raises(DraftIsOpen), workspace.draft(Said("Helt ny")) as draft:
        new_agreement(draft, Agreement(), read_library(), workspace)
    kind = workspace.kind("agreement")
    assert [p for p in kind.check(made, workspace) if p.field == "version"] == []
    workspace.add(Agreement(title="Fra en fil"))
    assert [p.said.words()[:30] for p in kind.check(made, workspace)] == ["Det finnes to åpne utkast. Arb"]


def test_when_the_next_version_applies_the_old_one_has_run_out_in_the_same_step(workspace: Workspace) -> None:
    old = signed_agreement(workspace)
    with workspace.draft(Said("Ny versjon")) as draft:
        made = next_version(draft, old, workspace)
    assert newest(workspace) == made
    workspace.set(made, valid_from=date(2027, 1, 1))
    sign(workspace, made)
    assert (now(workspace, old).status, now(workspace, made).status) == ("utloept", "gjeldende")
    assert [a.version for a in versions(workspace)] == ["2.0", "1.0"]
    workspace.undo()
    assert now(workspace, old).status == "gjeldende"


@pytest.mark.parametrize(("version", "following"), [("1.0", "2.0"), ("2.1", "3.0"), ("9", "10.0"), ("første", "2.0")])
def test_versions_are_numbered_on(version: str, following: str) -> None:
    assert next_number(version) == following


# -- the layout is whole


def test_every_fact_stands_in_one_clause_and_every_list_in_one() -> None:
    facts = [fact for layout in LAYOUT for fact in layout.facts()]
    assert sorted(facts) == sorted({f.key for f in fields_of(Agreement)} - {"status", "replaces", "office"})
    parts = [part for layout in LAYOUT for part in layout.parts()]
    assert len(parts) == len(set(parts))
    known = {kind.record for kind in KINDS if issubclass(kind.record, Part)}
    assert known == {*parts, Clause, GuideAnswer}


def test_the_form_of_the_agreement_holds_every_list() -> None:
    form = next(kind for kind in KINDS if kind.record is Agreement).form
    assert {part.key for part in form if isinstance(part, Rows)} == {*(p.KEY for p in all_parts()), GuideAnswer.KEY}


def test_what_stays_open_is_declared() -> None:
    assert set(ALWAYS_OPEN) <= {f.key for f in fields_of(Agreement)}


def test_host_municipality_is_asked_for_only_with_several_municipalities(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    assert "A16" not in clauses_in(agreement, workspace)
    workspace.add(Party(agreement=agreement.id, name="Nabovik"))
    assert "A16" in clauses_in(agreement, workspace)


def test_a_clause_may_point_to_its_indicators_also_after_the_signature(workspace: Workspace) -> None:
    agreement = signed_agreement(workspace)
    indicator = workspace.add(Indicator(name="Fra program til arbeid"))
    clause = next(c for c in workspace.linked(Clause, "agreement", agreement.id) if c.point == "A10")
    workspace.set(clause, indicators=(indicator.id,))
    with workspace.draft(Said("Ny versjon")) as draft:
        following = next_version(draft, agreement, workspace)
    copied = next(c for c in workspace.linked(Clause, "agreement", following.id) if c.point == "A10")
    assert copied.indicators == (indicator.id,)
