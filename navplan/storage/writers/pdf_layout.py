"""Pages from pieces: what stands where, found before anything is drawn, so that every page knows the whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from navplan.storage.writers.pdf_drawing import Picture
from navplan.storage.writers.pdf_flow import Flow, NewPage, Words
from navplan.storage.writers.pdf_style import Paper

FEW_LINES = 3
"""So many lines below a heading go with it to the page of the table that they lead to."""


@dataclass(frozen=True)
class Placed:
    """A piece and its distance from the top of the page's frame."""

    flow: Flow
    down: float


@dataclass
class Page:
    """A sheet and what stands on it."""

    paper: Paper
    placed: list[Placed] = field(default_factory=list)


class Layout:
    """Sets pieces one after the other into the frames of pages."""

    def __init__(self, paper: Paper) -> None:
        self.pages = [Page(paper)]
        self._used = self._gap = 0.0

    @property
    def width(self) -> float:
        """The width of the frame at hand."""
        return self.pages[-1].paper.room[0]

    @property
    def height(self) -> float:
        """The height of the frame at hand."""
        return self.pages[-1].paper.room[1]

    def set(self, flows: Sequence[Flow]) -> None:
        """Place all pieces; headings stay with what they head."""
        for number, flow in enumerate(flows):
            if isinstance(flow, NewPage):
                self._turn(flow.paper)
                continue
            if flow.keep and not self._opens_page and self._needed(flows[number:]) > self._room(flow):
                self._turn()
            self._place(flow)

    @property
    def _opens_page(self) -> bool:
        return not self.pages[-1].placed

    def _room(self, flow: Flow) -> float:
        gap = 0.0 if self._opens_page else max(self._gap, flow.before)
        return self.height - self._used - gap

    def _needed(self, flows: Sequence[Flow]) -> float:
        """The height of headings in a row and of the beginning of what follows them."""
        needed = 0.0
        for number, flow in enumerate(flows):
            if not flow.keep:
                least = needed + flow.before + flow.least(self.width)
                led = self._led_by(flow, flows[number + 1 :]) if needed else 0.0
                return needed + led if led and needed + led <= self.height else least
            needed += flow.before + flow.measure(self.width) + flow.after
        return needed

    def _led_by(self, words: Flow, rest: Sequence[Flow]) -> float:
        """What a few lines between a heading and a table or picture need with its beginning; nought for other words."""
        if not isinstance(words, Words) or not rest or isinstance(rest[0], Words | NewPage) or rest[0].keep:
            return 0.0
        height = words.measure(self.width)
        if height > FEW_LINES * words.style.leading + 1e-6:
            return 0.0
        return words.before + height + max(words.after, rest[0].before) + rest[0].least(self.width)

    def _place(self, flow: Flow) -> None:
        if isinstance(flow, Picture) and flow.least(self.width) <= self._room(flow):
            flow = flow.within(self._room(flow))
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
        self.pages[-1].placed.append(Placed(flow, down))
        self._used, self._gap = down + flow.measure(self.width), flow.after

    def _turn(self, paper: Paper | None = None) -> None:
        paper = paper or self.pages[-1].paper
        if self._opens_page:
            self.pages[-1].paper = paper
        else:
            self.pages.append(Page(paper))
        self._used = self._gap = 0.0
