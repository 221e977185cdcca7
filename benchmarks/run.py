"""The figures NavPlan promises, measured beside their physical limits in the same run: `make bench`.

The machine's speed drifts, so what is judged are ratios to a yardstick that ran next to the measurement; absolute
times are printed for information. Prints one line a figure and writes `out/bench.json`; never fails a build.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def main() -> int:
    """Run every benchmark and print the figures."""
    from benchmarks import (
        bundle,
        chain,
        comparing,
        documents,
        gap_map,
        kvp,
        letter_reading,
        partnership,
        searching,
        start_up,
        storing,
        volume,
        workbooks,
    )
    from benchmarks.figures import Figure

    parts: tuple[Callable[[], list[Figure]], ...] = (
        start_up.figures,
        bundle.figures,
        storing.figures,
        volume.figures,
        comparing.figures,
        letter_reading.figures,
        documents.figures,
        workbooks.figures,
        kvp.figures,
        searching.figures,
        chain.figures,
        gap_map.figures,
        partnership.figures,
    )
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
    sys.exit(main())
