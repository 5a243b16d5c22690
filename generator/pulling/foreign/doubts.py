"""Why the contents of a foreign table's column speak against the field that its heading names."""

import re
from collections.abc import Iterator, Sequence

from generator.edits.typed import kind_at
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.contents import fitted
from generator.pulling.typed import DASHES, takes_plain_texts
from generator.source.kinds import ChoiceKind, ReferenceKind, TextKind, YearKind, fits
from generator.source.words import comparable

AS_ABOVE = frozenset(("sda", "s.d.a", "s.d.a.", "idem", '"', "''", "〃"))
"""What repeats the cell above, in small letters."""
_ANYTHING = frozenset(("kode", "catatan"))
"""The texts that may be bare numbers."""
_OFFICE_WORDS = re.compile(
    r"\b(?:dinas|badan|bagian|bidang|kantor|sekretariat|sekda|setda|setwan|inspektorat|kecamatan|kelurahan|satpol|"
    r"satuan polisi|rsud|rumah sakit|puskesmas|balai|uptd?|opd|skpd|perangkat daerah|instansi|unit kerja|perumda)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z][A-Z0-9&/ -]{2,}")
_SHORT_NAME = re.compile(r"(?:dis|bap|bak|kesbang|set|satp|insp|dp|bp|bk)[a-z0-9]+", re.IGNORECASE)
_BETWEEN_OFFICES = re.compile(r"\s*[,;/\n]\s*|\s+dan\s+")


def doubt(field: str, texts: Sequence[str], topic: str, plan: Masterplan) -> str:
    """Why a column with some texts may not be the field of its heading, in words; "" if nothing speaks for that.

    Offices must be asked for by name, texts by words, years must lie in the plan's period.
    """
    kind = kind_at(f"{topic}[].{field}")
    filled = [text for text in texts if text not in DASHES and text.casefold() not in AS_ABOVE]
    if not filled:
        return ""
    if isinstance(kind, ReferenceKind) and kind.topic == "daerah.opd":
        return _unlike(filled, list(_offices(filled, plan)), "nama perangkat daerah")
    if isinstance(kind, YearKind) and (outside := _outside(filled, plan)):
        return f"tahun {outside} di luar periode masterplan ini"
    if isinstance(kind, ChoiceKind | YearKind):
        return _unlike(filled, [text for text in filled if fits(kind, fitted(text, topic))], "pilihan yang dikenal")
    if (isinstance(kind, TextKind) and field not in _ANYTHING) or takes_plain_texts(f"{topic}[].{field}"):
        return _unlike(filled, [text for text in filled if any(map(str.isalpha, text))], "teks")
    return ""


def _unlike(texts: Sequence[str], fitting: Sequence[str], asked: str) -> str:
    """The doubt if fewer than half of the texts fit, with one that does not."""
    if 2 * len(fitting) >= len(texts):
        return ""
    known = {*fitting}
    example = next(text for text in texts if text not in known)
    return f"isinya, misalnya '{' '.join(example.split())[:40]}', bukan {asked}"


def _offices(texts: Sequence[str], plan: Masterplan) -> Iterator[str]:
    """The texts that name an office: one of the plan's, or one that is called like one."""
    known = {comparable(str(name)) for one in plan.daerah.opd for name in (one.nama, one.singkatan) if name}
    for text in texts:
        parts = [part for part in _BETWEEN_OFFICES.split(text) if part]
        named = any(comparable(part) in known or _CAPITALS.fullmatch(part) or _SHORT_NAME.fullmatch(part)
                    for part in (text, *parts[:1]))  # fmt: skip
        if named or _OFFICE_WORDS.search(text):
            yield text


def _outside(texts: Sequence[str], plan: Masterplan) -> str:
    """The first year that lies outside the period of a plan, if this is known; "" if there is none."""
    period = {str(int(year)) for year in plan.periode.tahun}
    years = (match[0] for text in texts if (match := re.fullmatch(r"(?:19|20)\d\d", text.removesuffix(".0"))))
    return next((year for year in years if year not in period), "") if period else ""
