"""Printed pages of the safety prints, counted: at the example office and where everything is as long as it may be."""

import io
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from navplan.domain.documents.safety_reports import full_report, notice, partnership_print, reps_print
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyDeviation,
    SafetyMeasure,
    SafetyPartnership,
    SafetyPoint,
    SafetyReply,
    SafetyStandard,
    SafetyStatement,
)
from navplan.domain.modules.safety.words import AREAS, FACTORS
from navplan.domain.safety.approval import give_statement
from navplan.domain.safety.begin import pick
from navplan.domain.safety.library import library
from navplan.domain.words import as_written
from navplan.storage.writers.pdf import pdf_bytes
from navplan.storage.writers.word import write_word
from tests.domain.safety.office import TODAY, Small, ready

LONG = 700
WHOLE = 13
"""Letters of a statement here, and how often its sentence then stands in it whole."""

LIMITS = {reps_print: 4, partnership_print: 3, notice: 1}


def read(outline) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_bytes(outline, as_written)))


@pytest.mark.parametrize(("build", "most"), LIMITS.items(), ids=lambda one: getattr(one, "__name__", one))
def test_the_prints_of_the_example_office_keep_to_their_pages(office, build, most: int) -> None:
    outline = build(View(office, as_written, 2026, TODAY))
    assert len(read(outline).pages) <= most


@pytest.fixture
def large(workspace) -> Small:
    """Forty situations, as many measures nobody owns, twenty breaches, and long statements, answers and decision."""
    own = ready(workspace)
    born = pick(workspace, own.get(), library().situations)
    with workspace.draft(_said()) as draft:
        for n, situation in enumerate(born):
            draft.set(situation, s_now=3, reasoning="Erfaring", area=AREAS[n % len(AREAS)].key)
            title = f"Bygge om rom {n} slik at det er to veier ut, og flytte møblene etter fast tegning"
            measure = draft.add(Measure(code=f"T{n}", title=title, role=own.role, deadline=TODAY + timedelta(days=n)))
            draft.add(
                SafetyMeasure(
                    measure=measure.id,
                    situations=(situation.id,),
                    level="2",
                    works_on="begge",
                    interim="To ansatte i møtet til det er gjort",
                )
            )
        standard = draft.add(SafetyStandard(name="Vår", version="1", in_use=True))
        for n in range(20):
            point = draft.add(SafetyPoint(standard=standard.id, number=n + 1, demand="Vei ut", status="delvis"))
            words = f"Rom {n} har bare én vei ut, og døra kan låses fra innsiden uten at noen har nøkkel"
            draft.add(SafetyDeviation(point=point.id, description=words, compensating="Rommet er stengt", owner="stat"))
        draft.add(
            SafetyPartnership(
                assessment=own.assessment, held_on=TODAY, decision=("Deler kostnaden. " * 50)[: LONG // 2]
            )
        )
    for line in ("stat", "kommune"):
        words = ("Jeg er uenig i at vekter er nok til sonene er skilt. " * 40)[:LONG]
        statement = SafetyStatement(assessment=own.assessment, line=line, words=words, agrees="uenig")
        given = give_statement(workspace, statement, date(2026, 11, 1))
        workspace.add(SafetyReply(statement=given.id, words=("Vi tar det opp i partnerskapet. " * 40)[: LONG // 2]))
    return own


def _said():
    from navplan.domain.words import Said

    return Said("Fyll ut")


@pytest.mark.parametrize(("build", "most"), LIMITS.items(), ids=lambda one: getattr(one, "__name__", one))
def test_the_prints_keep_to_their_pages_where_everything_is_long(large, build, most: int) -> None:
    outline = build(View(large.workspace, as_written, 2026, TODAY))
    found = read(outline)
    assert len(found.pages) <= most
    if build is not notice:
        text = " ".join(" ".join(page.extract_text() for page in found.pages).split())
        assert text.count("Jeg er uenig i at vekter er nok til sonene er skilt.") == 2 * WHOLE, (
            "statements are unabridged"
        )


def test_what_the_short_prints_leave_out_they_say_and_the_full_report_holds(large) -> None:
    short = str(reps_print(View(large.workspace, as_written, 2026, TODAY)).blocks)
    whole = str(full_report(View(large.workspace, as_written, 2026, TODAY)).blocks)
    assert "tiltak med senere frist står i hele rapporten" in short
    assert "avvik til står i hele rapporten" in short
    assert "senere frist" not in whole
    assert all(f"Bygge om rom {n} " in whole for n in range(38))
    assert len(FACTORS) == 13


def test_a_print_that_is_not_coordinated_says_so_on_every_page(large, tmp_path) -> None:
    outline = reps_print(View(large.workspace, as_written, 2026, TODAY))
    assert all("IKKE SAMORDNET" in page.extract_text() for page in read(outline).pages)
    assert not any("UTKAST" in page.extract_text() for page in read(outline).pages)
    write_word(outline, tmp_path / "ut.docx", as_written)
    from docx import Document

    assert "IKKE SAMORDNET" in Document(str(tmp_path / "ut.docx")).sections[0].header.paragraphs[0].text
