"""Asking all rules."""

import importlib
import pkgutil
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from tests.word import soundness
from tests.word.soundness.package import RULES, Package

for _module in pkgutil.iter_modules(soundness.__path__):
    if _module.name.startswith("rules_"):
        importlib.import_module(f"{soundness.__name__}.{_module.name}")


def faults(docx: bytes, title_page: tuple[str, ...] = ()) -> Iterator[str]:
    """What is unsound in a document, each with the rule that it breaks."""
    try:
        package = Package(docx, title_page)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, zlib.error, EOFError, OSError, RuntimeError) as error:
        yield f"readable: {error}"
        return
    for rule in RULES:
        try:
            yield from [f"{rule.__name__}: {words}" for words in rule(package)]
        except (AttributeError, KeyError, IndexError, TypeError, ValueError, zipfile.BadZipFile) as error:
            yield f"{rule.__name__}: too odd to be looked at ({type(error).__name__}: {error})"
