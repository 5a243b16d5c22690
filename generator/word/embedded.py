"""The YAML source embedded in a document, as custom XML parts: write it and read it back."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.word.parts import Part
from generator.word.unpacking import MAIN, opened
from generator.word.xml import DECLARATION, R, escape

SOURCE = "urn:masterplan-kota-cerdas:sumber"
NEWER_SOURCE = "urn:masterplan-kota-cerdas:sumber-baru"
"""The source of the newer version in a document between two versions, whose ``SOURCE`` is that of the older."""
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_SCHEMA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_FOLDER = "customXml/"
_REFERRED = "rujukan"
_MOST_BYTES = 20_000_000
_MOST_PARTS = 100
_REMEDY = "Buka di Word dan simpan ulang, buat lagi dengan  masterplan build,  atau pakai map YAML daerahnya."


def source_parts(text: str, key: str, referred: Sequence[str] = ()) -> list[Part]:
    """The parts with the source of a document of this key; none if there is no text.

    ``referred`` are the paths of the items that it contains only because others refer to them.
    """
    if not text:
        return []
    named = f'dokumen="{escape(key)}"'
    if referred:
        named += f' {_REFERRED}="{escape(json.dumps(referred, ensure_ascii=False))}"'
    root = f'<sumber xmlns="{SOURCE}" versi="1" {named} xml:space="preserve">{escape(text)}</sumber>'
    return custom_parts(1, root, SOURCE)


def newer_source_parts(text: str, key: str) -> list[Part]:
    """The parts with the source of the newer version, in a document between two versions."""
    named = f'dokumen="{escape(key)}" xml:space="preserve"'
    root = f'<sumber xmlns="{NEWER_SOURCE}" versi="1" {named}>{escape(text)}</sumber>'
    return custom_parts(4, root, NEWER_SOURCE)


def custom_parts(number: int, root: str, namespace: str) -> list[Part]:
    """A custom XML part and its properties, which Word needs; ``namespace`` is that of its root."""
    name = f"{_FOLDER}item{number}.xml"
    item = Part(name, DECLARATION + root, "application/xml", f"{R}/customXml", f"sumber{number}")
    properties = (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_SCHEMA}" ds:itemID="{_identity(namespace)}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    beside = Part(f"{_FOLDER}itemProps{number}.xml", properties, _PROPERTIES, f"{R}/customXmlProps", "rId1", name)
    return [item, beside]


def _identity(namespace: str) -> str:
    """The same GUID for all parts of one kind."""
    return f"{{{str(uuid5(NAMESPACE_URL, namespace)).upper()}}}"


def read_embedded(file: Path) -> str:
    """The YAML source embedded in a document of ours.

    Raises UserError if the file is not a Word document, is damaged or too large, or contains no source: made by
    another program, built with --no-source or --plain, or saved by a program that drops such parts.
    """
    root = read_custom(file, SOURCE)
    if root is None:
        raise UserError(
            f"{shown_path(file)} tidak memuat sumber isiannya. Berkas ini bukan buatan program masterplan, dibuat "
            "dengan --no-source atau --plain, atau disimpan ulang oleh program yang membuang bagian itu. Pakai "
            "berkas .docx yang langsung dibuat oleh  masterplan build  atau map YAML daerahnya."
        )
    return "".join(root.itertext())


def read_document_key(file: Path) -> str:
    """The key of the document that a file of ours was built as, such as "masterplan"; else ""."""
    root = read_custom(file, SOURCE)
    return "" if root is None else str(root.get("dokumen", ""))


def read_referred(file: Path) -> frozenset[str]:
    """The paths of the items that the source of a document contains only because others refer to them.

    Empty for documents built before this was recorded, and where somebody changed the record.
    """
    root = read_custom(file, SOURCE)
    try:
        paths = json.loads("[]" if root is None else root.get(_REFERRED, "[]"))
    except ValueError:
        return frozenset()
    return frozenset(path for path in paths if isinstance(path, str)) if isinstance(paths, list) else frozenset()


def read_custom(file: Path, namespace: str) -> Any:
    """The root of the custom XML part with elements of a namespace; None if there is none.

    All custom parts are searched, because other programs rename them. Raises UserError as ``read_embedded`` does.
    """
    with opened(file, _REMEDY) as package:
        if MAIN not in package.names:
            raise package.damaged()
        for name in [name for name in package.names if _is_custom(name)][:_MOST_PARTS]:
            content = package.content(name, _MOST_BYTES)
            if namespace.encode() in content:
                return package.parsed(content, long_texts=True)
    return None


def _is_custom(name: str) -> bool:
    inside = name.startswith(_FOLDER) and name.endswith(".xml") and name.count("/") == 1
    return inside and "itemProps" not in name
