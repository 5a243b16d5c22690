"""Rules of the package: entries, content types, relationships, properties."""

import datetime
import re
from collections.abc import Iterator

from tests.word.soundness.package import MAIN, TYPES, Package, R, W, deleted, is_on, local, repeated, rule, target_of

_FITTING = {
    "officeDocument": "document.main+xml", "styles": "styles+xml", "numbering": "numbering+xml",
    "settings": "settings+xml", "fontTable": "fontTable+xml", "theme": "theme+xml", "header": "header+xml",
    "footer": "footer+xml", "comments": "comments+xml", "chart": "chart+xml", "package": "spreadsheetml.sheet",
    "core-properties": "core-properties+xml", "extended-properties": "extended-properties+xml",
    "customXmlProps": "customXmlProperties+xml", "customXml": "application/xml", "image": "image/",
}  # fmt: skip
_NEEDED = ("styles", "numbering", "settings", "fontTable", "theme")
_USED_BY = {"headerReference": "header", "footerReference": "footer", "blip": "image", "chart": "chart",
            "externalData": "package"}  # fmt: skip
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


@rule
def each_entry_is_there_once_under_a_plain_name(package: Package) -> Iterator[str]:
    """Word refuses a package with two entries of one name, letters large or small, or with odd paths."""
    yield from repeated([name.lower() for name in package.names])
    yield from (name for name in package.names if "\\" in name or name.startswith("/") or name.endswith("/"))


@rule
def each_entry_is_zipped_as_every_word_reads_it(package: Package) -> Iterator[str]:
    """Word knows stored and deflated entries, none encrypted; Word for Mac warns of entries without attributes."""
    for entry in package.archive.infolist():
        if entry.compress_type not in {0, 8} or entry.flag_bits & 1 or not entry.external_attr:
            yield entry.filename


@rule
def xml_declares_no_document_type(package: Package) -> Iterator[str]:
    """Word does not open a part with a DTD."""
    yield from (name for name, root in package.roots.items() if root.getroottree().docinfo.doctype)


@rule
def each_part_has_a_content_type(package: Package) -> Iterator[str]:
    """A part without one makes Word call the file damaged; those of its kinds of file stand there for all."""
    yield from (name for name in package.parts if name != TYPES and not package.type_of(name))
    endings = [entry.get("Extension") for entry in package.roots[TYPES] if local(entry) == "Default"]
    needed = {"rels", "xml"} | {name.rpartition(".")[2] for name in package.parts}
    yield from sorted(needed - set(endings))
    yield from repeated(endings)


@rule
def each_type_belongs_to_a_part(package: Package) -> Iterator[str]:
    """An Override for a part that is not there, or two for one, make Word call the file damaged."""
    listed = [entry.get("PartName") for entry in package.roots[TYPES] if local(entry) == "Override"]
    yield from repeated(listed)
    yield from (name for name in listed if name[1:] not in package.parts)


@rule
def each_relationship_leads_to_a_part_of_its_kind(package: Package) -> Iterator[str]:
    """Word calls a file damaged whose relationships lead nowhere, or to something else than they say."""
    for source, relations in package.relations.items():
        if source and source not in package.parts:
            yield f"{source}: relationships of a part that is not there"
        for identity, relation in relations.items():
            target, kind = target_of(source, relation), relation.get("Type").rpartition("/")[2]
            if relation.get("TargetMode") == "External" or target not in package.parts:
                yield f"{source}: {identity} leads to {target}"
            elif _FITTING.get(kind, "none") not in package.type_of(target):
                yield f"{source}: {identity}, {kind}, leads to {package.type_of(target)}"


@rule
def ids_of_relationships_are_unique(package: Package) -> Iterator[str]:
    """Of two with one id, nobody knows which is meant."""
    for name, root in package.roots.items():
        if name.endswith(".rels"):
            yield from (f"{name}: {identity}" for identity in repeated([entry.get("Id") for entry in root]))


@rule
def each_part_is_led_to(package: Package) -> Iterator[str]:
    """A part that nothing leads to is lost: its header, picture or source is not in the document any more."""
    reached = {
        target_of(s, relation) for s, relations in package.relations.items() for relation in relations.values()
    }
    yield from (
        name for name in package.parts if name != TYPES and not name.endswith(".rels") and name not in reached
    )


@rule
def each_use_of_a_relationship_finds_one_of_its_kind(package: Package) -> Iterator[str]:
    """A header, picture or chart by an id that is none is not shown, or Word calls the file damaged."""
    for name, root in package.roots.items():
        relations = package.relations.get(name, {})
        used = {(local(element), value) for element in root.iter(*(f"{{*}}{tag}" for tag in _USED_BY))
                for key, value in element.attrib.items() if key.startswith(R)}  # fmt: skip
        for tag, identity in sorted(used):
            relation = relations.get(identity)
            if relation is None or not relation.get("Type").endswith(f"/{_USED_BY[tag]}"):
                yield f"{name}: {tag} uses {identity}"


@rule
def pictures_headers_and_charts_are_used(package: Package) -> Iterator[str]:
    """A relationship of the document that nothing uses means that what it leads to is not shown."""
    used = {value for element in package.main.iter() for key, value in element.attrib.items() if key.startswith(R)}
    for identity, relation in package.relations[MAIN].items():
        kind = relation.get("Type").rpartition("/")[2]
        if kind in {"image", "chart"} and identity not in used:
            yield f"{kind} {identity}"


