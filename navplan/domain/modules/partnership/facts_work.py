"""The agreement's single facts about the work: powers, security, results, users, money, disputes (A7–A17)."""

from dataclasses import dataclass
from datetime import date

from navplan.domain.fields import Guard, choice, choices, day, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.partnership.words import (
    COMPETENCE_GROUNDS,
    HOST_TYPES,
    MONTHS,
    OTHER_VOICES,
    USEFUL,
    USER_COUNCILS,
    YES_NO,
    guide,
    law,
)
from navplan.domain.records import Record
from navplan.domain.words import N_

MONEY = Number("kr", 0, 9_999_999_999)


@dataclass(frozen=True, kw_only=True)
class PowerFacts(Record):
    """A7: work on each other's field, and who can instruct whom."""

    crossed: str = choice(
        N_("Oppgaver på hverandres område"),
        YES_NO,
        basis=law("Nav-loven § 14"),
        needed=True,
        help=N_("Skal ansatte hos den ene eieren gjøre oppgaver for den andre?"),
    )
    instruction: str = long_text(
        N_("Instruks og rapport"),
        basis=guide("3.7"),
        help=N_("Hvem kan instruere i hva, og hvordan rapporteres det?"),
    )
    whole: str = long_text(
        N_("Helhet ved todelt ledelse"), basis=guide("3.7"), help=N_("Hvordan sikres ett samlet tilbud?")
    )


@dataclass(frozen=True, kw_only=True)
class SecurityFacts(Record):
    """A8 and A9: privacy, preparedness, codetermination."""

    access_rules: str = long_text(
        N_("Tilgangsregler"),
        basis=guide("3.3"),
        help=N_("Hvem får hvilke tilganger etter tjenstlig behov, og hvor ofte kontrolleres det?"),
    )
    secrecy: str = long_text(
        N_("Taushetsplikt i hverdagen"), basis=guide("3.3"), help=N_("Rutinen, eller hvor den er.")
    )
    privacy_officer_state: str = text(N_("Personvernombud i staten"), 120, guard=Guard.OFFICE, basis=USEFUL)
    privacy_officer_municipality: str = text(N_("Personvernombud i kommunen"), 120, guard=Guard.OFFICE, basis=USEFUL)
    breach_notice: str = long_text(
        N_("Varsling av avvik"), basis=guide("3.3"), help=N_("Hvem hos begge eiere varsles, og innen når?")
    )
    rehearsed_on: date | None = day(
        N_("Beredskapsplanen sist øvd"),
        basis=guide("3.3"),
        help=N_("Stengning, bortfall av IKT, krise i kommunen, vold og trusler."),
    )
    participation: str = long_text(
        N_("Medbestemmelse"),
        basis=guide("3.4"),
        help=N_("Ett felles forum eller to? Hvilke avtaler gjelder for hver gruppe ansatte?"),
    )
    main_agreement_state: str = text(
        N_("Hovedavtale i staten, utgave"), 80, basis=USEFUL, help=N_("Kontroller hvilken utgave som gjelder i dag.")
    )
    main_agreement_municipality: str = text(N_("Hovedavtale i kommunen, utgave"), 80, basis=USEFUL)
    safety_roles: tuple[str, ...] = links(
        N_("Verneombud og andre verneroller"), "role", basis=guide("2.1"), help=N_("Skriv området i rollens navn.")
    )
    safety_goals: str = long_text(
        N_("Mål for arbeidsmiljøet"), basis=USEFUL, help=N_("Felles mål, sykefravær og oppfølging av trusler.")
    )
    participation_meetings: int | None = number(
        N_("Medbestemmelsesmøter i året"), Number(minimum=0, maximum=60), basis=USEFUL
    )


