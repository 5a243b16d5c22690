"""Words that only say whose or which are left out of headings; what changes their meaning stays."""

from generator.pulling.foreign.headings import head_of
from tests.cases import each
from tests.pulling.foreign.test_headings import rows

_BESIDE = {"rencana_aksi": "Satuan", "risiko": "Penyebab", "isu": "Prioritas", "daerah.opd": "Singkatan",
           "aplikasi": "Nama Aplikasi"}  # fmt: skip

_SURE = [
    ("rencana_aksi", "Lokasi Pelaksanaan", "lokasi"),
    ("rencana_aksi", "Program Prioritas Daerah", "program"),
    ("rencana_aksi", "Judul Inovasi", "kegiatan"),
    ("rencana_aksi", "Rencana Aksi Daerah", "kegiatan"),
    ("rencana_aksi", "Nama Sub Kegiatan", "kegiatan"),
    ("rencana_aksi", "Indikator Sub Kegiatan", "indikator"),
    ("rencana_aksi", "Kegiatan/Aksi", "kegiatan"),
    ("rencana_aksi", "OPD/Instansi Pelaksana", "opd"),
    ("risiko", "Penanganan Risiko", ""),
    ("risiko", "Rencana Penanganan Risiko", "mitigasi"),
    ("isu", "Permasalahan yang Disampaikan", "isu"),
    ("isu", "Faktor Penyebab Masalah", "akar_masalah"),
]
_NOT = [
    ("rencana_aksi", "OPD Pengusul"),
    ("rencana_aksi", "OPD yang Mengusulkan"),
    ("rencana_aksi", "Nama Penanggung Jawab"),
    ("rencana_aksi", "Lokasi/Sasaran"),
    ("rencana_aksi", "Indikator Program"),
    ("rencana_aksi", "Kegiatan yang Telah Dilaksanakan"),
    ("rencana_aksi", "Status Kegiatan"),
    ("rencana_aksi", "Anggaran Awal 2025"),
    ("daerah.opd", "Nama Kepala Daerah"),
    ("aplikasi", "Pengembang Aplikasi"),
]


@each(("topic", "heading", "field"), _SURE)
def test_qualified_headings_are_those_of_their_fields(topic: str, heading: str, field: str) -> None:
    assert _taken(topic, heading) == field


@each(("topic", "heading"), _NOT)
def test_words_that_change_the_meaning_are_asked_about(topic: str, heading: str) -> None:
    assert _taken(topic, heading) == ""


def _taken(topic: str, heading: str) -> str:
    """The field of a heading in a table with another one, "" if it is not taken unasked."""
    found = head_of(rows(f"{_BESIDE[topic]}|{heading}"), topic)
    return str(found.columns[1].field) if found is not None and found.columns[1].is_sure else ""
