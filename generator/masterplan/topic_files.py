"""The file and place of each topic: where it is written, or the file where it belongs."""

from collections.abc import Mapping
from pathlib import Path

from generator.source.paths import ModelPath
from generator.source.place import Place

USUAL_FILES: dict[str, tuple[str, ...]] = {
    "daerah": ("daerah", "periode", "naskah", "gaya", "istilah", "dimensi", "subdimensi", "dokumen", "pemeriksaan"),
    "pendahuluan": ("sambutan", "kata_pengantar", "pendahuluan", "pengantar", "dasar_hukum"),
    "visi": ("rpjmd", "visi", "misi", "dimensi_prioritas", "keterkaitan", "prinsip"),
    "analisis": ("masa_depan", "isu", "swot", "tows", "kesenjangan"),
    "sasaran": ("sasaran", "strategi"),
    "rencana-aksi": ("rencana_aksi", "peta_jalan", "tema_tahun"),
    "quick-win": ("quick_win",),
    "risiko": ("risiko",),
    "tata-kelola": (
        "kebijakan", "infrastruktur", "aplikasi", "literasi_sdm", "organisasi", "pemantauan", "kolaborasi",
        "penetapan",
    ),
    "bimtek": ("bimtek", "kegiatan", "evaluasi"),
    "sumber": ("sumber",),
}  # fmt: skip
"""The files of a new region, by name without ending, and the topics in each."""

# Gaps of a dimension as a whole belong in the file of its issues.
_ANSWERED_BY = {"dimensi": "isu", "subdimensi": "isu"}


class Homes:
    """The places of the topics' keys, and the files for topics that are not written yet.

    ``place`` is the region's folder or its single file, or None for a plan that was not read from files.
    """

    def __init__(self, place: Path | None = None, keys: Mapping[str, Place] | None = None) -> None:
        self._place = place
        self._keys = keys or {}

    @property
    def place(self) -> Path | None:
        """The region's folder or single file."""
        return self._place

    def place_of(self, path: str) -> Place | None:
        """The place of the key of the topic that a path belongs to; None if it is not written."""
        return self._keys.get(_topic(path))

    def file_of(self, path: str) -> Path | None:
        """The file of a path's topic: where it is written, else the usual file, or that of a related topic."""
        written = self.place_of(path)
        if written is not None or self._place is None:
            return written.file if written else None
        if not self._place.is_dir():
            return self._place
        stem, neighbours = next(
            ((stem, topics) for stem, topics in USUAL_FILES.items() if _topic(path) in topics), ("daerah", ())
        )
        usual = self._place / f"{stem}.yaml"
        beside = next((self._keys[topic].file for topic in neighbours if topic in self._keys), usual)
        return usual if usual.exists() else beside


def _topic(path: str) -> str:
    name = ModelPath(path).topic
    return name if path == name else _ANSWERED_BY.get(name, name)
