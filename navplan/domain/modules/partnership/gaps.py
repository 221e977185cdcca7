"""What the agreement lacks: «Avtaletemperatur» with the rules G1–G16 of partnerskap.md A20, each pointing to its field.

Pure: the same agreement on the same day has the same gaps. A gap says whether law, guide or plain usefulness asks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.clock import weekly_hours
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
from navplan.domain.modules.partnership.words import COMPULSORY, SIGNED
from navplan.domain.records import R, Reader
from navplan.domain.words import N_, Said

Weight = Literal["danger", "warning"]
Rank = Literal["lov", "veileder", "nyttig"]

FEW_WORDS = 3
"""A scope of fewer words than this is a heading, not a sentence."""


@dataclass(frozen=True)
class Gap:
    """Something missing: `field` of a record of kind `key`; `id` is empty when a whole row is missing."""

    code: str
    weight: Weight
    rank: Rank
    clause: str
    key: str
    field: str
    id: str
    said: Said


@dataclass(frozen=True)
class Look:
    """One version on one day, as the rules ask of it."""

    agreement: Agreement
    reader: Reader
    today: date

    def rows(self, part: type[R]) -> tuple[R, ...]:
        """The version's rows of a list."""
        return self.reader.linked(part, "agreement", self.agreement.id)

    def local_text(self, clause: str) -> str:
        """What the parties have written themselves in a clause."""
        return " ".join(c.local_text for c in self.rows(Clause) if c.point == clause).strip()

    def older_than(self, day: date | None, months: int) -> bool:
        """Whether a day lies more than so many months back; no day is older than any."""
        return day is None or day < self.today - relativedelta(months=months)


def gap_check(agreement: Agreement, reader: Reader, today: date) -> tuple[Gap, ...]:
    """Everything the version lacks, in the order of the rules."""
    look = Look(agreement, reader, today)
    return tuple(gap for rule in RULES for gap in rule(look))


Grade = tuple[str, Weight, Rank]
"""A rule's code, how heavy it weighs, and who asks."""


def _fact(look: Look, grade: Grade, fact: str, said: Said) -> Gap:
    return Gap(*grade, clause_of_fact(fact), Agreement.KEY, fact, look.agreement.id, said)


def _row(grade: Grade, part: type[Part], field: str, said: Said, row: Part | None = None) -> Gap:
    return Gap(*grade, clause_of_part(part), part.KEY, field, row.id if row else "", said)


def _themes(look: Look) -> Iterator[Gap]:
    """G1: the four themes of Nav-loven § 14 have text."""
    if not look.rows(Location) and not look.local_text("A3"):
        said = Said(N_("Avtalen sier ikke hvor kontoret er. Før inn stedene der innbyggerne møter kontoret."))
        yield _row(("G1", "danger", "lov"), Location, "name", said)
    if not look.agreement.organisation and not look.local_text("A4"):
        said = Said(N_("Avtalen sier ikke hvordan kontoret er organisert og drevet."))
        yield _fact(look, ("G1", "danger", "lov"), "organisation", said)
    user = (look.agreement.user_council, look.agreement.council_answers, look.local_text("A13"))
    if not any(user):
        said = Said(N_("Avtalen sier ikke hvordan kontoret møter representanter for brukerne."))
        yield _fact(look, ("G1", "danger", "lov"), "user_council", said)
    if not look.rows(Cooperation) and not look.agreement.coordination_duty and not look.local_text("A14"):
        said = Said(N_("Avtalen sier ikke hvordan kontoret samhandler med kommunens øvrige tjenester."))
        yield _row(("G1", "danger", "lov"), Cooperation, "partner", said)


def _annex(look: Look) -> Iterator[Gap]:
    """G2: work on each other's field demands the delegation decision as annex (regulation 107 of 2007)."""
    enclosed = any(annex.type == "delegering" and annex.enclosed for annex in look.rows(Annex))
    if look.agreement.crossed == "ja" and not enclosed:
        said = Said(N_("Ansatte gjør oppgaver på hverandres område, men delegeringsvedtaket ligger ikke ved avtalen."))
        yield _row(("G2", "danger", "lov"), Annex, "type", said)


def says_something(text: str) -> bool:
    """Whether a text is at least a short sentence and not only a heading."""
    return len(text.split()) >= FEW_WORDS


