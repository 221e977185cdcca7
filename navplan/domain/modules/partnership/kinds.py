"""The agreement's kinds of record for the registry: words, forms, checks and locks."""

from navplan.domain.modules.partnership import parts_office as po
from navplan.domain.modules.partnership import parts_work as pw
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.content import clause_title
from navplan.domain.modules.partnership.layout import CONTROL, LAYOUT
from navplan.domain.modules.partnership.parts_office import Part
from navplan.domain.modules.partnership.rules import CHECKS, check_agreement, lock_agreement, sealed
from navplan.domain.records import Kind, Locked, Rows, Section, fields_of, never_locked, no_check
from navplan.domain.words import N_

_LOCK = sealed()


def _form() -> tuple[Section | Rows, ...]:
    """The clauses in order, each a section with its facts and then its lists."""
    parts: list[Section | Rows] = [Section(N_("Versjonen"), CONTROL)]
    for layout in LAYOUT:
        if layout.facts():
            parts.append(Section(clause_title(layout.key), layout.facts()))
        parts += [Rows(part.KEY, "agreement") for part in layout.parts()]
    return (*parts, Rows(po.Clause.KEY, "agreement"), Rows(pw.GuideAnswer.KEY, "agreement"))


def _part(part: type[Part], one: str, many: str, name: tuple[str, ...], locked: Locked = _LOCK) -> Kind:
    rows = tuple(field.key for field in fields_of(part) if field.key != "agreement")
    return Kind(part, one, many, name, (Section(many, rows),), CHECKS.get(part, no_check), locked=locked)


KINDS = (
    Kind(
        Agreement,
        N_("partnerskapsavtale"),
        N_("Partnerskapsavtaler"),
        ("title", "version"),
        _form(),
        check_agreement,
        locked=lock_agreement,
    ),
    _part(
        po.Clause,
        N_("avtalepunkt"),
        N_("Avtalepunkter"),
        ("point",),
        sealed("role", "due", "expectations", "goals", "indicators"),
    ),
    _part(po.Party, N_("kommunal part"), N_("Kommunale parter"), ("name",), sealed("municipality")),
    _part(po.AgreementCase, N_("behandling av avtalen"), N_("Behandling av avtalen"), ("body",)),
    _part(po.Hearing, N_("høring av avtalen"), N_("Hørt om avtalen"), ("party",)),
    _part(po.LegalSource, N_("rettskilde"), N_("Rettskilder"), ("title",), sealed("checked_on", "checked_by")),
    _part(po.SharedGoal, N_("felles mål"), N_("Felles mål"), ("title",), sealed("goal")),
    _part(po.Location, N_("sted"), N_("Steder"), ("name",)),
    _part(po.OpeningHours, N_("åpningstid"), N_("Åpningstider"), ("weekday", "opens", "closes")),
    _part(po.StaffYear, N_("bemanning"), N_("Bemanning"), ("year",)),
    _part(po.Participant, N_("fast deltaker"), N_("Faste deltakere"), ("title",)),
    _part(po.LeaderPlace, N_("plass i ledergruppe"), N_("Leders ledergrupper"), ("management_group",)),
    _part(po.SteeringDocument, N_("styringsdokument"), N_("Styringsdokumenter"), ("title",)),
    _part(pw.Annex, N_("vedlegg"), N_("Vedlegg"), ("nr", "title")),
    _part(pw.Delegation, N_("fullmakt"), N_("Fullmakter"), ("nr", "power")),
    _part(pw.CrossTask, N_("kryssende oppgave"), N_("Kryssende oppgaver"), ("task",)),
    _part(po.DataDuty, N_("behandlingsansvar"), N_("Behandlingsansvar"), ("system",)),
    _part(po.EmergencyRole, N_("beredskapsrolle"), N_("Beredskapsroller"), ("event",)),
    _part(
        pw.SharedIndicator, N_("felles indikator"), N_("Felles indikatorer"), ("name",), sealed("seen_on", "indicator")
    ),
    _part(pw.ManagementReport, N_("styringsrapport"), N_("Styringsrapporter"), ("report",)),
    _part(pw.JointTraining, N_("felles opplæring"), N_("Felles opplæring"), ("theme",)),
    _part(pw.Service, N_("tjeneste"), N_("Tjenester"), ("name",), sealed("inspection_measure")),
    _part(pw.Cooperation, N_("samarbeid"), N_("Samarbeid"), ("partner", "purpose")),
    _part(pw.CostShare, N_("kostnadsdeling"), N_("Kostnadsdeling"), ("post",), sealed("revised_on")),
    _part(pw.HostTask, N_("oppgave for vertskommunen"), N_("Vertskommunens oppgaver"), ("task",)),
    _part(pw.DisputeStep, N_("trinn i en tvist"), N_("Trinn ved uenighet"), ("nr", "who")),
    _part(pw.Disagreement, N_("uenighet"), N_("Uenighetslogg"), ("theme",), never_locked),
    _part(pw.Signature, N_("signatur"), N_("Signaturer"), ("owner", "name")),
    _part(pw.GuideAnswer, N_("svar på veilederen"), N_("Svar på veilederen"), ("question",), never_locked),
)
"""Annexes stand before what refers to them; everything rests on the agreement."""

_NAMES = {kind.record: kind.many for kind in KINDS}


def list_name(part: type[Part]) -> str:
    """What one of the agreement's lists is called, not yet translated."""
    return _NAMES[part]
