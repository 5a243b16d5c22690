"""Who issued a decree, as told by the words before its number, which documents print in their own form."""

import re

from generator.source.reader import Reader
from generator.source.values import Gap, Teks

BEFORE_DECREE = (
    r"(?:\D*\b)?(?:nomor|no)",
    r"(?:(?:surat\s+)?keputusan|sk)\s+(?:bupati|wali\s?kota)",
    r"sk(?!\.\S)",
)
BEFORE_REGULATION = (
    r"(?:\D*\b)?(?:nomor|no)",
    r"peraturan\s+(?:bupati|wali\s?kota)|per(?:bup|wali|wako|wal)",
)
_NO_ISSUER = re.compile(r"(?i)\b(?:surat|keputusan|sk|kep|peraturan|berita|daerah|nomor|no)\b|[\s.]")
_SHORT = (("perbup", "bupati"), ("perw", "walikota"))


def tell_other_issuer(told: str, number: Teks | Gap, head: str, reader: Reader) -> None:
    """Report that the words before a number name another issuer than the head of the region."""
    heads = head.casefold().replace(" ", "").split("/")
    issuer = _NO_ISSUER.sub("", told).casefold()
    issuer = next((name for short, name in _SHORT if issuer.startswith(short)), issuer)
    if issuer and not any(name in issuer for name in heads):
        reader.problems.error(
            f"nomor ini menyebut '{told}', padahal dokumen mencetaknya sebagai nomor dari {head}",
            number.place,
            f"tulis  {number}  dan periksa apakah memang dari {head}.",
        )