@dataclass(frozen=True, kw_only=True)
class ResultFacts(Record):
    """A10 and A11: results judged together, and competence."""

    results_months: tuple[str, ...] = choices(
        N_("Måneder for felles resultatvurdering"),
        MONTHS,
        basis=guide("3.5"),
        help=N_("Når vurderer eierne resultatene sammen?"),
    )
    other_value: str = long_text(
        N_("Verdi ut over målkravene"), basis=guide("3.5"), help=N_("Hvilke andre virkninger ønsker eierne å se?")
    )
    competence_year: int | None = number(
        N_("Kompetanseplan for år"),
        Number(minimum=2000, maximum=2100, grouped=False),
        basis=guide("3.6"),
        help=N_("Felles årlig plan. Før planen som vedlegg."),
    )
    competence_grounds: tuple[str, ...] = choices(
        N_("Kompetanseplanen bygger på"), COMPETENCE_GROUNDS, basis=guide("3.6")
    )
    innovation: str = long_text(N_("Felles utviklingsarbeid"), basis=guide("3.6"))


@dataclass(frozen=True, kw_only=True)
class UserFacts(Record):
    """A13: how the office meets those who speak for its users."""

    user_council: str = choice(
        N_("Brukerutvalg"),
        USER_COUNCILS,
        basis=law("Nav-loven § 14"),
        help=N_("Avtalen skal si hvordan kontoret møter representanter for brukerne."),
    )
    no_council_reason: str = long_text(N_("Hvorfor kontoret ikke har brukerutvalg"), basis=law("Nav-loven § 14"))
    council_meetings: int | None = number(
        N_("Møter i brukerutvalget i året"), Number(minimum=0, maximum=60), basis=guide("5.0")
    )
    council_members: str = long_text(
        N_("Utvalgets sammensetning"),
        2_000,
        basis=USEFUL,
        help=N_("Organisasjon eller erfaring, og periode. Ingen navn."),
    )
    other_voices: tuple[str, ...] = choices(N_("Andre former for medvirkning"), OTHER_VOICES, basis=USEFUL)
    council_answers: str = long_text(
        N_("Svar på innspill"), basis=guide("5.0"), help=N_("Hvordan får utvalget svar på det de tar opp?")
    )


@dataclass(frozen=True, kw_only=True)
class CooperationFacts(Record):
    """A14: who coordinates when several services help the same person."""

    coordination_duty: str = long_text(
        N_("Samordningsplikt"),
        basis=guide("6.0"),
        help=N_("Hvordan avklares hvem som samordner når flere tjenester hjelper samme person?"),
    )
    individual_plan: str = long_text(
        N_("Individuell plan og barnekoordinator"), basis=guide("6.0"), help=N_("Rutinen for begge.")
    )
    youth: str = long_text(
        N_("Ungdomsgarantien"), basis=USEFUL, help=N_("Fast kontaktperson for unge mellom 16 og 30 år.")
    )


@dataclass(frozen=True, kw_only=True)
class EconomyFacts(Record):
    """A15: the joint budget beside the cost keys."""

    joint_budget: int | None = number(N_("Felles driftsbudsjett"), MONEY, basis=guide("3.1"))
    use_of_resources: str = long_text(
        N_("Nøkkel og faktisk bruk"),
        basis=USEFUL,
        help=N_("Stemmer nøkkelen med faktisk bruk? Revisorer spør om det."),
    )


@dataclass(frozen=True, kw_only=True)
class HostFacts(Record):
    """A16: only when the office serves several municipalities."""

    host_type: str = choice(N_("Type vertskommune"), HOST_TYPES, basis=law("kommuneloven kap. 20"))
    host_agreement_on: date | None = day(N_("Vertskommuneavtalen er datert"), basis=law("kommuneloven kap. 20"))
    host_notice: str = long_text(
        N_("Underretning til samarbeidskommunene"), basis=USEFUL, help=N_("Hvordan får de vite om vedtak?")
    )
    host_leaving: str = long_text(N_("Uttreden"), basis=law("kommuneloven kap. 20"))
    host_leaving_months: int | None = number(N_("Frist for uttreden"), Number(N_("måneder"), 0, 60))
    host_reports: str = choice(
        N_("Egne tall for hver kommune"), YES_NO, basis=USEFUL, help=N_("Vises tallene for hver kommune i rapporten?")
    )


@dataclass(frozen=True, kw_only=True)
class DisputeFacts(Record):
    """A17: beside the steps."""

    dispute_in_writing: str = choice(N_("Tvist bringes inn skriftlig"), YES_NO, basis=USEFUL)
