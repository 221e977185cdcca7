"""Makes the Debian package of the bundle: `dist/navplan_VERSION_ARCHITECTURE.deb`.

    python installer/deb.py [--fast]

`make bundle` comes first. `--fast` packs less tightly, for trials. Needs dpkg-deb, and nothing else: no rights and no
chroot. The package has no scripts of its own; the system's triggers see to menus and file types.
"""

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from navplan import __version__  # noqa: E402

BUNDLE = ROOT / "dist" / "navplan"
LINUX = ROOT / "installer" / "linux"

DEPENDS = (
    *("libc6 (>= 2.34)", "libstdc++6", "libgcc-s1", "libegl1", "libgl1", "libglib2.0-0 | libglib2.0-0t64"),
    *(
        "libdbus-1-3",
        "libfontconfig1",
        "libfreetype6",
        "libxkbcommon0",
        "libxkbcommon-x11-0",
        "libx11-6",
        "libx11-xcb1",
    ),
    *("libxcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0"),
    *("libxcb-render-util0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1", "libxcb-util1"),
    *("libxcb-xfixes0", "libxcb-xkb1"),
)
"""What Qt needs of the system; all of it comes from the distribution and is mended by it."""

CONTROL = """\
Package: navplan
Version: {version}
Architecture: {architecture}
Maintainer: NavPlan <navplan@example.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: shared-mime-info, desktop-file-utils
Section: misc
Priority: optional
Description: planning for a Nav office and its municipality, offline
 NavPlan turns the yearly letter to Norwegian Nav offices into a plan with
 owners and deadlines. It works without a network and keeps a plan in one file.
 .
 Removing or upgrading the package never touches plans, settings or backups.
"""


def main() -> int:
    """Lay the files out as they will lie on the system, and pack them."""
    if not (BUNDLE / "navplan").is_file():
        print("There is no bundle in dist/navplan. Run `make bundle` first.", file=sys.stderr)
        return 1
    tree = ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(tree)
    architecture = _asked("dpkg", "--print-architecture")
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control(architecture, _kilobytes(tree)), encoding="utf-8")
    _rights(tree)
    target = ROOT / "dist" / f"navplan_{__version__}_{architecture}.deb"
    packing = ["-Zxz", "-z1"] if "--fast" in sys.argv else ["-Zxz"]
    subprocess.run(["dpkg-deb", "--root-owner-group", *packing, "--build", str(tree), str(target)], check=True)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1e6:.0f} MB")
    return 0


def control(architecture: str, kilobytes: int) -> str:
    """What the package says of itself."""
    return CONTROL.format(
        version=debian_version(__version__), architecture=architecture, size=kilobytes, depends=", ".join(DEPENDS)
    )


def debian_version(version: str) -> str:
    """A version so written that Debian sorts 1.0.0rc1 before 1.0.0."""
    for word in ("a", "b", "rc"):
        if word in version:
            return version.replace(word, f"~{word}", 1)
    return version


def lay_out(tree: Path) -> None:
    """The files of the package, each in its place."""
    shutil.copytree(BUNDLE, tree / "usr" / "lib" / "navplan", symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "navplan").symlink_to("../lib/navplan/navplan")
    _put(LINUX / "navplan.desktop", tree / "usr/share/applications/navplan.desktop")
    _put(LINUX / "navplan-mime.xml", tree / "usr/share/mime/packages/navplan.xml")
    _put(ROOT / "resources" / "navplan.svg", tree / "usr/share/icons/hicolor/scalable/apps/navplan.svg")
    _put(LINUX / "copyright", tree / "usr/share/doc/navplan/copyright")
    _put(ROOT / "docs" / "brukerveiledning.md", tree / "usr/share/doc/navplan/brukerveiledning.md")
    manual = (LINUX / "navplan.1").read_text(encoding="utf-8").replace("@VERSION@", __version__)
    _pack(manual, tree / "usr/share/man/man1/navplan.1.gz")
    _pack((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), tree / "usr/share/doc/navplan/NEWS.gz")


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _pack(text: str, target: Path) -> None:
    """Write a text packed, without the hour in it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def _rights(tree: Path) -> None:
    """Everybody may read, nobody but root may write, and only what is a program may be run."""
    programs = {tree / "usr" / "lib" / "navplan" / "navplan"}
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in programs else 0o644)


def _kilobytes(tree: Path) -> int:
    return sum(os.lstat(path).st_size for path in tree.rglob("*")) // 1024


def _asked(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
