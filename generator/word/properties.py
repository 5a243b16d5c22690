"""Settings, font table and document properties."""

import datetime

from generator.blocks.blocks import Document
from generator.blocks.inline import plain
from generator.word.dress import Dress
from generator.word.xml import DECLARATION, NAMESPACES, escape

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_APP = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"'

# As Word itself sets them in a new document.
_COMPATIBILITY = {
    "compatibilityMode": 15, "overrideTableStyleFontSizeAndJustification": 1, "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1, "differentiateMultirowTableHeaders": 1,
}  # fmt: skip
_WORD = "http://schemas.microsoft.com/office/word"
APPLICATION = f"{DECLARATION}<Properties {_APP}><Application>Masterplan Generator</Application></Properties>"


def settings(*, tracked: bool = False) -> str:
    """The settings; ``tracked`` lets Word go on tracking what is changed."""
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_WORD}" w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        f'{"<w:trackRevisions/>" if tracked else ""}<w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat><w:doNotExpandShiftReturn/>{compatible}</w:compat>"
        '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def font_table(dress: Dress) -> str:
    """The fonts by name; none is embedded, for the usual ones are not free."""
    return f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{escape(dress.font)}"/></w:fonts>'


def core_properties(document: Document, when: datetime.date | None) -> str:
    """Title, subject, author, language and keywords; dates only where the data has one."""
    title = f"{document.name} – {document.region}"
    dates = ""
    if when is not None:
        stamp = f"{when:%Y-%m-%d}T00:00:00Z"
        dates = "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>' for name in ("created", "modified")
        )
    return (
        f"{DECLARATION}<cp:coreProperties {_CORE}><dc:title>{escape(title)}</dc:title>"
        f"<dc:subject>{escape(plain(document.cover.subtitle))}</dc:subject>"
        f"<dc:creator>{escape(document.author)}</dc:creator>"
        f"<cp:keywords>{escape(document.region)}; {escape(document.key)}</cp:keywords>"
        f"<cp:lastModifiedBy>{escape(document.author)}</cp:lastModifiedBy>{dates}"
        f"<dc:language>id-ID</dc:language></cp:coreProperties>"
    )
