"""Pages from pieces: what stands where, found before anything is drawn, so that every page knows the whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from navplan.storage.writers.pdf_flow import Flow, NewPage


@dataclass(frozen=True)
class Placed:
    """A piece and its distance from the top of the page's frame."""

    flow: Flow
    down: float


@dataclass
class Layout:
    """Sets pieces one after the other into frames of one size."""

    width: float
    height: float
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])
    _used: float = 0.0
    _gap: float = 0.0

    def set(self, flows: Sequence[Flow]) -> None:
        """Place all pieces; headings stay with what they head."""
        for number, flow in enumerate(flows):
            if isinstance(flow, NewPage):
                self._turn()
                continue
            if flow.keep and not self._opens_page and self._needed(flows[number:]) > self._room(flow):
                self._turn()
            self._place(flow)

    @property
    def _opens_page(self) -> bool:
        return not self.pages[-1]

    def _room(self, flow: Flow) -> float:
        gap = 0.0 if self._opens_page else max(self._gap, flow.before)
        return self.height - self._used - gap

    def _needed(self, flows: Sequence[Flow]) -> float:
        """The height of headings in a row and of the beginning of what follows them."""
        needed = 0.0
        for flow in flows:
            if not flow.keep:
                return needed + flow.before + flow.least(self.width)
            needed += flow.before + flow.measure(self.width) + flow.after
        return needed

    def _place(self, flow: Flow) -> None:
        while flow.measure(self.width) > self._room(flow) + 1e-6:
            if not self._opens_page and flow.least(self.width) > self._room(flow):
                self._turn()
                continue
            parted = flow.split(self.width, self._room(flow))
            if parted is None and self._opens_page:
                break  # it can stand nowhere better
            if parted:
                self._put(parted[0])
                flow = parted[1]
            self._turn()
        self._put(flow)

    def _put(self, flow: Flow) -> None:
        down = self.height - self._room(flow)
        self.pages[-1].append(Placed(flow, down))
        self._used, self._gap = down + flow.measure(self.width), flow.after

    def _turn(self) -> None:
        if not self._opens_page:
            self.pages.append([])
        self._used = self._gap = 0.0
