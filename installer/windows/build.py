"""Makes the two Windows installers from the bundle: a setup for one user, and an MSI for the whole machine.

    python installer/windows/build.py [--trial]

On Windows, after `installer/bundle.py`, with Inno Setup 6.3 or newer (ISCC) and WiX 3 (candle, light) in the PATH; wixl
does WiX's work elsewhere. A tool that is not there is said and passed over. `--trial` takes whatever lies in
`dist/navplan`, so that the scripts can be compiled where no Windows bundle can be made.
"""

import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from installer.version_resource import numbers  # noqa: E402
from navplan import __version__  # noqa: E402

HERE = Path(__file__).parent
BUNDLE = ROOT / "dist" / "navplan"
MADE = ROOT / "build" / "made"
DIST = ROOT / "dist"
COMPONENTS = uuid.UUID("585eac17-6b4c-4398-9038-4cf3bd9990e7")
"""The space that the GUIDs of files are made in: the same file has the same GUID in every version."""


def main() -> int:
    """Write the list of files, then let each compiler that is here make its installer."""
    is_trial = "--trial" in sys.argv
    if not is_trial and not (BUNDLE / "NavPlan.exe").is_file():
        print("There is no Windows bundle in dist/navplan. Run installer/bundle.py on Windows first.", file=sys.stderr)
        return 1
    MADE.mkdir(parents=True, exist_ok=True)
    files = MADE / "files.wxs"
    files.write_text(file_list(BUNDLE), encoding="utf-8")
    made = 0
    for name, command in (("Inno Setup", _setup(is_trial)), ("WiX", _msi(files))):
        if command is None:
            print(f"{name} is not here: its installer was not made.", file=sys.stderr)
            continue
        for step in command:
            subprocess.run(step, check=True, cwd=BUNDLE)  # the list of files names them from here
        made += 1
    return 0 if made else 1


def dotted() -> str:
    """The version as Windows compares it."""
    return ".".join(map(str, numbers(__version__)))


def _setup(is_trial: bool) -> list[list[str]] | None:
    compiler = shutil.which("ISCC") or shutil.which("iscc")
    if compiler is None:
        return None
    given = {"Version": __version__, "Numbers": dotted(), "Bundle": str(BUNDLE), "Made": str(MADE)}
    options = [f"/D{name}={value}" for name, value in given.items()]
    return [[compiler, "/Q", *options, *(["/DTrial"] if is_trial else []), f"/O{DIST}", str(HERE / "navplan.iss")]]


def _msi(files: Path) -> list[list[str]] | None:
    target = str(DIST / f"NavPlan-{__version__}.msi")
    given = [f"-dNumbers={dotted()}"]
    sources = [str(HERE / "navplan.wxs"), str(files)]
    if (wixl := shutil.which("wixl")) is not None:
        spaced = [part for option in given for part in ("-D", option.removeprefix("-d"))]
        return [[wixl, "-a", "x64", *spaced, "-o", target, *sources]]
    candle, light = shutil.which("candle"), shutil.which("light")
    if candle is None or light is None:
        return None
    objects = [str(MADE / "navplan.wixobj"), str(MADE / "files.wixobj")]
    return [
        [candle, "-arch", "x64", *given, "-out", f"{MADE}\\", *sources],
        [light, "-cultures:nb-NO", "-b", str(BUNDLE), "-out", target, *objects],
    ]


def file_list(bundle: Path) -> str:
    """The bundle as WiX wants it told: every folder, every file a component of its own."""
    files = sorted(path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file())
    parts = "\n".join(_component(name) for name in files)
    references = "\n".join(f'      <ComponentRef Id="{_id("c", name)}"/>' for name in files)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">\n'
        f'  <Fragment>\n    <DirectoryRef Id="INSTALLDIR">\n{"".join(_folders(files))}    </DirectoryRef>\n{parts}\n'
        f'    <ComponentGroup Id="Bundle">\n{references}\n    </ComponentGroup>\n  </Fragment>\n</Wix>\n'
    )


def _folders(files: list[str], above: str = "") -> Iterator[str]:
    """The folders below one, each around its own."""
    inside = [name[len(above) :] for name in files if name.startswith(above)]
    for folder in sorted({name.partition("/")[0] for name in inside if "/" in name}):
        place = f"{above}{folder}/"
        yield f"      <Directory Id={quoteattr(_id('d', place))} Name={quoteattr(folder)}>\n"
        yield from _folders(files, place)
        yield "      </Directory>\n"


def _component(name: str) -> str:
    folder = name.rpartition("/")[0]
    place = _id("d", f"{folder}/") if folder else "INSTALLDIR"
    source = quoteattr(name)
    return (
        f'    <DirectoryRef Id="{place}"><Component Id="{_id("c", name)}" Guid="{guid_of(name)}">'
        f'<File Id="{_id("f", name)}" Name={quoteattr(name.rpartition("/")[2])} Source={source} KeyPath="yes"/>'
        "</Component></DirectoryRef>"
    )


def guid_of(name: str) -> str:
    """The GUID of a file's component; it depends on nothing but the file's place."""
    return str(uuid.uuid5(COMPONENTS, name)).upper()


def _id(kind: str, name: str) -> str:
    return f"{kind}{uuid.uuid5(COMPONENTS, name).hex}"


if __name__ == "__main__":
    sys.exit(main())
