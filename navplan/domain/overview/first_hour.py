"""The first hour of a new office: seven steps from an empty plan to the first paper. The plan tells which are done.

Nothing is ticked off by hand. Whether there is a backup is not in the plan; the caller tells it.
"""

from dataclasses import dataclass

from navplan.domain.coverage import Tally, letter_tally
from navplan.domain.modules.issued import Issued
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.wheel import Occurrence
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said
from navplan.domain.year import goals_of, letters_of, measures_of

ENOUGH_ROLES, ENOUGH_DEMANDS = 3, 5
"""So many roles and assessed demands show that the office has begun in earnest; our own judgement."""

YOUNG = 5
"""With fewer measures than this, a plan is so new that its owner may want to be led."""


@dataclass(frozen=True)
class Step:
    """One step: the page and part of it where it is done, how far it has come, and the topic that tells more."""

    key: str
    page: str
    part: str
    title: str
    why: str
    action: str
    topic: str
    is_done: bool
    standing: Said | None = None


@dataclass(frozen=True)
class FirstHour:
    """How far a new office has come."""

    steps: tuple[Step, ...]
    is_empty: bool
    """No work stands in the plan yet."""

    @property
    def done(self) -> int:
        """How many steps are taken."""
        return sum(step.is_done for step in self.steps)

    @property
    def following(self) -> Step | None:
        """The first step that is not taken; None when all are."""
        return next((step for step in self.steps if not step.is_done), None)


def first_hour(reader: Reader, year: int, has_copy: bool) -> FirstHour:
    """How far the plan has come in this year."""
    steps = (
        _office(reader),
        _letter(reader, year),
        _demands(reader, year),
        _work(reader, year),
        _wheel(reader, year),
        _paper(reader),
        _copy(has_copy),
    )
    return FirstHour(steps, not reader.all(Measure))


def is_young(reader: Reader) -> bool:
    """Whether so little stands in the plan that its owner may want to be led."""
    return len(reader.all(Measure)) < YOUNG


def _office(reader: Reader) -> Step:
    roles = len(reader.all(Role))
    has_office = any(office.name for office in reader.all(Office)) and bool(reader.all(Municipality))
    return Step(
        "office",
        "office",
        "roles" if has_office else "",
        N_("Legg inn kontoret og rollene"),
        N_("Alt arbeid får en ansvarlig rolle. Roller, ikke navn: da står ansvaret når noen slutter."),
        N_("Legg inn roller"),
        "page.office.roles",
        has_office and roles >= ENOUGH_ROLES,
        _of(N_("{n} av {enough} roller"), roles, ENOUGH_ROLES),
    )


def _letter(reader: Reader, year: int) -> Step:
    return Step(
        "letter",
        "letter",
        "",
        N_("Hent inn årets brev"),
        N_("Velg et brev som følger med, eller les inn deres eget fra en fil. Da ser dere hva som ventes."),
        N_("Hent inn brev"),
        "task.bundled_letter",
        bool(letters_of(year, reader)),
    )


def _demands(reader: Reader, year: int) -> Step:
    tallies = [letter_tally(letter, reader) for letter in letters_of(year, reader)]
    asked = Tally(sum(one.total for one in tallies), sum(one.assessed for one in tallies))
    enough = min(ENOUGH_DEMANDS, asked.total) or ENOUGH_DEMANDS
    return Step(
        "demands",
        "letter",
        "",
        N_("Se gjennom kravene og vurder de første"),
        N_("Ta kapitlet du kjenner best. Hva gjør dere, og hva mangler? To setninger holder."),
        N_("Vurder krav"),
        "task.assess",
        asked.total > 0 and asked.assessed >= enough,
        _of(N_("{n} av {enough} krav"), asked.assessed, enough),
    )


def _work(reader: Reader, year: int) -> Step:
    goals: tuple[Goal, ...] = goals_of(year, reader)
    owned = [one for one in measures_of(year, reader) if one.role and one.deadline]
    standing = Said(N_("Mål: {goals} · tiltak med ansvar og frist: {measures}"), goals=len(goals), measures=len(owned))
    return Step(
        "work",
        "plan",
        "",
        N_("Skriv det første målet og det første tiltaket"),
        N_("Tiltaket trenger en ansvarlig rolle og en frist. Da kommer det i Oversikt når fristen nærmer seg."),
        N_("Åpne planen"),
        "task.measure",
        bool(goals) and bool(owned),
        standing if goals or owned else None,
    )


def _wheel(reader: Reader, year: int) -> Step:
    return Step(
        "wheel",
        "wheel",
        "",
        N_("Legg ut årshjulet"),
        N_("Startbiblioteket har møtene, fristene og rapportene som de fleste kontor har."),
        N_("Åpne årshjulet"),
        "task.wheel",
        any(one.year == year for one in reader.all(Occurrence)),
    )


def _paper(reader: Reader) -> Step:
    return Step(
        "paper",
        "documents",
        "plan",
        N_("Lag det første dokumentet"),
        N_("Årets plan som PDF. Vis den til noen, og spør hva de savner."),
        N_("Lag dokument"),
        "task.packet",
        bool(reader.all(Issued)),
    )


def _copy(has_copy: bool) -> Step:
    return Step(
        "copy",
        "",
        "",
        N_("Se hvor sikkerhetskopiene ligger"),
        N_("NavPlan tar kopier selv, på denne maskinen. Ligger planen der noen andre også tar kopi?"),
        N_("Se sikkerhetskopiene"),
        "concept.backup",
        has_copy,
    )


def _of(text: str, count: int, enough: int) -> Said | None:
    """How far a step has come, once it is begun and until it is done."""
    return Said(text, n=count, enough=enough) if 0 < count < enough else None
