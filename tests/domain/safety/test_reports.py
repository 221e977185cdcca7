"""The four prints: what each must hold, what must never stand in it, and that nothing leaves past the privacy scan."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from navplan.domain.documents.catalogue import DOCUMENTS
from navplan.domain.documents.outline import Figure, Heading, Notice, Outline, SignOff
from navplan.domain.documents.safety_reports import cards, full_report, notice, partnership_print, reps_print
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.passed import PrivacyPass
from navplan.domain.modules.safety import (
    SafetyApproval,
    SafetyAssessment,
    SafetyDeviation,
    SafetyExercise,
    SafetyIncidents,
    SafetyPartnership,
    SafetyPoint,
    SafetyPreparedness,
    SafetyReply,
    SafetySituation,
    SafetyStandard,
    SafetyStatement,
)
from navplan.domain.ports import CannotStore
from navplan.domain.privacy import PrivacyGuard
from navplan.domain.safety.approval import approve, give_statement
from navplan.domain.safety.begin import add_situation, new_version
from navplan.domain.safety.moves import moves
from navplan.domain.safety.picture import picture
from navplan.domain.safety.privacy_check import HasHits
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.domain.safety.office import TODAY, Small, ready

PRINTS = {"full": full_report, "rep": reps_print, "partnership": partnership_print, "notice": notice}


@pytest.fixture
def small(workspace: Workspace) -> Small:
    own = ready(workspace)
    words = "Alarmen høres ikke.\nJeg er uenig i at vekter er nok."
    given = SafetyStatement(
        assessment=own.assessment, line="stat", words=words, agrees="uenig", disagrees_on=(own.knife,)
    )
    stored = give_statement(workspace, given, date(2026, 11, 1))
    workspace.add(SafetyReply(statement=stored.id, words="Ny alarm er bestilt."))
    standard = workspace.add(SafetyStandard(name="Vår", version="1", in_use=True))
    point = workspace.add(SafetyPoint(standard=standard.id, number=4, demand="Vei ut", status="ikke_oppfylt"))
    workspace.add(
        SafetyDeviation(
            point=point.id, description="Ingen vei ut av rom 2", compensating="Rommet er stengt", owner="utleier"
        )
    )
    workspace.add(
        SafetyIncidents(year=2026, month=6, category="trussel", channel="telefon", count=3, followed_up=3, reacted=1)
    )
    workspace.add(
        SafetyIncidents(year=2026, month=6, category="trussel", channel="oppmote", count=20, followed_up=20, reacted=9)
    )
    workspace.add(SafetyPreparedness(routine_place="Kvalitetssystemet", alarm_on=date(2026, 9, 1)))
    return own


def texts(value: object) -> Iterator[str]:
    """Every text in an outline, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def told(outline: Outline) -> str:
    return "\n".join(texts(outline.blocks))


def made(small: Small, which: str) -> Outline:
    return PRINTS[which](View(small.workspace, as_written, 2026, TODAY))


def chapters(outline: Outline) -> list[str]:
    return [block.text for block in outline.blocks if isinstance(block, Heading) and block.level == 1]


def test_the_full_report_has_its_parts_in_order(small: Small) -> None:
    assert chapters(made(small, "full")) == [
        "Status på én side",
        "Om vurderingen",
        "Matrise nå og etter",
        "Situasjoner",
        "Faktorsjekk",
        "Tiltaksplan",
        "Standard og avvik",
        "Hendelser de siste tolv månedene",
        "Opplæring og øvelser",
        "Beredskap og skriftlige krav",
        "Verneombudenes uttalelser",
        "Partnerskapet",
    ]


@pytest.mark.parametrize(
    ("which", "parts"),
    [
        ("rep", ["Status på én side", "Tiltaksplan", "Standard og avvik", "Verneombudenes uttalelser"]),
        (
            "partnership",
            ["Status på én side", "Tiltaksplan", "Standard og avvik", "Verneombudenes uttalelser", "Partnerskapet"],
        ),
        ("notice", ["Slik jobber vi trygt"]),
    ],
)
def test_the_short_prints_hold_their_parts_and_no_others(small: Small, which: str, parts: list[str]) -> None:
    assert chapters(made(small, which)) == parts


