"""Rules of what is defined once for all: styles, numbering, theme, fonts."""

import re
from collections.abc import Iterator

from tests.word.soundness.package import NUMBERING, STYLES, VAL, Package, W, repeated, rule

_KINDS = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_IN_USE = ("pStyle", "rStyle", "tblStyle")


@rule
def each_style_is_there_once(package: Package) -> Iterator[str]:
    """Of two styles of one id or one name Word keeps one, and text in the other changes its look."""
    styles = list(package.roots[STYLES].iter(f"{W}style"))
    yield from repeated([style.get(f"{W}styleId") for style in styles])
    yield from repeated([(s.get(f"{W}type"), s.find(f"{W}name").get(VAL).casefold()) for s in styles])


@rule
def each_kind_of_style_has_one_default(package: Package) -> Iterator[str]:
    """With two, or none, what has no style of its own looks otherwise in each program."""
    styles = package.roots[STYLES].iter(f"{W}style")
    kinds = sorted(style.get(f"{W}type") for style in styles if style.get(f"{W}default") in {"1", "true"})
    if kinds != ["character", "numbering", "paragraph", "table"]:
        yield str(kinds)


@rule
def styles_name_styles_of_their_kind(package: Package) -> Iterator[str]:
    """A style that builds on none that is there falls back to the default and loses its look."""
    for style in package.roots[STYLES].iter(f"{W}style"):
        for tag in ("basedOn", "next"):
            named = style.find(f"{W}{tag}")
            if named is not None and package.styles.get(named.get(VAL)) != style.get(f"{W}type"):
                yield f"{style.get(f'{W}styleId')}: {tag} {named.get(VAL)}"


@rule
def no_style_builds_on_itself(package: Package) -> Iterator[str]:
    """Word does not open a document whose styles build on each other in a circle."""
    bases = {
        style.get(f"{W}styleId"): base.get(VAL)
        for style in package.roots[STYLES].iter(f"{W}style")
        if (base := style.find(f"{W}basedOn")) is not None
    }
    for style in bases:
        at, steps = style, 0
        while at in bases and steps <= len(bases):
            at, steps = bases[at], steps + 1
        if steps > len(bases):
            yield style


@rule
def styles_in_use_are_defined(package: Package) -> Iterator[str]:
    """Text in a style that is not defined, or is of another kind, looks like any other text."""
    for name, root in package.stories.items():
        for tag in _IN_USE:
            used = {element.get(VAL) for element in root.iter(f"{W}{tag}")}
            yield from (f"{name}: {u}" for u in used if package.styles.get(u) != _KINDS[tag])


@rule
def each_paragraph_of_text_has_a_style(package: Package) -> Iterator[str]:
    """A paragraph without one is set in the default, whatever it is."""
    for paragraph in package.main.iter(f"{W}p"):
        if paragraph.find(f"{W}pPr/{W}pStyle") is None:
            yield "a paragraph without style"


@rule
def the_defaults_name_language_and_font(package: Package) -> Iterator[str]:
    """Without the language Word underlines every word in red, and screen readers read it as English."""
    defaults = package.roots[STYLES].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if defaults.find(f"{W}lang").get(VAL) != "id-ID":
        yield "language"
    fonts = defaults.find(f"{W}rFonts")
    if not (fonts.get(f"{W}ascii") or fonts.get(f"{W}asciiTheme")):
        yield "font"
    if package.roots[STYLES].find(f"{W}latentStyles") is None:
        yield "latent styles"


@rule
def headings_are_what_contents_and_readers_look_for(package: Package) -> Iterator[str]:
    """The contents, the navigation pane and screen readers go by the outline level that Word gives these names."""
    names = {s.get(f"{W}styleId"): s.find(f"{W}name").get(VAL) for s in package.roots[STYLES].iter(f"{W}style")}
    for level in range(1, 5):
        if names.get(f"Heading{level}", "").casefold() != f"heading {level}":
            yield f"Heading{level}"


@rule
def each_list_is_defined_once(package: Package) -> Iterator[str]:
    """Word refuses two lists of one number; lists of one nsid grow together when documents are pasted together."""
    root = package.roots[NUMBERING]
    abstract, nums = root.findall(f"{W}abstractNum"), root.findall(f"{W}num")
    ids = [element.get(f"{W}abstractNumId") for element in abstract]
    yield from repeated(ids)
    yield from repeated([num.get(f"{W}numId") for num in nums])
    yield from repeated([element.find(f"{W}nsid").get(VAL) for element in abstract])
    yield from (n.get(f"{W}numId") for n in nums if n.find(f"{W}abstractNumId").get(VAL) not in ids)
    if [element.tag for element in root] != [*[f"{W}abstractNum"] * len(abstract), *[f"{W}num"] * len(nums)]:
        yield "lists stand before what they are made from"
    for element in abstract:
        levels = [level.get(f"{W}ilvl") for level in element.iter(f"{W}lvl")]
        if levels != [str(n) for n in range(len(levels))] or not levels:
            yield f"levels {levels}"


@rule
def each_list_in_use_is_defined(package: Package) -> Iterator[str]:
    """A paragraph of a list that is not defined loses its number; 0 means that it has none."""
    known = {num.get(f"{W}numId") for num in package.roots[NUMBERING].iter(f"{W}num")} | {"0"}
    for name, root in {**package.stories, STYLES: package.roots[STYLES]}.items():
        used = {number.get(VAL) for number in root.iter(f"{W}numId")}
        yield from (f"{name}: {number}" for number in used - known)


@rule
def chapters_are_numbered_by_their_styles(package: Package) -> Iterator[str]:
    """The multilevel list and the heading styles name each other, or chapters lose "BAB I"."""
    linked = {level.get(VAL) for level in package.roots[NUMBERING].iter(f"{W}pStyle")}
    for style in package.roots[STYLES].iter(f"{W}style"):
        identity, number = style.get(f"{W}styleId"), style.find(f"{W}pPr/{W}numPr/{W}numId")
        if identity in {"Heading1", "Heading2", "Heading3", "Lampiran"} and identity not in linked:
            yield identity
        if number is not None and number.get(VAL) == "1" and identity not in linked:
            yield identity
    yield from sorted(linked - set(package.styles))


@rule
def each_ordered_list_begins_anew(package: Package) -> Iterator[str]:
    """Without its own start a list goes on counting from the one before."""
    for num in package.roots[NUMBERING].iter(f"{W}num"):
        if int(num.get(f"{W}numId")) > 9 and num.find(f"{W}lvlOverride/{W}startOverride") is None:
            yield num.get(f"{W}numId")


@rule
def the_theme_has_colours_and_fonts(package: Package) -> Iterator[str]:
    """Charts take their letters from it; Word calls a theme of fewer parts damaged."""
    theme = package.roots["word/theme/theme1.xml"]
    tags = [re.sub(r"\{.*\}", "", element.tag) for element in theme.find("{*}themeElements")]
    if tags != ["clrScheme", "fontScheme", "fmtScheme"]:
        yield str(tags)
    if len(theme.find(".//{*}clrScheme")) != 12:
        yield "colours"
    for lines in theme.find(".//{*}fmtScheme"):
        if len(lines) < 3:
            yield lines.tag