def _services(look: Look) -> Iterator[Gap]:
    """G3: the five compulsory services stand in the table, each with a sentence about its scope."""
    for option in COMPULSORY:
        rows = [service for service in look.rows(Service) if service.compulsory == option.key]
        if not rows:
            said = Said(N_("{service} står ikke i tjenestelisten."), service=Said(option.label))
            yield _row(("G3", "danger", "lov"), Service, "compulsory", said)
        elif not any(says_something(service.scope) for service in rows):
            said = Said(N_("{service} har bare overskrift. Skriv minst én setning om omfanget."), service=rows[0].name)
            yield _row(("G3", "danger", "lov"), Service, "scope", said, rows[0])


def _indicators(look: Look) -> Iterator[Gap]:
    """G4: at least one figure that both owners ask for."""
    if not look.rows(SharedIndicator):
        said = Said(N_("Avtalen har ingen felles indikator. Tre til sju tall som begge eiere spør etter, er nok."))
        yield _row(("G4", "warning", "veileder"), SharedIndicator, "name", said)


def _agenda(look: Look) -> Iterator[Gap]:
    """G5: somebody is named as responsible for the agenda."""
    if not look.agreement.agenda_owner:
        said = Said(N_("Avtalen sier ikke hvem som har ansvar for sakslisten. Veilederen anbefaler Nav-leder."))
        yield _fact(look, ("G5", "warning", "veileder"), "agenda_owner", said)


def _leader(look: Look) -> Iterator[Gap]:
    """G6: the leader's place in the municipality's management is stated."""
    if not any(place.owner == "kommune" for place in look.rows(LeaderPlace)):
        said = Said(N_("Avtalen sier ikke hvilken ledergruppe i kommunen Nav-leder hører til."))
        yield _row(("G6", "warning", "veileder"), LeaderPlace, "management_group", said)


def _meetings(look: Look) -> Iterator[Gap]:
    """G7: how often the owners meet, and who represents them."""
    if not look.agreement.meetings_a_year:
        said = Said(N_("Avtalen sier ikke hvor mange partnerskapsmøter det er i året."))
        yield _fact(look, ("G7", "warning", "veileder"), "meetings_a_year", said)
    if not look.rows(Participant):
        said = Said(N_("Avtalen sier ikke hvem som representerer eierne i møtene."))
        yield _row(("G7", "warning", "veileder"), Participant, "title", said)


def _standard(look: Look) -> Iterator[Gap]:
    """G8: three or more clauses rest on the standard text alone."""
    bare = [clause for clause in look.rows(Clause) if clause.standard_used and not clause.local_text.strip()]
    if len(bare) >= 3:
        said = Said(N_("{n} punkter har bare standardtekst. Skriv hva som gjelder hos dere."), n=len(bare))
        yield Gap("G8", "warning", "nyttig", bare[0].point, Clause.KEY, "local_text", bare[0].id, said)


def _evaluation(look: Look) -> Iterator[Gap]:
    """G9: the evaluation is overdue, or the last one (else the agreement itself) is more than four years old."""
    planned = look.agreement.next_evaluation
    last = look.agreement.evaluated_on or look.agreement.valid_from
    if planned is not None and planned < look.today:
        said = Said(N_("Evalueringen av avtalen skulle vært gjort."))
        yield _fact(look, ("G9", "warning", "veileder"), "next_evaluation", said)
    elif last is not None and look.older_than(last, 48):
        said = Said(N_("Det er mer enn fire år siden avtalen ble evaluert."))
        yield _fact(look, ("G9", "warning", "veileder"), "evaluated_on", said)


def _names(look: Look) -> Iterator[Gap]:
    """G10: after signing, a party or the office has got another name in the plan."""
    if look.agreement.status not in SIGNED:
        return
    now = look.reader.named("office", look.agreement.office)
    if now and now != look.agreement.office_name:
        said = Said(N_("Kontoret heter {now} i planen, men noe annet i avtalen."), now=now)
        yield _fact(look, ("G10", "warning", "nyttig"), "office_name", said)
    for party in look.rows(Party):
        now = look.reader.named("municipality", party.municipality)
        if now and now != party.name:
            said = Said(N_("Parten {then} heter {now} nå."), then=party.name, now=now)
            yield _row(("G10", "warning", "nyttig"), Party, "name", said, party)


