"""An agreement without a single gap on the day `NOW`, for tests that take one thing away."""

from datetime import date
from decimal import Decimal

from navplan.domain.modules.office import Municipality, Office
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.library import read_library
from navplan.domain.modules.partnership.parts_office import (
    LeaderPlace,
    LegalSource,
    Location,
    OpeningHours,
    Participant,
    Party,
)
from navplan.domain.modules.partnership.parts_work import (
    Annex,
    Cooperation,
    CostShare,
    Service,
    SharedIndicator,
    Signature,
)
from navplan.domain.modules.partnership.versions import new_agreement
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace

NOW = date(2026, 6, 1)

FACTS = {
    "title": "Lokal partnerskapsavtale for Nav Fjordvik",
    "office_name": "Nav Fjordvik",
    "version": "1.0",
    "state_name": "Nav Fjordfylket",
    "state_signatory": "Fylkesdirektør",
    "contact_state": "Avdelingsdirektør",
    "contact_municipality": "Kommunalsjef",
    "valid_from": date(2026, 1, 1),
    "running": True,
    "organisation": "To avdelinger, oppfølging og sosiale tjenester.",
    "leadership": "statlig",
    "area": "Fjordvik",
    "crossed": "nei",
    "user_council": "eget",
    "meetings_a_year": 4,
    "agenda_owner": "nav_leder",
    "next_evaluation": date(2027, 1, 1),
    "opening_limit": 10,
}


def whole_agreement(workspace: Workspace) -> Agreement:
    """Build the agreement in a plan; it is a draft that nothing stops."""
    office = workspace.add(Office(name="Nav Fjordvik"))
    municipality = workspace.add(Municipality(office=office.id, name="Fjordvik", number="9999"))
    with workspace.draft(Said("Ny avtale")) as draft:
        made = new_agreement(draft, Agreement(**FACTS, office=office.id), read_library(), workspace)
        id = made.id
        draft.add(Party(agreement=id, name="Fjordvik", signatory="Kommunedirektør", municipality=municipality.id))
        place = draft.add(Location(agreement=id, name="Kontoret", address="Torget 1"))
        for weekday in ("man", "tir", "ons", "tor", "fre"):
            draft.add(OpeningHours(agreement=id, location=place.id, weekday=weekday, opens="10", closes="14.00"))
        draft.add(Participant(agreement=id, title="Kommunedirektør", owner="kommune"))
        draft.add(LeaderPlace(agreement=id, management_group="Kommunedirektørens ledergruppe", owner="kommune"))
        draft.add(Annex(agreement=id, nr=1, title="Kart", type="organisasjon", enclosed=True))
        draft.add(SharedIndicator(agreement=id, name="Unge i arbeid", seen_on=date(2026, 5, 1)))
        draft.add(Cooperation(agreement=id, partner="bolig", purpose="Bolig til unge"))
        draft.add(
            CostShare(
                agreement=id,
                post="husleie",
                split_key="areal",
                state_share=Decimal(60),
                municipal_share=Decimal(40),
                revised_on=date(2026, 1, 10),
            )
        )
    with workspace.draft(Said("Fyll ut listene")) as draft:
        for service in workspace.linked(Service, "agreement", id):
            draft.set(service, scope="Alle som bor i kommunen får hjelp.")
        for source in workspace.linked(LegalSource, "agreement", id):
            draft.set(source, checked_on=date(2026, 2, 1))
    return made


def signed_agreement(workspace: Workspace) -> Agreement:
    """The same agreement, signed by both parties and in force."""
    made = whole_agreement(workspace)
    workspace.set(made, status="klar")
    for signature in workspace.linked(Signature, "agreement", made.id):
        workspace.set(signature, name=f"For {signature.owner}", place="Fjordvik", signed_on=date(2026, 1, 2))
    workspace.set(now(workspace, made), status="gjeldende")
    return now(workspace, made)


def now(workspace: Workspace, agreement: Agreement) -> Agreement:
    """The agreement as the plan holds it."""
    found = workspace.get(Agreement, agreement.id)
    assert found is not None
    return found
