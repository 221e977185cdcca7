"""How the Word file looks: its own styles after the type scale of the PDF, its paper, and the language of its words."""

from collections.abc import Iterable
from dataclasses import dataclass

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from navplan.domain.documents.outline import Size, Tone

FONT = "Calibri"
"""On every machine with Word; the PDF's own typeface is not, and a Word file that others edit cannot bring it along."""

INK, SUBTLE, ACCENT, RULE, HEAD_GROUND = "23262A", "525962", "0056B4", "8E949C", "F2F3F5"
GROUNDS: dict[Tone, tuple[str, str]] = {
    "neutral": ("ECEEF0", "525962"),
    "info": ("E6F0FF", "0056B4"),
    "success": ("DDF3E4", "06893A"),
    "warning": ("FFECCC", "A85800"),
    "danger": ("FFE0E0", "BA1B1B"),
}
"""The ground of a tone and the colour of its edge, as in the PDF; words always say the same."""

SIDE, TOP, BOTTOM = Mm(18), Mm(26), Mm(20)
PAPERS: dict[Size, tuple[Length, Length]] = {"A4": (Mm(210), Mm(297)), "A3": (Mm(297), Mm(420))}
"""The short and the long side."""

LEAD, NOTE, OFFICE, CELL, CELL_SMALL, CELL_HEAD, NOTICE = (
    "Ingress",
    "Merknad",
    "Avsender",
    "Tabelltekst",
    "Tabelltekst liten",
    "Tabellhode",
    "Ramme",
)
"""The styles that Word does not have by itself, named as the office's people will see them in the list of styles."""


@dataclass(frozen=True)
class Look:
    """Size and gaps in points; `strong` is bold, `keep` stays with what follows."""

    size: float
    before: float = 0.0
    after: float = 7.0
    colour: str = INK
    strong: bool = False
    keep: bool = False


LOOKS = {
    "Normal": Look(10.5),
    "Title": Look(28, after=6, strong=True),
    "Subtitle": Look(14, after=18, colour=SUBTLE),
    "Heading 1": Look(22, 24, 10, strong=True, keep=True),
    "Heading 2": Look(16, 18, 6, strong=True, keep=True),
    "Heading 3": Look(13.5, 16, 5, strong=True, keep=True),
    "Heading 4": Look(12, 14, 4, strong=True, keep=True),
    "Heading 5": Look(11, 12, 4, strong=True, keep=True),
    "Caption": Look(10.5, 10, 4, strong=True, keep=True),
    "List Bullet": Look(10.5, after=3),
    "List Number": Look(10.5, after=3),
    "Header": Look(8.5, after=0, colour=SUBTLE),
    "Footer": Look(8.5, after=0, colour=SUBTLE),
    "TOC Heading": Look(22, after=10, strong=True),
    "toc 1": Look(11, 6, 2, strong=True),
    "toc 2": Look(10.5, after=2),
    LEAD: Look(13, after=10),
    NOTE: Look(9.5, colour=SUBTLE),
    OFFICE: Look(14, 90, 10, ACCENT, strong=True),
    CELL: Look(9.5, 1, 1),
    CELL_SMALL: Look(8.5, 0, 1, SUBTLE),
    CELL_HEAD: Look(9, 2, 2, strong=True),
    NOTICE: Look(10.5, 6, 10),
}


def dress(document: Document, language: str) -> None:
    """Give the document its styles and its language."""
    _tidy(document)
    _set_language(document, language)
    for name, look in LOOKS.items():
        _set_style(document, name, look)


def lay(section: Section, size: Size, landscape: bool) -> int:
    """Give a section its paper; returns how wide its text is."""
    short, long = PAPERS[size]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.left_margin = section.right_margin = SIDE
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.header_distance = section.footer_distance = Mm(10)
    return int(section.page_width) - 2 * int(SIDE)


def _tidy(document: Document) -> None:
    """Take out what the library's blank document brings: coloured table styles and the marks of an older Word."""
    styles = document.styles.element
    for style in list(styles.findall(qn("w:style"))):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) != "TableNormal":
            styles.remove(style)
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _set_language(document: Document, language: str) -> None:
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        raise ValueError("the blank document has no default text properties")
    _child(defaults, "w:lang").set(qn("w:val"), language)
    _set_font(_child(defaults, "w:rFonts"))
    for theme in document.settings.element.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), language)


def _child(parent: BaseOxmlElement, name: str) -> BaseOxmlElement:
    found: BaseOxmlElement | None = parent.find(qn(name))
    if found is not None:
        return found
    made: BaseOxmlElement = OxmlElement(name)
    parent.append(made)
    return made


def _set_font(fonts: BaseOxmlElement) -> None:
    """One face for all scripts; the theme's fonts would win over a named one, so they go."""
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)


def _set_style(document: Document, name: str, look: Look) -> None:
    styles = document.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{name} is no style of paragraphs")
    if name != "Normal" and style.base_style is None:
        style.base_style = styles["Normal"]
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.strong, False
    style.font.color.rgb = RGBColor.from_string(look.colour)
    _set_font(style.element.get_or_add_rPr().get_or_add_rFonts())
    flow = style.paragraph_format
    flow.space_before, flow.space_after = Pt(look.before), Pt(look.after)
    flow.line_spacing, flow.keep_with_next = 1.15, look.keep
    _strip(style.element, "w:pPr", ("w:pBdr", "w:contextualSpacing", "w:tabs"))
    _strip(style.element, "w:rPr", ("w:spacing", "w:kern"))


def _strip(style: BaseOxmlElement, where: str, names: Iterable[str]) -> None:
    """Take away rules, gaps and letter spacing that the blank document's own style brings."""
    properties = style.find(qn(where))
    for name in names:
        for found in [] if properties is None else properties.findall(qn(name)):
            properties.remove(found)
