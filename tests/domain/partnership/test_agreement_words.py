"""What clauses say, how full they are, what two versions say differently, and the ready texts."""

import pytest

from navplan.domain.letters.differences import word_differences
from navplan.domain.modules.partnership.clock import minutes, span
from navplan.domain.modules.partnership.comparing import both_texts
from navplan.domain.modules.partnership.content import clause_of, clause_text
from navplan.domain.modules.partnership.fullness import fullness, whole_fullness
from navplan.domain.modules.partnership.gaps import says_something
from navplan.domain.modules.partnership.layout import LAYOUT
from navplan.domain.modules.partnership.library import read_library
from navplan.domain.modules.partnership.parts_office import OpeningHours, Party
from navplan.domain.modules.partnership.parts_work import CrossTask, Disagreement, DisputeStep, Service
from navplan.domain.modules.partnership.rules import CHECKS
from navplan.domain.modules.partnership.versions import next_version
from navplan.domain.modules.partnership.words import COMPULSORY
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import Workspace
from tests.domain.partnership.whole import now, signed_agreement, whole_agreement


def test_a_clause_is_told_in_its_order_with_names_for_links_and_nothing_internal(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.add(Disagreement(agreement=agreement.id, theme="Hemmelig krangel"))
    text = clause_text(agreement, "A3", workspace, as_written)
    assert text.splitlines()[:2] == [
        "Kontoret · Torget 1 · Hovedkontor",
        "Kontoret · Mandag · 10 · 14.00 · Uten avtale",
    ]
    everything = "\n".join(clause_text(agreement, layout.key, workspace, as_written) for layout in LAYOUT)
    assert "Hemmelig krangel" not in everything
    assert "Begrenset når" not in everything
    assert agreement.id not in everything


def test_weekdays_and_steps_stand_in_order_however_they_entered(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.remove(workspace.all(OpeningHours)[0])
    workspace.add(OpeningHours(agreement=agreement.id, weekday="man", opens="08.00", closes="09.00"))
    workspace.set(workspace.all(DisputeStep)[0], nr=9)
    days = [line for line in clause_text(agreement, "A3", workspace, as_written).splitlines() if "dag" in line]
    assert "Mandag" in days[0]
    assert clause_text(agreement, "A17", workspace, as_written).splitlines()[-1].startswith("9 · Nav-leder")


def test_the_next_version_differs_only_where_somebody_wrote(workspace: Workspace) -> None:
    old = signed_agreement(workspace)
    with workspace.draft(Said("Ny versjon")) as draft:
        made = next_version(draft, old, workspace)
    workspace.set(made, valid_from=old.valid_from, organisation="Tre avdelinger, oppfølging og sosiale tjenester.")
    pairs = list(both_texts(old, now(workspace, made), workspace, as_written))
    assert [pair.key for pair in pairs if pair.differs] == ["A1", "A4"]  # the version's number, the organisation
    changed = next(pair for pair in pairs if pair.key == "A4")
    pieces = word_differences(changed.before, changed.after)
    assert [(p.kind, p.text) for p in pieces if p.kind != "same"] == [("removed", "To"), ("added", "Tre")]


def test_fullness_goes_from_empty_by_begun_to_full(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    assert fullness(agreement, "A4", workspace).state == "full"
    workspace.set(agreement, area="")
    assert fullness(now(workspace, agreement), "A4", workspace).state == "begun"
    assert fullness(agreement, "A6", workspace).state == "empty"
    workspace.set(clause_of(agreement, "A6", workspace), local_text="Slik gjør vi det.")  # type: ignore[type-var]  # it is there
    assert fullness(agreement, "A6", workspace).state == "begun"
    assert whole_fullness(agreement, workspace).asked == 17


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9", 540),
        ("0930", 570),
        ("09.30", 570),
        ("9:30", 570),
        ("24.00", None),
        ("9.75", None),
        ("kl 9", None),
        ("", None),
    ],
)
def test_times_of_day_are_read_as_people_write_them(text: str, value: int | None) -> None:
    assert minutes(text) == value


def test_a_span_needs_an_end_after_its_start() -> None:
    assert span("10", "14.30") == 270
    assert span("14", "10") is None
    assert span("10", "10") is None


@pytest.mark.parametrize(
    ("text", "says"), [("Alle får hjelp.", True), ("Sosialhjelp", False), ("Råd veiledning", False)]
)
def test_a_heading_is_no_sentence(text: str, says: bool) -> None:
    assert says_something(text) is says


def complaints(workspace: Workspace, row: object) -> list[str]:
    return [problem.field for problem in CHECKS[type(row)](row, workspace)]  # type: ignore[index]  # every row here has one


def test_rows_are_checked(workspace: Workspace) -> None:
    assert complaints(workspace, Party(municipal_number="123")) == ["municipal_number"]
    assert complaints(workspace, Party(municipal_number="0301")) == []
    assert complaints(workspace, OpeningHours(opens="ni", closes="10")) == ["opens"]
    assert complaints(workspace, OpeningHours(opens="9", closes="9")) == ["closes"]
    assert complaints(workspace, OpeningHours(opens="9", closes="10")) == []
    assert complaints(workspace, CrossTask(answers="stat", done_by="stat")) == ["done_by"]
    assert complaints(workspace, Service(category="proeve")) == ["valid_to"]


# -- the ready texts


def test_every_clause_has_a_fixed_text_in_both_written_standards() -> None:
    library = read_library()
    for layout in LAYOUT:
        bokmaal, nynorsk = (library.fixed_text(layout.key, language) for language in ("nb", "nn"))
        assert bokmaal.endswith(".")
        assert nynorsk.endswith(".")
        assert bokmaal != nynorsk
        assert "NAV" not in bokmaal + nynorsk


def test_questions_that_were_not_read_have_no_text_and_the_others_have() -> None:
    library = read_library()
    for question in library.questions:
        assert bool(question.text) == question.verified
        assert question.clause in {layout.key for layout in LAYOUT}
    unread = {question.clause for question in library.questions if not question.verified}
    assert unread == {"A8", "A9", "A12", "A13", "A14", "A17"}
    assert library.questions_origin.checked.year >= 2026


def test_every_question_has_a_number_of_its_own() -> None:
    numbers = [question.number for question in read_library().questions]
    assert len(numbers) == len(set(numbers))


def test_the_ready_services_are_the_compulsory_ones() -> None:
    assert [s.key for s in read_library().services] == [option.key for option in COMPULSORY]


def test_advice_stands_beside_every_clause() -> None:
    assert set(read_library().advice) == {layout.key for layout in LAYOUT}
