"""Who wrote a step of the plan: the log-on, the name the person goes by, and the machine (reliability design 5.9).

It is there so that colleagues who share a plan see whose words they read. Nothing is counted or timed by it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hand:
    """A person at a machine; `name` is what the person has asked to be called, and may be empty.

    `key` stands for the three in every copy of a plan, and says nothing of them; who wrote before there were keys has
    none.
    """

    login: str = ""
    name: str = ""
    machine: str = ""
    key: str = ""

    @property
    def said(self) -> str:
        """What people are shown; empty when nobody is known."""
        return self.name or self.login

    @property
    def is_struck(self) -> bool:
        """Whether somebody is known to have written, whose name was taken from the history."""
        return bool(self.key) and not (self.login or self.name or self.machine)


NOBODY = Hand()
"""Of steps from before the history knew who wrote."""

MOST = 80
"""Letters of each part; what is longer is cut."""


def one_line(text: str) -> str:
    """A name as it is kept: on one line, nothing that is not seen, not too long."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:MOST]
