"""What kind of place a plan lies in: this machine's own disk, a folder that a sync client keeps, or a network share.

A database that is open must not lie where others write to it. Marks are looked for in the order of their strength:
what the office has said itself, the drive or file system, what the sync clients say of themselves, the marks they leave
in folders, and last the names they give them. A local folder that only looks like a synced one is treated with more
care than it needs; nothing is lost by it.
"""

import contextlib
import ctypes
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from navplan.storage.on_disk import read_note

NETWORK_SYSTEMS = re.compile(
    r"(cifs|smb\d?|smbfs|nfs\d?|afs|ncpfs|9p|ceph|glusterfs|lustre|davfs2?|webdavfs|afpfs)|"
    r"fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|cifs|smbnetfs|glusterfs|ceph)"
)
"""File systems whose files lie on another machine, as Linux and macOS name them."""

FOLDER_NAMES = re.compile(
    r"(OneDrive|Dropbox|Nextcloud|ownCloud|Google Drive|Google Disk|GoogleDrive-.+|Min disk|iCloud Drive|"
    r"com~apple~CloudDocs|Jottacloud|pCloud ?Drive|Box Sync|SharePoint)( ?[-–(] ?.+)?",
    re.IGNORECASE,
)
"""What sync clients call their folders, also with an office's name after it: «OneDrive – Eksempeldal kommune»."""

MARKS = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "Nextcloud": (".nextcloudsync.log", ".owncloudsync.log", ".sync_*.db", "._sync_*.db"),
    "Syncthing": (".stfolder",),
    "Google Drive": (".tmp.drivedownload", ".tmp.driveupload"),
    "Resilio Sync": (".sync",),
}
"""Files and folders that a sync client leaves in the folder it keeps."""

_CLOUD_FILE = 0x00040000 | 0x00080000 | 0x00100000 | 0x00400000
"""Windows: recall on open, pinned, unpinned, recall on data access; only files of a cloud folder have them."""

_REMOTE_DRIVE = 4
"""Windows' DRIVE_REMOTE."""


@dataclass(frozen=True)
class Place:
    """Where a plan lies; `name` is what people call the service, empty when nobody knows."""

    sort: Literal["local", "synced", "network"]
    name: str = ""

    @property
    def is_shared(self) -> bool:
        """Whether others, or their programs, write there too."""
        return self.sort != "local"


@dataclass(frozen=True)
class World:
    """What this machine says of itself; tests have machines of their own."""

    home: Path = field(default_factory=Path.home)
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    mounts: str = field(default_factory=lambda: _read(Path("/proc/self/mountinfo")))
    chosen: tuple[Path, ...] = ()
    """Folders that somebody here has said are shared, whatever they look like."""


def place_of(path: Path, world: World | None = None) -> Place:
    """What kind of place this file, or this folder, lies in; it need not exist. May wait for a share that is gone."""
    world = world or World()
    given = str(path)
    if given.startswith(("\\\\", "//")) and not given.startswith(("\\\\?\\", "\\\\.\\")):
        return Place("network")
    lies = _lies(path)
    if any(_within(lies, _lies(folder)) for folder in world.chosen):
        return Place("network")
    if _is_remote_drive(lies) or _is_network_mount(lies, world.mounts):
        return Place("network")
    name = _kept_by(lies, world)
    return Place("synced", name) if name else Place("local")


def _kept_by(lies: Path, world: World) -> str:
    """The service that keeps the folder, or an empty text."""
    for name, folder in _told_folders(world):
        if _within(lies, _lies(folder)):
            return name
    if _has_cloud_attributes(lies):
        return "OneDrive"
    for folder in lies.parents:
        named = FOLDER_NAMES.fullmatch(folder.name)
        if named:
            return named[1].split("-")[0]
        if folder in (world.home, folder.parent):
            continue
        for name, marks in MARKS.items():
            if any(_has(folder, mark) for mark in marks):
                return name
    return ""


