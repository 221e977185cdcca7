"""How an indicator stands: status by threshold, target and direction, age, trend, shielding, and figures fed by KVP."""

from datetime import date
from decimal import Decimal

import pytest

from navplan.domain.documents.indicator_drawing import series_figure, sparkline
from navplan.domain.documents.indicator_rows import row_of
from navplan.domain.documents.year_plan_view import View
from navplan.domain.indicators.reading import Reading, reading_of, readings
from navplan.domain.modules.indicator import Indicator, IndicatorTarget, IndicatorValue
from navplan.domain.modules.indicator.periods import Period
from navplan.domain.modules.indicator.words import FEEDS
from navplan.domain.modules.kvp import KvpMonth, KvpTarget
from navplan.domain.modules.kvp.figures import light
from navplan.domain.modules.kvp.indicators import BY_KEY, books_of, figure
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace

LATE = date(2024, 12, 31)


def reading(plan: Workspace, values: dict[str, str], day: date = LATE, **card: object) -> Reading:
    """Values by period of 2024 («t1»), or of another year («2023t1»)."""
    basis = card.pop("basis", None)
    indicator = plan.add(Indicator(name="Tall", **card))
    for told, value in values.items():
        year, part = (int(told[:4]), told[4:]) if told[:4].isdigit() else (2024, told)
        plan.add(IndicatorValue(indicator=indicator.id, year=year, part=part, value=Decimal(value), basis=basis))
    return reading_of(indicator, plan, day)


def aim(plan: Workspace, found: Reading, **values: str) -> Reading:
    told = {key: Decimal(value) for key, value in values.items()}
    plan.add(IndicatorTarget(indicator=found.indicator.id, year=2024, **told))
    return reading_of(found.indicator, plan, LATE)


@pytest.mark.parametrize(
    ("direction", "value", "state"),
    [
        ("hoyere", "100", "i_rute"), ("hoyere", "90", "usikker"), ("hoyere", "89.99", "ikke_i_rute"),
        ("lavere", "100", "i_rute"), ("lavere", "110", "usikker"), ("lavere", "110.01", "ikke_i_rute"),
        ("ingen", "1", "uten_maal"),
    ],
)  # fmt: skip
def test_the_target_and_the_direction_decide(workspace: Workspace, direction: str, value: str, state: str) -> None:
    assert aim(workspace, reading(workspace, {"t3": value}, direction=direction), value="100").state == state


@pytest.mark.parametrize(
    ("direction", "value", "state"),
    [
        ("lavere", "17.99", "i_rute"), ("lavere", "18", "usikker"), ("lavere", "24", "ikke_i_rute"),
        ("hoyere", "24.01", "i_rute"), ("hoyere", "24", "usikker"), ("hoyere", "18", "ikke_i_rute"),
    ],
)  # fmt: skip
def test_thresholds_decide_before_the_target_and_hold_from_their_own_value(
    workspace: Workspace, direction: str, value: str, state: str
) -> None:
    yellow, red = ("18", "24") if direction == "lavere" else ("24", "18")
    found = reading(workspace, {"t3": value}, direction=direction, yellow=Decimal(yellow), red=Decimal(red))
    assert aim(workspace, found, value="1").state == state


def test_the_tertials_step_is_what_counts_on_the_way_and_the_years_target_where_there_is_none(
    workspace: Workspace,
) -> None:
    found = aim(workspace, reading(workspace, {"t1": "60", "t2": "70"}), value="100", tertial_1="60")
    assert [found.state_of(point) for point in found.points] == ["i_rute", "ikke_i_rute"]
    assert found.target_at(Period(2025, "t1")) is None


def test_a_figure_is_stale_when_its_own_frequency_says_so(workspace: Workspace) -> None:
    yearly = reading(workspace, {"2023aar": "1"}, frequency="aar", ready_days=75)
    assert not yearly.is_stale
    assert reading_of(yearly.indicator, workspace, date(2025, 3, 15)).is_stale is False
    assert reading_of(yearly.indicator, workspace, date(2025, 3, 16)).is_stale is True
    monthly = reading(workspace, {"m10": "1"}, date(2024, 12, 29), frequency="maaned")
    assert not monthly.is_stale
    assert reading_of(monthly.indicator, workspace, date(2024, 12, 30)).is_stale
    retired = workspace.set(monthly.indicator, retired=True)
    assert not reading_of(retired, workspace, date(2024, 12, 30)).is_stale
    assert retired.id not in {r.indicator.id for r in readings(workspace, 2024, LATE)}


def test_values_of_another_frequency_or_of_the_future_are_not_shown(workspace: Workspace) -> None:
    found = reading(workspace, {"t1": "1", "k2": "2", "t3": "3"}, date(2024, 9, 1))
    assert [point.value for point in found.points] == [Decimal(1)]


def test_better_and_worse_follow_the_direction(workspace: Workspace) -> None:
    falls = {"t1": "9", "t2": "8"}
    told = [reading(workspace, falls, direction=d).trend for d in ("hoyere", "lavere", "ingen")]
    assert told == ["worse", "better", "down"]
    assert reading(workspace, {"t1": "8", "t2": "8"}).trend == "same"


# -- shielding


