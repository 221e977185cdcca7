"""What complete competences, demands and counts look like (kvp_kompetanse.md 5.5.2–5.5.4)."""

from collections.abc import Iterable

from navplan.domain.deadlines import today
from navplan.domain.modules.competence.figures import headcount
from navplan.domain.modules.competence.skills import Competence, CompetenceArea, GroupCount, RoleDemand
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said


def check_area(area: CompetenceArea, reader: Reader) -> Iterable[Problem]:
    """An area has a code and a name that no other has."""
    others = [other for other in reader.all(CompetenceArea) if other.id != area.id]
    if not area.code:
        yield Problem("code", Said(N_("Området mangler kode.")))
    elif area.code in {other.code for other in others}:
        yield Problem("code", Said(N_("Et annet område har denne koden.")))
    if not area.name:
        yield Problem("name", Said(N_("Området mangler navn.")))
    elif area.name in {other.name for other in others}:
        yield Problem("name", Said(N_("Et annet område har dette navnet.")))


def check_competence(competence: Competence, reader: Reader) -> Iterable[Problem]:
    """A code of its own, a name that is unique in its area, a least number, and at least one described level."""
    beside = reader.linked(Competence, "area", competence.area)
    if not competence.code:
        yield Problem("code", Said(N_("Kompetansen mangler kode.")))
    elif any(other.code == competence.code and other.id != competence.id for other in reader.all(Competence)):
        yield Problem("code", Said(N_("En annen kompetanse har denne koden.")))
    if not competence.name:
        yield Problem("name", Said(N_("Kompetansen mangler navn.")))
    elif any(other.name == competence.name and other.id != competence.id for other in beside):
        yield Problem("name", Said(N_("En annen kompetanse i området heter det samme.")))
    if competence.critical and not competence.least:
        yield Problem("least", Said(N_("Skriv hvor mange som minst må kunne dette.")), "info")
    if not used_levels(competence):
        yield Problem("level_3", Said(N_("Beskriv minst ett nivå.")))


def used_levels(competence: Competence) -> tuple[int, ...]:
    """The levels 1 to 4 that the office has described; a blank one is not in use (5.5.2)."""
    told = (competence.level_1, competence.level_2, competence.level_3, competence.level_4)
    return tuple(level for level, words in enumerate(told, 1) if words.strip())


def check_demand(demand: RoleDemand, reader: Reader) -> Iterable[Problem]:
    """A level that is in use, weight and day; one demand per role, competence and day."""
    if demand.level is None:
        yield Problem("level", Said(N_("Skriv hvilket nivå rollen trenger.")))
    elif not _is_used(demand.level, reader.get(Competence, demand.competence)):
        yield Problem("level", Said(N_("Kompetansen har ingen beskrivelse av dette nivået.")))
    if demand.weight is None:
        yield Problem("weight", Said(N_("Skriv hvor mye kravet veier, 1 til 3.")))
    if demand.valid_from is None:
        yield Problem("valid_from", Said(N_("Skriv når kravet gjelder fra.")))
    same = reader.linked(RoleDemand, "competence", demand.competence)
    if any(d.id != demand.id and (d.role, d.valid_from) == (demand.role, demand.valid_from) for d in same):
        yield Problem("valid_from", Said(N_("Rollen har et annet krav fra samme dag.")))


def check_count(count: GroupCount, reader: Reader) -> Iterable[Problem]:
    """A year, at least one person, a day that has been, and one count per group and half-year."""
    if count.year is None:
        yield Problem("year", Said(N_("Skriv hvilket år tellingen gjelder.")))
    if not headcount(count.levels):
        yield Problem("n0", Said(N_("Ingen er talt ennå.")))
    if count.counted_on is None:
        yield Problem("counted_on", Said(N_("Skriv når dere talte.")))
    elif count.counted_on > today():
        yield Problem("counted_on", Said(N_("Datoen har ikke vært ennå.")))
    same = reader.linked(GroupCount, "competence", count.competence)
    if any(other.id != count.id and _group(other) == _group(count) for other in same):
        yield Problem("half", Said(N_("Denne gruppen er talt to ganger i halvåret.")))


def _is_used(level: int, competence: Competence | None) -> bool:
    """Level 0 asks for nothing; a competence that describes no level yet is told so itself."""
    used = used_levels(competence) if competence else ()
    return level == 0 or not used or level in used


def _group(count: GroupCount) -> tuple[object, ...]:
    return count.year, count.half, count.role, count.owner_line
