"""The shorter documents say the numbers of the screens, whole and in the order their readers need."""

import dataclasses
from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from navplan.domain.coverage import letter_tally, section_tally, sections_of
from navplan.domain.documents.agenda import Agenda
from navplan.domain.documents.asked import AUDIENCES, Asked
from navplan.domain.documents.business_plan import business_plan
from navplan.domain.documents.catalogue import DOCUMENTS, document_of
from navplan.domain.documents.follow_up_list import follow_up_list
from navplan.domain.documents.outline import (
    Figure,
    Heading,
    Notice,
    Outline,
    PageBreak,
)
from navplan.domain.documents.status_page import status_page
from navplan.domain.documents.tertial_report import tertial_report
from navplan.domain.documents.traceability import traceability
from navplan.domain.documents.whole_plan import WholePlan
from navplan.domain.documents.year_plan_followup import follow_ups
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.indicator import Indicator, IndicatorTarget, IndicatorValue
from navplan.domain.modules.office import Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, Task, is_closed, is_overdue
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.domain.year import goals_of, letters_of, measures_of
from tests.domain.outlines import lines, table, tables, told
from tests.memory import memory_workspace

TODAY = date(2024, 9, 15)
ASKED = Asked(2024, as_written, TODAY)


@pytest.fixture(scope="module")
def example() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def _said(made: Outline | Agenda | WholePlan) -> object:
    """What there is in a document; a workbook has a sheet for each kind in any case."""
    if isinstance(made, WholePlan):
        return made.office
    return made.events if isinstance(made, Agenda) else made.blocks


def test_every_document_of_an_empty_plan_says_something(workspace: Workspace) -> None:
    for document in DOCUMENTS:
        if document.key != "changes":
            made = document.build(workspace, ASKED)
            assert _said(made), document.key


def test_every_document_says_whose_it_is_and_takes_the_mark_and_the_language(example: Workspace) -> None:
    for document in DOCUMENTS:
        if document.key == "changes":
            continue
        made = document.build(example, ASKED._replace(final=True, language="nn-NO"))
        if document.key != "agreement":  # an agreement has a language of its own
            assert isinstance(made, WholePlan) or made.language == "nn-NO"
        if isinstance(made, Outline):
            assert (made.office, made.made) == ("Nav Eksempeldal", TODAY)
        if isinstance(made, Outline) and "final" in document.choices:
            assert not made.draft
            draft = document.build(example, ASKED)
            assert isinstance(draft, Outline)
            assert draft.draft


def test_a_choice_that_a_document_does_not_name_changes_nothing_in_it(example: Workspace) -> None:
    other = {"period": "t1", "audience": "stat", "tracks": ("stat",), "final": True}
    for document in DOCUMENTS:
        if document.key == "changes":
            continue
        before = document.build(example, ASKED)
        for choice, value in other.items():
            after = document.build(example, ASKED._replace(**{choice: value}))
            assert (before != after) == (choice in document.choices), (document.key, choice)


def test_titles_and_file_words_are_free_of_formats_and_alike_for_no_two() -> None:
    for field in ("key", "title", "file_words"):
        assert len({getattr(document, field) for document in DOCUMENTS}) == len(DOCUMENTS)
    assert not [d.title for d in DOCUMENTS if "PDF" in d.title or "Word" in d.title]
    with pytest.raises(KeyError):
        document_of("nei")


def test_every_row_of_a_table_has_as_many_cells_as_columns(example: Workspace) -> None:
    for document in DOCUMENTS:
        made = document.build(example, ASKED) if document.key != "changes" else None
        for found in tables(made) if isinstance(made, Outline) else ():
            assert {len(row) for row in found.rows} <= {len(found.columns)}, (document.key, found.caption)


def test_the_matrix_has_a_row_for_every_demand_and_ends_with_the_letters_numbers(example: Workspace) -> None:
    outline = traceability(example, ASKED)
    (letter,) = letters_of(2024, example)
    count = letter_tally(letter, example)
    rows = [row for found in tables(outline) if found.caption.endswith("krav dekket") for row in found.rows]
    answers = Counter(row[-1].text for row in rows)
    assert answers == {"Dekket": count.covered, "Uten svar": count.uncovered}
    last = outline.blocks[-1]
    assert isinstance(last, Notice)
    assert last.text.startswith(f"{count.covered} av {count.total} krav i brevene for 2024 er dekket.")


