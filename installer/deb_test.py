"""The test of the Debian package: installed in a clean Debian, started, upgraded and removed, with the plans left.

    python installer/deb_test.py [--root FOLDER] [--keep]

`make deb` comes first. As root a bare Debian is made with debootstrap (or the one in FOLDER is used), what the package
depends on is fetched by apt, and every step runs inside. Without root, or without debootstrap, the package is unpacked
into a folder of its own with a database of packages of its own; that tries less, and says so.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from installer.deb import debian_version  # noqa: E402
from navplan import __version__  # noqa: E402

RELEASE = "bookworm"
PLACES = (
    *("usr/bin/navplan", "usr/lib/navplan/navplan", "usr/share/applications/navplan.desktop"),
    *("usr/share/mime/packages/navplan.xml", "usr/share/icons/hicolor/scalable/apps/navplan.svg"),
    *("usr/share/man/man1/navplan.1.gz", "usr/share/doc/navplan/copyright", "usr/share/doc/navplan/NEWS.gz"),
    "usr/lib/navplan/_internal/resources/licences/index.json",
)
PLAN = "srv/kontor/Nav Eksempeldal.navplan"
SETTINGS = "srv/kontor/.local/share/NavPlan/navplan.ini"


class Failed(Exception):
    """The package does not do what it must; the words say what."""


def main() -> int:
    """Try the package in the best root that this machine can make."""
    packages = sorted((ROOT / "dist").glob(f"navplan_{__version__}_*.deb"))
    if not packages:
        print("There is no package in dist. Run `make deb` first.", file=sys.stderr)
        return 1
    given = sys.argv[sys.argv.index("--root") + 1] if "--root" in sys.argv else ""
    folder = Path(given or tempfile.mkdtemp(prefix="navplan-root-"))
    folder.chmod(0o755)  # what is made for trials is closed to others, and the user in it is another
    is_whole = bool(given) or (os.geteuid() == 0 and _debootstrap(folder))
    try:
        (_in_clean_debian if is_whole else _in_bare_folder)(folder, packages[-1])
    except Failed as failed:
        print(f"FAILED: {failed}", file=sys.stderr)
        return 1
    finally:
        if not given and "--keep" not in sys.argv:
            shutil.rmtree(folder, ignore_errors=True)
    print(
        "The package was installed, started, upgraded and removed."
        if is_whole
        else "The package was unpacked and removed."
    )
    return 0


def _debootstrap(folder: Path) -> bool:
    """Make a bare Debian; whether that could be done."""
    if shutil.which("debootstrap") is None:
        print("debootstrap is not here (apt-get install debootstrap): trying with a bare folder.", file=sys.stderr)
        return False
    _say("a bare Debian is made")
    return (
        subprocess.run(
            ["debootstrap", "--variant=minbase", RELEASE, str(folder)], check=False, stdout=subprocess.DEVNULL
        ).returncode
        == 0
    )


# -- in a whole Debian


def _in_clean_debian(root: Path, package: Path) -> None:
    inside = Inside(root)
    shutil.copyfile(package, root / "var" / "navplan.deb")
    _say("installed with what it depends on")
    inside.do("apt-get", "update", "-qq")
    inside.do("apt-get", "install", "-y", "-qq", "--no-install-recommends", "/var/navplan.deb")
    _check_places(root, is_there=True)
    inside.do("sh", "-c", "id kontor >/dev/null 2>&1 || useradd --create-home --home-dir /srv/kontor kontor")
    version = inside.as_user("navplan", "--version")
    if version.strip() != f"NavPlan {__version__}":
        raise Failed(f"the program says it is {version!r}")
    _say("started by a user without rights: it tests itself")
    print(inside.as_user("navplan", "--self-test=full"), end="", flush=True)
    inside.as_user("navplan", "--self-test")
    (root / PLAN).unlink(missing_ok=True)  # of an earlier trial in the same root
    inside.as_user("navplan", "example", "/" + PLAN)
    (root / SETTINGS).parent.mkdir(parents=True, exist_ok=True)
    (root / SETTINGS).write_text("[General]\nmode=dark\n", encoding="utf-8")
    kept = _seen(root)
    _say("installed once more, as an upgrade does")
    inside.do("dpkg", "-i", "/var/navplan.deb")
    _check_kept(root, kept)
    inside.as_user("navplan", "export", "/" + PLAN, "--pdf", "/srv/kontor/plan.pdf")
    _say("removed")
    inside.do("dpkg", "--purge", "navplan")
    _check_places(root, is_there=False)
    if (root / "usr" / "lib" / "navplan").exists():
        raise Failed("something was left in /usr/lib/navplan")
    _check_kept(root, kept)


class Inside:
    """Runs commands with the given folder as the root of the file system."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def do(self, *command: str) -> str:
        """Run as root; what it said, or Failed."""
        return self._run(["chroot", str(self._root), *command])

    def as_user(self, *command: str) -> str:
        """Run as the user that holds the plans, without a screen and without any setting of language."""
        user = ["chroot", "--userspec=kontor:kontor", str(self._root), "env", "-i", "HOME=/srv/kontor"]
        return self._run([*user, "PATH=/usr/bin:/bin", "QT_QPA_PLATFORM=offscreen", *command])

    def _run(self, command: list[str]) -> str:
        bare = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
        done = subprocess.run(command, env=bare, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode:
            raise Failed(f"{' '.join(command[2:])} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout


def _seen(root: Path) -> tuple[bytes, bytes]:
    """What must be the same afterwards."""
    return (root / PLAN).read_bytes(), (root / SETTINGS).read_bytes()


def _check_kept(root: Path, kept: tuple[bytes, bytes]) -> None:
    if not (root / PLAN).is_file() or _seen(root) != kept:
        raise Failed("a plan or the settings did not stay as they were")


def _check_places(root: Path, is_there: bool) -> None:
    wrong = [place for place in PLACES if os.path.lexists(root / place) != is_there]
    if wrong:
        raise Failed(f"{'missing' if is_there else 'left behind'}: {', '.join(wrong)}")


# -- in a folder of its own, where no Debian can be made


def _in_bare_folder(folder: Path, package: Path) -> None:
    """The package's files come and go; the program is started from where they lie, on this machine's own libraries."""
    database = folder / "var" / "lib" / "dpkg"
    for name in ("info", "updates"):
        (database / name).mkdir(parents=True)
    (database / "status").touch()
    own = ["dpkg", f"--root={folder}", "--force-not-root", "--force-depends", "--force-script-chrootless"]
    _say("unpacked into a folder, without what it depends on")
    _quiet([*own, "-i", str(package)])
    _check_places(folder, is_there=True)
    told = subprocess.run(
        ["dpkg-query", f"--admindir={database}", "-W", "-f=${Version}", "navplan"],
        capture_output=True,
        text=True,
        check=True,
    )
    if told.stdout != debian_version(__version__):
        raise Failed(f"the package says it is {told.stdout}")
    home = folder / "srv" / "kontor"
    home.mkdir(parents=True)
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"}
    program = str(folder / "usr" / "lib" / "navplan" / "navplan")
    _say("started: it tests itself")
    _quiet([program, "--self-test=full"], environment)
    _quiet([program, "example", str(folder / PLAN)], environment)
    _say("removed")
    _quiet([*own, "--purge", "navplan"])
    _check_places(folder, is_there=False)
    if not (folder / PLAN).is_file():
        raise Failed("the plan did not stay")


def _quiet(command: list[str], environment: dict[str, str] | None = None) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise Failed(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


def _say(words: str) -> None:
    print(f"… {words}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
