"""Vision and missions: the region's own from its RPJMD, and those of the smart city."""

from generator.masterplan.butir import Butir
from generator.masterplan.dimensi import dimensions_listed
from generator.source.declare import listing, many, paragraphs, references, text
from generator.source.kinds import TEXT
from generator.source.reader import Reader, bare_number
from generator.source.repeated import drop_quotes, drop_repeated


def _bare(record: Butir, name: str, reader: Reader) -> None:
    drop_repeated(record, name, (r"visi(?=\s*:)",))
    drop_quotes(record, name, reader.problems)


class MisiDaerah(Butir):
    """A mission of the RPJMD; references may also use its number."""

    topic = "rpjmd.misi"
    numbered = "misi"
    naming_fields = ("nama",)
    short = "nama"
    told_by = ("nama",)

    nomor = text("nomor misi RPJMD", "1", optional=True)
    nama = text("misi RPJMD", "Meningkatkan daya saing perekonomian daerah")


class Rpjmd(Butir):
    """The region's five-year plan, as far as the masterplan refers to it."""

    judul = text("judul RPJMD", "RPJMD Kabupaten Contoh Tahun 2025-2029", weight=3)
    peraturan = text("peraturan tentang RPJMD", "Perda Nomor 5 Tahun 2025", weight=4)
    visi = paragraphs("visi RPJMD", weight=7)
    misi = many(MisiDaerah, "misi RPJMD", weight=7)

    def after_reading(self, reader: Reader) -> None:
        """Drop quotes and "Visi:", which documents print around a vision; sort missions that are all numbered."""
        super().after_reading(reader)
        _bare(self, "visi", reader)
        numbers = self._numbers()
        if len(numbers) == len({*numbers}) == len(self.misi) and all(map(str.isdecimal, numbers)):
            self.misi.sort(key=lambda misi: int(_number_of(misi)))

    @property
    def misi_berurutan(self) -> bool:
        """Whether the numbers of the missions are those of their places, or none is given."""
        return self._numbers() in ([], [str(place) for place in range(1, len(self.misi) + 1)])

    def _numbers(self) -> list[str]:
        return [number for misi in self.misi if (number := _number_of(misi))]


def _number_of(misi: MisiDaerah) -> str:
    return bare_number(str(misi.nomor), misi.numbered) if misi.nomor else ""


class Visi(Butir):
    """The vision of the smart city."""

    short = "rumusan"

    rumusan = paragraphs("visi {smart_city}", "Terwujudnya daerah yang cerdas dan sejahtera", weight=10)
    penjelasan = paragraphs("penjelasan visi {smart_city}", weight=5)
    kata_kunci = listing(TEXT, "kata kunci visi", "sejahtera", optional=True)

    def after_reading(self, reader: Reader) -> None:
        """The quotes and the word that documents print around a vision are no part of it."""
        _bare(self, "rumusan", reader)

    def expects(self, name: str) -> bool:
        """Expect an explanation of the vision only once there is a vision."""
        return super().expects(name) and not (name == "penjelasan" and not self.rumusan)


class Misi(Butir):
    """A mission of the smart city; references may also use its position in the list, its number in documents."""

    topic = "misi"
    numbered = "misi"
    short = "nama"
    naming_fields = ("nama",)

    nama = text("misi {smart_city}", "Mempercepat transaksi nontunai di pasar rakyat")
    uraian = paragraphs("uraian misi", optional=True)
    dimensi = dimensions_listed("{dimensi} yang menjalankan misi", optional=True)
    misi_daerah = references("rpjmd.misi", "misi RPJMD yang didukung")