@pytest.mark.parametrize("which", ["full", "rep", "partnership"])
def test_disagreement_is_always_printed_word_for_word_with_the_answer_below(small: Small, which: str) -> None:
    words = told(made(small, which))
    assert "Alarmen høres ikke.\nJeg er uenig i at vekter er nok." in words
    assert "Uenig" in words
    assert words.index("Alarmen høres ikke.") < words.index("Ny alarm er bestilt.")
    assert "S-02" in words


@pytest.mark.parametrize("which", ["full", "rep", "partnership"])
def test_a_verneombud_who_was_not_heard_is_said_to_be_so(small: Small, which: str) -> None:
    assert any(isinstance(b, Notice) and "Ikke hørt" in b.text for b in made(small, which).blocks)


def test_without_both_employers_it_is_marked_as_not_coordinated_and_as_a_draft(small: Small) -> None:
    small.workspace.remove(small.workspace.all(SafetyDeviation)[0])
    small.set(small.workspace.all(SafetyPoint)[0], status="oppfylt")
    for which in ("full", "rep", "partnership"):
        assert "Ikke samordnet" in told(made(small, which))
        assert made(small, which).draft
    for line in ("stat", "kommune"):
        approve(small.workspace, SafetyApproval(assessment=small.assessment, line=line, name="En leder"), TODAY)
    assert "Ikke samordnet" not in told(made(small, "full"))
    assert not made(small, "full").draft
    small.set(small.situation(small.wait), s_now=5)
    assert "Endret siden godkjent" in told(made(small, "full"))
    assert made(small, "full").draft


def test_every_situation_of_the_assessment_stands_in_the_report(small: Small) -> None:
    small.set(small.situation(small.wait), s_now=None)
    words = told(made(small, "full"))
    for situation in (small.situation(small.knife), small.situation(small.wait)):
        assert situation.situation in words


def test_the_matrix_is_a_figure_with_its_table_and_every_cell_has_its_word(small: Small) -> None:
    figures = [block for block in made(small, "full").blocks if isinstance(block, Figure)]
    assert len(figures) == 2
    cells = [cell.text for row in figures[0].table.rows for cell in row[1:]]
    assert len(cells) == 25
    assert cells.count("10 Høy") == 2
    assert all(text.split()[1] in ("Lav", "Middels", "Høy") for text in cells)
    assert "S-02" in "\n".join(texts(figures[0].table.rows))


def test_no_small_number_of_incidents_leaves_the_office(small: Small) -> None:
    words = list(texts(made(small, "full").blocks))
    at = words.index("Hendelser etter kategori og kanal")
    table = words[at : words.index("Tall under 5 er skjult, og andre tall der de ville røpet dem.")]
    assert "<5" in table
    assert "3" not in table
    assert "20" not in table


def test_the_notice_says_nothing_of_what_the_premises_lack(small: Small) -> None:
    about = small.about(small.knife)
    small.set(about, level="2")
    small.set(small.measure(small.knife), title="Skille sonene", status="i_gang")
    small.set(small.measure(small.wait), title="Sette opp vert", status="i_gang")
    words = told(made(small, "notice"))
    assert "Sette opp vert" in words
    assert "Skille sonene" not in words
    assert "rom 2" not in words
    assert "Kniv" not in words
    small.set(small.measure(small.knife), status="ferdig")
    assert "Skille sonene" in told(made(small, "notice"))


def test_the_partnership_gets_what_nobody_owns_and_what_costs_much(small: Small) -> None:
    small.set(small.measure(small.knife), title="Bygge dør", amount=200_000)
    small.set(small.measure(small.wait), title="Sette opp vert")
    words = told(made(small, "partnership"))
    assert "Bygge dør" in words
    assert "Sette opp vert" not in words
    small.set(small.about(small.wait), payer="uavklart")
    words = told(made(small, "partnership"))
    assert "Hvem eier og betaler «Sette opp vert»?" in words


