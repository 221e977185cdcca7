"""A shared file that somebody holds: what is said, and that the work is published later (row 12)."""

from pathlib import Path

import pytest

from navplan.storage.sharing import swapping
from tests.ui.colleagues import Colleague, goals_in, kari, published

__all__ = ("kari", "published")
"""Fixtures that are used here."""


def test_a_shared_file_in_use_is_said_and_published_later(kari: Colleague, published: Path) -> None:
    def held(*given: object, **named: object) -> None:
        raise swapping.Busy

    with pytest.MonkeyPatch.context() as means:
        means.setattr(swapping, "_replace", held)
        kari.set(title="Karis")
        kari.publish()
    assert kari.told == (
        "Ikke publisert ennå: fellesfilen er opptatt. Endringene er lagret her og deles så snart det går."
    )
    assert goals_in(published) == ["Mål"]
    assert kari.program.sharing._idle.isActive()
    kari.publish()
    assert goals_in(published) == ["Karis"]
