"""The look shared by all formats: the colours on paper, from ``templates/gaya/warna.css``, and measures.

What only one format shows is in its writer; apart from colours, the look of paragraphs in Word is in the styles of
the Word files.
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
"""The number of columns from which a table is set in small type."""
WRITING_LINE_MM = 8
"""The height of a line for handwriting."""
