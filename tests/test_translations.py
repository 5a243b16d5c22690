"""The compiled sentences are those of the source."""

import gettext
from io import BytesIO

from scripts.make_translations import SOURCE, compiled


def _sentences(catalogue: bytes) -> dict[object, str]:
    """Every sentence but the header, which names the tool that compiled it."""
    translations = gettext.GNUTranslations(BytesIO(catalogue))
    found: dict[object, str] = translations._catalog  # type: ignore[attr-defined]
    return {key: text for key, text in found.items() if key}


def test_the_compiled_catalogue_is_fresh() -> None:
    assert _sentences(SOURCE.with_suffix(".mo").read_bytes()) == _sentences(compiled())