def test_the_matrix_counts_each_section_as_the_letters_page_does(example: Workspace) -> None:
    captions = [found.caption for found in tables(traceability(example, ASKED))]
    (letter,) = letters_of(2024, example)
    counts = [section_tally(section, example) for section in sections_of(letter, example)]
    assert [c for c in captions if c.endswith("krav dekket")] == [
        f"{count.covered} av {count.total} krav dekket" for count in counts if count.total
    ]


def test_the_bars_show_what_their_table_says(example: Workspace) -> None:
    (figure,) = [block for block in traceability(example, ASKED).blocks if isinstance(block, Figure)]
    (letter,) = letters_of(2024, example)
    asking = [s for s in sections_of(letter, example) if section_tally(s, example).total]
    texts = [shape.text for shape in figure.drawing.shapes if hasattr(shape, "text")]
    assert texts[1::2] == [f"{(t := section_tally(s, example)).covered} av {t.total}" for s in asking]
    numbers = [[cell.text for cell in row[1:]] for row in figure.table.rows]
    assert [(row[2], row[0]) for row in numbers[:-1]] == [tuple(text.split(" av ")) for text in texts[1::2]]
    count = letter_tally(letter, example)
    whole = (count.total, count.assessed, count.covered, count.uncovered, count.again)
    assert numbers[-1] == [str(number) for number in whole]
    assert numbers[-1] == [str(sum(int(row[n]) for row in numbers[:-1])) for n in range(5)]
    for shape in figure.drawing.shapes:
        if hasattr(shape, "width"):
            assert shape.width > 0
            assert shape.x + shape.width <= figure.drawing.width
            assert shape.y + shape.height <= figure.drawing.height


def test_the_follow_up_list_has_everything_open_once_numbered_through(example: Workspace) -> None:
    items = follow_ups(example, as_written)
    outline = follow_up_list(example, ASKED)
    rows = [row for found in tables(outline) if found.columns[0].title == "Nr." for row in found.rows]
    assert [row[0].text for row in rows] == [str(n) for n in range(1, len(items) + 1)]
    assert Counter(row[1].text for row in rows) == Counter(item.task for item in items)
    assert f"{len(items)} ting er åpne: {sum((i.days(TODAY) or 0) < 0 for i in items)} er over fristen" in told(outline)


def test_an_owner_gets_its_own_and_what_is_joint(workspace: Workspace) -> None:
    for line in ("stat", "kommune", "felles"):
        workspace.add(Measure(title=line, owner_line=line, year=2024))
        workspace.add(Measure(title=f"lukket {line}", owner_line=line, year=2024, status="ferdig"))
    for audience, expected in (("stat", {"stat", "felles"}), ("kommune", {"kommune", "felles"})):
        open_rows, closed_rows = tables(follow_up_list(workspace, ASKED._replace(audience=audience)))
        assert {row[1].text for row in open_rows.rows} == expected
        assert {row[0].text for row in closed_rows.rows} == {f"lukket {line}" for line in expected}


def test_the_groups_of_the_follow_up_list_part_at_today_and_in_thirty_days(workspace: Workspace) -> None:
    for day in (date(2024, 9, 14), date(2024, 9, 15), date(2024, 10, 15), date(2024, 10, 16), None):
        workspace.add(Measure(title=str(day), deadline=day, year=2024))
    groups = [b.text for b in follow_up_list(workspace, ASKED).blocks if isinstance(b, Heading)]
    assert groups == ["Over fristen (1)", "Frist de neste 30 dagene (2)", "Senere (1)", "Uten frist (1)"]


def test_both_owners_get_the_same_numbers_in_their_own_order(example: Workspace) -> None:
    reports = {
        option.key: tertial_report(example, ASKED._replace(period="t2", audience=option.key)) for option in AUDIENCES
    }
    for report in reports.values():
        assert told(report) == told(reports["felles"])
        assert {frozenset(map(repr, found.rows)) for found in tables(report)} == {
            frozenset(map(repr, found.rows)) for found in tables(reports["felles"])
        }
    firsts = {key: tables(report)[0].caption for key, report in reports.items()}
    lines_of = Counter(goal.owner_line for goal in goals_of(2024, example))
    assert firsts["kommune"] == f"Kommunens mål ({lines_of['kommune']})"
    assert firsts["felles"] == f"Mål for begge eiere ({lines_of['felles']})"


