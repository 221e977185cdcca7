"""A measured figure beside its yardstick, and the statistics that are quoted."""

import statistics
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Figure:
    """One measured thing: its value, the yardstick's, and what was aimed at."""

    name: str
    value: float
    unit: str
    yardstick: float | None
    aim: str
    reached: bool

    def line(self) -> str:
        """The figure as one line of text."""
        beside = f" (yardstick {self.yardstick:.4g} {self.unit})" if self.yardstick is not None else ""
        verdict = "ok  " if self.reached else "MISS"
        return f"{verdict} {self.name:44} {self.value:9.4g} {self.unit}{beside}   aim {self.aim}"


def middle(values: list[float]) -> float:
    """The median."""
    return statistics.median(values)


def high(values: list[float]) -> float:
    """The 99th percentile."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]
