"""The region: its identity, its leaders and its offices."""

import re

from generator.framework.all_regions import Region, find_regions, full_code, regions, regions_of_code
from generator.masterplan.butir import Butir
from generator.masterplan.istilah import Istilah
from generator.masterplan.kode_rencana import office_code
from generator.source.declare import choice, count, listing, many, number, paragraphs, part, references, text
from generator.source.kinds import TEXT
from generator.source.reader import Reader
from generator.source.repeated import drop_repeated
from generator.source.values import Gap, Phrase, Teks
from generator.source.words import joined

JENIS = {"kabupaten": "Kabupaten", "kota": "Kota"}
_PRINTED_BEFORE = {"kabupaten": ("kabupaten", "kab"), "kota": ("kota(?! administrasi)",)}
_OFFICES = {
    "kepala": ("bupati", r"wali\s?kota"),
    "wakil": (r"wakil\s+bupati", r"wakil\s+wali\s?kota"),
    "sekretaris": (r"sekretaris\s+daerah", "sekda"),
}
_SQUARE_KILOMETRES = ("km²", "km2", "km persegi", "kilometer persegi")
_MOST_CODES = 6
_CODE = re.compile(r"\d\d\.\d\d$")


class Pejabat(Butir):
    """A person in office."""

    short = "nama"
    of_people = True

    nama = text("nama pejabat", "H. Halikinnor")
    nip = text("NIP", "19700101 199503 1 001", optional=True)
    pangkat = text("pangkat", "Pembina Utama Muda", optional=True)
    jabatan = text("jabatan", "Kepala Dinas", optional=True)


class Opd(Butir):
    """An office of the local government."""

    topic = "daerah.opd"
    short = "nama"
    naming_fields = ("nama",)

    nama = text("nama {opd}", "Dinas Kesehatan")
    singkatan = text("singkatan {opd}", "Dinkes", optional=True)
    kode = office_code()
    kepala = text("kepala {opd}", "dr. Siti Aminah", optional=True)
    peran = text("peran dalam {smart_city}", "leading sector", optional=True)

    def after_reading(self, reader: Reader) -> None:
        """Make the short name a second name for references to the office."""
        if self.singkatan:
            reader.register(self.topic, self, [self.singkatan])


