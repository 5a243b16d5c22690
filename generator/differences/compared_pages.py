"""The scope of a comparison of Word documents' pages: what was compared and what was not, in words."""

from dataclasses import dataclass

from generator.source.words import capital, joined

_SEEN = ["teks", "nomor", "tingkat judul", "baris tabel", "gambar", "bagan"]
_SEEN_OF_WHOLE = ["daftar isi", "kepala dan kaki halaman", "arah dan ukuran kertas"]
_UNSEEN = [
    "tata letak", "huruf", "warna", "garis", "spasi dan pindah baris", "jenis tanda hubung", "baris tabel kosong",
    "komentar",
]  # fmt: skip
_TEXTS = "teks yang bukan isian"
_PAGES = "nomor halaman pada daftar isi"
_LOOKS = ["label, legenda, dan sumbu bagan", "arah gambar", "alamat tautan"]
_UNCOUNTED = "hitungan bab oleh Word (F9)"
_FORGOTTEN = "bentuk nomor bab di depan nomor subbab (I.1 atau 1.1)"


@dataclass(frozen=True, slots=True)
class Scope:
    """The scope of a comparison of pages that are not known to be unchanged; ``reasons`` say why not.

    ``whole`` says that headers, contents and other texts outside the lines were compared too, ``texts`` that texts
    which belong to no value were, and ``looks`` that the appearance of charts and pictures is known. ``forgotten``
    says that the program which saved a document counts chapters differently, ``uncounted`` that its fields no longer
    count them.
    """

    reasons: list[str]
    whole: bool
    texts: bool
    looks: bool
    forgotten: bool
    uncounted: bool

    @property
    def unseen(self) -> list[str]:
        """What was not compared."""
        told = {_FORGOTTEN: self.forgotten, _UNCOUNTED: self.uncounted, _TEXTS: not self.texts}
        found = [words for words, holds in told.items() if holds] + ([] if self.looks else _LOOKS)
        return [*found, *([] if self.whole else _SEEN_OF_WHOLE), *_UNSEEN, _PAGES]

    @property
    def same(self) -> str:
        """The statement for the case that no difference was found."""
        seen = [*_SEEN, *(_SEEN_OF_WHOLE if self.whole else [])]
        return f"{capital(joined(seen))} sama. {self.left}"

    @property
    def left(self) -> str:
        """What was not compared and why, in a sentence."""
        return f"Tidak dibandingkan: {joined(self.unseen)}, karena {joined(self.reasons)}."
