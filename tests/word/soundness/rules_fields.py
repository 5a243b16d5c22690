"""Rules of fields and bookmarks: what counts, refers and leads somewhere."""

import re
from collections.abc import Iterator
from typing import Any

from tests.word.soundness.package import Package, W, deleted, goes, repeated, rule, style_of, text_of

_KNOWN = {"TOC", "PAGEREF", "REF", "SEQ", "PAGE", "SECTIONPAGES", "HYPERLINK"}
_NAME = re.compile(r"[^\W\d][\w]{0,39}")


def _codes(package: Package, kind: str) -> list[tuple[str, Any]]:
    """What fields of a kind name, with their code, without those that were deleted."""
    found = []
    for root in package.stories.values():
        for code in root.iter(f"{W}instrText"):
            words = (code.text or "").split()
            if words[:1] == [kind] and not deleted(code):
                found.append((words[1] if len(words) > 1 else "", code))
    return found


@rule
def fields_are_opened_filled_and_closed(package: Package) -> Iterator[str]:
    """After a field that is not closed Word takes the rest of the document for its result."""
    for name, root in package.stories.items():
        stack: list[str] = []
        for sign in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}delInstrText"):
            kind = sign.get(f"{W}fldCharType", "code")
            wanted = {"code": "begin", "separate": "code", "end": "separate"}.get(kind)
            if wanted and (not stack or stack.pop() != wanted):
                yield f"{name}: {kind} without {wanted}"
                break
            if kind != "end":
                stack.append(kind)
        if stack:
            yield f"{name}: not closed"


@rule
def fields_within_a_line_are_closed_in_it(package: Package) -> Iterator[str]:
    """Only contents span paragraphs; any other field that does swallows what stands between."""
    for name, root in package.stories.items():
        for paragraph in root.iter(f"{W}p"):
            kinds = [sign.get(f"{W}fldCharType") for sign in paragraph.iter(f"{W}fldChar")]
            lists = sum((code.text or "").split()[:1] == ["TOC"] for code in paragraph.iter(f"{W}instrText"))
            ends = kinds.count("end") - kinds.count("begin")
            if ends != -lists and not (ends == 1 and style_of(paragraph) == "Sela"):
                yield f"{name}: {text_of(paragraph)[:40]}"


@rule
def codes_are_known_ones(package: Package) -> Iterator[str]:
    """Word prints an error where it does not know a field."""
    for name, root in package.stories.items():
        for code in root.iter(f"{W}instrText", f"{W}delInstrText"):
            if (code.text or "").split()[:1] not in [[kind] for kind in _KNOWN]:
                yield f"{name}: {code.text}"


@rule
def bookmarks_begin_and_end_once(package: Package) -> Iterator[str]:
    """A bookmark without its end is dropped, and what refers to it prints an error."""
    for name, root in package.stories.items():
        begun: set[str] = set()
        ended: list[str] = []
        for mark in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
            identity = mark.get(f"{W}id")
            if mark.tag == f"{W}bookmarkStart":
                if identity in begun:
                    yield f"{name}: {identity} begins twice"
                begun.add(identity)
            elif identity not in begun or identity in ended:
                yield f"{name}: {identity} ends without a beginning"
            else:
                ended.append(identity)
        yield from (f"{name}: {identity} never ends" for identity in begun - set(ended))


@rule
def bookmarks_end_in_the_line_in_which_they_begin(package: Package) -> Iterator[str]:
    """One that reaches further makes a reference print all that lies between."""
    for paragraph in package.main.iter(f"{W}p"):
        begun = {mark.get(f"{W}id") for mark in paragraph.iter(f"{W}bookmarkStart")}
        if begun != {mark.get(f"{W}id") for mark in paragraph.iter(f"{W}bookmarkEnd")}:
            yield text_of(paragraph)[:40]


@rule
def names_of_bookmarks_are_unique_and_plain(package: Package) -> Iterator[str]:
    """Word drops the second of a name, letters large or small, and one that is too long or holds a blank."""
    marks = [mark for root in package.stories.values() for mark in root.iter(f"{W}bookmarkStart")]
    names = [mark.get(f"{W}name", "") for mark in marks]
    yield from repeated([name.casefold() for name in names])
    yield from (name for name in names if not _NAME.fullmatch(name))


@rule
def references_find_their_targets(package: Package) -> Iterator[str]:
    """Otherwise Word prints "Error! Reference source not found." as soon as fields are updated."""
    names = {mark.get(f"{W}name") for root in package.stories.values() for mark in root.iter(f"{W}bookmarkStart")}
    for kind in ("REF", "PAGEREF"):
        yield from (f"{kind} {target}" for target, _ in _codes(package, kind) if target not in names)
    for link in package.main.iter(f"{W}hyperlink"):
        if link.get(f"{W}anchor") not in names:
            yield f"a link to {link.get(f'{W}anchor')}"


