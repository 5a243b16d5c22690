"""What the region supplied and no document of a whole set prints: nobody would miss it on paper."""

from collections.abc import Iterable

from generator.late_patterns import late_pattern
from generator.masterplan.masterplan import Masterplan, walk
from generator.source.values import Bilangan, Cacah, Paragraf, Prosa, Tahun, Tanggal, Teks, Uang, Valued

_PRINTED_ITSELF = frozenset((Teks, Paragraf, Prosa, Bilangan, Cacah, Tahun, Tanggal, Uang))
_MOST_NAMED = 5
_ELSEWHERE = late_pattern(
    r"(?:bimtek|evaluasi)\b"  # printed in the kit of a workshop, or answered to the ministry
    r"|(?:istilah|dimensi|subdimensi|dokumen|gaya|pemeriksaan)\b"  # settings, and names used where needed
    r"|(?:.*\.)?(?:id|catatan)$"  # internal to the office
    r"|naskah\.versi$"  # in the line that marks a draft
    r"|masterplan$"  # the version of the format
    r"|sumber\[.*\]\.tahun$"  # may stand in the name of the source
    r"|daerah\.lambang$|.*\.foto\[.*\]\.berkas$"  # shown as a picture
    r"|rpjmd\.misi\[.*\]\.nomor$"  # refers to a mission
    r"|(?:daerah\.opd|rencana_aksi)\[.*\]\.kode$"  # of the budget, for workbooks
    r"|daerah\.\w+\.(?:jabatan|pangkat|nip)$|.*\.(?:pangkat|nip)$"  # of signatories
)
_OF_OTHERS = late_pattern(
    r"(?:daerah\.(?:sekretaris|wakil)|(?:bimtek|kegiatan)\[.*\.(?:pembuka|pimpinan))\.(?:nip|pangkat)$"
    r"|bimtek\[.*\.narasumber\[.*\.pangkat$|kegiatan\[.*\.narasumber\[.*\.(?:nip|pangkat)$"
)
"""What is supplied of people who sign nothing, or only with their names, as in a regulation."""
_OF_A_YEAR = late_pattern(r"\[(\d{4})\]$")
_ITEM = late_pattern(r"\[[^\]]*\]")


def unprinted(plan: Masterplan, printed: Iterable[str]) -> str:
    """A notice that names what has a path that is not among the printed ones; empty where there is nothing.

    References and choices are left out, for tables are grouped by many of them.
    """
    known = set(printed)
    values = [value for value in walk(plan) if type(value) in _PRINTED_ITSELF and value.spot is not None]
    lost = {value.path: value for value in values if value.path not in known and _is_missed(value.path)}
    groups: dict[str, list[Valued]] = {}
    for path, value in lost.items():
        groups.setdefault(_ITEM.sub("", path), []).append(value)
    if not groups:
        return ""
    named = [_shown(field, members) for field, members in list(groups.items())[:_MOST_NAMED]]
    more = [f"dan {len(groups) - _MOST_NAMED} isian lain"] if len(groups) > _MOST_NAMED else []
    return (
        f"Sudah diisi, tetapi tidak dicetak dalam buku mana pun: {', '.join([*named, *more])}. "
        f"{_usual_reasons(lost, set(plan.periode.tahun))}"
    )


def _is_missed(path: str) -> bool:
    """Whether a value that no document of the set prints is printed nowhere else either."""
    return not _ELSEWHERE.match(path) or _OF_OTHERS.match(path) is not None


def _usual_reasons(lost: Iterable[str], period: set[int]) -> str:
    """Why values with these paths are not printed, as far as can be said, and what to do."""
    paths = list(lost)
    years = [(path, _OF_A_YEAR.search(path)) for path in paths]
    outside = {path for path, year in years if year and period and int(year[1]) not in period}
    said = []
    if outside:
        said.append(f"Tahun di luar periode {min(period)}–{max(period)} tidak dicetak; ubah tahunnya, atau hapus.")
    others = {path for path in paths if _OF_OTHERS.match(path)}
    if others:
        said.append("NIP dan pangkat hanya dicetak di bawah tanda tangan yang memuatnya; biarkan sebagai catatan.")
    if len(outside) + len(others) < len(years):
        which = "Yang lain biasanya" if outside or others else "Biasanya"
        said.append(f"{which} karena isian pokok di sampingnya belum ada; lengkapi isian itu, atau pindahkan isinya.")
    return " ".join(said)


def _shown(field: str, values: list[Valued]) -> str:
    place = values[0].place
    assert place is not None
    more = f", dan {len(values) - 1} lagi" if len(values) > 1 else ""
    return f"{field} ({place.file.name}:{place.line}{more})"
