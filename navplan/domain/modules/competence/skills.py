"""What the office must know: areas, competences, demands on roles, and how many stand on each level.

Nobody is named: levels are counted in groups of role and owner line (kvp_kompetanse.md 5.5.2–5.5.4, 9.2).
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import choice, choices, day, flag, link, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.competence.words import CATEGORIES, HALVES, METHODS
from navplan.domain.records import Record
from navplan.domain.vocabulary import OWNER_LINES, THEMES
from navplan.domain.words import N_

YEAR = Number(minimum=2000, maximum=2100, grouped=False)
LEVEL = Number(minimum=0, maximum=4)
HEADS = Number(minimum=0, maximum=999)
OF_PEOPLE = Number(minimum=0, maximum=999, counts_people=True)


@dataclass(frozen=True, kw_only=True)
class CompetenceArea(Record):
    """A group of competences, a column group of the heat map (5.5.2)."""

    KEY: ClassVar[str] = "competence_area"
    code: str = text(N_("Kode"), 6, needed=True, listed=True, help=N_("To til seks tegn, for eksempel «KVP»."))
    name: str = text(N_("Område"), 80, needed=True, listed=True)
    category: str = choice(N_("Kategori"), CATEGORIES, "fag", listed=True)


@dataclass(frozen=True, kw_only=True)
class Competence(Record):
    """Something that people in the office must be able to do, with each level in the office's own words (5.5.2)."""

    KEY: ClassVar[str] = "competence"
    area: str = link(N_("Område"), "competence_area", "follow")
    code: str = text(N_("Kode"), 8, needed=True, listed=True)
    name: str = text(N_("Kompetanse"), 100, needed=True, listed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    themes: tuple[str, ...] = choices(N_("Tema i brevet"), THEMES)
    critical: bool = flag(
        N_("Kritisk for forsvarlig tjeneste"), listed=True, help=N_("Et gap her teller halvannen gang så mye.")
    )
    least: int | None = number(
        N_("Minst så mange"), HEADS, listed=True, help=N_("Så mange må kunne dette for at tjenesten ikke er sårbar.")
    )
    least_level: int | None = number(
        N_("På minst nivå"), Number(minimum=1, maximum=4), help=N_("Uten tall her gjelder nivå 3.")
    )
    by_law: bool = flag(N_("Lovpålagt opplæring"))
    renew_months: int | None = number(N_("Må fornyes hver"), Number(N_("måneder"), 1, 60))
    level_1: str = text(N_("Nivå 1: kjenner til"), 240, help=N_("Tomt felt betyr at nivået ikke er i bruk."))
    level_2: str = text(N_("Nivå 2: med støtte"), 240)
    level_3: str = text(N_("Nivå 3: selvstendig"), 240)
    level_4: str = text(N_("Nivå 4: fagressurs"), 240)
    external_code: str = text(N_("Ekstern kode"), 40, help=N_("For eksempel fra ESCO. Kan stå tomt."))


@dataclass(frozen=True, kw_only=True)
class RoleDemand(Record):
    """Which level a role needs, and how much it weighs (5.5.3)."""

    KEY: ClassVar[str] = "competence_demand"
    role: str = link(N_("Rolle"), "role", "follow", listed=True)
    competence: str = link(N_("Kompetanse"), "competence", "follow", listed=True)
    level: int | None = number(N_("Krav"), LEVEL, needed=True, listed=True, help=N_("Nivå 0 til 4."))
    weight: int | None = number(
        N_("Vekt"), Number(minimum=1, maximum=3), needed=True, listed=True, help=N_("Hvor viktig kravet er, 1 til 3.")
    )
    valid_from: date | None = day(N_("Gjelder fra"), needed=True, listed=True)


@dataclass(frozen=True, kw_only=True)
class GroupCount(Record):
    """How many of a role in one owner line stand on each level of a competence in one half-year (5.5.4)."""

    KEY: ClassVar[str] = "competence_count"
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    half: str = choice(N_("Halvår"), HALVES, "host", listed=True)
    competence: str = link(N_("Kompetanse"), "competence", "follow", listed=True)
    role: str = link(N_("Rolle"), "role", "follow", listed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    n0: int | None = number(N_("Antall på nivå 0"), OF_PEOPLE, listed=True)
    n1: int | None = number(N_("Antall på nivå 1"), OF_PEOPLE, listed=True)
    n2: int | None = number(N_("Antall på nivå 2"), OF_PEOPLE, listed=True)
    n3: int | None = number(N_("Antall på nivå 3"), OF_PEOPLE, listed=True)
    n4: int | None = number(N_("Antall på nivå 4"), OF_PEOPLE, listed=True)
    method: str = choice(N_("Hvordan dere talte"), METHODS, "samtale")
    counted_on: date | None = day(N_("Talt"), needed=True, listed=True)

    @property
    def levels(self) -> tuple[int, int, int, int, int]:
        """The numbers of level 0 to 4; an empty field is nought."""
        return (self.n0 or 0, self.n1 or 0, self.n2 or 0, self.n3 or 0, self.n4 or 0)
