"""The PDF file itself: structure tree, metadata, colour profile and the details that PDF/A-2a and PDF/UA-1 demand."""

import html
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFCrossReferenceTable,
    PDFDictionary,
    PDFDocument,
    PDFFile,
    PDFIndirectObject,
    PDFObjectReference,
    PDFStream,
    PDFStreamFilterZCompress,
    PDFString,
    PDFTrailer,
    ViewerPreferencesPDFDictionary,
)

from navplan.storage.writers.pdf_tags import Annotation, Element, Mark, Pen

PROGRAM = "NavPlan"
_PROFILE_DATE = bytes((0x07, 0xE0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
"""A fixed day in the header of the colour profile, so that the same plan gives the same bytes."""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>{program}</pdf:Producer><pdf:Keywords>{status}</pdf:Keywords>
<xmpMM:VersionID>{version}</xmpMM:VersionID>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True)
class About:
    """What the file says of itself to archives, search and screen readers."""

    title: str
    author: str
    subject: str
    language: str
    made: date
    version: str
    status: str

    def xmp(self) -> str:
        """The metadata packet, with both identifications."""
        said = {"title": self.title, "author": self.author, "subject": self.subject, "language": self.language}
        said |= {"version": self.version, "status": self.status}
        texts = {key: html.escape(value, quote=False) for key, value in said.items()}
        return _XMP.format(**texts, program=PROGRAM, day=self.made.isoformat())


class ArchiveDocument(PDFDocument):  # type: ignore[misc]  # reportlab has no types
    """A reportlab document that can be archived and read aloud."""

    def __init__(self, about: About) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=(1, 7), lang=about.language)
        info = self.info
        info.title, info.author, info.subject = about.title, about.author, about.subject
        info.keywords = about.status
        info.creator = info.producer = PROGRAM
        self.setDateFormatter(lambda *_: f"D:{about.made:%Y%m%d}000000Z")
        self.updateSignature(f"{about.title}{about.made}")
        catalog = self.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.Metadata = XMP(creator=lambda _: about.xmp().encode("utf-8"))
        catalog.ViewerPreferences = ViewerPreferencesPDFDictionary()
        catalog.ViewerPreferences["DisplayDocTitle"] = "true"
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.OutputIntents = PDFArray([_output_intent(self)])

    def addPage(self, page: Any) -> None:
        """Give each page its number in the parent tree, and the reading order as tab order."""
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.pageCounter - 1
        page.Tabs = "/S"
        super().addPage(page)

    def plant(self, root: Element, pen: Pen) -> None:
        """Write the structure tree, and for each page and each annotation which elements its content belongs to."""
        pages = pen.pages[:-1]  # the last one was never drawn on
        names = {id(element): f"Tag{number}" for number, element in enumerate(_walk(root))}
        tree = {"Type": "/StructTreeRoot", "K": self._planted(root, "Tags", names)}
        rows = itertools.chain.from_iterable(
            (number, PDFArray([PDFObjectReference(names[id(element)]) for element in page]))
            for number, page in enumerate(pages)
        )
        links: list[Any] = []
        for number, (element, annotation) in enumerate(pen.annotations, start=len(pages)):
            annotation["StructParent"] = number
            links += number, PDFObjectReference(names[id(element)])
        tree["ParentTree"] = self.Reference(PDFDictionary({"Nums": PDFArray([*rows, *links])}), "TagParents")
        tree["ParentTreeNextKey"] = len(pages) + len(pen.annotations)
        self.Catalog.StructTreeRoot = PDFDictionary(tree)
        self.Reference(self.Catalog.StructTreeRoot, "Tags")

    def _planted(self, element: Element, parent: str, names: dict[int, str]) -> Any:
        name = names[id(element)]
        pages = {kid.page for kid in element.kids if isinstance(kid, Mark)}
        home = pages.pop() if len(pages) == 1 else None
        kids = [
            self._planted(kid, name, names) if isinstance(kid, Element) else _content(kid, home) for kid in element.kids
        ]
        entries = {"Type": "/StructElem", "S": f"/{element.kind}", "P": PDFObjectReference(parent), "K": PDFArray(kids)}
        if home is not None:
            entries["Pg"] = PDFObjectReference(f"Page{home + 1}")
        if element.attributes:
            entries["A"] = PDFDictionary(element.attributes)
        if element.alt:
            entries["Alt"] = PDFString(element.alt)
        return self.Reference(PDFDictionary(entries), name)

    def format(self) -> Any:
        """The whole file. Unlike the original, every stream ends with the line break that PDF/A demands."""
        file = PDFFile(self._pdfVersion)
        written: list[str] = []
        self.Reference(self.Catalog)
        self.Reference(self.info)
        while len(written) + 1 in self.numberToId:  # writing an object may bring in further ones
            name = self.numberToId[len(written) + 1]
            self.idToOffset[name] = file.add(_with_line_break(self._object(name)))
            written.append(name)
        table = PDFCrossReferenceTable()
        table.addsection(0, written)
        start = file.add(table.format(self))
        ends = {"Root": self.Reference(self.Catalog), "Info": self.Reference(self.info), "ID": self.ID()}
        file.add(PDFTrailer(startxref=start, Size=len(written) + 1, **ends).format(self))
        return file.format(self)

    def _object(self, name: str) -> bytes:
        return bytes(PDFIndirectObject(name, self.idToObject[name]).format(self))


_STREAM_END = b"endstream\nendobj\n"


def _with_line_break(written: bytes) -> bytes:
    if not written.endswith(_STREAM_END):
        return written
    return written.removesuffix(_STREAM_END) + b"\n" + _STREAM_END


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _walk(kid)


def _content(content: Mark | Annotation, home: int | None) -> Any:
    """What an element holds; on the element's one page, its `home`, a mark's number is enough."""
    if isinstance(content, Mark) and content.page == home:
        return content.number
    page = PDFObjectReference(f"Page{content.page + 1}")
    if isinstance(content, Annotation):
        return PDFDictionary({"Type": "/OBJR", "Pg": page, "Obj": PDFObjectReference(content.name)})
    return PDFDictionary({"Type": "/MCR", "Pg": page, "MCID": content.number})


def _output_intent(document: ArchiveDocument) -> Any:
    """Screens' own colours, as the file's colours are meant."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = _PROFILE_DATE
    stream = PDFStream(PDFDictionary({"N": 3}), bytes(profile), [PDFStreamFilterZCompress()])
    return PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(stream),
        }
    )
