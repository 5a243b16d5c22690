"""What all formats show alike: the colours on paper, from ``templates/gaya/warna.css``, and measures.

What one format alone shows stands with its writer, and what a style says of a paragraph in the Word files beside the
colours.
"""

import re

from generator.framework.loading import shipped

GAYA = shipped("templates") / "gaya"
PALETTE = GAYA / "warna.css"
_COLOUR = re.compile(r"--([\w-]+): *#([0-9a-fA-F]{6});")
_ON_PAPER, _, _ = PALETTE.read_text("utf-8").partition("}")
COLOURS: dict[str, str] = {name: value.upper() for name, value in _COLOUR.findall(_ON_PAPER)}

CONTENTS_DEPTH = 3
LIST_DEPTH = 4
MANY_COLUMNS = 8
"""From so many on, the letters of a table are small."""
WRITING_LINE_MM = 8
"""The height of a line for handwriting."""
