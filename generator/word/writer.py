"""A document to the bytes of a .docx file."""

import datetime
from dataclasses import dataclass

from generator.blocks.blocks import Document
from generator.word.body import Body
from generator.word.dress import Dress
from generator.word.front import contents_xml, cover_xml
from generator.word.package import Part, application_part, main_part, properties_part, theme_part, word_part, zipped
from generator.word.properties import APPLICATION, SETTINGS, core_properties, font_table
from generator.word.sections import Sections
from generator.word.styles import SPACER, style_sheet
from generator.word.theme import theme_xml
from generator.word.xml import DECLARATION, NAMESPACES, paragraph


@dataclass(frozen=True, slots=True)
class Look:
    """How documents are dressed: paper and font, and the style sheet if the region brings its own."""

    dress: Dress
    styles: str = ""


def to_docx(document: Document, look: Look, when: datetime.date | None = None) -> bytes:
    """The whole package: cover, contents, body. The same document gives the same bytes."""
    sections = Sections(look.dress, document.name, document.region, document.draft)
    body = Body(sections)
    opening = body.front(document.front)
    content = body.xml(document.body)
    front = (
        cover_xml(document.cover)
        + paragraph(SPACER, "", sections.cover())
        + opening
        + contents_xml([*document.front, *document.body])
        + paragraph(SPACER, "", sections.front())
    )
    main = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{front}{content}</w:body></w:document>"
    return zipped(
        [
            main_part(main),
            word_part("styles", look.styles or style_sheet(look.dress)),
            word_part("numbering", body.numbering.xml()),
            word_part("settings", SETTINGS),
            word_part("fontTable", font_table(look.dress)),
            theme_part(theme_xml(look.dress)),
            *_running_parts(sections),
            properties_part(core_properties(document, when)),
            application_part(APPLICATION),
        ]
    )


def _running_parts(sections: Sections) -> list[Part]:
    return [word_part(name.partition("-")[0], content, name, name) for name, content in sections.parts().items()]