def test_the_tertial_report_counts_all_goals_and_measures(example: Workspace) -> None:
    report = tertial_report(example, ASKED._replace(period="t2"))
    goals, measures = goals_of(2024, example), measures_of(2024, example)
    assert sum(
        len(found.rows)
        for found in tables(report)
        if found.caption.startswith(("Mål for", "Statens mål", "Kommunens mål"))
    ) == len(goals)
    counts = table(report, "Tiltak etter eierlinje og status")
    whole = counts.rows[-1]
    assert whole[-2].text == str(len(measures))
    assert whole[-1].text == str(sum(is_overdue(m, TODAY) for m in measures))
    for number in range(1, len(counts.columns)):
        assert sum(int(row[number].text) for row in counts.rows[:-1]) == int(whole[number].text)
    closed = sum(is_closed(m) for m in measures)
    assert len(table(report, f"Lukkede tiltak ({closed})").rows) == closed


def test_the_tertial_report_shows_this_tertial_and_the_one_before(workspace: Workspace) -> None:
    goal = workspace.add(Goal(code="M1", title="Alle har bolig", from_year=2024, to_year=2024))
    workspace.add(GoalStatus(goal=goal.id, year=2024, tertial="t1", status="rod", comment="da"))
    workspace.add(GoalStatus(goal=goal.id, year=2024, tertial="t2", status="gul", forecast="gronn", comment="nå"))
    (row,) = tables(tertial_report(workspace, ASKED._replace(period="t2")))[0].rows
    assert [cell.text for cell in row[1:]] == ["Ikke i rute", "Usikkert", "I rute", "nå"]
    (first,) = tables(tertial_report(workspace, ASKED._replace(period="t1")))[0].rows
    assert [cell.text for cell in first[1:]] == ["Ikke i rute", "Ikke vurdert", "da"]
    assert "Av 1 mål er 1 usikre." in told(tertial_report(workspace, ASKED._replace(period="t2")))


def test_the_tertial_report_has_the_figures_of_its_tertial_and_not_of_the_next(workspace: Workspace) -> None:
    one = workspace.add(
        Indicator(name="Ventetid", unit="dager", direction="lavere", owner_line="kommune", caution="Les")
    )
    workspace.add(Indicator(name="Sykefravær", unit="prosent", owner_line="stat"))
    workspace.add(Indicator(name="Gammelt", retired=True))
    workspace.add(IndicatorTarget(indicator=one.id, year=2024, value=Decimal(14), tertial_1=Decimal(18)))
    for part, value in (("t1", 20), ("t2", 12)):
        workspace.add(IndicatorValue(indicator=one.id, year=2024, part=part, value=Decimal(value), comment=part))
    first, second = (tertial_report(workspace, ASKED._replace(period=p, audience="stat")) for p in ("t1", "t2"))
    for report, now, target, state in (
        (first, "20 dager", "18 dager", "Ikke i rute"),
        (second, "12 dager", "14 dager", "I rute"),
    ):
        found = table(report, "Nøkkeltall med kilde")
        assert [row[0].text for row in found.rows] == ["Sykefravær", "Ventetid"]
        row = found.rows[1]
        assert lines(row[2])[0] == now
        assert row[1].text.startswith(target)
        assert row[4].text == state
        assert row[5].below[0].text == "Les"
    assert "2 nøkkeltall" in told(first)


def test_the_report_says_on_which_day_the_tertial_was_cut_off(workspace: Workspace) -> None:
    assert "ved utgangen av 30.04.2024" in told(tertial_report(workspace, ASKED._replace(period="t1")))


