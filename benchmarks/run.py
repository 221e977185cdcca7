"""The figures NavPlan promises, measured beside their physical limits in the same run: `make bench`.

The machine's speed drifts, so what is judged are ratios to a yardstick that ran next to the measurement; absolute
times are printed for information. Prints one line a figure and writes `out/bench.json`; never fails a build.
"""

import json
import statistics
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


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


def main() -> int:
    """Run every benchmark and print the figures."""
    from benchmarks import start_up, storing, volume

    parts: tuple[Callable[[], list[Figure]], ...] = (start_up.figures, storing.figures, volume.figures)
    found: list[Figure] = []
    for part in parts:
        for figure in part():
            print(figure.line(), flush=True)
            found.append(figure)
    target = ROOT / "out" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps([asdict(figure) for figure in found], indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.modules["benchmarks.run"] = sys.modules["__main__"]
    sys.exit(main())
