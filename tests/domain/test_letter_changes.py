"""The page about what is new since last year's letter: true counts, binding demands first, one page whatever comes."""

import io
from datetime import date

import pypdf
import pytest

from navplan.domain.documents.letter_changes import GONE, NEW, REWORDED, letter_changes
from navplan.domain.documents.outline import Bullets, Cell, Heading, Notice, Outline, Paragraph, Table
from navplan.domain.letters.compare import store_proposals
from navplan.domain.letters.compare_decide import Decision, accept
from navplan.domain.letters.compare_pair import compared, earlier_letters
from navplan.domain.letters.compare_report import change_report
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.relation import Relation
from navplan.domain.ports import CannotStore
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.storage.writers.pdf import pdf_bytes
from tests.memory import Counter, MemoryStore

TODAY = date(2026, 1, 15)
KEPT = "Nav-kontoret skal gi økonomisk rådgivning til alle som har gjeldsproblemer og ber om hjelp."
NOW = "Nav-kontoret skal gi økonomisk rådgivning til alle som har gjeldsproblemer og trenger hjelp."
DROPPED = "Kommunen bør vurdere frukost på kontoret."
FRESH = "Alle barn i lavinntektsfamilier skal kartlegges ved søknad."


class Plan:
    """Two letters and the means to fill them."""

    def __init__(self) -> None:
        self.workspace = Workspace(MemoryStore(), KINDS, None, Counter())
        self.letters = tuple(self.workspace.add(Letter(title=f"Brev {year}", year=year)) for year in (2025, 2026))
        self.sections = tuple(
            self.workspace.add(
                LetterSection(letter=letter.id, title="Økonomi", theme="okonomisk_radgivning", position=1)
            )
            for letter in self.letters
        )

    def put(self, place: int, wording: str, modality: str = "skal", **values: object) -> Expectation:
        return self.workspace.add(
            Expectation(
                section=self.sections[place].id,
                position=len(self.workspace.all(Expectation)),
                wording=wording,
                modality=modality,
                addressee="kommune",
                **values,
            )
        )

    def page(self, decide: bool = True) -> Outline:
        found = store_proposals(self.workspace, *self.letters)
        if decide:
            accept(self.workspace, found, Decision(TODAY))
        report = change_report(*self.letters, self.workspace)
        return letter_changes(self.workspace, self.letters, report, as_written, TODAY)


@pytest.fixture
def plan() -> Plan:
    return Plan()


def lines_of(cell: Cell) -> list[str]:
    return [cell.text, *(line.text for line in cell.below)]


def bullets_under(page: Outline, heading: str) -> tuple[str, ...]:
    for at, block in enumerate(page.blocks):
        if isinstance(block, Heading) and block.text.startswith(heading):
            found = page.blocks[at + 1]
            assert isinstance(found, Bullets)
            return found.items
    return ()


def counts(page: Outline) -> dict[str, list[str]]:
    table = next(block for block in page.blocks if isinstance(block, Table))
    return {column.title: [row[at].text for row in table.rows] for at, column in enumerate(table.columns)}


def test_the_counts_add_up_to_both_letters(plan: Plan) -> None:
    plan.put(0, KEPT)
    plan.put(0, DROPPED)
    plan.put(1, NOW)
    plan.put(1, FRESH)
    found = counts(plan.page())

    assert found.pop("I alt") == ["2", "2"]
    assert found.pop("Forventninger") == ["I 2026", "I 2025"]
    assert found == {"Omformulert": ["1", "1"], "Ny": ["1", "0"], "Utgått": ["0", "1"]}


def test_a_reworded_demand_is_told_before_and_now_with_its_words(plan: Plan) -> None:
    plan.put(0, KEPT)
    plan.put(1, NOW)
    page = plan.page()
    table = next(b for b in page.blocks if isinstance(b, Table) and b.columns[0].title == "Før")

    assert [lines_of(cell) for cell in table.rows[0]] == [
        [KEPT, "Tatt ut: ber om"],
        [NOW, "Satt inn: trenger"],
    ]


def test_what_was_dropped_says_which_work_remains_and_comes_before_what_has_none(plan: Plan) -> None:
    plan.put(0, "Kommunen bør pynte lokalene før jul.")
    gone = plan.put(0, DROPPED)
    plan.workspace.add(Assessment(expectation=gone.id, result="delvis"))
    plan.workspace.add(Measure(code="T1", title="Ferdig sak", expectations=(gone.id,), status="ferdig"))
    plan.workspace.add(Measure(code="T2", title="Kjøpe brød", expectations=(gone.id,), status="i_gang"))
    first, second = bullets_under(plan.page(), "Utgått")

    assert first.startswith(DROPPED)
    assert "vurdert som delvis oppfylt" in first
    assert "Kjøpe brød" in first
    assert "Ferdig sak" not in first
    assert second == "Kommunen bør pynte lokalene før jul."


