"""Where a plan lies is found out by what the drive, the sync clients and the office say."""

import json
from pathlib import Path

import pytest

from navplan.storage.sharing.places import Place, World, place_of

LOCAL = Place("local")


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path, {}, "")


def test_an_ordinary_folder_is_this_machines_own(tmp_path: Path, world: World) -> None:
    assert place_of(tmp_path / "Dokumenter" / "plan.navplan", world) == LOCAL
    assert not LOCAL.is_shared


@pytest.mark.parametrize("path", [r"\\tjener\felles\plan.navplan", "//tjener/felles/plan.navplan"])
def test_a_server_path_is_a_network_share(path: str, world: World) -> None:
    assert place_of(Path(path), world).sort == "network"


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Eksempeldal kommune", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Nav)", "Dropbox"),
        ("Nextcloud", "Nextcloud"),
        ("Google Disk", "Google Disk"),
        ("GoogleDrive-noen", "GoogleDrive"),
        ("com~apple~CloudDocs", "com~apple~CloudDocs"),
    ],
)
def test_a_folder_named_as_sync_clients_name_theirs_is_synced(
    tmp_path: Path, world: World, folder: str, name: str
) -> None:
    assert place_of(tmp_path / folder / "Plan" / "plan.navplan", world) == Place("synced", name)


@pytest.mark.parametrize("folder", ["Dropboxer", "Min OneDrive-veiledning", "boks", "Skyen"])
def test_a_folder_that_only_sounds_alike_is_local(tmp_path: Path, world: World, folder: str) -> None:
    assert place_of(tmp_path / folder / "plan.navplan", world) == LOCAL


@pytest.mark.parametrize(
    ("mark", "name"),
    [(".dropbox", "Dropbox"), (".sync_1a2b.db", "Nextcloud"), (".stfolder", "Syncthing"), (".sync", "Resilio Sync")],
)
def test_what_a_sync_client_leaves_in_its_folder_tells(tmp_path: Path, world: World, mark: str, name: str) -> None:
    (tmp_path / "felles" / "planer").mkdir(parents=True)
    (tmp_path / "felles" / mark).touch()
    assert place_of(tmp_path / "felles" / "planer" / "plan.navplan", world) == Place("synced", name)


def test_the_environment_tells_where_onedrive_is(tmp_path: Path) -> None:
    world = World(tmp_path, {"OneDriveCommercial": str(tmp_path / "Skyen")}, "")
    assert place_of(tmp_path / "Skyen" / "plan.navplan", world) == Place("synced", "OneDrive")
    assert place_of(tmp_path / "Skyene" / "plan.navplan", world) == LOCAL


def test_the_settings_of_the_clients_tell(tmp_path: Path, world: World) -> None:
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps({"business": {"path": str(tmp_path / "db")}}))
    (tmp_path / ".config" / "Nextcloud").mkdir(parents=True)
    (tmp_path / ".config" / "Nextcloud" / "nextcloud.cfg").write_text(f"0\\Folders\\1\\localPath={tmp_path}/nc/\n")
    (tmp_path / ".config" / "onedrive").mkdir()
    (tmp_path / ".config" / "onedrive" / "config").write_text('sync_dir = "~/od"\n')
    assert place_of(tmp_path / "db" / "x.navplan", world).name == "Dropbox"
    assert place_of(tmp_path / "nc" / "x.navplan", world).name == "Nextcloud"
    assert place_of(tmp_path / "od" / "x.navplan", world).name == "OneDrive"
    assert place_of(tmp_path / "x.navplan", world) == LOCAL


@pytest.mark.parametrize("text", ["", "{", "[]", '{"personal": "x"}', '{"personal": {}}'])
def test_settings_that_cannot_be_read_tell_nothing(tmp_path: Path, world: World, text: str) -> None:
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text(text)
    assert place_of(tmp_path / "a" / "x.navplan", world) == LOCAL


MOUNTS = """
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
36 22 0:33 / {top}/felles\\040område rw - {system} //tjener/felles rw
40 36 8:3 / {top}/felles\\040område/egen rw - ext4 /dev/sdb1 rw
"""


@pytest.mark.parametrize(
    ("system", "sort"),
    [
        ("cifs", "network"),
        ("nfs4", "network"),
        ("fuse.sshfs", "network"),
        ("fuse.fuse-ext2", "local"),
        ("xfs", "local"),
    ],
)
def test_the_file_system_of_the_deepest_mount_tells(tmp_path: Path, system: str, sort: str) -> None:
    world = World(tmp_path, {}, MOUNTS.format(top=tmp_path, system=system))
    assert place_of(tmp_path / "felles område" / "x.navplan", world).sort == sort
    assert place_of(tmp_path / "felles område" / "egen" / "x.navplan", world) == LOCAL
    assert place_of(tmp_path / "x.navplan", world) == LOCAL


def test_what_the_office_says_is_shared_is_shared(tmp_path: Path) -> None:
    world = World(tmp_path, {}, "", (tmp_path / "felles",))
    assert place_of(tmp_path / "felles" / "planer" / "x.navplan", world).is_shared
    assert place_of(tmp_path / "fellesskap" / "x.navplan", world) == LOCAL


def test_a_shortcut_into_a_synced_folder_leads_there(tmp_path: Path, world: World) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "snarvei").symlink_to(tmp_path / "OneDrive")
    assert place_of(tmp_path / "snarvei" / "x.navplan", world).name == "OneDrive"
