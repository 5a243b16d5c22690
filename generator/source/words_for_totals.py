"""Words that mark a row or column of totals, as in spreadsheets."""

import re
from collections.abc import Iterable

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
_OF_SUMMARIES = (
    r"rata\W*rata(?:nya)?|rata\W?2|rata²|rerata|average|avg|median|modus|nilai tengah|tertinggi|terendah|maksimum|"
    r"maksimal|minimum|minimal|simpangan baku|standard?\W*devia(?:si|tion)|std\W*dev(?:iasi)?|stdev|stdv?|"
    r"varian(?:s|si)?"
)
_ASKED = r"nilai|skor|score|jawaban|total|butir|per|semua|dimensi|smart"
_SUMMARY = re.compile(
    rf"\W*(?:(?:nilai|skor|angka|hasil|indeks|sub|grand)\W+)?"
    rf"(?:(?:{_OF_SUMMARIES}|jumlah|jml|(?:sub|grand)?total|subjumlah|persentase|prosentase)\b.*"
    rf"|(?:mean|maks?|max|min)\b\W*(?:(?:{_ASKED})\b.*)?)"
    rf"|(?:nilai|skor) (?:akhir|keseluruhan)\W*|.*\W(?:{_OF_SUMMARIES})\W*",
    re.IGNORECASE | re.DOTALL,
)
_OF_SATISFACTION = re.compile(
    r"\W*(?:(?:nilai|jumlah|jml|total|indeks|skor|hasil)\W+)*"
    r"(?:nrr\b.*|nilai\W+(?:per\W+)?unsur\b.*|per\W+unsur|unsur|"
    r"bobot(?:\W+(?:nilai|rata\W*rata|tertimbang|per|unsur|indikator|dimensi|butir|persen|skor))*|"
    r"(?:ikm|skm)(?:\W+(?:unit|pelayanan|layanan|total|tertimbang|konversi|setelah|dikonversi|x|\d+).*)?|"
    r"(?:indeks\W+)?kepuasan masyarakat|(?:nilai\W+)?(?:interval\W+)?konversi(?:\W+(?:ikm|skm|nilai))?|"
    r"(?:mutu|kinerja)(?:\W+unit)?\W+(?:pe)?layanan|persen|%)\W*",
    re.IGNORECASE | re.DOTALL,
)
"""The foot of a table of public satisfaction (Permenpan-RB 14/2017): NRR per unsur, NRR tertimbang, IKM."""
_BARE_SUMMARY = re.compile(rf"\W*(?:{_OF_SUMMARIES}|mean)\W*", re.IGNORECASE)


def is_total(text: str) -> bool:
    """Whether a key or name consists only of words for a total: "Jumlah DPA" may be a source of its own."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if not _TOTALS.isdisjoint(words):
        return _TOTALS.union(_BESIDE_TOTAL).issuperset(words)
    return _SEVERAL_YEARS.fullmatch(text) is not None


def sums_up(text: str) -> bool:
    """Whether the name of a row says that it holds the total or the mean of the others."""
    return " ".join(text.casefold().split()).strip(" :.") in _MEANS or is_total(text)


def summary_of(name: str, leading: Iterable[str]) -> str:
    """The label that says that a row of a table of people or regions sums up the others; "" if it is one of them.

    ``name`` is the cell that would name the person or region, ``leading`` are the cells before the figures. A label
    may be longer than a word ("Rata-rata nasional") as the name, or as the first words of the row; behind other words
    only a bare one is a label. "Kab. Jumlah Raya" and "Max Sopacua" are none.
    """
    lettered = [text for text in leading if any(map(str.isalpha, text))]
    for text in (name, *lettered[:1]):
        if sums_up(text) or _SUMMARY.fullmatch(text) or _OF_SATISFACTION.fullmatch(text):
            return text
    return next((text for text in lettered[1:] if sums_up(text) or _BARE_SUMMARY.fullmatch(text)), "")
