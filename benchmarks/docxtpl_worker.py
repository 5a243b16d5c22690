"""The timed process of docxtpl: a template and a context in, a finished document out."""

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate  # type: ignore[import-untyped, import-not-found, unused-ignore]


def main(template: str, context: str, target: str) -> None:
    """Render as docxtpl's own documentation does it; autoescape, since texts hold ``&`` and ``<``."""
    document = DocxTemplate(template)
    document.render(json.loads(Path(context).read_text(encoding="utf-8")), autoescape=True)
    document.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