def _told_folders(world: World) -> Iterator[tuple[str, Path]]:
    """The folders that sync clients say they keep: in the environment, in their settings, in Windows' registry."""
    for variable in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        if world.environment.get(variable):
            yield "OneDrive", Path(world.environment[variable])
    yield from (*_dropbox(world), *_settings_of_nextcloud(world), *_settings_of_onedrive(world))
    for place in ("Library/CloudStorage", "Library/Mobile Documents"):
        kept = world.home / place
        if kept.is_dir():
            yield "iCloud" if place.endswith("Documents") else "OneDrive", kept
    for folder in _registered():
        yield "OneDrive", folder


def _dropbox(world: World) -> Iterator[tuple[str, Path]]:
    homes = [world.home / ".dropbox", *(_folders(world, "Dropbox"))]
    for home in homes:
        try:
            accounts = read_note(home / "info.json")
            found = [account["path"] for account in accounts.values() if isinstance(account, dict)]
        except (OSError, ValueError, KeyError, AttributeError):
            continue
        yield from (("Dropbox", Path(str(one))) for one in found)


def _settings_of_nextcloud(world: World) -> Iterator[tuple[str, Path]]:
    for name in ("Nextcloud", "ownCloud"):
        for folder in (world.home / ".config" / name, *_folders(world, name)):
            text = _read(folder / f"{name.lower()}.cfg")
            yield from ((name, Path(found)) for found in re.findall(r"(?m)^[^=\n]*localPath=(.+?)/?\s*$", text))


def _settings_of_onedrive(world: World) -> Iterator[tuple[str, Path]]:
    """The client for Linux, which is not Microsoft's."""
    text = _read(world.home / ".config" / "onedrive" / "config")
    for found in re.findall(r'(?m)^\s*sync_dir\s*=\s*"(.+?)"', text):
        yield "OneDrive", world.home / found.removeprefix("~/")


def _folders(world: World, name: str) -> Iterable[Path]:
    return [Path(world.environment[key]) / name for key in ("APPDATA", "LOCALAPPDATA") if world.environment.get(key)]


def _registered() -> Iterator[Path]:
    """What OneDrive has written in Windows' registry; nothing on other systems."""
    if sys.platform == "win32":
        import winreg

        root = r"Software\SyncEngines\Providers\OneDrive"
        with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, root) as accounts:
            for place in range(winreg.QueryInfoKey(accounts)[0]):
                with winreg.OpenKey(accounts, winreg.EnumKey(accounts, place)) as account:
                    yield Path(winreg.QueryValueEx(account, "MountPoint")[0])
    yield from ()


def _is_remote_drive(lies: Path) -> bool:
    if sys.platform == "win32":
        is_server = lies.drive.startswith("\\\\")
        return is_server or bool(ctypes.windll.kernel32.GetDriveTypeW(f"{lies.drive}\\") == _REMOTE_DRIVE)
    return False


def _has_cloud_attributes(lies: Path) -> bool:
    try:
        attributes = getattr(lies.lstat(), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & _CLOUD_FILE and attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _is_network_mount(lies: Path, mounts: str) -> bool:
    """The file system of the deepest mount that the path lies in (Linux)."""
    deepest, system = -1, ""
    for line in mounts.splitlines():
        before, parted, after = line.partition(" - ")
        parts = before.split()
        if not parted or len(parts) < 5:
            continue
        point = Path(re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), parts[4]))
        if _within(lies, point) and len(point.parts) >= deepest:
            deepest, system = len(point.parts), after.split()[0]
    return NETWORK_SYSTEMS.fullmatch(system) is not None


def _within(path: Path, folder: Path) -> bool:
    return path == folder or folder in path.parents


def _lies(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _has(folder: Path, mark: str) -> bool:
    try:
        return next(folder.glob(mark), None) is not None if "*" in mark else (folder / mark).exists()
    except OSError:
        return False


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
