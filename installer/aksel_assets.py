"""Turns the unpacked Aksel packages into the few files NavPlan ships: one token file and the chosen icons.

A developer runs `npm install` in installer/ and then `python installer/aksel_assets.py installer/node_modules`.
The same packages always give the same bytes, so a difference in the repository is a difference in the source.
"""

import argparse
import json
import re
from collections.abc import Mapping
from pathlib import Path

TOKENS_VERSION = "8.15.0"
"""The pinned version of the tokens; another one is refused, so that nobody changes every colour by accident."""

COLOURS: Mapping[str, tuple[str, str]] = {
    "accent": ("accent-700", "accent-600"),
    "accent-hover": ("accent-800", "accent-700"),
    "accent-mark": ("accent-600", "accent-600"),
    "accent-moderate": ("accent-200", "accent-300"),
    "accent-pressed": ("accent-900", "accent-800"),
    "accent-soft": ("accent-100", "accent-200"),
    "accent-text": ("accent-900", "accent-900"),
    "border": ("neutral-500", "neutral-600"),
    "card": ("bg-raised", "neutral-100"),
    "danger-mark": ("danger-600", "danger-600"),
    "danger-moderate": ("danger-200", "danger-300"),
    "danger-soft": ("danger-100", "danger-200"),
    "danger-text": ("danger-900", "danger-900"),
    "faint": ("neutral-700", "neutral-800"),
    "focus": ("accent-700", "accent-700"),
    "hover": ("neutral-200", "neutral-300"),
    "info-mark": ("info-600", "info-600"),
    "info-moderate": ("info-200", "info-300"),
    "info-soft": ("info-100", "info-200"),
    "info-text": ("info-900", "info-900"),
    "input": ("bg-default", "bg-default"),
    "line": ("neutral-300", "neutral-300"),
    "muted": ("neutral-900", "neutral-900"),
    "neutral-mark": ("neutral-600", "neutral-600"),
    "neutral-soft": ("neutral-200", "neutral-300"),
    "neutral-text": ("neutral-900", "neutral-900"),
    "on-accent": ("text-neutral-contrast", "text-neutral-contrast"),
    "page": ("neutral-100", "bg-default"),
    "pressed": ("neutral-300", "neutral-400"),
    "raised": ("bg-raised", "bg-raised"),
    "selected": ("accent-300", "accent-400"),
    "success-mark": ("success-600", "success-600"),
    "success-moderate": ("success-200", "success-300"),
    "success-soft": ("success-100", "success-200"),
    "success-text": ("success-900", "success-900"),
    "sunken": ("bg-sunken", "bg-sunken"),
    "text": ("text-neutral", "text-neutral"),
    "warning-mark": ("warning-600", "warning-600"),
    "warning-moderate": ("warning-200", "warning-300"),
    "warning-soft": ("warning-100", "warning-200"),
    "warning-text": ("warning-900", "warning-900"),
}
"""Our name for a colour: the Aksel token behind it in light, and in dark."""

