"""What «Om NavPlan» says: of this copy of the program, this machine, and where things lie. Nothing a plan says."""

import platform
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QScreen

from navplan import __version__
from navplan.domain.places import COPIES
from navplan.domain.words import Said
from navplan.ui.licences import BUNDLED
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.app import Program


@dataclass(frozen=True)
class Machine:
    """What the running program knows of itself: `store` is what stores plans, with its version (reliability R12).

    `plan` is the open plan by the name the user knows, `live` the file that is written to: two where it is shared.
    `wanted` is the folder for settings that could not be written to.
    """

    store: str = ""
    schema: int = 0
    plan: Path | None = None
    live: Path | None = None
    is_encrypted: bool = False
    why_not_encrypted: Said | None = None
    wanted: Path | None = None


def machine_of(program: "Program") -> Machine:
    """What is so in the program that runs."""
    outside, live = program.outside, program.live
    encryption = outside.encryption(program.own) if outside.encryption else None
    return Machine(
        store=outside.store_version(),
        schema=outside.plan_schema(),
        plan=program.sharing.plan,
        live=live,
        is_encrypted=bool(encryption and live and encryption.is_encrypted(live)),
        why_not_encrypted=encryption.why_not() if encryption else None,
        wanted=program.place.wanted if program.place.said else None,
    )


class Fact(NamedTuple):
    """One thing that is so; with a `folder`, a place that can be opened, if it is made already."""

    name: str
    value: str
    folder: Path | None = None
    is_made: bool = True


class Facts(NamedTuple):
    """The facts of one sort, under a heading."""

    title: str
    facts: tuple[Fact, ...]


def facts(own: Path, machine: Machine) -> tuple[Facts, ...]:
    """Everything that is said; `own` is the program's own folder on this machine."""
    return (
        Facts(_("Programmet"), tuple(_program(machine))),
        Facts(_("På denne maskinen"), tuple(_places(own, machine))),
        Facts(_("Planen som er åpen"), tuple(_plan(machine))),
    )


def as_text(told: Iterable[Facts]) -> str:
    """The same as lines of text, for an e-mail to somebody who helps."""
    return "\n\n".join(
        "\n".join([one.title, *(f"{fact.name}: {fact.value}".replace("\n", " ") for fact in one.facts)]) for one in told
    )


def _program(machine: Machine) -> Iterable[Fact]:
    is_built = getattr(sys, "frozen", False)
    number = f"NavPlan {__version__}"
    yield Fact(_("Versjon"), number if is_built else _("{version}, kjørt fra kildekoden").format(version=number))
    if machine.schema:
        words = _("Skjema {n}. Eldre planer blir oppgradert når de åpnes.")
        yield Fact(_("Planfiler"), words.format(n=machine.schema))
    if machine.store:
        yield Fact(_("Lagring"), machine.store)
    why_not = machine.why_not_encrypted
    yield Fact(_("Kryptering"), why_not.words(_) if why_not else _("Kan brukes (Fil › Kryptering)"))
    yield Fact(_("Bygget på"), f"Qt {qVersion()}, Python {sys.version.split()[0]}")
    yield Fact(_("System"), platform.platform(terse=True))
    yield Fact(_("Skjerm"), "; ".join(_screen(each) for each in QGuiApplication.screens()))


def _screen(screen: QScreen) -> str:
    size, percent = screen.size() * screen.devicePixelRatio(), round(screen.devicePixelRatio() * 100)
    return _("{width} × {height}, {percent} %").format(width=size.width(), height=size.height(), percent=percent)


def _places(own: Path, machine: Machine) -> Iterable[Fact]:
    words = _("Innstillinger og logg")
    if machine.wanted is not None:
        words = _("Innstillinger og logg, bare til maskinen starter på nytt")
    yield Fact(words, str(own), own)
    for name, folder in ((_("Sikkerhetskopier"), own / COPIES), (_("Arbeidskopier av delte planer"), own / "delt")):
        yield Fact(
            name, str(folder), folder, folder.is_dir()
        )  # never asked of the plan's: a dead share would hold us up
    yield Fact(_("Programmet"), str(BUNDLED.parent.parent), BUNDLED.parent.parent)


def _plan(machine: Machine) -> Iterable[Fact]:
    plan = machine.plan or machine.live
    if plan is None:
        yield Fact(_("Plan"), _("Ingen plan er åpen."))
        return
    yield Fact(_("Plan"), str(plan), plan.parent)
    if machine.live is not None and machine.live != plan:
        yield Fact(_("Arbeidskopi på denne maskinen"), str(machine.live), machine.live.parent)
    is_hidden = _("Ja. Bare de som har passordet eller gjenopprettingskoden, kan lese den.")
    in_plain = _("Nei. Alle som kan åpne filen, kan lese den.")
    yield Fact(_("Kryptert"), is_hidden if machine.is_encrypted else in_plain)