@rule
def the_main_document_has_all_that_goes_with_it(package: Package) -> Iterator[str]:
    """Without styles, numbering, settings, fonts or theme Word takes its own, and the document looks otherwise."""
    mains = [r for r in package.relations[""].values() if r.get("Type").endswith("/officeDocument")]
    if [target_of("", relation) for relation in mains] != [MAIN]:
        yield "not one main document"
    there = {relation.get("Type").rpartition("/")[2] for relation in package.relations[MAIN].values()}
    yield from (kind for kind in _NEEDED if kind not in there)
    if not {"core-properties", "extended-properties"} <= {
        relation.get("Type").rpartition("/")[2] for relation in package.relations[""].values()
    }:
        yield "no properties"


@rule
def the_properties_say_title_author_and_language(package: Package) -> Iterator[str]:
    """Screen readers read the title out, and archives file by it; a date of the wrong form makes Word refuse all."""
    core = package.roots["docProps/core.xml"]
    for name in ("title", "creator", "language"):
        if not core.findtext(f"{_DC}{name}"):
            yield name
    yield from repeated([element.tag for element in core])
    for name in ("created", "modified"):
        for stamp in core.iter(f"{_TERMS}{name}"):
            if not _is_date(stamp.text or ""):
                yield f"{name} {stamp.text}"
            if not any(value == "dcterms:W3CDTF" for value in stamp.attrib.values()):
                yield f"{name} without its form"


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


@rule
def the_settings_are_those_of_a_present_word(package: Package) -> Iterator[str]:
    """Without them Word opens the document in compatibility mode, and stretches lines before a break."""
    settings = package.roots["word/settings.xml"]
    modes = {entry.get(f"{W}name"): entry.get(f"{W}val") for entry in settings.iter(f"{W}compatSetting")}
    if modes.get("compatibilityMode") != "15" or len(modes) != 5:
        yield f"compatibility {modes}"
    if not is_on(settings.find(f"{W}compat/{W}doNotExpandShiftReturn")):
        yield "doNotExpandShiftReturn"
    if settings.find(f"{W}zoom").get(f"{W}percent") is None:
        yield "zoom without percent"
    if package.revisions and not is_on(settings.find(f"{W}trackRevisions")):
        yield "what a reviewer types next is not tracked"


@rule
def custom_parts_have_properties(package: Package) -> Iterator[str]:
    """Word drops a custom part without an identity, and with it what edits are to find back by."""
    for name, root in package.roots.items():
        if re.fullmatch(r"customXml/item\d+\.xml", name):
            beside = [target_of(name, r) for r in package.relations.get(name, {}).values()]
            properties = [package.roots[other] for other in beside]
            schemas = [ref.get(key) for p in properties for ref in p.iter("{*}schemaRef") for key in ref.attrib]
            if schemas != [root.tag[1:].partition("}")[0]]:
                yield name
            if not all(re.fullmatch(r"\{[0-9A-F-]{36}\}", value) for p in properties for value in p.attrib.values()):
                yield f"{name}: identity"


@rule
def comments_are_complete(package: Package) -> Iterator[str]:
    """A comment without its range or sign is lost; a sign without its comment makes Word call the file damaged.

    What went bears the sign alone, for a range would keep its row.
    """
    comments = [c.get(f"{W}id") for root in package.stories.values() for c in root.iter(f"{W}comment")]
    yield from repeated(comments)
    signs = list(package.main.iter(f"{W}commentReference"))
    ranged = [sign.get(f"{W}id") for sign in signs if not deleted(sign)]
    if sorted(sign.get(f"{W}id") for sign in signs) != sorted(comments):
        yield "commentReference"
    for tag in ("commentRangeStart", "commentRangeEnd"):
        if sorted(element.get(f"{W}id") for element in package.main.iter(f"{W}{tag}")) != sorted(ranged):
            yield tag


@rule
def revisions_are_signed(package: Package) -> Iterator[str]:
    """Word refuses two revisions of one id, one without an id or author, or a date of the wrong form."""
    comments = [comment for root in package.stories.values() for comment in root.iter(f"{W}comment")]
    marks = [*package.revisions, *comments]
    yield from repeated([mark.get(f"{W}id") for mark in marks])
    for mark in marks:
        if not mark.get(f"{W}id", "").isdigit():
            yield f"{local(mark)} without an id"
        if not 0 < len(mark.get(f"{W}author", "")) <= 255 or not _is_date(mark.get(f"{W}date", "")):
            yield f"{local(mark)} {mark.get(f'{W}id')}"


@rule
def deleted_text_is_marked_as_such(package: Package) -> Iterator[str]:
    """Plain text within a deletion makes Word call the file damaged; deleted text outside of one is lost."""
    for name, root in package.stories.items():
        yield from (f"{name}: text in a deletion" for t in root.iter(f"{W}t", f"{W}instrText") if deleted(t))
        lost = root.iter(f"{W}delText", f"{W}delInstrText")
        yield from (f"{name}: deleted text outside of a deletion" for t in lost if not deleted(t))
