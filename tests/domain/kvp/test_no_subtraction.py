"""All papers of a year laid beside each other: what one hides, no sum or difference over the others gives back.

The reader here has the year report and every month's sheet, knows how a month's numbers hang together, and does linear
algebra. Months of the workbook are all hidden as soon as one number is small, so they add nothing.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from random import Random

import pytest

from navplan.domain.documents.kvp_year import kvp_month_sheet, kvp_year
from navplan.domain.documents.outline import Figure, Outline, Table
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.kvp.month import AGES, INFLOW, MEASURES, OUTCOMES, OUTFLOW, REFUSALS
from navplan.domain.modules.kvp.series import Series
from navplan.domain.people import people_fields, veiled
from navplan.domain.records import fields_of
from navplan.domain.small_numbers import LIMIT, is_small
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

PRIME = 2**61 - 1
Cell = tuple[int, str]
"""A month and the key of its number; what was counted at its end is «closing»."""
Line = dict[Cell, int]


def test_the_reader_can_subtract() -> None:
    """The attack works: of a whole and one part the other is known."""
    told: list[Line] = [{(1, "whole"): 1}, {(1, "part"): 1}, {(1, "whole"): 1, (1, "part"): -1, (1, "rest"): -1}]
    assert known({(1, "rest"): 1}, told)
    assert not known({(1, "rest"): 1}, told[1:])


@pytest.mark.parametrize("seed", range(30))
def test_no_small_number_comes_back_from_all_papers_of_a_year(seed: int) -> None:
    random = Random(seed)
    months = office_of(random, 3 + seed % 3)
    told = [*laws(len(months))]
    for until in range(1, len(months) + 1):  # as the papers were made, month by month
        plan = plan_of(months[:until])
        told += read(kvp_month_sheet(plan, 2026, as_written, date(2026, 12, 31)), until, False)
    told += read(kvp_year(plan_of(months), 2026, as_written, date(2027, 1, 10)), len(months), True)
    small = [(m, key) for m, month in enumerate(months, 1) for key in month if is_small(month[key])]
    assert small
    assert [cell for cell in small if known({cell: 1}, told)] == []
    sums = {key: sum(month[key] for month in months) for key in (*INFLOW, *OUTFLOW, *REFUSALS)}
    whole = [{(m, key): 1 for m in range(1, len(months) + 1)} for key, value in sums.items() if is_small(value)]
    assert [line for line in whole if known(line, told)] == []


def test_the_workbook_shows_no_month_when_one_number_is_small() -> None:
    plan = plan_of(office_of(Random(3), 4))
    months = plan.all(KvpMonth)
    assert veiled(months, LIMIT) == {month.id for month in months}


def test_what_was_paid_out_is_hidden_with_the_people_it_was_paid_to() -> None:
    assert "paid" in {field.key for field in people_fields(KvpMonth)}
    plan = plan_of([{**office_of(Random(3), 1)[0], "paid": 84_380}])
    assert "84" not in " ".join(texts(kvp_month_sheet(plan, 2026, as_written, date(2026, 12, 31))))


# -- an office of ordinary size, and what a reader knows


def office_of(random: Random, length: int) -> list[dict[str, int]]:
    """Months that hang together; «opening» and «closing» stand in them."""
    standing = random.randint(8, 40)
    months = []
    for _month in range(length):
        flows = {key: random.choice((0, 0, 1, 2, 3, 6, 7)) for key in INFLOW}
        inflow = standing + sum(flows.values())
        for key in OUTFLOW:
            flows[key] = min(random.choice((0, 0, 1, 2, 5, 6)), inflow)
            inflow -= flows[key]
        month = {**flows, "opening": standing, "closing": inflow}
        month |= split(random, inflow, AGES) | split(random, inflow, MEASURES)
        month |= split(random, flows["completed"], OUTCOMES)
        month["refused"] = random.choice((0, 1, 2, 6))
        month |= split(random, month["refused"], REFUSALS)
        month |= {"granted": random.choice((0, 3, 6, 9)), "withdrawn": random.choice((0, 1, 5))}
        month["applications"] = month["granted"] + month["refused"] + month["withdrawn"]
        month["women"] = random.randint(0, inflow)
        months.append(month)
        standing = inflow
    return months


def split(random: Random, whole: int, keys: tuple[str, ...]) -> dict[str, int]:
    """The whole parted at random."""
    parts = dict.fromkeys(keys, 0)
    for _one in range(whole):
        parts[random.choice(keys)] += 1
    return parts


def plan_of(months: Iterable[Mapping[str, int]]) -> Workspace:
    workspace = memory_workspace()
    for number, month in enumerate(months, 1):
        values = {key: value for key, value in month.items() if key != "closing"}
        workspace.add(KvpMonth(year=2026, month=f"{number:02}", **values))
    assert [s.closing for s in Series(workspace.all(KvpMonth)).year(2026)] == [m["closing"] for m in months]
    return workspace


def laws(length: int) -> Iterable[Line]:
    """How the numbers of a month hang together, which is no secret."""
    for m in range(1, length + 1):
        yield {(m, "closing"): -1, (m, "opening"): 1} | {(m, k): 1 for k in INFLOW} | {(m, k): -1 for k in OUTFLOW}
        for whole, parts in (("closing", AGES), ("closing", MEASURES), ("completed", OUTCOMES), ("refused", REFUSALS)):
            yield {(m, whole): -1} | {(m, key): 1 for key in parts}
        yield {(m, "applications"): -1, (m, "granted"): 1, (m, "refused"): 1, (m, "withdrawn"): 1}
        if m > 1:
            yield {(m, "opening"): 1, (m - 1, "closing"): -1}


LABELS: dict[str, str] = {field.label: field.key for field in fields_of(KvpMonth)}
NAMES = ("januar", "februar", "mars", "april", "mai", "juni")


def read(paper: Outline, last: int, is_year: bool) -> Iterable[Line]:
    """What the paper tells: each number that is shown, as a sum of the months' numbers."""
    for table in tables(paper):
        for row in table.rows:
            cells = [cell.text for cell in row[1:] if cell.text.isdigit()]
            label = row[0].text
            if len(cells) == 1 and (told := line_of(label, last, is_year)):
                yield told


