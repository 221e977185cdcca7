"""What came out of a damaged plan, by kind of record: how people are told of it, and what its own history says (row 7).

Numbers only: what stood in the records is nobody's business here.
"""

from dataclasses import dataclass
from pathlib import Path

from navplan.domain.words import N_, Said

OTHER = N_("Opplysninger fra en eldre NavPlan")
"""Stands for the kinds that an older plan has and this NavPlan no longer knows."""


@dataclass(frozen=True)
class Came:
    """How one kind of record, `many` its word in plural, came out: so many were read, and so many are known to be
    missing. Unless it `is_whole` there may be more of those. `has_loose`: links from them to others may be missing."""

    many: str
    read: int
    missing: int = 0
    is_whole: bool = True
    has_loose: bool = False

    @property
    def is_hurt(self) -> bool:
        """Whether something is missing, or may be."""
        return bool(self.missing) or not self.is_whole or self.has_loose


@dataclass(frozen=True)
class Salvaged:
    """A new plan file with what could be read of a damaged one, and how each kind came out: those with something
    missing first."""

    file: Path
    kinds: tuple[Came, ...]


def hurt_first(kinds: list[Came]) -> tuple[Came, ...]:
    """The kinds that there is something to say of, in the order that people are told of them."""
    told = [one for one in kinds if one.read or one.is_hurt]
    return tuple(sorted(told, key=lambda one: not one.is_hurt))


def line_of(came: Came) -> Said:
    """One kind in the report to people."""
    many = Said(came.many)
    if came.missing:
        line = Said(N_("{kind}: {n} lest, minst {missing} mangler"), kind=many, n=came.read, missing=came.missing)
    elif not came.is_whole:
        line = Said(N_("{kind}: {n} lest, noen kan mangle"), kind=many, n=came.read)
    else:
        line = Said(N_("{kind}: {n} lest"), kind=many, n=came.read)
    return Said(N_("{line}. Koblinger til annet kan mangle"), line=line) if came.has_loose else line


def title_of(name: str, kinds: tuple[Came, ...]) -> Said:
    """The step in the new file's history that says what it was read from and what is missing; `name` is that of the
    damaged file."""
    hurt = [one for one in kinds if one.is_hurt]
    if not hurt:
        return Said(N_("Lest av den skadede filen «{file}». Det er ikke funnet at noe mangler"), file=name)
    missing = {f"kind{number}": _missing(one) for number, one in enumerate(hurt)}
    listed = Said(", ".join(f"{{{gap}}}" for gap in missing), **missing)
    return Said(N_("Lest av den skadede filen «{file}». Dette mangler: {kinds}"), file=name, kinds=listed)


def _missing(came: Came) -> Said:
    """How much of a kind is missing."""
    many = Said(came.many)
    if came.missing:
        return Said(N_("{kind} (minst {n})"), kind=many, n=came.missing)
    return Said(N_("{kind} (kanskje noen koblinger)") if came.is_whole else N_("{kind} (kanskje noen)"), kind=many)
