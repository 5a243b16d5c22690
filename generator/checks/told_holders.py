"""Holders of offices whom a text names outright: "Kepala Bidang Kota Cerdas ialah Hj. Ruzaida Fitriani"."""

from collections.abc import Iterator

from generator.checks.passage import Passage
from generator.checks.prose import Prose
from generator.late_patterns import late_pattern
from generator.source.values import Teks

TITLE, OF_THE_TITLE = "(?:H|Hj|Ir|Dr|dr|drg|Drs|Dra|Prof|KH|Letkol|Kolonel)", r"(?:\s\([A-Za-z.]+\))?"
NAME = rf"(?P<name>(?:{TITLE}\.?{OF_THE_TITLE}\s+)*[A-Z][a-z’'-]+(?:\s+(?:[A-Z]\.|[A-Z][a-z’'-]+)){{1,3}})"
PAST = late_pattern(
    r"(?i)\b(?:terdahulu|mantan|sebelumnya|pada masa|masa jabatan|periode|saat itu|waktu itu|dahulu|"
    r"pendahulu\w*|plt|plh|pj|pjs|penjabat|pelaksana tugas|pelaksana harian|almarhum\w*|purnatugas|calon|eks|bekas|"
    r"atas nama|menggantikan|digantikan|sejak|(?:19|20)\d\d[–-](?:19|20)\d\d)\b"
)
_NO_NAME_WORDS = """
    Kabupaten Kota Provinsi Daerah Tahun Nomor Dinas Badan Smart City Governance Branding Economy Living Society
    Environment Wakil Bupati Wali Walikota Sekretaris Kepala Peraturan Keputusan Masterplan Bimtek Tim Dewan Forum
    Bidang Dalam Pada Bersama Seluruh Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret April Mei Juni
    Juli Agustus September Oktober November Desember Quick Win Indonesia Republik Negara
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_DEFINED = (
    r"\b(?P<office>(?:Kepala|Kabid|Kadis|Sekretaris Daerah|Sekda|Bupati|Wali Kota|Wakil|Asisten|Camat|Inspektur)"
    rf"[^.;:\n]{{0,90}}?),?\s(?:ialah|adalah|yaitu|yakni|dijabat(?: oleh)?)\s{NAME}"
)


def told_holders(prose: Prose, own: str) -> Iterator[tuple[str, Teks]]:
    """The offices, each with the name that a text gives for its holder; ``own`` is the name of the region."""
    for text, match in prose.near((" ialah ", " adalah ", "yaitu ", "yakni ", "dijabat "), _DEFINED):
        if is_a_name(match["name"], own) and not PAST.search(match[0]):
            name = Teks(match["name"])
            name.path, name.spot = text.path, Passage(text, *match.span("name")).place or text.spot
            yield match["office"], name


def is_a_name(name: str, own: str) -> bool:
    """Whether some capitalised words may be the name of a person; ``own`` is the name of the region."""
    words = [word for word in name.split() if not word.endswith(".")]
    return len(words) > 1 and _NO_NAME.isdisjoint(words) and own not in name
