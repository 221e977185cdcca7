"""The small pieces of a Word file that python-docx has no words for: fields, links, grounds, rules, table marks."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def element(tag: str, /, **values: object) -> BaseOxmlElement:
    """An element of the `w` name space with attributes of the same."""
    made: BaseOxmlElement = OxmlElement(f"w:{tag}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field that Word counts itself, such as PAGE; `shown` stands there until it has."""
    begin_field(paragraph, instruction)
    paragraph.add_run(shown)
    end_field(paragraph)


def begin_field(paragraph: Paragraph, instruction: str) -> None:
    """Open a field; what follows is what it shows, until `end_field`, which may stand in a later paragraph."""
    _part(paragraph, element("fldChar", fldCharType="begin"))
    told = element("instrText")
    told.set(qn("xml:space"), "preserve")
    told.text = f" {instruction} "
    _part(paragraph, told)
    _part(paragraph, element("fldChar", fldCharType="separate"))


def end_field(paragraph: Paragraph) -> None:
    """Close the field that was opened last."""
    _part(paragraph, element("fldChar", fldCharType="end"))


def _part(paragraph: Paragraph, part: BaseOxmlElement) -> None:
    paragraph.add_run().element.append(part)


def add_link(paragraph: Paragraph, text: str, place: str) -> None:
    """Words that lead to a bookmark in the same document."""
    run = paragraph.add_run(text)
    link = element("hyperlink", anchor=place, history=1)
    run.element.addprevious(link)
    link.append(run.element)


def add_address(paragraph: Paragraph, text: str, address: str) -> None:
    """Words that lead out of the document."""
    run = paragraph.add_run(text)
    link = element("hyperlink", history=1)
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run.element.addprevious(link)
    link.append(run.element)


def bookmark(paragraph: Paragraph, place: str, number: int) -> None:
    """Make a whole paragraph a place that links lead to."""
    properties = paragraph.paragraph_format.element.get_or_add_pPr()
    properties.addnext(element("bookmarkStart", id=number, name=place))
    paragraph.paragraph_format.element.append(element("bookmarkEnd", id=number))


def tint(run: Run, fill: str) -> None:
    """A tinted ground behind some words."""
    run.element.get_or_add_rPr().append(element("shd", val="clear", color="auto", fill=fill))


def frame(paragraph: Paragraph, fill: str, edge: str) -> None:
    """A tinted ground with a strong edge on the left, for a remark."""
    properties = paragraph.paragraph_format.element.get_or_add_pPr()
    borders = element("pBdr")
    borders.append(element("left", val="single", sz=24, space=8, color=edge))
    ground = element("shd", val="clear", color="auto", fill=fill)
    _insert(properties, borders)
    _insert(properties, ground)


def line_below(paragraph: Paragraph, colour: str) -> None:
    """A rule under a paragraph."""
    borders = element("pBdr")
    borders.append(element("bottom", val="single", sz=4, space=4, color=colour))
    _insert(paragraph.paragraph_format.element.get_or_add_pPr(), borders)


_BEFORE = ("w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr")
"""What the schema wants before borders and ground of a paragraph."""


def _insert(properties: BaseOxmlElement, part: BaseOxmlElement) -> None:
    earlier = [child for child in properties if child.tag in {*map(qn, _BEFORE), qn("w:pBdr")}]
    if earlier:
        earlier[-1].addnext(part)
    else:
        properties.insert(0, part)


def mark_table(table: Table, caption: str, row_headers: bool, rule: str) -> None:
    """Rules between rows, the alternative text, and which row and column are headers, for those who hear the table."""
    properties = table._tbl.tblPr  # python-docx has no door to a table's properties
    for name in ("w:tblBorders", "w:tblLook"):
        for found in properties.findall(qn(name)):
            properties.remove(found)
    borders = element("tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(element(side, val="single", sz=4, space=0, color=rule))
    margins = element("tblCellMar")
    for side, twips in (("top", 40), ("left", 85), ("bottom", 40), ("right", 85)):
        margins.append(element(side, w=twips, type="dxa"))
    look = element("tblLook", val="04A0" if row_headers else "0420", firstRow=1, lastRow=0)
    for key, value in (("firstColumn", int(row_headers)), ("lastColumn", 0), ("noHBand", 1), ("noVBand", 1)):
        look.set(qn(f"w:{key}"), str(value))
    layout = properties.find(qn("w:tblLayout"))
    if layout is None:
        raise ValueError("a table of fixed widths has a layout")
    layout.addprevious(borders)
    layout.addnext(margins)
    margins.addnext(look)
    look.addnext(element("tblCaption", val=" ".join(caption.split())))


def repeat(row: _Row) -> None:
    """Let a header row come again on every page, and mark it as a header for screen readers."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))  # no door here either


def keep_whole(row: _Row) -> None:
    """Let a row go to the next page rather than part over two."""
    row._tr.get_or_add_trPr().insert(0, element("cantSplit"))  # nor here