ICONS: Mapping[str, str] = {
    "add": "Plus",
    "archive": "Archive",
    "arrow-down": "ArrowDown",
    "arrow-up": "ArrowUp",
    "attach": "Paperclip",
    "back": "ArrowLeft",
    "board": "SquareGrid",
    "book": "Books",
    "calendar": "Calendar",
    "check": "Checkmark",
    "circle": "Circle",
    "circle-broken": "CircleBroken",
    "circle-fill": "CircleFill",
    "circle-slash": "CircleSlash",
    "clock": "Clock",
    "close": "XMark",
    "columns": "SpaceHorizontal",
    "comment": "Chat",
    "competence": "HatSchool",
    "control": "ClipboardCheckmark",
    "copy": "Files",
    "decision": "Gavel",
    "delete": "Trash",
    "diamond": "Diamond",
    "diamond-fill": "DiamondFill",
    "documents": "FileText",
    "down": "ChevronDown",
    "download": "Download",
    "drag": "DragVertical",
    "edit": "Pencil",
    "error": "XMarkOctagon",
    "error-fill": "XMarkOctagonFill",
    "evidence": "Paperclip",
    "export": "FileExport",
    "eye": "Eye",
    "eye-slash": "EyeSlash",
    "figure": "TrendUp",
    "figures": "BarChart",
    "file": "File",
    "file-excel": "FileExcel",
    "file-pdf": "FilePdf",
    "file-word": "FileWord",
    "filter": "Funnel",
    "flag": "FlagCross",
    "folder": "Folder",
    "forward": "ArrowRight",
    "goal": "Compass",
    "help": "QuestionmarkCircle",
    "history": "ClockDashed",
    "hourglass": "Hourglass",
    "idea": "LightBulb",
    "import": "FileImport",
    "info": "Information",
    "info-fill": "InformationSquareFill",
    "kvp": "HikingTrailSign",
    "language": "Language",
    "law": "Paragraph",
    "left": "ChevronLeft",
    "letter": "EnvelopeClosed",
    "link": "Link",
    "list": "BulletList",
    "lock": "PadlockLocked",
    "measure": "Wrench",
    "meeting": "MeetingLarge",
    "menu": "MenuHamburger",
    "merge": "Branching",
    "minus": "Minus",
    "moon": "Moon",
    "more": "MenuElipsisHorizontal",
    "municipality": "Buildings2",
    "note": "NotePencil",
    "office": "Buildings3",
    "open": "ExternalLink",
    "overview": "House",
    "panel": "SidebarRight",
    "partnership": "Handshake",
    "pause": "Pause",
    "person": "Person",
    "persons": "PersonGroup",
    "pin": "PushPin",
    "plan": "Tasklist",
    "play": "Play",
    "print": "PrinterSmall",
    "redo": "ArrowRedo",
    "repeat": "ArrowsSquarepath",
    "reset": "ArrowCirclepath",
    "right": "ChevronRight",
    "safety": "Shield",
    "search": "MagnifyingGlass",
    "settings": "Cog",
    "sort": "ArrowsUpDown",
    "sort-down": "SortDown",
    "sort-up": "SortUp",
    "star": "Star",
    "star-fill": "StarFill",
    "state": "Seal",
    "stop": "Stop",
    "success": "CheckmarkCircle",
    "success-fill": "CheckmarkCircleFill",
    "sun": "Sun",
    "table": "Table",
    "theme": "Theme",
    "trend-down": "TrendDown",
    "trend-flat": "TrendFlat",
    "trend-up": "TrendUp",
    "undo": "ArrowUndo",
    "unlink": "LinkBroken",
    "unlock": "PadlockUnlocked",
    "up": "ChevronUp",
    "upload": "Upload",
    "warning": "ExclamationmarkTriangle",
    "warning-fill": "ExclamationmarkTriangleFill",
    "wheel": "DonutChart",
    "zoom-in": "ZoomPlus",
    "zoom-out": "ZoomMinus",
}
"""Our plain name for an icon, and Aksel's."""

ARROWS: Mapping[str, tuple[str, str]] = {
    "check": ("CheckmarkHeavy", "on-accent"),
    "dash": ("Minus", "on-accent"),
    "down": ("ChevronDown", "muted"),
    "left": ("ChevronLeft", "muted"),
    "right": ("ChevronRight", "muted"),
    "tick": ("Checkmark", "accent-text"),
    "up": ("ChevronUp", "muted"),
}
"""Marks that only the style sheet can draw. It takes a file and cannot tint it, so each exists once per mode."""

MODES = ("light", "dark")
RESOURCES = Path(__file__).resolve().parents[1] / "resources"
REFERENCE = re.compile(r"var\((--ax-[A-Za-z0-9-]+)\)")
DECLARATION = re.compile(r"(--ax-[A-Za-z0-9-]+):\s*([^;]+);")
BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
NAMED_COLOURS = {"white": "#ffffff", "black": "#000000"}


