"""G1–G16 of «Avtaletemperatur», each both ways: one thing away gives that gap alone, and back it is gone."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from navplan.domain.modules.office import Municipality, Office
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.gaps import Gap, gap_check, temperature
from navplan.domain.modules.partnership.layout import LAYOUT, clause_of_fact, clause_of_part
from navplan.domain.modules.partnership.parts_office import (
    Clause,
    LeaderPlace,
    LegalSource,
    Location,
    OpeningHours,
    Part,
    Participant,
    Party,
)
from navplan.domain.modules.partnership.parts_work import Annex, Cooperation, CostShare, Service, SharedIndicator
from navplan.domain.records import field_of
from navplan.domain.workspace import Workspace
from tests.domain.partnership.whole import NOW, now, signed_agreement, whole_agreement

Step = Callable[[Workspace, Agreement], object]


def gaps(workspace: Workspace, agreement: Agreement, day: date = NOW) -> list[tuple[str, str, str, str]]:
    found = gap_check(now(workspace, agreement), workspace, day)
    return [(gap.code, gap.weight, gap.key, gap.field) for gap in found]


def only(part: type[Part]) -> Step:
    def step(workspace: Workspace, agreement: Agreement) -> None:
        for row in workspace.linked(part, "agreement", agreement.id):
            workspace.remove(row)

    return step


def fact(**values: object) -> Step:
    return lambda workspace, agreement: workspace.set(now(workspace, agreement), **values)


def rows(part: type[Part], count: int = 99, **values: object) -> Step:
    def step(workspace: Workspace, agreement: Agreement) -> None:
        for row in workspace.linked(part, "agreement", agreement.id)[:count]:
            workspace.set(row, **values)

    return step


def born(part: type[Part], **values: object) -> Step:
    return lambda workspace, agreement: workspace.add(part(agreement=agreement.id, **values))


def both(*steps: Step) -> Step:
    def step(workspace: Workspace, agreement: Agreement) -> None:
        for one in steps:
            one(workspace, agreement)

    return step


def test_a_whole_agreement_has_no_gap(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    assert gaps(workspace, agreement) == []
    assert temperature(gap_check(agreement, workspace, NOW)).said().words() == "Ingen mangler"


GAPS = {
    "G1 location": (both(only(OpeningHours), only(Location)), [("G1", "danger", "agreement_location", "name")]),
    "G1 organisation": (fact(organisation=""), [("G1", "danger", "agreement", "organisation")]),
    "G1 users, G12 silence": (
        fact(user_council=""),
        [("G1", "danger", "agreement", "user_council"), ("G12", "danger", "agreement", "user_council")],
    ),
    "G1 other services": (only(Cooperation), [("G1", "danger", "cooperation", "partner")]),
    "G2": (fact(crossed="ja"), [("G2", "danger", "annex", "type")]),
    "G2 annex not enclosed": (
        both(fact(crossed="ja"), born(Annex, type="delegering", enclosed=False)),
        [("G2", "danger", "annex", "type")],
    ),
    "G3 heading only": (rows(Service, 1, scope="Stønad"), [("G3", "danger", "service", "scope")]),
    "G3 row gone": (rows(Service, 1, compulsory=""), [("G3", "danger", "service", "compulsory")]),
    "G3 all gone": (only(Service), [("G3", "danger", "service", "compulsory")] * 5),
    "G4": (only(SharedIndicator), [("G4", "warning", "shared_indicator", "name")]),
    "G5": (fact(agenda_owner=""), [("G5", "warning", "agreement", "agenda_owner")]),
    "G6": (only(LeaderPlace), [("G6", "warning", "leader_place", "management_group")]),
    "G6 only in the state": (rows(LeaderPlace, owner="stat"), [("G6", "warning", "leader_place", "management_group")]),
    "G7 frequency": (fact(meetings_a_year=None), [("G7", "warning", "agreement", "meetings_a_year")]),
    "G7 representatives": (only(Participant), [("G7", "warning", "agreement_participant", "title")]),
    "G8": (rows(Clause, 3, standard_used=True), [("G8", "warning", "clause", "local_text")]),
    "G9 due": (fact(next_evaluation=date(2026, 5, 31)), [("G9", "warning", "agreement", "next_evaluation")]),
    "G9 old": (
        fact(evaluated_on=date(2022, 5, 31), next_evaluation=None),
        [("G9", "warning", "agreement", "evaluated_on")],
    ),
    "G9 never": (
        fact(valid_from=date(2022, 5, 31), next_evaluation=None),
        [("G9", "warning", "agreement", "evaluated_on")],
    ),
    "G11": (fact(opening_limit=21), [("G11", "warning", "agreement", "opening_reason")]),
    "G12 none": (fact(user_council="ingen"), [("G12", "warning", "agreement", "user_council")]),
    "G13": (rows(CostShare, revised_on=date(2025, 3, 31)), [("G13", "warning", "cost_share", "revised_on")]),
    "G13 never": (rows(CostShare, revised_on=None), [("G13", "warning", "cost_share", "revised_on")]),
    "G14": (
        both(rows(Party, resolved_on=date(2025, 1, 1)), born(Party, name="Nabovik")),
        [("G14", "danger", "agreement_party", "resolved_on")],
    ),
    "G15": (rows(LegalSource, 1, checked_on=date(2025, 5, 31)), [("G15", "warning", "legal_source", "checked_on")]),
    "G15 never": (rows(LegalSource, 1, checked_on=None), [("G15", "warning", "legal_source", "checked_on")]),
    "G16 six months": (
        fact(running=False, valid_to=date(2026, 12, 1)),
        [("G16", "warning", "agreement", "valid_to")],
    ),
    "G16 two months": (fact(running=False, valid_to=date(2026, 8, 1)), [("G16", "danger", "agreement", "valid_to")]),
    "G16 run out": (fact(running=False, valid_to=date(2026, 5, 1)), [("G16", "danger", "agreement", "valid_to")]),
}


@pytest.mark.parametrize(("step", "expected"), GAPS.values(), ids=GAPS)
def test_one_thing_away_gives_that_gap_alone(
    workspace: Workspace, step: Step, expected: list[tuple[str, str, str, str]]
) -> None:
    agreement = whole_agreement(workspace)
    step(workspace, agreement)
    assert gaps(workspace, agreement) == expected


HARMLESS = {
    "G1 own text stands for the list": both(
        only(Cooperation), rows(Clause, local_text="Vi samarbeider om bolig hver uke.")
    ),
    "G1 the duty to coordinate is text": both(only(Cooperation), fact(coordination_duty="Barnevernet samordner.")),
    "G2 annex enclosed": both(fact(crossed="ja"), born(Annex, type="delegering", enclosed=True)),
    "G3 three words are a sentence": rows(Service, scope="Alle får hjelp."),
    "G3 renamed": rows(Service, 1, name="Sosialhjelp"),
    "G5 somebody else": fact(agenda_owner="omgang"),
    "G8 two clauses": rows(Clause, 2, standard_used=True),
    "G8 with local text": rows(Clause, standard_used=True, local_text="Slik er det hos oss."),
    "G9 due today": fact(next_evaluation=NOW),
    "G9 four years to the day": fact(evaluated_on=date(2022, 6, 1), next_evaluation=None),
    "G11 reason": fact(opening_limit=21, opening_reason="Vakttelefon resten av dagen."),
    "G11 at the limit": fact(opening_limit=20),
    "G11 no limit chosen": fact(opening_limit=None),
    "G13 fourteen months to the day": rows(CostShare, revised_on=date(2025, 4, 1)),
    "G13 new key": rows(CostShare, revised_on=None, basis_on=date(2026, 1, 1)),
    "G13 no costs shared": only(CostShare),
    "G14 all decided": both(born(Party, name="Nabovik"), rows(Party, resolved_on=date(2025, 1, 1))),
    "G15 twelve months to the day": rows(LegalSource, checked_on=date(2025, 6, 1)),
    "G16 more than six months": fact(running=False, valid_to=date(2026, 12, 2)),
    "G16 running": fact(running=True, valid_to=date(2026, 6, 2)),
}


@pytest.mark.parametrize("step", HARMLESS.values(), ids=HARMLESS)
def test_what_is_well_gives_no_gap(workspace: Workspace, step: Step) -> None:
    agreement = whole_agreement(workspace)
    step(workspace, agreement)
    assert gaps(workspace, agreement) == []


def test_telephone_hours_do_not_open_the_door(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    rows(OpeningHours, 3, type="telefon")(workspace, agreement)
    assert [code for code, *_ in gaps(workspace, agreement)] == ["G11"]


def test_after_signing_a_new_name_of_a_party_or_the_office_is_seen(workspace: Workspace) -> None:
    draft = whole_agreement(workspace)
    workspace.set(workspace.all(Municipality)[0], name="Storfjord")
    workspace.set(workspace.all(Office)[0], name="Nav Storfjord")
    assert gaps(workspace, draft) == []


def test_g10_after_signing(workspace: Workspace) -> None:
    signed = signed_agreement(workspace)
    assert gaps(workspace, signed) == []
    workspace.set(workspace.all(Municipality)[0], name="Storfjord")
    assert gaps(workspace, signed) == [("G10", "warning", "agreement_party", "name")]
    workspace.set(workspace.all(Office)[0], name="Nav Storfjord")
    assert gaps(workspace, signed)[0] == ("G10", "warning", "agreement", "office_name")


def test_an_agreement_that_has_run_out_does_not_warn_of_its_end(workspace: Workspace) -> None:
    agreement = signed_agreement(workspace)
    workspace.set(agreement, status="utloept")
    assert "G16" not in {code for code, *_ in gaps(workspace, agreement, date(2030, 1, 1))}


def test_an_empty_agreement_has_every_red_gap_and_points_to_fields_that_exist(workspace: Workspace) -> None:
    agreement = workspace.add(Agreement())
    found = gap_check(agreement, workspace, NOW)
    assert [gap.code for gap in found] == ["G1"] * 4 + ["G3"] * 5 + ["G4", "G5", "G6", "G7", "G7", "G12"]
    assert temperature(found).said().words() == "10 røde, 5 gule"
    for gap in found:
        points_somewhere(workspace, gap)


def points_somewhere(workspace: Workspace, gap: Gap) -> None:
    record = workspace.kind(gap.key).record
    assert field_of(record, gap.field).label
    expected = clause_of_fact(gap.field) if record is Agreement else clause_of_part(record)
    assert gap.clause in (expected, *(layout.key for layout in LAYOUT if record is Clause))


def test_law_is_never_said_of_what_only_the_guide_or_usefulness_asks(workspace: Workspace) -> None:
    found = gap_check(workspace.add(Agreement()), workspace, NOW)
    ranks = {gap.code: gap.rank for gap in found}
    assert {code for code, rank in ranks.items() if rank == "lov"} == {"G1", "G3", "G12"}


def test_shares_are_decimal(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    assert workspace.linked(CostShare, "agreement", agreement.id)[0].state_share == Decimal(60)
