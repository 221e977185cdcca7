"""How a published copy stands, in words: what is the matter, and that the work is safe on this machine."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from navplan.domain.words import N_, Said

State = Literal["published", "ahead", "behind", "busy", "away", "gone", "denied", "full", "other", "waiting"]
"""Published: what others see is what stands here. Ahead: there is work here that they do not see yet. Behind: they have
published since. Waiting: some of them must upgrade before they could read it. The rest says what stands in the way."""

WHY: dict[State, str] = {
    "ahead": N_("endringene er lagret på denne maskinen"),
    "behind": N_("noen andre har publisert, og endringene må flettes først"),
    "busy": N_("fellesfilen er opptatt. Endringene er lagret her og deles så snart det går"),
    "away": N_("fellesmappen svarer ikke. Du kan arbeide videre, endringene er lagret her"),
    "gone": N_("filen finnes ikke lenger i fellesmappen. Arbeidet ditt er lagret her"),
    "denied": N_("du har ikke lov til å skrive i fellesmappen. Endringene er lagret her"),
    "full": N_("det er fullt i fellesmappen. Endringene er lagret her"),
    "other": N_("filen i fellesmappen er en annen plan eller kan ikke leses. Arbeidet ditt er lagret her"),
}


WAITING = N_(
    "planen er åpnet med NavPlan {versions} de siste 30 dagene, og den utgaven kan ikke lese planen slik den er nå. "
    "Endringene er lagret her, og publiseres når alle har oppgradert"
)
BEHIND_BY = N_("{name} har publisert, og endringene må flettes først")
OLDER = N_(
    "en eldre utgave av filen er lagt tilbake i fellesmappen. Arbeidet ditt er lagret her, og flettes med den først"
)


@dataclass(frozen=True)
class Standing:
    """How things stand: the state, when this machine last published (UTC), and why not.

    When others have published: who, as far as it is told, and whether what lies there is an older copy that came back.
    """

    state: State
    at: datetime | None = None
    said: Said | None = None
    by: str = ""
    is_older: bool = False

    @property
    def why(self) -> Said | None:
        """What stands in the way of publishing; None when nothing does."""
        if self.said is None and self.state == "behind" and (self.is_older or self.by):
            return Said(OLDER) if self.is_older else Said(BEHIND_BY, name=self.by)
        found = WHY.get(self.state)
        return self.said or (Said(found) if found else None)