def test_the_decision_and_the_signatures_stand_in_the_report(small: Small) -> None:
    small.workspace.add(SafetyPartnership(assessment=small.assessment, held_on=TODAY, decision="Deler kostnaden."))
    outline = made(small, "full")
    assert "Deler kostnaden." in told(outline)
    (signs,) = [block for block in outline.blocks if isinstance(block, SignOff)]
    assert [who for _for, who in signs.parties] == ["Ikke signert"] * 3


def test_what_has_changed_since_the_approval_is_told_field_by_field(small: Small) -> None:
    for line in ("stat", "kommune"):
        approve(small.workspace, SafetyApproval(assessment=small.assessment, line=line, name="En leder"), TODAY)
    assert "Endret siden" not in told(made(small, "full"))
    assert made(small, "full").mark == ""
    small.set(small.situation(small.wait), s_now=5)
    small.set(small.measure(small.wait), role=None)
    outline = made(small, "rep")
    assert "S-01 · Sannsynlighet nå: 4 → 5" in told(outline)
    assert "Ansvarlig rolle: Nav-leder → tomt" in told(outline)
    assert outline.mark == "ENDRET SIDEN GODKJENT"


def test_more_changes_than_the_first_page_holds_are_counted(small: Small) -> None:
    for line in ("stat", "kommune"):
        approve(small.workspace, SafetyApproval(assessment=small.assessment, line=line, name="En leder"), TODAY)
    for n in range(12):
        add_situation(small.workspace, SafetySituation(assessment=small.assessment, situation=f"Ny {n}"))
    assert "… og 4 endringer til" in told(made(small, "full"))


def test_every_situation_that_can_cost_a_life_has_its_line_with_preparedness_and_exercise(small: Small) -> None:
    rare = add_situation(
        small.workspace, SafetySituation(assessment=small.assessment, situation="Brann", s_now=1, k_now=5)
    )
    blocks = made(small, "full").blocks
    (table,) = [b for b in blocks if getattr(b, "caption", "").startswith("Situasjoner med kritisk konsekvens")]
    rows = {row[0].text: row for row in table.rows}
    assert set(rows) == {"S-02", f"S-{rare.serial:02}"}
    assert (rows["S-02"][2].text, rows["S-02"][3].text) == ("Tiltak", "01.05.2026")
    assert (rows["S-03"][2].text, rows["S-03"][3].text) == ("Mangler", "Aldri øvd")
    small.set(small.workspace.all(SafetyExercise)[0], done_on=date(2025, 5, 1))
    assert "Ikke øvd på 12 måneder" in told(made(small, "full"))


def test_quarters_are_printed_only_by_an_office_that_is_known_to_be_large(small: Small) -> None:
    (state,) = small.workspace.all(SafetyPreparedness)
    for month in (2, 4, 8):
        told_of = {"category": "utskjelling", "channel": "telefon", "followed_up": 9, "reacted": 9}
        small.workspace.add(SafetyIncidents(year=2026, month=month, count=30, **told_of))
        small.workspace.add(SafetyIncidents(year=2026, month=month, count=30, **{**told_of, "channel": "oppmote"}))
    for employees, shown in ((14, False), (None, False), (15, True)):
        small.set(state, employees=employees)
        assert ("Hendelser hvert kvartal" in told(made(small, "full"))) is shown


def test_the_written_demands_stand_with_state_and_day(small: Small) -> None:
    words = told(made(small, "full"))
    assert "Alarm sist prøvd" in words
    assert "I orden, 01.09.2026" in words
    assert "Tiltaksplan med ansvarlig og frist" in words


