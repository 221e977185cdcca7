"""Builds the bundle: one folder with NavPlan, its Python and its libraries, in `dist/navplan`.

    python installer/bundle.py          (`make bundle`; on Windows the same, with the Python of the build environment)

The builder cannot cross: on Windows it makes the Windows bundle, on Linux the Linux one. A bundle larger than
promised stops the build.
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from installer.licences import add_system_libraries  # noqa: E402
from installer.version_resource import version_resource  # noqa: E402
from navplan import __version__  # noqa: E402

MADE = ROOT / "build" / "made"
WORK = ROOT / "build" / "work"
BUNDLE = ROOT / "dist" / "navplan"
LARGEST = 250_000_000
"""Bytes that the bundle may take on the disk."""

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def main() -> int:
    """Make what the builder needs, build, add what is known only afterwards, and weigh."""
    MADE.mkdir(parents=True, exist_ok=True)
    _run(sys.executable, str(ROOT / "installer" / "licences.py"), str(MADE / "licences"))
    (MADE / "version.txt").write_text(version_resource(__version__), encoding="utf-8")
    make_icon(MADE / "navplan.ico")
    places = ["--distpath", str(ROOT / "dist"), "--workpath", str(WORK)]
    _run(
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level=WARN",
        *places,
        str(ROOT / "installer" / "navplan.spec"),
    )
    folder = BUNDLE / "_internal" / "resources" / "licences"
    add_system_libraries(folder, _system_files())
    size = weigh(BUNDLE)
    print(f"{BUNDLE.relative_to(ROOT)}: NavPlan {__version__}, {size / 1e6:.0f} MB")
    if size > LARGEST:
        print(f"The bundle is larger than the promised {LARGEST / 1e6:.0f} MB.", file=sys.stderr)
        return 1
    return 0


def weigh(folder: Path) -> int:
    """Bytes of all files in a folder, a file that is linked to counted once."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def make_icon(target: Path) -> None:
    """The program's icon in the sizes that Windows asks for, drawn from the one in the resources."""
    from io import BytesIO

    from PIL import Image
    from PySide6.QtCore import QBuffer, QByteArray, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(ROOT / "resources" / "navplan.svg"))
    pictures = []
    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        image.save(buffer, "PNG")
        pictures.append(Image.open(BytesIO(bytes(data.data()))))
    largest = pictures.pop()
    largest.save(target, format="ICO", append_images=pictures, sizes=[(size, size) for size in ICON_SIZES])


def _system_files() -> Iterator[Path]:
    """The files of this machine's system that the builder took along."""
    listed = ast.literal_eval((WORK / "navplan" / "COLLECT-00.toc").read_text(encoding="utf-8"))
    for _name, source, _kind in _entries(listed):
        if source.startswith(("/usr/lib/", "/lib/")) and "/python3" not in source:
            yield Path(source)


def _entries(listed: object) -> Iterator[tuple[str, str, str]]:
    """Every triple of texts in the builder's nested list."""
    if isinstance(listed, tuple) and len(listed) == 3 and all(isinstance(part, str) for part in listed):
        yield listed
    elif isinstance(listed, tuple | list):
        for part in listed:
            yield from _entries(part)


def _run(*command: str) -> None:
    """Run a step; the same input gives the same output as far as the builder can."""
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "1", "QT_QPA_PLATFORM": "offscreen"})


if __name__ == "__main__":
    sys.exit(main())
