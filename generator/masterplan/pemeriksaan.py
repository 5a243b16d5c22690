"""The region's settings of the check: thresholds, and findings waived with a reason."""

from collections.abc import Collection, Iterator, Mapping

from generator.late_patterns import late_pattern
from generator.masterplan.butir import Butir
from generator.source.declare import count, listing, many, part, text
from generator.source.kinds import TEXT, TextKind
from generator.source.paths import ModelPath
from generator.source.placeholders import WORDS
from generator.source.record import Record
from generator.source.values import Gap, Teks
from generator.source.words import similar

# A word that is a placeholder elsewhere may be an ordinary word in a region.
_WORD = TextKind(Teks, TEXT.form, TEXT.example, frozenset(WORDS))


class Ambang(Record):
    """Thresholds of the check; the example of each field is the default."""

    quick_win_per_dimensi = count("banyak {quick_win} paling sedikit per {dimensi}", "1", optional=True)
    bulan_quick_win = count("lama {quick_win} yang wajar (bulan)", "12", optional=True)
    bulan_quick_win_terlama = count("lama {quick_win} yang terlama (bulan)", "24", optional=True)
    bagian_aplikasi = count(
        "bagian rencana aksi yang hanya membangun aplikasi, paling banyak (persen)", "40", optional=True
    )
    usia_data = count("usia data terlama (tahun)", "5", optional=True)
    kata_uraian = count("banyak kata paling sedikit dalam uraian", "4", optional=True)
    sumber_dana_lain = count("banyak sumber dana di luar APBD paling sedikit", "1", optional=True)

    def of(self, name: str) -> int | None:
        """The threshold set here, or None."""
        value = self.__dict__.get(name)
        return None if value is None else int(value)


GAP_RULE = "ISI001"
_RULE = late_pattern(r"[A-Z]{3}\d{3}")


class Pengecualian(Butir):
    """A waived finding with its reason; it covers the item at the path ``pada`` and everything within it."""

    naming_fields = ("aturan", "pada")

    aturan = text("aturan yang dikecualikan", "QWN003")
    pada = text("butir yang dikecualikan", "quick_win[mpp]", optional=True)
    alasan = text("alasan pengecualian", "Disepakati Dewan pada rapat 3 Maret 2026")

    def means(self, rule: str, path: str) -> bool:
        """Whether it waives a finding of a rule at a path; always False if it lacks a rule or a reason."""
        if not (self.aturan and self.alasan) or rule != str(self.aturan).upper():
            return False
        return ModelPath(path).is_within(str(self.pada))


class Pemeriksaan(Record):
    """Settings of the check; ``kata_wajar`` lists words that are not placeholders or names of other regions here."""

    ambang = part(Ambang, "ambang pemeriksaan", optional=True)
    dikecualikan = many(Pengecualian, "temuan yang dikecualikan", optional=True)
    kata_wajar = listing(_WORD, "kata atau nama daerah yang wajar dalam teks", "Kota Batu", optional=True)

    def void_waivers(
        self, gaps: Collection[Gap], placeholders: Mapping[str, Teks]
    ) -> Iterator[tuple[Pengecualian, str]]:
        """The waivers that were meant to settle a gap but do not, each with the reason why."""
        for waiver in self.dikecualikan:
            rule = str(waiver.aturan).upper()
            if not rule:
                yield waiver, f"tanpa 'aturan'; isi dengan {GAP_RULE} bila isian yang belum ada yang dimaksud"
            elif rule != GAP_RULE and (rule[:3] == GAP_RULE[:3] or not _RULE.fullmatch(rule)):
                yield waiver, f"aturan '{waiver.aturan}' tidak ada; mungkin maksud Anda: {GAP_RULE}"
            elif rule != GAP_RULE:
                continue
            elif not waiver.alasan:
                held = placeholders.get(waiver.path_of("alasan"))
                yield waiver, f"'{held}' bukan alasan; tulis satu kalimat" if held else "tanpa 'alasan'"
            elif not any(waiver.means(GAP_RULE, gap.path) for gap in gaps):
                near = similar(str(waiver.pada), {gap.path for gap in gaps})
                meant = f"; mungkin maksud Anda: {near[0]}" if near else ""
                yield waiver, f"tidak ada isian kosong pada '{waiver.pada}'{meant}"

    def settles(self, path: str) -> bool:
        """Whether the gap at a path is waived with a reason, so that it need not be filled in."""
        return any(waiver.means(GAP_RULE, path) for waiver in self.dikecualikan)