def test_the_virksomhetsplan_sums_what_is_filled_in(workspace: Workspace) -> None:
    workspace.add(Measure(code="T1", title="A", year=2024, full_time=Decimal("0.25"), amount=100_000))
    workspace.add(Measure(code="T2", title="B", year=2024, full_time=Decimal("1.5"), financing="stat"))
    workspace.add(Measure(code="T3", title="C", year=2024, financing="ingen"))
    outline = business_plan(workspace, ASKED)
    resources = table(outline, "Årsverk og penger")
    assert [row[0].text for row in resources.rows] == ["T1 A", "T2 B", "I alt"]
    assert resources.rows[-1][2].text.startswith("1,75")
    assert resources.rows[-1][3].text.replace("\u00a0", " ") == "100 000 kr"
    assert "1 tiltak er ført uten ekstra kostnad." in told(outline)


def test_the_virksomhetsplan_has_every_goal_and_measure_with_who_answers(example: Workspace) -> None:
    outline = business_plan(example, ASKED)
    goals, measures = goals_of(2024, example), measures_of(2024, example)
    assert len(table(outline, "Målene for 2024").rows) == len(goals)
    assert f"Planen har {len(goals)} mål og {len(measures)} tiltak." in told(outline)
    shown = {row[0].text for found in tables(outline) if found.caption.startswith("Tiltak ") for row in found.rows}
    assert {example.named("measure", m.id) for m in measures} <= shown
    roles = table(outline, "Roller med mål og tiltak")
    codes = [code for row in roles.rows for code in row[2].text.split(", ") if code]
    assert sorted(codes) == sorted(m.code for m in measures)


def test_a_deadline_stands_in_its_month(workspace: Workspace) -> None:
    workspace.add(Measure(code="T1", title="Sent", year=2024, deadline=date(2024, 3, 20)))
    workspace.add(Measure(code="T2", title="Tidlig", year=2024, deadline=date(2024, 3, 2)))
    workspace.add(Measure(code="T3", title="Neste år", year=2024, deadline=date(2025, 1, 1)))
    (row,) = table(business_plan(workspace, ASKED), "Når tiltakene").rows
    assert row[0].text == "Mars"
    assert lines(row[1]) == ["02.03. T2 Tidlig", "20.03. T1 Sent"]


def test_with_a_wheel_the_virksomhetsplan_draws_it_and_says_the_same_by_month(workspace: Workspace) -> None:
    workspace.add(Measure(code="T1", title="Frist", year=2024, deadline=date(2024, 3, 20)))
    activity = workspace.add(Activity(title="Vernerunde", track="kommune"))
    workspace.add(Occurrence(activity=activity.id, year=2024, due=date(2024, 3, 5)))
    outline = business_plan(workspace, ASKED)
    (figure,) = [block for block in outline.blocks if isinstance(block, Figure)]
    assert [[cell.text for cell in row] for row in figure.table.rows] == [
        ["Mars", "05.03. Vernerunde", "20.03. T1 Frist"]
    ]
    laid = [block.landscape for block in outline.blocks if isinstance(block, PageBreak)]
    assert laid[-2:] == [True, False]


def test_the_virksomhetsplan_tells_of_the_place_it_is_for(workspace: Workspace) -> None:
    workspace.add(Agreement(title="Avtale", purpose="Flere i arbeid.", challenges="Få arbeidsplasser (SSB 2024)."))
    assert "Få arbeidsplasser (SSB 2024)." in told(business_plan(workspace, ASKED))


def test_work_that_nobody_answers_for_stands_last(workspace: Workspace) -> None:
    role = workspace.add(Role(title="Nav-leder"))
    workspace.add(Measure(code="T1", title="A", year=2024))
    workspace.add(Measure(code="T2", title="B", year=2024, role=role.id))
    rows = table(business_plan(workspace, ASKED), "Roller").rows
    assert [(row[0].text, row[2].text) for row in rows] == [("Nav-leder", "T2"), ("Ikke fordelt", "T1")]


def test_long_comments_and_names_are_cut_only_where_the_page_must_stay_one(workspace: Workspace) -> None:
    measure = workspace.add(Measure(title="ord " * 40, year=2024, deadline=date(2024, 1, 1)))
    workspace.add(Task(measure=measure.id, title="Ringe", due=date(2024, 2, 1)))
    assert table(status_page(workspace, ASKED), "Over fristen").rows[0][0].text.endswith("…")
    whole = dataclasses.replace(measure).title.strip()
    assert any(whole in row[1].text for found in tables(follow_up_list(workspace, ASKED)) for row in found.rows)