def test_new_demands_stand_with_the_most_binding_first_and_say_how_many_there_are(plan: Plan) -> None:
    for number in range(NEW + 2):
        plan.put(1, f"Tiltak nummer {number} anbefales for kommunen på område {number}.", "anbefales")
    plan.put(1, FRESH, "skal")
    page = plan.page()

    assert bullets_under(page, "Nye krav")[0] == f"{FRESH} (Skal · Kommunen)"
    assert len(bullets_under(page, "Nye krav")) == NEW
    assert f"Nye krav ({NEW} av {NEW + 3})" in [b.text for b in page.blocks if isinstance(b, Heading)]


def test_as_long_as_something_is_undecided_it_is_a_draft_that_says_so(plan: Plan) -> None:
    plan.put(0, KEPT)
    plan.put(1, NOW)
    open_page = plan.page(decide=False)
    decided = plan.page()

    assert open_page.draft
    assert [b.text[:9] for b in open_page.blocks if isinstance(b, Notice)] == ["1 av 1 en"]
    assert counts(open_page)["I alt"][2] == "1"
    assert not decided.draft
    assert not [b for b in decided.blocks if isinstance(b, Notice)]


def test_letters_without_changes_have_counts_and_the_pointer_only(plan: Plan) -> None:
    plan.put(0, KEPT)
    plan.put(1, KEPT)
    page = plan.page()

    assert [type(block) for block in page.blocks] == [Table, Paragraph]
    assert counts(page)["Uendret"] == ["1", "1"]


def test_it_is_one_page_also_when_every_text_is_as_long_as_can_be(plan: Plan) -> None:
    long = "kartlegging samordning oppfølging tilgjengelighet likeverdighet brukermedvirkning " * 20
    between = {"old_letter": plan.letters[0].id, "new_letter": plan.letters[1].id, "score": 70}
    for number in range(max(NEW, REWORDED, GONE) + 3):
        gone = plan.put(0, long[number:])
        plan.workspace.add(Assessment(expectation=gone.id, result="ikke_oppfylt"))
        plan.workspace.add(Goal(code=f"M{number}", title="Et langt mål " * 12, expectations=(gone.id,)))
        fresh, before, now = plan.put(1, long), plan.put(0, long), plan.put(1, f"Heretter {long[::-1]}")
        for type, old, new in (("utgatt", (gone,), ()), ("ny", (), (fresh,)), ("endret", (before,), (now,))):
            ends = {"old": tuple(e.id for e in old), "new": tuple(e.id for e in new)}
            plan.workspace.add(Relation(type=type, **between, **ends))
    report = change_report(*plan.letters, plan.workspace)
    page = letter_changes(plan.workspace, plan.letters, report, as_written, TODAY)
    headings = [b.text for b in page.blocks if isinstance(b, Heading)]

    assert [heading.split(" (")[0] for heading in headings] == ["Nye krav", "Utgått"]
    assert len(bullets_under(page, "Utgått")) == GONE
    assert len(next(b for b in page.blocks if isinstance(b, Table) and b.columns[0].title == "Før").rows) == REWORDED
    assert len(pypdf.PdfReader(io.BytesIO(pdf_bytes(page, as_written))).pages) == 1


def test_the_compared_pair_is_found_and_a_year_that_nobody_compared_is_told(plan: Plan) -> None:
    plan.put(0, KEPT)
    plan.put(1, NOW)
    with pytest.raises(CannotStore):
        compared(plan.workspace, 2026)
    plan.page()

    pair, report = compared(plan.workspace, 2026)
    assert pair == plan.letters
    assert (report.old_total, report.new_total) == (1, 1)


def test_the_nearest_earlier_letter_of_the_same_type_comes_first(plan: Plan) -> None:
    older = plan.workspace.add(Letter(title="Eldre", year=2022))
    other = plan.workspace.add(Letter(title="Rundskriv", year=2025, type="rundskriv"))
    plan.workspace.add(Letter(title="Neste", year=2027))

    assert earlier_letters(plan.letters[1], plan.workspace) == (plan.letters[0], older, other)