def _opening(look: Look) -> Iterator[Gap]:
    """G11: opening hours below the office's own limit need a reason."""
    limit = look.agreement.opening_limit
    if limit is None or look.agreement.opening_reason:
        return
    hours = weekly_hours(look.rows(OpeningHours))
    if hours and min(hours.values()) < limit * 60:
        said = Said(N_("Åpningstiden er begrenset uten begrunnelse."))
        yield _fact(look, ("G11", "warning", "veileder"), "opening_reason", said)


def _users(look: Look) -> Iterator[Gap]:
    """G12: no user council is yellow; an agreement that does not say how is red."""
    if not look.agreement.user_council:
        said = Said(N_("Ordningen for brukermedvirkning er ikke omtalt. Loven krever at avtalen sier noe om den."))
        yield _fact(look, ("G12", "danger", "lov"), "user_council", said)
    elif look.agreement.user_council == "ingen":
        said = Said(N_("Kontoret har ikke brukerutvalg."))
        yield _fact(look, ("G12", "warning", "veileder"), "user_council", said)


def _cost(look: Look) -> Iterator[Gap]:
    """G13: a cost key that nobody has looked at for fourteen months."""
    for share in look.rows(CostShare):
        if look.older_than(share.revised_on or share.basis_on, 14):
            said = Said(N_("En kostnadsnøkkel er ikke gjennomgått de siste fjorten månedene."))
            yield _row(("G13", "warning", "nyttig"), CostShare, "revised_on", said, share)
            return


def _host(look: Look) -> Iterator[Gap]:
    """G14: with several municipalities every one of them has decided on the cooperation."""
    parties = look.rows(Party)
    for party in parties:
        if len(parties) > 1 and party.resolved_on is None:
            said = Said(N_("{party} mangler vedtak om vertskommunesamarbeidet."), party=party.name)
            yield _row(("G14", "danger", "lov"), Party, "resolved_on", said, party)


def _sources(look: Look) -> Iterator[Gap]:
    """G15: a legal source that nobody has checked for twelve months."""
    old = [source for source in look.rows(LegalSource) if look.older_than(source.checked_on, 12)]
    if old:
        said = Said(N_("{n} rettskilder er ikke kontrollert det siste året."), n=len(old))
        yield _row(("G15", "warning", "nyttig"), LegalSource, "checked_on", said, old[0])


def _ending(look: Look) -> Iterator[Gap]:
    """G16: the agreement ends within six months; within two it is red."""
    until = look.agreement.valid_to
    if until is None or look.agreement.running or look.agreement.status in ("utloept", "sagt_opp"):
        return
    if until <= look.today + relativedelta(months=6):
        weight: Weight = "danger" if until <= look.today + relativedelta(months=2) else "warning"
        passed = until < look.today
        said = Said(N_("Avtalen har løpt ut.") if passed else N_("Avtalen løper snart ut. Begynn på en ny versjon."))
        yield _fact(look, ("G16", weight, "nyttig"), "valid_to", said)


RULES = (
    *(_themes, _annex, _services, _indicators, _agenda, _leader, _meetings, _standard),
    *(_evaluation, _names, _opening, _users, _cost, _host, _sources, _ending),
)
"""G1–G16 in order."""


@dataclass(frozen=True)
class Temperature:
    """How many red and yellow gaps an agreement has."""

    red: int
    yellow: int

    @property
    def tone(self) -> Literal["danger", "warning", "success"]:
        """The colour that stands with the words."""
        return "danger" if self.red else "warning" if self.yellow else "success"

    def said(self) -> Said:
        """«2 røde, 4 gule» in words, for screen and paper alike."""
        if not self.red and not self.yellow:
            return Said(N_("Ingen mangler"))
        return Said(N_("{red} røde, {yellow} gule"), red=self.red, yellow=self.yellow)


def temperature(gaps: Iterable[Gap]) -> Temperature:
    """Count the gaps by weight."""
    weights = [gap.weight for gap in gaps]
    return Temperature(weights.count("danger"), weights.count("warning"))


def clauses_in(agreement: Agreement, reader: Reader) -> tuple[str, ...]:
    """The clauses that this version needs: A16 only with several municipalities or when something is written there."""
    several = len(reader.linked(Party, "agreement", agreement.id)) > 1
    written = any(getattr(agreement, fact) for fact in ("host_type", "host_leaving", "host_notice"))
    return tuple(clause.key for clause in LAYOUT if clause.key != "A16" or several or written)