@rule
def references_say_what_they_refer_to(package: Package) -> Iterator[str]:
    """A reference that prints another number sends the reader to the wrong table until fields are updated."""
    texts = {}
    for mark in package.main.iter(f"{W}bookmarkStart"):
        within, following = "", mark.getnext()
        while following is not None and following.get(f"{W}id") != mark.get(f"{W}id"):
            within += text_of(following)
            following = following.getnext()
        texts[mark.get(f"{W}name")] = within
    for target, code in _codes(package, "REF"):
        shown, run = "", code.getparent().getnext()
        while run is not None and run.find(f"{W}fldChar[@{W}fldCharType='end']") is None:
            shown += text_of(run)
            run = run.getnext()
        if shown != texts.get(target):
            yield f"{shown!r} refers to {texts.get(target)!r}"


@rule
def no_bookmark_is_referred_to_and_listed(package: Package) -> Iterator[str]:
    """A list that Word makes anew removes the bookmarks that its entries led to; references to them then fail."""
    listed = {target for target, _ in _codes(package, "PAGEREF")}
    listed |= {link.get(f"{W}anchor") for link in package.main.iter(f"{W}hyperlink")}
    yield from sorted({target for target, _ in _codes(package, "REF")} & listed)


@rule
def each_entry_counts_the_page_to_which_it_leads(package: Package) -> Iterator[str]:
    """An entry that leads to one place and prints the page of another is worse than none."""
    for link in package.main.iter(f"{W}hyperlink"):
        codes = [code for code in link.iter(f"{W}instrText") if (code.text or "").split()[:1] == ["PAGEREF"]]
        if [(code.text or "").split()[1] for code in codes] != [link.get(f"{W}anchor")]:
            yield str(link.get(f"{W}anchor"))


@rule
def contents_stand_where_word_offers_to_update_them(package: Package) -> Iterator[str]:
    """The control of contents shows a button that people find; and the field ends in a line of its own."""
    lists = [code for _, code in _codes(package, "TOC")]
    galleries = [g for g in package.main.iter(f"{W}docPartGallery") if g.get(f"{W}val") == "Table of Contents"]
    if any(r"\o" in code.text for code in lists) != (len(galleries) == 1):
        yield f"{len(galleries)} controls of contents"
    for paragraph in package.main.iter(f"{W}p"):
        if style_of(paragraph).startswith("TOC") and style_of(paragraph) != "TOCHeading":
            kinds = [sign.get(f"{W}fldCharType") for sign in paragraph.iter(f"{W}fldChar")]
            if kinds.count("end") > kinds.count("begin"):
                yield text_of(paragraph)


@rule
def lists_ask_for_what_they_list(package: Package) -> Iterator[str]:
    """A list that asks for other levels, or for captions of another name, is empty as soon as it is updated."""
    for _, code in _codes(package, "TOC"):
        asked = re.fullmatch(r' TOC (?:\\o "(\d)-(\d)" \\h \\z \\u|\\h \\z \\c "(\w+)") ', code.text)
        first = next(code.iterancestors(f"{W}p"))
        if asked is None or (asked[1] and (asked[1], asked[2]) != ("1", "2")):
            yield code.text
        elif asked[3] and not text_of(first).startswith(f"{asked[3]} "):
            yield f"{code.text} lists {text_of(first)[:40]}"


@rule
def captions_count_by_fields(package: Package) -> Iterator[str]:
    """A number that is plain text stays as it is when a table comes before it."""
    for paragraph in package.main.iter(f"{W}p"):
        if style_of(paragraph) == "Caption" and not goes(paragraph):
            label = text_of(paragraph).partition(" ")[0]
            codes = [(code.text or "").split()[:2] for code in paragraph.iter(f"{W}instrText")]
            if ["SEQ", label] not in codes:
                yield text_of(paragraph)


@rule
def chapters_are_counted_for_captions(package: Package) -> Iterator[str]:
    """Captions repeat the count of the chapters; a chapter without one gives them the number of the one before."""
    counted = {target for target, code in _codes(package, "SEQ") if r"\c" in (code.text or "")}
    for paragraph in package.main.iter(f"{W}p"):
        number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        chapter = style_of(paragraph) == "Heading1" and number is None and paragraph.find(f".//{W}br") is not None
        codes = [(code.text or "").split()[:2] for code in paragraph.iter(f"{W}instrText", f"{W}delInstrText")]
        if chapter and counted and ["SEQ", "bab"] not in codes and not goes(paragraph):
            yield text_of(paragraph)
