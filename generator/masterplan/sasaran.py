"""Targets of the dimensions: indicator, unit, baseline, and target for each year."""

from generator.masterplan.butir import Butir
from generator.masterplan.dimensi import ButirDimensi, subdimension
from generator.masterplan.satuan import BerSatuan
from generator.source.declare import achievement, choice, pairs, part, references, text, year
from generator.source.kinds import AchievementKind, MapKind, YearKind

ARAH = {"naik": "naik", "turun": "turun", "tetap": "dipertahankan"}


class Baseline(Butir):
    """The state from which a target starts; a plain value is enough."""

    short = "nilai"

    nilai = achievement("nilai awal", "41,5", state=True)
    tahun = year("tahun nilai awal", "2024")


class Sasaran(BerSatuan, ButirDimensi):
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
    arah = choice("arah perubahan", ARAH, optional=True)
