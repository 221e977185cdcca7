"""The standard as a versioned catalogue: the starter points, a pasted or comma-separated list, and deviations."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from navplan.domain.draft import Draft
from navplan.domain.modules.safety import SafetyDeviation, SafetyPoint, SafetyStandard
from navplan.domain.modules.safety.words_practice import BREACHES, THEMES
from navplan.domain.safety.library import Library
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


@dataclass(frozen=True)
class Line:
    """A point as it was read from a list."""

    number: int
    demand: str
    theme: str = ""


class ListRefused(ValueError):
    """A pasted list cannot be taken in; `said` says why and what to mend."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.words())
        self.said = said


def read_list(text: str) -> tuple[Line, ...]:
    """Read «number, demand» or «number; theme; demand» a line, from paste or CSV. Doubled numbers refuse the list."""
    rows = [row for row in (_row(line) for line in text.splitlines() if line.strip()) if row is not None]
    if not rows:
        raise ListRefused(Said(N_("Fant ingen punkter. Skriv nummer og krav på hver linje.")))
    counted = Counter(row.number for row in rows)
    doubled = sorted(number for number, count in counted.items() if count > 1)
    if doubled:
        numbers = ", ".join(str(number) for number in doubled)
        raise ListRefused(Said(N_("Nummer {numbers} står flere ganger. Rett listen og prøv igjen."), numbers=numbers))
    long = [row.number for row in rows if len(row.demand) > 400]
    if long:
        raise ListRefused(Said(N_("Punkt {n} er lengre enn 400 tegn. Kort det ned."), n=long[0]))
    return tuple(rows)


def list_text(content: bytes) -> str:
    """The text of a list from a file: UTF-8, or what Norwegian spreadsheets write without saying so."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _row(line: str) -> Line | None:
    """A heading or a line without number is no point."""
    mark = next((mark for mark in ("\t", ";") if mark in line), None)
    if mark is None:
        found = re.match(r"\s*(\d{1,3})[.):,]?\s+(.+)", line) or re.match(r"\s*(\d{1,3}),(.+)", line)
        return Line(int(found[1]), found[2].strip().strip('"')) if found else None
    cells = [cell.strip() for cell in next(csv.reader(io.StringIO(line), delimiter=mark))]
    if not cells[0].rstrip(".").isdecimal() or len(cells) < 2 or not 1 <= int(cells[0].rstrip(".")) <= 999:
        return None
    theme = _theme(cells[1]) if len(cells) > 2 else ""
    return Line(int(cells[0].rstrip(".")), cells[-1], theme)


def _theme(words: str) -> str:
    wanted = words.casefold()
    return next((o.key for o in THEMES if wanted in (o.key, o.label.casefold())), "")


def starter_standard(workspace: Workspace, library: Library) -> SafetyStandard:
    """Take in our own starter points as one step."""
    told = library.standard
    own = SafetyStandard(
        name=told["name"],
        version=told["version"],
        source=told["source"][:200],
        checked_on=date.fromisoformat(told["checked_on"]),
    )
    lines = (Line(point["number"], point["demand"], point["theme"]) for point in told["points"])
    return take_in_standard(workspace, own, lines)


def take_in_standard(workspace: Workspace, standard: SafetyStandard, lines: Iterable[Line]) -> SafetyStandard:
    """A new version with its points, in use from now on; the old version and its answers stay, out of use."""
    with workspace.draft(Said(N_("Hent inn standarden «{name}»"), name=standard.name)) as draft:
        for old in workspace.all(SafetyStandard):
            draft.set(old, in_use=False)
        born = draft.add(standard.with_values(in_use=True))
        for line in lines:
            draft.add(SafetyPoint(standard=born.id, number=line.number, theme=line.theme, demand=line.demand))
        return born


def judge_point(workspace: Workspace, point: SafetyPoint, **values: object) -> SafetyPoint:
    """Settle a verdict; a breach opens its deviation in the same step, and one that is met leaves it to be closed."""
    with workspace.draft(Said(N_("Vurder standardpunkt {n}"), n=point.number)) as draft:
        now = draft.set(point, **values)
        if now.status in BREACHES and not draft.linked(SafetyDeviation, "point", point.id):
            _open(draft, now)
        return now


def _open(draft: Draft, point: SafetyPoint) -> None:
    words = point.observation or point.demand
    draft.add(SafetyDeviation(point=point.id, description=" ".join(words.split())[:400]))
