"""What is said of a shared plan on the status line and in toasts: how it stands, what came in, who is there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.ui.ways_out import Standing


def taken_in(count: int, behind: "Standing | None") -> str:
    """What was merged: `behind` is what others had published; None for another version that somebody chose."""
    if behind is not None and behind.is_older:
        words = ngettext(
            "En eldre utgave var lagt tilbake i fellesmappen. {n} endring er flettet inn.",
            "En eldre utgave var lagt tilbake i fellesmappen. {n} endringer er flettet inn.",
            count,
        )
    elif behind is not None and behind.by:
        words = ngettext(
            "{name} har publisert. {n} endring er flettet inn.",
            "{name} har publisert. {n} endringer er flettet inn.",
            count,
        )
    elif behind is not None:
        words = ngettext(
            "Noen andre har publisert. {n} endring er flettet inn.",
            "Noen andre har publisert. {n} endringer er flettet inn.",
            count,
        )
    else:
        words = ngettext("{n} endring er flettet inn.", "{n} endringer er flettet inn.", count)
    return words.format(n=count, name=behind.by if behind is not None else "")


def told(standing: "Standing") -> str:
    """How a published copy stands, in words for the status line."""
    if standing.state == "published":
        if standing.at is None:
            return _("Likt det som er publisert")
        at = standing.at.astimezone()
        is_today = at.date() == at.now().astimezone().date()
        return _("Publisert {time}").format(time=f"{at:%H.%M}" if is_today else f"{at:%d.%m.%Y %H.%M}")
    why = standing.why
    return _("Ikke publisert ennå: {why}.").format(why=why.words(_).rstrip(".") if why else "")


def here_now(names: Sequence[str]) -> str:
    """Who has the plan open besides us, on one line; nothing when nobody has."""
    first, others = next(iter(names), None), len(names) - 1
    if first is None:
        return ""
    name = first or _("En kollega")
    if not others:
        return _("{name} redigerer nå").format(name=name)
    if others == 1:
        other = names[1] or _("en kollega")
        return _("{name} og {other} redigerer nå").format(name=name, other=other)
    return _("{name} og {n} andre redigerer nå").format(name=name, n=others)