def line_of(label: str, last: int, is_year: bool) -> Line:
    if label.lower() in NAMES:
        return {(NAMES.index(label.lower()) + 1, "closing"): 1}
    if label in ("Deltakere", "Deltakere nå", "Deltakere ved månedens slutt"):
        return {(last, "closing"): 1}
    if label == "Deltakere da året begynte":
        return {(1, "opening"): 1}
    key = LABELS.get(label)
    if key is None:
        return {}
    stood = (*AGES, *MEASURES, "women", "opening")
    return {(last, key): 1} if not is_year or key in stood else {(m, key): 1 for m in range(1, last + 1)}


def tables(paper: Outline) -> list[Table]:
    return [b.table if isinstance(b, Figure) else b for b in paper.blocks if isinstance(b, Figure | Table)]


def texts(paper: Outline) -> list[str]:
    return [cell.text for table in tables(paper) for row in table.rows for cell in row]


def known(wanted: Line, told: Iterable[Line]) -> bool:
    """Whether the numbers told give this one: it is a combination of them (worked out modulo a large prime)."""
    stairs: dict[Cell, Line] = {}
    for line in told:
        rest = reduced(line, stairs)
        if rest:
            first = min(rest)
            over = pow(rest[first], -1, PRIME)
            stairs[first] = {cell: value * over % PRIME for cell, value in rest.items()}
    return not reduced(wanted, stairs)


def reduced(line: Line, stairs: Mapping[Cell, Line]) -> Line:
    rest = {cell: value % PRIME for cell, value in line.items()}
    done: dict[Cell, int] = {}
    while rest:
        first = min(rest)
        value = rest.pop(first)
        if not value:
            continue
        if first not in stairs:
            done[first] = value
            continue
        for cell, factor in stairs[first].items():
            if cell != first:
                rest[cell] = (rest.get(cell, 0) - value * factor) % PRIME
    return done
