"""The settings part and the document properties (title, author, dates)."""

import datetime

from docx.opc.coreprops import CoreProperties

from generator.blocks.blocks import Document
from generator.blocks.inline import plain
from generator.word.xml import DECLARATION, NAMESPACES, legal

_APP = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"'

# As set by Word itself in a new document.
_COMPATIBILITY = {
    "compatibilityMode": 15, "overrideTableStyleFontSizeAndJustification": 1, "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1, "differentiateMultirowTableHeaders": 1,
}  # fmt: skip
_LONGEST = 255
_WORD = "http://schemas.microsoft.com/office/word"
PROGRAM = "<Application>Masterplan Generator</Application>"
"""How the properties of a document name this program until another one saves it."""
APPLICATION = f"{DECLARATION}<Properties {_APP}>{PROGRAM}</Properties>"


def settings(*, tracked: bool = False) -> str:
    """The settings; ``tracked`` makes Word track further changes."""
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


def set_properties(properties: CoreProperties, document: Document, when: datetime.date | None) -> None:
    """Set title, subject, author, language and keywords; dates are set only if ``when`` is given."""
    author = _short(document.author)
    properties.title = _short(f"{document.name} – {document.region}")
    properties.subject = _short(plain(document.cover.subtitle))
    properties.author = properties.last_modified_by = author
    properties.keywords = _short(f"{document.region}; {document.key}")
    properties.language = "id-ID"
    if when is not None:
        properties.created = properties.modified = datetime.datetime(when.year, when.month, when.day)


def _short(text: str) -> str:
    """A text of a length that a property can hold."""
    return legal(text)[:_LONGEST]
