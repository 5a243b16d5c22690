"""The ids of the paragraph and table styles used in documents; the styles themselves are in ``templates/gaya``."""

from generator.blocks.look import COLOURS

BODY = "BodyText"
HEADINGS = ("Heading1", "Heading2", "Heading3", "Heading4")
SHEET_TITLE = "JudulLembar"
CHAPTER_RULE = "GarisBab"
LEAD = "Pembuka"
LABEL = "Label"
TITLE = "Title"
SUBTITLE = "Subtitle"
COVER = "Sampul"
COVER_NUMBER, COVER_REGION, COVER_PERIOD = "SampulNomor", "SampulDaerah", "SampulPeriode"
COVER_VISION, COVER_STATUS = "SampulVisi", "SampulStatus"
PLAIN_TABLE = "TabelPolos"
QUOTE = "Quote"
BULLET = "ListBullet"
NUMBERED = "ListNumber"
CAPTION = "Caption"
CAPTION_NUMBER = "NomorKeterangan"
FIGURE = "Gambar"
SOURCE = "SumberTabel"
CELL = "IsiTabel"
SMALL_CELL = "IsiTabelKecil"
BAR = "Batang"
FIGURE_CELL, FIGURE_LABEL = "AngkaKunci", "KeteranganAngka"
GAP_PARAGRAPH = "CelahTopik"
GAP = "BelumDiisi"
FOREIGN = "KataAsing"
CONTENTS_TITLE = "TOCHeading"
CONTENTS = ("TOC1", "TOC2")
TABLES_LIST = "TableofFigures"
TABLE = "TabelMasterplan"
FORM_TABLE = "TabelFormulir"
SPACER = "Sela"
# A spacer that takes hardly any room, so that it never needs a page of its own.
FLAT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
SIGNATURE = "TandaTangan"
APPENDIX = "Lampiran"
COMMENT_REFERENCE = "CommentReference"
COMMENT_TEXT = "CommentText"
APPENDIX_HEAD = "KepalaLampiran"
# The style of a paragraph by the kind that its block states.
PARAGRAPHS = {
    "": BODY, "pembuka": LEAD, "kutipan": QUOTE, "celah": GAP_PARAGRAPH, "sumber": SOURCE, "tanda_tangan": SIGNATURE,
    "label": LABEL,
    "tengah": "Tengah", "konsiderans": "Konsiderans", "diktum": "Diktum", "ayat": "Ayat", "huruf": "Huruf",
    "pengundangan": "Pengundangan", "kop": "Kop", "perihal": "Perihal",
}  # fmt: skip

# The style of a section heading that is about a dimension with a colour of its own; those of one colour share it.
_BY_COLOUR = {COLOURS[key]: "Dimensi" + key.rpartition("-")[2].title() for key in COLOURS if key.startswith("smart-")}
DIMENSION_HEADINGS = {
    key: _BY_COLOUR[colour]
    for key, colour in COLOURS.items()
    if colour in _BY_COLOUR and not key.startswith("bagan-")
}

# The names of Word's own styles, whose ids may differ in other programs and in other languages of Word.
WORDS_OWN = {
    "Normal": "Normal",
    BODY: "Body Text",
    **{style: f"heading {level}" for level, style in enumerate(HEADINGS, 1)},
    TITLE: "Title",
    SUBTITLE: "Subtitle",
    QUOTE: "Quote",
    BULLET: "List Bullet",
    NUMBERED: "List Number",
    CAPTION: "caption",
    CONTENTS_TITLE: "TOC Heading",
    **{style: f"toc {level}" for level, style in enumerate(CONTENTS, 1)},
    TABLES_LIST: "table of figures",
    COMMENT_REFERENCE: "annotation reference",
    COMMENT_TEXT: "annotation text",
    "Header": "header",
    "Footer": "footer",
    "Hyperlink": "Hyperlink",
    "PlaceholderText": "Placeholder Text",
}
