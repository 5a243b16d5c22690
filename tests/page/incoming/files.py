"""Files that people bring: a workbook of ours that an office edited, tables of others, hostile ones."""

import io
import zipfile
from pathlib import Path

from docx import Document

from tests.pulling.offices import Office

TABLE = (
    ("No", "Nama Kegiatan", "Indikator", "Satuan", "Target 2026", "Pagu 2026 (juta Rp)", "PIC", "Hal lain"),
    ("1", "Telemedisin", "Jumlah puskesmas", "unit", "3", "250", "Dinas Kesehatan", "x"),
    ("2", "Rekam medis", "Persentase faskes", "persen", "40", "1.500", "Dinas Kesehatan", "y"),
)


def edited_workbook(office: Office) -> bytes:
    """A workbook in which an activity is renamed, one is new, and one is gone."""
    office.actions.set("Antrean daring puskesmas", ".kegiatan", "Antrean daring semua puskesmas")
    office.actions.rows.remove(office.actions.find("Parkir nontunai"))
    office.actions.add({".kegiatan": "Ambulans daring", ".subdimensi": "Smart Living"})
    return office.saved().read_bytes()


def table_in_word(folder: Path, rows: tuple[tuple[str, ...], ...] = TABLE) -> bytes:
    """A Word file of others with one table."""
    document = Document()
    document.add_paragraph("Rencana kegiatan Dinas Kesehatan")
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    file = folder / "tabel.docx"
    document.save(str(file))
    return file.read_bytes()


def package(**parts: bytes) -> bytes:
    """A zip with some parts; two underscores in a name stand for a slash, one for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return made.getvalue()


ENTITIES = package(
    word__document_xml=b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document '
    b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&b;</w:body></w:document>'
)
HOSTILE = {
    "nothing": b"",
    "text": b"bukan berkas Office",
    "a page": b"<html><script>alert(1)</script></html>",
    "an old file": bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600,
    "half a zip": package(word__document_xml=b"x" * 5_000)[:60],
    "another zip": package(isi_txt=b"x"),
    "entities": ENTITIES,
    "no workbook": package(xl__lain_xml=b"<a/>"),
    "a way out": package(**{"word__document_xml": b"<a/>", "____etc__passwd": b"x"}),
}