def read_variables(css: str, mode: str) -> dict[str, str]:
    """The variables that hold in one mode; a later block wins over an earlier one, as in a browser."""
    found: dict[str, str] = {}
    for selector, body in BLOCK.findall(css):
        selectors = {part.strip() for part in selector.split(",")}
        if selectors <= {":root", ":host", ".light", ".dark", ".dark-theme"}:
            names_a_mode = bool(selectors & {".light", ".dark"})
            if f".{mode}" in selectors or not names_a_mode:
                found.update(DECLARATION.findall(body))
    return found


def resolve(token: str, variables: Mapping[str, str]) -> str:
    """The plain value behind a token; an unknown name or a circle of references is a KeyError."""
    left = dict(variables)
    value = left.pop(f"--ax-{token}")
    while (match := REFERENCE.fullmatch(value)) is not None:
        value = left.pop(match.group(1))
    return value.strip()


def qt_colour(css_colour: str) -> str:
    """The colour as Qt reads it: the web writes #rrggbbaa, Qt takes the same digits for #aarrggbb."""
    digits = NAMED_COLOURS.get(css_colour, css_colour).lower().removeprefix("#")
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8) or set(digits) - set("0123456789abcdef"):
        raise ValueError(f"not a hex colour: {css_colour}")
    return f"#{digits[6:]}{digits[:6]}"


def build_tokens(css: str) -> dict[str, dict[str, str]]:
    """The content of tokens.json: exactly the colours NavPlan names, for light and for dark."""
    built: dict[str, dict[str, str]] = {}
    for index, mode in enumerate(MODES):
        variables = read_variables(css, mode)
        if resolve("version", variables) != f'"{TOKENS_VERSION}"':
            raise ValueError(f"expected @navikt/ds-tokens {TOKENS_VERSION}")
        built[mode] = {name: qt_colour(resolve(pair[index], variables)) for name, pair in sorted(COLOURS.items())}
    return built


def write_icons(svg_folder: Path, target: Path) -> None:
    """Write every chosen icon under its plain name, and remove icons that are no longer chosen."""
    wanted = {f"{plain}.svg": svg_folder / f"{theirs}.svg" for plain, theirs in ICONS.items()}
    for old in target.glob("*.svg"):
        if old.name not in wanted:
            old.unlink()
    for name, source in wanted.items():
        write(target / name, source.read_text(encoding="utf-8"))


def write_arrows(svg_folder: Path, tokens: Mapping[str, Mapping[str, str]], target: Path) -> None:
    """Write the style sheet's marks in the ink of each mode."""
    for mode in MODES:
        for plain, (theirs, ink) in ARROWS.items():
            drawing = (svg_folder / f"{theirs}.svg").read_text(encoding="utf-8")
            write(target / f"{plain}-{mode}.svg", drawing.replace("currentColor", tokens[mode][ink]))


def write(target: Path, text: str) -> None:
    """Write with one line end at the end, the same on every system."""
    target.write_text(text.strip() + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Read the folder given on the command line and write below resources/."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=Path, help="the node_modules folder that npm install made")
    parser.add_argument("--out", type=Path, default=RESOURCES, help="the folder that holds theme/ and icons/")
    chosen = parser.parse_args()
    theme, icons = chosen.out / "theme", chosen.out / "icons"
    for folder in (theme, icons):
        folder.mkdir(parents=True, exist_ok=True)
    css = (chosen.packages / "@navikt/ds-tokens/dist/tokens.css").read_text(encoding="utf-8")
    svg_folder = chosen.packages / "@navikt/aksel-icons/dist/svg"
    tokens = build_tokens(css)
    write(theme / "tokens.json", json.dumps(tokens, indent=1))
    write_icons(svg_folder, icons)
    write_arrows(svg_folder, tokens, theme)


if __name__ == "__main__":
    main()