@pytest.mark.parametrize(("value", "hidden"), [("0", False), ("1", True), ("4", True), ("5", False)])
def test_a_shielded_count_from_one_to_four_is_gone(workspace: Workspace, value: str, hidden: bool) -> None:
    found = reading(workspace, {"t1": value}, shielded=True)
    assert found.points[0].is_hidden is hidden
    assert not reading(workspace, {"t1": value}, shielded=False).points[0].is_hidden


@pytest.mark.parametrize(
    ("value", "basis", "hidden"),
    [
        ("50", None, True),
        ("50", 10, False),
        ("50", 8, True),
        ("40", 10, True),
        ("60", 10, True),
        ("0", 10, False),
        ("100", 3, True),
        ("100", 12, False),
    ],
)
def test_a_shielded_share_is_gone_when_its_part_or_its_rest_is_small_or_unknown(
    workspace: Workspace, value: str, basis: int | None, hidden: bool
) -> None:
    found = reading(workspace, {"t1": value}, unit="prosent", shielded=True, basis=basis)
    assert found.points[0].is_hidden is hidden
    assert (found.points[0].basis is None) is (hidden or basis is None)


@pytest.mark.parametrize(("shielded", "start"), [(True, "<5"), (False, "3")])
def test_a_shielded_count_does_not_tell_where_it_started(workspace: Workspace, shielded: bool, start: str) -> None:
    found = reading(workspace, {"t1": "17"}, shielded=shielded, start_value=Decimal(3))
    assert row_of(View(workspace, as_written, 2024, LATE), found).start == start


def test_nothing_that_is_shown_tells_a_shielded_value(workspace: Workspace) -> None:
    """Neither row, chart, table, sparkline nor status, nor the trend from the figure before."""
    found = aim(workspace, reading(workspace, {"t1": "17", "t2": "3"}, shielded=True, direction="lavere"), value="0")
    view = View(workspace, as_written, 2024, LATE)
    row = row_of(view, found)
    assert (row.now, row.state, row.trend) == ("<5", "skjermet", "")
    made = series_figure(view, found)
    cells = [cell.text for line in made.table.rows for cell in line]
    drawn = [str(shape) for shape in (*made.drawing.shapes, *sparkline(view, found).shapes)]
    words = [made.drawing.words, *(mark.words for mark in made.drawing.marks), *cells]
    assert "17" in cells
    assert not any(text.strip() == "3" or " 3," in text or text.endswith(" 3") for text in words)
    heights = {shape.y for shape in made.drawing.shapes if type(shape).__name__ == "Disc"}
    assert len(heights) == 1, "only the shown value has a height"
    assert drawn


# -- figures that KVP reckons


def months(plan: Workspace, completed: int = 12) -> None:
    for number in range(1, 13):
        plan.add(
            KvpMonth(
                year=2024, month=f"{number:02}", opening=30 if number == 1 else None, started=1, resumed=0, moved_in=0,
                completed=1 if completed >= number else 0, stayed_away=0, moved_out=0, interrupted=0,
                out_work=1 if number % 2 else 0, out_school=0 if number % 2 else 1,
            )
        )  # fmt: skip


def test_every_figure_of_kvp_but_the_forecast_can_feed_an_indicator() -> None:
    assert {option.key for option in FEEDS} == {f"kvp:{key}" for key in BY_KEY if key != "forecast"}


@pytest.mark.parametrize("feed", [option.key for option in FEEDS])
def test_a_fed_figure_is_the_one_that_kvp_reckons(workspace: Workspace, feed: str) -> None:
    months(workspace)
    found = reading_of(workspace.add(Indicator(name="x", feed=feed, unit="prosent")), workspace, LATE)
    books = books_of(workspace)
    for point in found.points:
        told = figure(feed.removeprefix("kvp:"), books, (point.period.year, point.period.month))
        assert point.is_hidden or point.value == told.value
    assert {point.period.part for point in found.points} <= {"t1", "t2", "t3"}


def test_a_fed_figure_has_kvps_own_targets_and_its_light(workspace: Workspace) -> None:
    months(workspace)
    target = workspace.add(KvpTarget(year=2024, indicator="to_work", value=Decimal("54"), unit="prosent"))
    card = workspace.add(Indicator(name="x", feed="kvp:to_work", unit="prosent", direction="lavere"))
    workspace.add(IndicatorTarget(indicator=card.id, year=2024, value=Decimal("1")))
    found = reading_of(card, workspace, LATE)
    assert found.target_at(Period(2024, "t3")) == Decimal("54")
    shade = light(figure("to_work", books_of(workspace), (2024, 12)), target)
    assert (shade, found.state) == ("yellow", "usikker")


def test_a_fed_share_with_few_behind_it_is_shielded_though_the_card_does_not_ask(workspace: Workspace) -> None:
    months(workspace)
    found = reading_of(workspace.add(Indicator(name="x", feed="kvp:to_work", unit="prosent")), workspace, LATE)
    by_part = {point.period.part: point for point in found.points}
    assert by_part["t1"].is_hidden
    assert by_part["t3"].value == Decimal("50.0")


def test_monthly_figures_of_kvp_are_never_laid_out_month_by_month(workspace: Workspace) -> None:
    months(workspace)
    card = workspace.add(Indicator(name="x", feed="kvp:to_work", unit="prosent", frequency="maaned"))
    assert {point.period.part for point in reading_of(card, workspace, LATE).points} <= {"t1", "t2", "t3"}
