"""What is played in the lane of compound faults: a deed in the midst of trouble, and its judge."""

from abc import ABC, abstractmethod
from pathlib import Path

from tests.torture.counting import Tally


class Scene(ABC):
    """What is done while there is trouble, and how it is judged afterwards."""

    @abstractmethod
    def prepare(self, template: Path, folder: Path) -> Path:
        """Set it up, once; each trial has a copy."""

    def begin(self, path: Path) -> None:  # noqa: B027  # most have begun nothing
        """What has been begun before the trouble comes."""

    @abstractmethod
    def mend(self, path: Path) -> None:
        """The deed itself. Raises CannotStore when it was not done."""

    @abstractmethod
    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        """The trouble is over: what stands there, and was what was told true?"""
