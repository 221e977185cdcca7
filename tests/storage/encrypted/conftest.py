"""What tests of encryption share: a cheap pass-phrase, an encrypted plan file in the place of the plain one, an empty
ring of keys before and after."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.workspace import Workspace
from navplan.storage.encryption import slots
from navplan.storage.encryption.converting import rewrite
from navplan.storage.encryption.encrypting import Encrypting
from navplan.storage.encryption.key import Key, key_of_code
from navplan.storage.encryption.ring import RING
from tests.storage.conftest import fill, one_goal, written

PHRASE = "rolig elv under broen"
KEY = key_of_code(Key(bytes(range(20))).code)


@pytest.fixture(scope="module", autouse=True)
def on_its_driver(on_sqlcipher: None) -> None:
    """As every encrypted plan is."""


@pytest.fixture(autouse=True)
def empty_ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No key from one test to the next, and scrypt at a price that tests can pay."""
    monkeypatch.setattr(slots, "COST", 2**4)
    RING.forget()
    yield
    RING.forget()


@pytest.fixture(scope="module")
def encrypted_template(on_sqlcipher: None, template_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The empty plan under `KEY`, rewritten once."""
    path = tmp_path_factory.mktemp("encrypted") / "template.navplan"
    RING.add(KEY)
    rewrite(template_plan, path, KEY)
    RING.forget()
    return path


@pytest.fixture(scope="module")
def filled_template(encrypted_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted plan with some of everything, closed; written once, to be copied."""
    return written_under_key(encrypted_template, tmp_path_factory.mktemp("filled"), fill)


@pytest.fixture(scope="module")
def published_template(encrypted_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted plan with one goal, closed; written once, to be copied."""
    return written_under_key(encrypted_template, tmp_path_factory.mktemp("published"), one_goal)


def written_under_key(template: Path, folder: Path, filled: Callable[[Workspace], object]) -> Path:
    """As `written`, of a template under `KEY`."""
    RING.add(KEY)
    path = written(template, folder, filled)
    RING.forget()
    return path


@pytest.fixture
def plan_file(encrypted_template: Path, tmp_path: Path) -> Path:
    """A fresh encrypted plan file, its key given."""
    folder = tmp_path / "plan"
    folder.mkdir()
    RING.add(KEY)
    return Path(shutil.copyfile(encrypted_template, folder / "fjordvik.navplan"))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The program's own folder."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


@pytest.fixture
def encrypting(own: Path) -> Encrypting:
    """What the screens ask."""
    return Encrypting(own, KINDS)