@pytest.mark.parametrize("which", PRINTS)
def test_nothing_is_made_while_a_text_holds_what_points_to_a_person(small: Small, which: str) -> None:
    made(small, which)
    small.set(small.situation(small.knife), happening="Ring 91 23 45 67")
    with pytest.raises(HasHits) as stopped:
        made(small, which)
    assert isinstance(stopped.value, CannotStore)
    assert "Hva kan skje" in stopped.value.said.words()
    assert "91 23 45 67" not in stopped.value.said.words()


def test_the_report_ends_with_the_scan_and_names_fields_with_warnings_only(small: Small) -> None:
    small.set(small.situation(small.knife), happening="Hans Hansen roper")
    outline = made(small, "full")
    tail = list(texts(outline.blocks))[-6:]
    assert any("Personvernkontroll: 0 treff, 22.11.2026." in text for text in tail)
    assert any("Felt med advarsler" in text and "Hva kan skje" in text for text in tail)
    assert "Hans" not in " ".join(tail)


def test_a_number_somebody_has_answered_for_leaves_and_is_named_by_field_and_rule_only(small: Small) -> None:
    knife = small.set(small.situation(small.knife), happening="Avtale 20241234567 gjelder")
    with pytest.raises(HasHits):
        made(small, "full")
    told_of = {"about_key": knife.KEY, "about_id": knife.id, "passed_on": TODAY}
    small.workspace.add(PrivacyPass(rule="N3", field="causes", **told_of))
    small.workspace.add(PrivacyPass(rule="N2", field="happening", **told_of))
    with pytest.raises(HasHits):
        made(small, "full")
    small.workspace.add(PrivacyPass(rule="N3", field="happening", **told_of))
    tail = " ".join(list(texts(made(small, "full").blocks))[-6:])
    assert "Hva kan skje (N3)" in tail
    assert "2024" not in tail


def test_what_is_new_since_last_time_is_told_by_number(small: Small) -> None:
    assert "Hva er nytt siden sist" not in told(made(small, "full"))
    newer = new_version(small.workspace, small.get(), date(2026, 11, 20))
    copies = {s.serial: s for s in small.workspace.linked(SafetySituation, "assessment", newer.id)}
    small.workspace.remove(copies[1])
    small.set(copies[2], s_now=1)
    add_situation(small.workspace, SafetySituation(assessment=newer.id, situation="Ny kø", s_now=1, k_now=1))
    small.set(small.workspace.get(SafetyAssessment, newer.id), met_on=TODAY)
    now, before = picture(newer, small.workspace, TODAY), small.picture()
    found = moves(before, now)
    assert [[s.record.serial for s in some] for some in (found.new, found.closed, found.raised, found.lowered)] == [
        [3],
        [1],
        [],
        [2],
    ]
    assert "S-03 Ny kø" in told(made(small, "full"))


def test_the_cards_hold_ten_questions_and_nothing_from_the_plan(small: Small) -> None:
    words = told(cards(small.workspace, 2026, as_written, TODAY))
    assert "10. " in words
    assert "Straks" in words
    assert small.situation(small.knife).situation not in words
    small.set(small.situation(small.knife), happening="Ring 91 23 45 67")
    assert told(cards(small.workspace, 2026, as_written, TODAY)) == words


@pytest.mark.parametrize("which", PRINTS)
def test_a_plan_without_an_assessment_says_so(workspace: Workspace, which: str) -> None:
    outline = PRINTS[which](View(workspace, as_written, 2026, TODAY))
    assert "ingen risikovurdering" in told(outline)


def test_all_are_in_the_catalogue_of_documents(small: Small) -> None:
    keys = [document.key for document in DOCUMENTS if document.key.startswith("safety")]
    assert keys == ["safety", "safety-rep", "safety-partnership", "safety-notice", "safety-cards"]


def test_the_guard_at_the_door_and_the_scan_at_the_export_are_the_same_rules(small: Small) -> None:
    guard = PrivacyGuard()
    with pytest.raises(Exception, match="telefonnummer"):
        Workspace(small.workspace._store, small.workspace.kinds, guard).set(
            small.situation(small.knife), happening="Ring 91 23 45 67"
        )
