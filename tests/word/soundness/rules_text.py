"""Rules of the text: blanks, runs, headings, contents, captions, the cover."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.word.soundness.package import (
    MAIN,
    VAL,
    Package,
    R,
    W,
    deleted,
    goes,
    is_on,
    repeated,
    rule,
    style_of,
    target_of,
    text_of,
)

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_RUN_CONTENT = tuple(
    f"{W}{tag}"
    for tag in (
        *("t", "delText", "br", "tab", "fldChar", "instrText", "delInstrText"),
        *("drawing", "pict", "annotationRef", "commentReference"),
    )
)
_OF_DIMENSIONS = ("Governance", "Branding", "Economy", "Living", "Society", "Environment")
_LISTED = {"Heading1": 1, "Lampiran": 1, "KepalaLampiran": 1, "Heading2": 2, "Heading3": 3} | {
    f"Dimensi{name}": 2 for name in _OF_DIMENSIONS
}
_CAPTION = re.compile(r"(Tabel|Gambar) (\d+\.)?(\d+) ")


@rule
def blanks_at_the_edge_of_a_text_are_kept(package: Package) -> Iterator[str]:
    """Readers drop a blank at the edge of a run that does not say that it stays, and two words grow together."""
    for name, root in package.stories.items():
        for text in root.iter(f"{W}t", f"{W}delText", f"{W}instrText", f"{W}delInstrText"):
            words = text.text or ""
            if words != words.strip() and text.get(_SPACE) != "preserve":
                yield f"{name}: {words!r}"


@rule
def a_text_is_one_line_without_control_characters(package: Package) -> Iterator[str]:
    """A line end or tab as a character is a blank to Word; the line break is lost."""
    for name, root in package.stories.items():
        for text in root.iter(f"{W}t", f"{W}delText"):
            if not text.text or re.search(r"[\x00-\x1f\ufffe\uffff]", text.text):
                yield f"{name}: {text.text!r}"


@rule
def each_run_holds_something(package: Package) -> Iterator[str]:
    """An empty run is a sign that something was lost on the way."""
    for name, root in package.stories.items():
        yield from (f"{name}: an empty run" for run in root.iter(f"{W}r") if not any(
            child.tag in (*_RUN_CONTENT, _ALTERNATIVE) for child in run))  # fmt: skip


@rule
def text_stands_in_runs_only(package: Package) -> Iterator[str]:
    """Words between elements are not shown by any program."""
    holders = {f"{W}t", f"{W}delText", f"{W}instrText", f"{W}delInstrText"}
    for name, root in package.stories.items():
        for element in root.iter(f"{W}*"):
            if (element.text or "").strip() and element.tag not in holders:
                yield f"{name}: {element.text!r}"
            if (element.tail or "").strip():
                yield f"{name}: {element.tail!r}"


@rule
def headings_have_words_and_never_skip_a_level(package: Package) -> Iterator[str]:
    """Who navigates by headings is lost where one is empty or a level is left out."""
    levels = []
    for paragraph in package.main.iter(f"{W}p"):
        style = style_of(paragraph)
        if style.startswith("Heading") or style in _LISTED:
            if not text_of(paragraph).strip() and not any(True for _ in paragraph.iter(f"{W}delText")):
                yield "an empty heading"
            levels.append(_LISTED.get(style, 4))
    if package.revisions:
        return  # in a redline the old headings stand between the new ones
    yield from (f"{before}, then {after}" for before, after in pairwise(levels) if after > before + 1)


@rule
def the_contents_list_each_heading_as_it_is_written(package: Package) -> Iterator[str]:
    """Otherwise the contents are wrong until somebody updates them, or change when somebody does."""
    listed: dict[str, list[str]] = {"TOC1": [], "TOC2": []}
    for style, anchors in listed.items():
        for paragraph in package.styled.get(style, ()):
            link = paragraph.find(f"{W}hyperlink")
            anchors.append(link.get(f"{W}anchor"))
            yield from _entry(package, link.get(f"{W}anchor"), text_of(link))
    if not any(listed.values()):
        return
    for style, level in ((style, level) for style, level in _LISTED.items() if f"TOC{level}" in listed):
        entries = listed[f"TOC{level}"]
        headings = [p for p in package.styled.get(style, ()) if text_of(p).strip()]
        for heading in headings:
            names = {mark.get(f"{W}name") for mark in heading.iter(f"{W}bookmarkStart")}
            if not names & set(entries) and not goes(heading):
                yield f"no entry for {text_of(heading)}"


def _entry(package: Package, anchor: str, words: str) -> Iterator[str]:
    mark = package.bookmarks.get(anchor)
    if mark is None:
        yield f"{words} leads to {anchor}"
        return
    wanted = " ".join(text_of(next(mark.iterancestors(f"{W}p"))).split())
    if wanted not in " ".join(words.split()):
        yield f"{words!r} is not {wanted!r}"


@rule
def captions_are_listed_and_count_on(package: Package) -> Iterator[str]:
    """A caption without an entry is not found; one of a wrong number sends the reader to another table."""
    captions = [p for p in package.styled.get("Caption", ()) if not goes(p)]
    entries = package.styled.get("TableofFigures", [])
    wanted = sorted(" ".join(text_of(caption).split()) for caption in captions)
    shown = sorted(re.sub(r"\t.*$", "", text_of(entry), flags=re.DOTALL) for entry in entries)
    listed = {words.partition(" ")[0] for words in shown}
    wanted = [words for words in wanted if words.partition(" ")[0] in listed]  # short lists are left out
    if entries and [" ".join(words.split()) for words in shown] != wanted:
        yield "the lists are not those of the captions"
    last: dict[tuple[str, str], int] = {}
    for caption in captions:
        number = _CAPTION.match(text_of(caption) + " ")
        if number is None:
            yield f"no number: {text_of(caption)}"
            continue
        series = number[1], number[2] or ""
        if int(number[3]) != last.get(series, 0) + 1:
            yield f"after {last.get(series, 0)}: {text_of(caption)}"
        last[series] = int(number[3])


@rule
def the_cover_shows_title_and_region(package: Package) -> Iterator[str]:
    """A cover without its words is the first thing that everybody sees, and what no other rule would miss."""
    covered = []
    for paragraph in package.body.iter(f"{W}p"):
        covered.append(paragraph)
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
            break
    styles = [style_of(paragraph) for paragraph in covered]
    if "Sampul" not in styles and "Title" not in styles:
        if package.title_page:
            yield "no cover"
        return
    for style in ("Title", "Subtitle"):
        words = [text_of(p) for p in covered if style_of(p) == style]
        if len(words) != 1 or not words[0].strip():
            yield style
    shown = " ".join(" ".join(text_of(paragraph) for paragraph in covered).split()).casefold()
    yield from (line for line in package.title_page if " ".join(line.split()).casefold() not in shown)


@rule
def sections_begin_pages_and_hold_headers(package: Package) -> Iterator[str]:
    """Pages without header and footer, or of a size that no paper has, are seen only when they are printed."""
    sections = package.sections
    if package.body[-1].tag != f"{W}sectPr":
        yield "the document does not end in a section"
    covers = {id(sections[0])} if "Sampul" in package.styled else set()
    for section in sections:
        size, kind = section.find(f"{W}pgSz"), section.find(f"{W}type")
        lying = int(size.get(f"{W}w")) > int(size.get(f"{W}h"))
        if lying != (size.get(f"{W}orient") == "landscape"):
            yield "orientation"
        if kind is None or kind.get(VAL) != "nextPage":
            yield "kind"
        for tag in ("headerReference", "footerReference"):
            kinds = [reference.get(f"{W}type") for reference in section.findall(f"{W}{tag}")]
            if (id(section) in covers) == ("default" in kinds) or repeated(kinds):
                yield f"{tag} {kinds}"
        numbering = section.find(f"{W}pgNumType")
        if numbering is None and id(section) not in covers:
            yield "numbers of pages"
        if is_on(section.find(f"{W}titlePg")) and len(section.findall(f"{W}headerReference")) != 2:
            yield "first page"


@rule
def no_section_ends_in_text(package: Package) -> Iterator[str]:
    """Some readers lose the text of a paragraph that also ends a section."""
    for section in package.sections:
        paragraph = section.getparent().getparent()
        if paragraph.tag == f"{W}p" and (text_of(paragraph) or any(True for _ in paragraph.iter(f"{W}drawing"))):
            yield text_of(paragraph)


@rule
def what_begins_a_section_asks_for_no_other_page(package: Package) -> Iterator[str]:
    """A section begins a page; a heading that asks for one more gets an empty page in weak readers."""
    breaking = {
        style.get(f"{W}styleId")
        for style in package.roots["word/styles.xml"].iter(f"{W}style")
        if is_on(style.find(f"{W}pPr/{W}pageBreakBefore"))
    }
    ended = True
    for paragraph in package.body.iter(f"{W}p"):
        own = paragraph.find(f"{W}pPr/{W}pageBreakBefore")
        if ended and style_of(paragraph) in breaking and (own is None or is_on(own)):
            yield text_of(paragraph)
        ended = paragraph.find(f"{W}pPr/{W}sectPr") is not None


@rule
def headers_and_footers_say_something(package: Package) -> Iterator[str]:
    """A header or footer without a paragraph makes Word call the file damaged; the page is in one of them."""
    for name, root in package.stories.items():
        if name.startswith(("word/header", "word/footer")) and root.find(f"{W}p") is None:
            yield name
    for section in package.sections:
        used = [r.get(f"{R}id") for r in section if r.get(f"{W}type") == "default"]
        parts = [package.stories[target_of(MAIN, package.relations[MAIN][identity])] for identity in used]
        codes = [(code.text or "").split() for part in parts for code in part.iter(f"{W}instrText")]
        if parts and ["PAGE"] not in codes:
            yield f"no number of the page in {used}"


@rule
def the_document_holds_text(package: Package) -> Iterator[str]:
    """A document of empty paragraphs is valid, and useless."""
    if not any((text.text or "").strip() for text in package.main.iter(f"{W}t") if not deleted(text)):
        yield "no text"
