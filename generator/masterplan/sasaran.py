"""Targets of the dimensions: indicator, unit, baseline, and target for each year."""

import re

from generator.late_patterns import late_pattern
from generator.masterplan.butir import Butir
from generator.masterplan.dimensi import ButirDimensi, subdimension
from generator.masterplan.indikator_iso import BerIndikatorIso
from generator.masterplan.satuan import BerSatuan
from generator.source.declare import achievement, choice, pairs, part, references, text, year
from generator.source.kinds import AchievementKind, MapKind, YearKind
from generator.source.numbers import UnreadableValueError
from generator.source.words import in_braces
from generator.source.yaml_nodes import Node, Scalar

ARAH = {"naik": "naik", "turun": "turun", "tetap": "dipertahankan"}

_NILAI = r"(?P<nilai>\d+(?:[.,]\d+)*\s*(?:%|persen\b)?)"
_TAHUN = r"(?P<tahun>(?:19|20)\d\d)"
_WITH_YEAR = late_pattern(rf"{_NILAI}(?=\s*,|\s),?\s*(?:(?:pada|di)\s+)?(?:tahun\s+)?{_TAHUN}", re.IGNORECASE)
_WITH_YEAR_IN_BRACKETS = late_pattern(
    rf"(?P<nilai>.*\S)\s*\(\s*(?:pada\s+)?(?:(?:tahun|th\.?|thn\.?)\s+)?{_TAHUN}\s*\)", re.IGNORECASE
)
_WITH_YEAR_AFTER_SEMICOLON = late_pattern(rf"(?P<nilai>[^;]*[^;\s])\s*;\s*(?:tahun\s+)?{_TAHUN}", re.IGNORECASE)
_BEHIND_YEAR = late_pattern(rf"(?:tahun\s+)?{_TAHUN}\s*[:=]\s*{_NILAI}", re.IGNORECASE)
_OVER_YEAR = late_pattern(rf"(?P<nilai>\d+(?:[.,]\d+)*)\s*/\s*{_TAHUN}")
_UNIT_AND_YEAR = late_pattern(
    rf"(?P<nilai>\d+(?:[.,]\d+)*\s+(?!(?:dari|sejak|sampai|hingga|per|untuk)\b)[^\W\d]+)\s+"
    rf"(?:(?:pada|di)\s+(?:tahun\s+)?|tahun\s+){_TAHUN}",
    re.IGNORECASE,
)
_YEAR = late_pattern(r"\b(?:19|20)\d\d\b")
_FORMS = (_WITH_YEAR_IN_BRACKETS, _WITH_YEAR_AFTER_SEMICOLON, _WITH_YEAR, _UNIT_AND_YEAR, _BEHIND_YEAR)


class Baseline(Butir):
    """The state from which a target starts; a plain value is enough."""

    short = "nilai"

    nilai = achievement("nilai awal", "41,5", state=True)
    tahun = year("tahun nilai awal", "2024")

    @classmethod
    def spelled_out(cls, text: Scalar, short: str) -> dict[str, tuple[Scalar, Node]]:
        """The value, and the year that stands behind or before it: "41,5 (2024)", "2024: 41,5"."""
        words = text.text.strip()
        _refuse_several_years(words)
        match = next((found for form in _FORMS if (found := form.fullmatch(words))), None)
        if match is None:
            _refuse_year_over_value(words)
            return super().spelled_out(text, short)
        parts = {name: Scalar(match[name], text.style, text.spot) for name in ("nilai", "tahun")}
        return {name: (part, part) for name, part in parts.items()}


def _refuse_several_years(words: str) -> None:
    """Raise UnreadableValueError for "40 (2023), 41 (2024)", of which only one is where a target starts."""
    if len(_YEAR.findall(words)) <= 1:
        return
    from generator.source.mistakes.pairs import years_and_values  # noqa: PLC0415  (only where a mistake may be)

    pairs = years_and_values(words)
    if len(pairs) > 1:
        year, value = max(pairs)
        raise UnreadableValueError(
            "di sini diharapkan satu nilai awal, yang tertulis nilai beberapa tahun",
            "sisakan satu nilai beserta tahunnya, dan pindahkan yang lain ke 'catatan'; bentuknya  "
            f"{{nilai: {in_braces(value)}, tahun: {year}}}",
        )


def _refuse_year_over_value(words: str) -> None:
    """Raise UnreadableValueError for "19,1 / 2024", which may be a fraction."""
    if match := _OVER_YEAR.fullmatch(words):
        shown = f"{{nilai: {in_braces(match['nilai'])}, tahun: {match['tahun']}}}"
        raise UnreadableValueError(
            f"'{words}' mungkin memuat nilai dan tahunnya",
            f"tulis  {shown}  bila {match['tahun']} tahunnya; bila bukan, tulis dengan kata.",
        )


class Sasaran(BerSatuan, BerIndikatorIso, ButirDimensi):
    """What a dimension is to achieve, and how it is measured."""

    topic = "sasaran"
    naming_fields = ("nama",)
    told_by = ("dimensi", "subdimensi", "nama", "indikator", "satuan")

    subdimensi = subdimension(optional=True)
    nama = text("sasaran", "Transaksi pasar rakyat beralih ke pembayaran nontunai")
    misi = references("misi", "misi {smart_city}", optional=True)
    misi_daerah = references("rpjmd.misi", "misi RPJMD", optional=True)
    indikator = text("indikator sasaran", "Persentase pedagang yang menerima QRIS", weight=2)
    satuan = text("satuan", "persen")
    baseline = part(Baseline, "nilai awal")
    target = pairs(MapKind(YearKind(), AchievementKind()), "target per tahun", weight=2)
    capaian = pairs(MapKind(YearKind(), AchievementKind()), "capaian per tahun", optional=True)
    arah = choice("arah perubahan", ARAH, optional=True)
