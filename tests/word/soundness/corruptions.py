"""Faults planted in sound documents, one at a time: what a slip in the writer, a bad merge or a tool could do."""

import io
import re
import zipfile
from collections.abc import Callable

from tests.word.soundness.package import MAIN, NUMBERING, SETTINGS, STYLES, TYPES

Parts = dict[str, bytes]
Corruption = Callable[[Parts], None]
CORE, HEADER = "docProps/core.xml", "word/header-tegak.xml"
MAIN_RELS, PACKAGE_RELS = "word/_rels/document.xml.rels", "_rels/.rels"
CHART, CHART_RELS = "word/charts/chart1.xml", "word/charts/_rels/chart1.xml.rels"


def corrupted(docx: bytes, corruption: Corruption) -> bytes:
    """The document with a fault in it."""
    with zipfile.ZipFile(io.BytesIO(docx)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    before = dict(parts)
    corruption(parts)
    assert parts != before, "nothing was corrupted"
    return zipped(parts)


def zipped(parts: Parts) -> bytes:
    """A package of some parts, zipped as documents are."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr, entry.compress_type = 0o600 << 16, zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return buffer.getvalue()


def swap(part: str, pattern: str, replacement: str, *, skip: int = 0) -> Corruption:
    """One place of a part replaced; ``skip`` leaves as many before it."""

    def corrupt(parts: Parts) -> None:
        text = parts[part].decode()
        places = list(re.finditer(pattern, text, re.DOTALL))
        assert len(places) > skip, f"{pattern} is not there"
        place = places[skip]
        parts[part] = (text[: place.start()] + place.expand(replacement) + text[place.end() :]).encode()

    return corrupt


def lose(part: str, pattern: str, *, skip: int = 0) -> Corruption:
    """One place of a part gone."""
    return swap(part, pattern, "", skip=skip)


def every(part: str, pattern: str, replacement: str = "") -> Corruption:
    """All such places of a part replaced."""

    def corrupt(parts: Parts) -> None:
        parts[part] = re.sub(pattern, replacement, parts[part].decode(), flags=re.DOTALL).encode()

    return corrupt


def without(*names: str) -> Corruption:
    """Parts gone."""

    def corrupt(parts: Parts) -> None:
        for name in names:
            del parts[name]

    return corrupt


def doubled(part: str, pattern: str) -> Corruption:
    """One place of a part twice."""
    return swap(part, f"({pattern})", r"\1\1")


def _emptied_cover(parts: Parts) -> None:
    cover, mark, rest = parts[MAIN].decode().partition("<w:sectPr>")
    parts[MAIN] = (re.sub(r"<w:t( [^>]*)?>[^<]*</w:t>", "", cover) + mark + rest).encode()


_RUN = "<w:r>(?:(?!</w:r>).)*"
_CAPTION = '<w:p><w:pPr><w:pStyle w:val="Caption"/>'
_AROUND_A_PARAGRAPH = (
    '<w:sdt><w:sdtPr><w:id w:val="7777"/><w:richText/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
)
_SDT = r"<w:sdt><w:sdtPr>(?:(?!</w:sdt>).)*<w:tag (?:(?!</w:sdt>).)*</w:sdt>"

IN_A_BOOK: dict[str, Corruption] = {
    # bookmarks and fields
    "the end of a bookmark is lost": lose(MAIN, "<w:bookmarkEnd [^>]*/>"),
    "the beginning of a bookmark is lost": lose(MAIN, '<w:bookmarkStart w:id="[^"]*" w:name="_Tabel[^>]*/>'),
    "a bookmark ends twice": doubled(MAIN, "<w:bookmarkEnd [^>]*/>"),
    "a bookmark ends before it begins": swap(
        MAIN, r"(<w:bookmarkStart [^>]*/>)(.*?)(<w:bookmarkEnd [^>]*/>)", r"\3\2\1"
    ),
    "two bookmarks of one id": swap(MAIN, '<w:bookmarkStart w:id="2"', '<w:bookmarkStart w:id="1"'),
    "two bookmarks of one name": swap(MAIN, 'w:name="_Toc000002"', 'w:name="_Toc000001"'),
    "a bookmark's name is too long": swap(MAIN, 'w:name="_Toc000001"', f'w:name="_Toc000001{"x" * 40}"'),
    "a bookmark's name holds a blank": swap(MAIN, 'w:name="_Tabel000001"', 'w:name="_Tabel 000001"'),
    "the beginning of a field is lost": lose(MAIN, f'{_RUN}fldCharType="begin"/></w:r>', skip=3),
    "the end of a field is lost": lose(MAIN, f'{_RUN}fldCharType="end"/></w:r>', skip=3),
    "the middle of a field is lost": lose(MAIN, f'{_RUN}fldCharType="separate"/></w:r>', skip=3),
    "the code of a field is lost": lose(MAIN, f"{_RUN}<w:instrText[^>]*> SEQ (?:(?!</w:r>).)*</w:r>"),
    "the end of the contents is lost": lose(
        MAIN, '<w:r><w:fldChar w:fldCharType="end"/></w:r>(?=</w:p></w:sdtContent>)'
    ),
    "a field of no known kind": swap(MAIN, "> SEQ Tabel", "> SEKUENS Tabel"),
    "a reference to nothing": swap(MAIN, " REF _Tabel000", " REF _Tabel999"),
    "a page reference to nothing": swap(MAIN, "PAGEREF _Toc000001 ", "PAGEREF _Toc999999 "),
    "a link to nothing": swap(MAIN, 'w:anchor="_Toc000001"', 'w:anchor="_Toc999999"'),
    "a reference prints another number": swap(MAIN, r"( REF _Tabel.*?<w:t>)Tabel [^<]*", r"\1Tabel 99"),
    "an entry prints another page": swap(MAIN, "PAGEREF _Toc000002 ", "PAGEREF _Toc000001 "),
    "references and entries share a bookmark": every(MAIN, r"_Toc9(\d{6})", r"_Tabel\1"),
    "an entry of the contents is lost": lose(MAIN, '<w:p><w:pPr><w:pStyle w:val="TOC2"/>(?:(?!</w:p>).)*</w:p>'),
    "an entry is not as the heading": swap(
        MAIN, r'(<w:pStyle w:val="TOC1"/>.*?<w:t[^>]*>BAB I<.*?<w:t[^>]*>)[^<]*', r"\1LAIN"
    ),
    "the contents lose their control": every(MAIN, "<w:docPartGallery [^>]*/>"),
    "a caption's number becomes text": swap(MAIN, f"({_CAPTION}.*?) SEQ (Tabel|Gambar) ", r"\1 PAGE \2 "),
    "a caption's number is wrong": swap(
        MAIN,
        f"({_CAPTION}.*?<w:t>)1(</w:t></w:r><w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:fldChar[^>]*end)",
        r"\g<1>7\2",
    ),
    "the contents ask for other levels": swap(MAIN, r"\\o &quot;1-2&quot;", r"\\o &quot;8-9&quot;"),
    "the contents ask for fewer levels": swap(MAIN, r"\\o &quot;1-2&quot;", r"\\o &quot;1-1&quot;"),
    "the id of a bookmark is out of range": swap(
        MAIN, '<w:bookmark(Start|End) w:id="1"', r'<w:bookmark\1 w:id="4294967297"'
    ),
    # controls
    "two controls of one id": swap(MAIN, r'(w:tag w:val="mp:[0-9a-f]{10}"/>)', r'\1<w:id w:val="1000000000"/>'),
    "two controls of one tag": swap(
        MAIN, r'(w:tag w:val="mp:[0-9a-f]{10}"/>)(.*?)w:tag w:val="mp:[0-9a-f]{10}"/>', r"\1\2\1"
    ),
    "a tag of more than 64 characters": swap(MAIN, 'w:tag w:val="mp:', f'w:tag w:val="mp:{"0" * 64}'),
    "an alias of more than 64 characters": swap(MAIN, 'w:alias w:val="', f'w:alias w:val="{"a" * 64}'),
    "the id of a control is out of range": swap(
        MAIN, r'(w:tag w:val="mp:[0-9a-f]{10}"/>)', r'\1<w:id w:val="4294967297"/>'
    ),
    "an empty control": swap(MAIN, "(<w:tag .*?<w:sdtContent>).*?(</w:sdtContent>)", r"\1\2"),
    "a control around a paragraph": swap(
        MAIN, f"<w:p>((?:(?!</?w:p>).)*)({_SDT})", rf"<w:p>\1{_AROUND_A_PARAGRAPH}\2"
    ),
    "a link in a plain control": swap(
        MAIN,
        "(<w:text [^>]*/></w:sdtPr><w:sdtContent>)(.*?)(</w:sdtContent>)",
        r'\1<w:hyperlink w:anchor="_Toc000001">\2</w:hyperlink>\3',
    ),
    "the bookmark outside a control is lost": lose(MAIN, '<w:bookmarkStart [^>]*w:name="_mp_[^>]*/>'),
    "a control is lost, its words stay": swap(
        MAIN, "<w:sdt><w:sdtPr><w:alias.*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>", r"\1"
    ),
    # tables
    "a cell without a paragraph": swap(MAIN, r"(</w:tcPr>)<w:p>(?:(?!</w:p>).)*</w:p></w:tc>", r"\1</w:tc>"),
    "a row without cells": swap(MAIN, r"(</w:trPr>)(?:(?!</w:tr>).)*</w:tr>", r"\1</w:tr>", skip=1),
    "a cell is lost": lose(MAIN, "<w:tc>(?:(?!</w:tc>).)*</w:tc>", skip=5),
    "a grid of fewer columns": lose(MAIN, "<w:gridCol [^>]*/>"),
    "a negative width": swap(MAIN, '<w:tcW w:w="', '<w:tcW w:w="-'),
    "a negative column": swap(MAIN, '<w:gridCol w:w="', '<w:gridCol w:w="-'),
    "a cell without a width": lose(MAIN, "<w:tcW [^>]*/>"),
    "the header row is none any more": lose(MAIN, "<w:tblHeader/>"),
    "the header row is switched off": swap(MAIN, "<w:tblHeader/>", '<w:tblHeader w:val="0"/>'),
    "the header row is switched off in words": swap(MAIN, "<w:tblHeader/>", '<w:tblHeader w:val="false"/>'),
    "rows are torn": swap(MAIN, "<w:cantSplit/>", '<w:cantSplit w:val="0"/>'),
    "a merged cell that begins nowhere": swap(MAIN, "(<w:tcW [^>]*/>)", r"\1<w:vMerge/>", skip=9),
    "two tables touch": swap(MAIN, "</w:tbl>(?:(?!</w:sectPr>).)*?<w:tbl>", "</w:tbl><w:tbl>"),
    "a table wider than its page": every(MAIN, r'<w:pgSz w:w="\d+"', '<w:pgSz w:w="5000"'),
    "the look says two things": swap(MAIN, 'w:val="0620"', 'w:val="0020"'),
    "a table without rows": swap(MAIN, "</w:tblGrid>.*?</w:tbl>", "</w:tblGrid></w:tbl>"),
    # text
    "a blank is not kept": swap(MAIN, '<w:t xml:space="preserve">', "<w:t>"),
    "an em space is not kept": swap(MAIN, "<w:t>([^<]+)</w:t>", "<w:t>\u2003</w:t>", skip=40),
    "a line break becomes a character": swap(MAIN, "<w:t>([^< ]+) ", r"<w:t>\1" + "\n", skip=30),
    "an empty run": swap(MAIN, "<w:r><w:t>[^<]*</w:t></w:r>", "<w:r></w:r>", skip=30),
    "words outside of runs": swap(MAIN, "<w:r><w:t>([^<]*)</w:t></w:r></w:p>", r"\1</w:p>", skip=20),
    "the words of the cover are lost": _emptied_cover,
    "the title of the cover is lost": swap(
        MAIN, r'(<w:pStyle w:val="Title"/>(?:(?!<w:t[ >]).)*<w:t[^>]*>)[^<]*', r"\1x"
    ),
    "the government on the cover is lost": lose(MAIN, f"{_RUN}PEMERINTAH(?:(?!</w:r>).)*</w:r>"),
    "a heading without words": swap(MAIN, f'(<w:pStyle w:val="Heading2"/>.*?w:name="_Toc[^>]*/>){_RUN}</w:r>', r"\1"),
    "a heading of a level that skips one": swap(MAIN, 'w:val="Heading2"/>', 'w:val="Heading4"/>'),
    "a paragraph without style": swap(MAIN, '<w:pStyle w:val="BodyText"/>', ""),
    "a style that is not defined": swap(MAIN, '<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="TidakAda"/>'),
    "a style of another kind": swap(MAIN, '<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="BelumDiisi"/>'),
    "a list that is not defined": swap(MAIN, r'<w:numId w:val="\d+"/>', '<w:numId w:val="999"/>'),
    "an unknown attribute": swap(MAIN, "<w:p><w:pPr>", '<w:p w:baru="1"><w:pPr>'),
    "an attribute of nobody": swap(MAIN, "<w:p><w:pPr>", '<w:p baru="1"><w:pPr>'),
    "an unknown element": swap(MAIN, "</w:pPr><w:r>", "</w:pPr><w:baru/><w:r>"),
    "properties in a wrong order": swap(MAIN, "(<w:trPr>)(<w:cantSplit/>)(<w:tblHeader/>)(</w:trPr>)", r"\2\1\3\4"),
    "properties after the text": swap(
        MAIN, "(<w:p>)(<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>)((?:(?!</w:p>).)+)(</w:p>)", r"\1\3\2\4", skip=2
    ),
    "a paragraph in a paragraph": swap(MAIN, "<w:r><w:t>", "<w:p/><w:r><w:t>", skip=20),
    # sections
    "the last section is lost": lose(MAIN, "<w:sectPr>(?:(?!</w:sectPr>).)*</w:sectPr>(?=</w:body>)"),
    "a header is not named": lose(MAIN, "<w:headerReference [^>]*/>"),
    "a header that is none": swap(
        MAIN, 'w:headerReference w:type="default" r:id="header-', 'w:headerReference w:type="default" r:id="footer-'
    ),
    "a page that stands and lies": swap(MAIN, r"(<w:pgSz [^>]*)/>", r'\1 w:orient="landscape"/>'),
    "a page of negative height": swap(MAIN, r'w:h="', 'w:h="-'),
    "a section ends in text": swap(
        MAIN, "(<w:sectPr>.*?</w:sectPr></w:pPr>)(</w:p>)", r"\1<w:r><w:t>Isi</w:t></w:r>\2", skip=1
    ),
    # drawings and charts
    "the id of a drawing is out of range": swap(MAIN, 'wp:docPr id="1"', 'wp:docPr id="4294967297"'),
    "the id of a drawing is zero": swap(MAIN, 'wp:docPr id="1"', 'wp:docPr id="0"'),
    "a drawing without words": swap(MAIN, 'descr="[^"]*"', 'descr=""'),
    "a drawing of negative size": swap(MAIN, '<wp:extent cx="', '<wp:extent cx="-'),
    "a chart by an id that is none": swap(MAIN, 'r:id="bagan1"', 'r:id="bagan9"'),
    "a chart's part is lost": without(CHART),
    "a chart's workbook is lost": without("word/embeddings/lembar1.xlsx"),
    "a chart's workbook is damaged": lambda parts: parts.update({"word/embeddings/lembar1.xlsx": b"PK"}),
    "a chart of fewer points": swap(CHART, r'<c:ptCount val="\d+"/>', '<c:ptCount val="99"/>'),
    "a chart's axis has no partner": swap(CHART, r'<c:crossAx val="\d+"/>', '<c:crossAx val="5"/>'),
    "a chart shows other numbers": swap(CHART, r"(<c:numCache>.*?<c:v>)[\d.]+", r"\g<1>987654"),
    "a chart refers to a sheet that is not there": swap(CHART, r"<c:f>Sheet1!", "<c:f>Lembar9!"),
    "a chart refers to other cells": swap(CHART, r"(<c:f>Sheet1!)\$B", r"\1$C"),
    "a chart refers to fewer cells": swap(CHART, r"(<c:cat>.*?<c:f>Sheet1![^:<]*):[^<]*", r"\1"),
    # definitions
    "two default styles": swap(
        STYLES, '<w:style w:type="paragraph"( w:styleId="BodyText")', r'<w:style w:type="paragraph" w:default="1"\1'
    ),
    "no default style": swap(STYLES, ' w:default="1" w:styleId="Normal"', ' w:styleId="Normal"'),
    "two styles of one id": doubled(STYLES, '<w:style [^>]*w:styleId="Caption".*?</w:style>'),
    "a style is lost": lose(STYLES, '<w:style [^>]*w:styleId="Caption".*?</w:style>'),
    "a style builds on nothing": swap(STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="TidakAda"/>'),
    "styles build on each other": swap(
        STYLES, '(w:styleId="IsiTabel">.*?<w:basedOn w:val=")Normal', r"\1IsiTabelKecil"
    ),
    "a heading loses its name": swap(STYLES, '<w:name w:val="heading 2"/>', '<w:name w:val="Judul 2"/>'),
    "the language is lost": lose(STYLES, "<w:lang [^>]*/>"),
    "a size of no number": swap(STYLES, '<w:sz w:val="', '<w:sz w:val="x'),
    "a colour that is none": swap(STYLES, '<w:color w:val="595959"/>', '<w:color w:val="abu-abu"/>'),
    "a list from no other": swap(NUMBERING, r'<w:abstractNumId w:val="\d+"/>', '<w:abstractNumId w:val="99"/>'),
    "two lists of one number": doubled(NUMBERING, '<w:num w:numId="1">.*?</w:num>'),
    "two lists of one identity": swap(NUMBERING, 'w:nsid w:val="4D500002"', 'w:nsid w:val="4D500001"'),
    "lists before what they are made from": swap(
        NUMBERING, "(<w:abstractNum .*</w:abstractNum>)(<w:num .*</w:num>)", r"\2\1"
    ),
    "chapters lose their number": lose(NUMBERING, '<w:pStyle w:val="Heading1"/>'),
    "settings of an old Word": swap(
        SETTINGS, 'compatibilityMode"([^>]*)w:val="15"', r'compatibilityMode"\1w:val="12"'
    ),
    "lines before a break are stretched": swap(
        SETTINGS, "<w:doNotExpandShiftReturn/>", '<w:doNotExpandShiftReturn w:val="0"/>'
    ),
    "the theme loses a colour": lose("word/theme/theme1.xml", "<a:accent6>.*?</a:accent6>"),
    # the package
    "a part is cut off": lambda parts: parts.update({STYLES: parts[STYLES][:-20]}),
    "a part with a document type": swap(STYLES, r"(standalone=\"yes\"\?>\n)", r"\1<!DOCTYPE a>"),
    "the styles are lost": without(STYLES),
    "the header is lost": without(HEADER),
    "the types are lost": without(TYPES),
    "a type for all files of a kind is lost": lose(TYPES, '<Default Extension="xml" [^>]*/>'),
    "the type of relationships is lost": lose(TYPES, '<Default Extension="rels" [^>]*/>'),
    "the type of workbooks is lost": lose(TYPES, '<Default Extension="xlsx" [^>]*/>'),
    "the type of a part is lost": lose(TYPES, '<Override PartName="/word/styles.xml" [^>]*/>'),
    "the type of a part is another's": swap(TYPES, "styles[+]xml", "settings+xml"),
    "a type for a part that is not there": swap(TYPES, 'PartName="/word/settings.xml"', 'PartName="/word/lain.xml"'),
    "a type twice": doubled(TYPES, '<Override PartName="/word/styles.xml" [^>]*/>'),
    "a relationship is lost": lose(MAIN_RELS, '<Relationship Id="styles" [^>]*/>'),
    "a relationship leads to nothing": swap(MAIN_RELS, 'Target="styles.xml"', 'Target="gaya.xml"'),
    "a relationship twice": doubled(MAIN_RELS, '<Relationship Id="styles" [^>]*/>'),
    "a relationship of another kind": swap(MAIN_RELS, 'relationships/header"', 'relationships/footer"'),
    "the main document is not led to": lose(PACKAGE_RELS, '<Relationship Id="rId1" [^>]*/>'),
    "the properties are lost": lose(PACKAGE_RELS, '<Relationship Id="rId2" [^>]*/>'),
    "relationships of a part that is not there": lambda parts: parts.update(
        {"word/_rels/lain.xml.rels": parts[MAIN_RELS].replace(b"<Relationship ", b"<!-- -->", 0)}
    ),
    "a date of the wrong form": swap(CORE, r"T00:00:00Z<", "<"),
    "a day that is none": swap(CORE, r">\d{4}-\d\d-\d\dT", ">2025-02-31T"),
    "the title is lost": swap(CORE, "<dc:title>[^<]*<", "<dc:title><"),
    "the author is lost": lose(CORE, "<dc:creator>.*?</dc:creator>"),
    "a custom part without properties": without("customXml/itemProps1.xml"),
    "a custom part of no identity": swap("customXml/itemProps1.xml", 'itemID="{[^}]*}"', 'itemID="1"'),
    "the map is lost": without("customXml/item2.xml"),
}

IN_A_LONG_BOOK: dict[str, Corruption] = {
    "an entry of the list of tables is lost": lose(
        MAIN, '<w:p><w:pPr><w:pStyle w:val="TableofFigures"/></w:pPr><w:hyperlink(?:(?!</w:p>).)*</w:p>'
    ),
    "a list of tables asks for another name": swap(MAIN, r"\\c &quot;Tabel&quot;", r"\\c &quot;Tabelx&quot;"),
    "a list of tables asks for figures": swap(MAIN, r"\\c &quot;Tabel&quot;", r"\\c &quot;Gambar&quot;"),
    "two drawings of one id": swap(MAIN, 'wp:docPr id="2"', 'wp:docPr id="1"'),
}

IN_A_DRAFT: dict[str, Corruption] = {
    "a placeholder is switched off": swap(MAIN, "<w:showingPlcHdr/>", '<w:showingPlcHdr w:val="0"/>'),
    "a gap is no placeholder": lose(MAIN, "<w:showingPlcHdr/>"),
    "a watermark that Word does not find": swap(HEADER, "PowerPlusWaterMarkObject", "TandaDraf"),
    "two watermarks of one id": swap(
        "word/header-rebah.xml", "PowerPlusWaterMarkObject2", "PowerPlusWaterMarkObject1"
    ),
    "a header without a paragraph": every(HEADER, "<w:p>.*</w:p>"),
    "pages without numbers": swap("word/footer-tegak.xml", " PAGE ", " SECTIONPAGES "),
}

IN_A_REDLINE: dict[str, Corruption] = {
    "two revisions of one id": swap(MAIN, r'(<w:(?:ins|del) w:id=")\d+', r"\g<1>2"),
    "an insertion without an id": swap(MAIN, r'(<w:ins) w:id="\d+"', r"\1"),
    "a deletion without an id": swap(MAIN, r'(<w:del) w:id="\d+"', r"\1"),
    "a revision by nobody": swap(MAIN, r'w:author="[^"]*"', 'w:author=""'),
    "a revision on no day": swap(MAIN, r'w:date="[^"]*"', 'w:date="17 Agustus 2026"'),
    "text in a deletion": swap(MAIN, "<w:delText([^>]*)>([^<]*)</w:delText>", r"<w:t\1>\2</w:t>"),
    "deleted text outside of a deletion": swap(
        MAIN, "<w:r><w:t>([^<]*)</w:t>", r"<w:r><w:delText>\1</w:delText>", skip=9
    ),
    "the comments are lost": without("word/comments.xml"),
    "a range of no comment": swap(MAIN, "<w:body>", '<w:body><w:commentRangeStart w:id="1"/>'),
    "the sign of a comment is lost": lose(MAIN, "<w:commentReference [^>]*/>"),
    "tracking is switched off": swap(SETTINGS, "<w:trackRevisions/>", '<w:trackRevisions w:val="false"/>'),
    "what is typed next is not tracked": lose(SETTINGS, "<w:trackRevisions/>"),
}


IN_A_REDLINE_OF_TOPICS: dict[str, Corruption] = {
    "former properties without an id": swap(MAIN, r'(<w:pPrChange) w:id="\d+"', r"\1"),
    "former properties by nobody": swap(MAIN, r'(<w:pPrChange w:id="\d+") w:author="[^"]*"', r"\1"),
    "former properties that are none": swap(MAIN, r"(<w:pPrChange [^>]*>).*?(</w:pPrChange>)", r"\1\2"),
    "former properties with a mark": swap(MAIN, r"(<w:pPrChange [^>]*><w:pPr>.*?)</w:pPr>", r"\1<w:rPr/></w:pPr>"),
    "former properties before the present ones": swap(
        MAIN, r"(<w:pPr>)((?:(?!</w:pPr>).)*)(<w:pPrChange .*?</w:pPrChange>)", r"\1\3\2"
    ),
}


def _second_entry(docx: bytes) -> bytes:
    buffer = io.BytesIO(docx)
    with zipfile.ZipFile(buffer, "a") as archive:
        entry = zipfile.ZipInfo("WORD/styles.xml")
        entry.external_attr = 0o600 << 16
        archive.writestr(entry, b"<a/>")
    return buffer.getvalue()


def _byte(docx: bytes, place: int, mask: int) -> bytes:
    return docx[:place] + bytes([docx[place] ^ mask]) + docx[place + 1 :]


IN_THE_ARCHIVE: dict[str, Callable[[bytes], bytes]] = {
    "two entries of one name": _second_entry,
    "an entry without attributes": lambda d: _at_last_entry(d, 38, bytes(4)),
    "an entry said to be encrypted": lambda d: _at_last_entry(d, 8, b"\1\0"),
    "an entry of an unknown method": lambda d: _at_last_entry(d, 10, b"\x0c\0"),
    "a wrong checksum": lambda d: _at_last_entry(d, 16, bytes(4)),
    "a byte of the text changed": lambda d: _byte(d, d.index(b"word/document.xml") + 500, 0xFF),
    "the end is cut off": lambda d: d[:-30],
}


def _at_last_entry(docx: bytes, offset: int, content: bytes) -> bytes:
    place = docx.rindex(b"PK\x01\x02") + offset
    return docx[:place] + content + docx[place + len(content) :]
