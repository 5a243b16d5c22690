"""Words that mark a row or column of totals, as in spreadsheets."""

import re

OF_ROWS = (
    "jumlah", "jml", "total", "sub total", "sub-total", "subtotal", "sub jumlah", "sub-jumlah", "subjumlah",
    "grand total",
)  # fmt: skip
"""What the name of a row of totals is or begins with, in small letters."""
_TOTALS = frozenset(("total", "jumlah", "jml", "subtotal", "subjumlah", "grandtotal", "keseluruhan", "seluruhnya"))
_MEANS = frozenset(("rata-rata", "rata rata", "ratarata", "rerata", "average", "mean"))
_NUMBERS = ("dua", "tiga", "empat", "lima", "enam")
_BESIDE_TOTAL = frozenset(
    (
        *_NUMBERS, "sub", "grand", "akhir", "semua", "seluruh", "anggaran", "biaya", "dana", "pagu", "kebutuhan",
        "pendanaan", "target", "nilai", "rp", "rupiah", "tahun", "periode", "selama", "sumber",
    )
)  # fmt: skip
_SEVERAL_YEARS = re.compile(rf"(?i)\W*(?:selama\s+)?(?:\d{{1,2}}|{'|'.join(_NUMBERS)})(?:\s*\(\w+\))?\s+tahun\W*")


def is_total(text: str) -> bool:
    """Whether a key or name consists only of words for a total: "Jumlah DPA" may be a source of its own."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if not _TOTALS.isdisjoint(words):
        return _TOTALS.union(_BESIDE_TOTAL).issuperset(words)
    return _SEVERAL_YEARS.fullmatch(text) is not None


def sums_up(text: str) -> bool:
    """Whether the name of a row says that it holds the total or the mean of the others."""
    return " ".join(text.casefold().split()).strip(" :.") in _MEANS or is_total(text)