class Daerah(Butir):
    """The kabupaten or kota itself."""

    unless = (("jenis", "bila `kode` terdaftar"), ("ibu_kota", "bagi kota"))
    sections = (
        ("Nama dan letak", ("nama", "jenis", "kode", "provinsi", "ibu_kota", "sebutan", "gambaran")),
        ("Pimpinan", ("kepala", "wakil", "sekretaris", "kepala_diskominfo")),
        ("Perangkat daerah", ("opd", "dinas_pengampu")),
    )
    fiktif = choice("daerah rekaan", {"ya": "Ya", "tidak": "Tidak"}, optional=True)
    kode = text("kode Kemendagri", "62.02", weight=4)
    nama = text("nama daerah", "Kotawaringin Timur", weight=10)
    jenis = choice("jenis daerah", JENIS, weight=10)
    provinsi = text("provinsi", "Kalimantan Tengah", weight=4)
    ibu_kota = text("ibu kota", "Sampit", weight=3)
    sebutan = text("nama sebutan daerah", "Bumi Habaring Hurung", optional=True)
    kepala = part(Pejabat, "{kepala_daerah}", weight=6)
    wakil = part(Pejabat, "{wakil_kepala_daerah}", optional=True)
    sekretaris = part(Pejabat, "Sekretaris Daerah", optional=True)
    kepala_diskominfo = part(Pejabat, "kepala {diskominfo}", weight=3)
    opd = many(Opd, "daftar {opd}", weight=8)
    luas_km2 = number("luas wilayah (km²)", "16796", units=_SQUARE_KILOMETRES, optional=True)
    penduduk = count("jumlah penduduk", "428.900", units=("jiwa", "orang"), optional=True)
    gambaran = paragraphs("gambaran umum daerah", weight=5)
    lambang = text("berkas gambar lambang daerah", "gambar/lambang.png", optional=True)
    tetangga = listing(TEXT, "daerah tetangga dan mitra", "Kabupaten Seruyan", optional=True)
    kawasan = text("kawasan strategis yang menaungi daerah", "Ibu Kota Nusantara", optional=True)
    dinas_pengampu = references("daerah.opd", "{opd} pengampu {smart_city}", lenient=True, optional=True)

    istilah: Istilah

    @property
    def nama_lengkap(self) -> Phrase:
        """The name preceded by the kind of region: "Kabupaten Kotawaringin Timur"."""
        return Phrase((self.istilah.jenis_daerah, " ", self.nama))

    @property
    def pusat_pemerintahan(self) -> Teks | Gap:
        """The place where decrees are made and printed: the capital, or a city itself."""
        return self.nama if not self.ibu_kota and self.jenis_menurut_kode == "kota" else self.ibu_kota

    @property
    def jenis_menurut_kode(self) -> str:
        """The kind as given, else according to the code, else "belum"."""
        if self.jenis:
            return self.jenis
        known = self._of_code()
        return known.kind if known else "belum"

    def _of_code(self) -> Region | None:
        code = self.kode
        return next((region for region in regions() if region.code == code), None) if code else None

    def expects(self, name: str) -> bool:
        """Do not expect the kind of region if the code determines it, nor the capital of a city."""
        known = (name == "jenis" and self._of_code()) or (name == "ibu_kota" and self.jenis_menurut_kode == "kota")
        return super().expects(name) and not known

    def after_reading(self, reader: Reader) -> None:
        """Complete the code, and report one that is malformed or not in the ministry's list."""
        drop_repeated(self, "nama", _PRINTED_BEFORE.get(self.jenis_menurut_kode, ()))
        drop_repeated(self, "provinsi", ("provinsi", "prov"))
        for name, offices in _OFFICES.items():
            if name in self.__dict__:
                drop_repeated(self.__dict__[name], "nama", offices)
        if not self.kode:
            return
        self._complete_code(self.kode)
        if not _CODE.match(self.kode):
            reader.problems.error(
                f"kode daerah '{self.kode}' bukan kode Kemendagri",
                self.kode.place,
                f"dua angka provinsi, titik, dua angka daerah; {self._codes_meant(self.kode)}",
            )
        elif self.fiktif != "ya" and self.kode not in {region.code for region in regions()}:
            reader.problems.error(
                f"kode daerah '{self.kode}' tidak ada dalam daftar Kemendagri",
                self.kode.place,
                self._codes_meant(self.kode),
            )

    def _complete_code(self, kode: Teks) -> None:
        """Insert the dot into a code written without it, such as 6202."""
        code = full_code(kode)
        if code and code != kode:
            written = Teks(code)
            written.path, written.spot = kode.path, kode.spot
            self.__dict__["kode"] = written

    def _codes_meant(self, kode: Teks) -> str:
        """What to write in place of a wrong code: that of the name, else what the code itself may mean."""
        if self.fiktif == "ya":
            return 'tulis misalnya  "00.00"'
        name = f"{self.jenis} {self.nama}" if self.jenis else str(self.nama)
        near = (find_regions(name) or find_regions(str(self.nama)) if self.nama else []) or regions_of_code(kode)
        if not near:
            return "periksa kodenya pada daftar Kemendagri"
        if len(near) == 1:
            return f'tulis  "{near[0].code}"  bila yang dimaksud {near[0].full_name}'
        listed = [f'"{region.code}" ({region.full_name})' for region in near[:_MOST_CODES]]
        if len(near) > _MOST_CODES:
            listed.append(f"{len(near) - _MOST_CODES} lagi di {near[0].province}")
        return f"tulis salah satu: {joined(listed, 'atau')}"
