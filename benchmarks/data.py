"""A made-up plan of any size as a region's YAML folder, with every topic that Buku 2 prints."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml

from benchmarks.vocabulary import (
    AUDIENCES,
    CAUSES,
    COORDINATOR,
    LAWS,
    PARTNERS,
    PEOPLE,
    PLACES,
    SENTENCES,
    SOURCES,
    SUBJECTS,
    WORK,
    Subject,
)
from generator.framework.dimensions import dimensions, subdimensions

_DUMPER = getattr(yaml, "CDumper", yaml.Dumper)
YEARS = range(2025, 2030)
_SUBDIMENSIONS = len(SUBJECTS)
_ALL = tuple(SUBJECTS.values())
_FUNDS = ("APBD", "APBN", "DAK", "CSR")
_LEVELS = ("Rendah", "Sedang", "Tinggi")

Entry = dict[str, Any]
T = TypeVar("T")


def write_plan(folder: Path, rows: int, seed: int) -> None:
    """Write a plan with that many rows of action into a folder, which is made if need be.

    The other topics grow with the rows. The same rows and seed give the same files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in _Plan(rows, random.Random(seed)).files():
        text = yaml.dump(content, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=110)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


class _Plan:
    def __init__(self, rows: int, chance: random.Random) -> None:
        self.rows = rows
        self.chance = chance
        self.keys = list(subdimensions())
        self.goals = _SUBDIMENSIONS * max(1, rows // 90)

    def files(self) -> Iterator[tuple[str, Entry]]:
        """Name and content of each file."""
        yield "daerah", self._region()
        yield "pendahuluan", self._introduction()
        yield "visi", self._vision()
        yield "sasaran", {"sasaran": [self._goal(n) for n in range(self.goals)]}
        yield "strategi", {"strategi": [self._strategy(n) for n in range(self.goals)]}
        for key in dimensions():
            yield f"rencana-aksi-{key}", {"rencana_aksi": self._actions(key)}
        yield "peta-jalan", self._road_map()
        yield "quick-win", {"quick_win": [self._quick_win(n) for n in range(12)]}
        yield "risiko", {"risiko": [self._risk(n) for n in range(self.goals)]}
        yield "dukungan", self._support()
        yield "tata-kelola", self._governance()

    def _region(self) -> Entry:
        offices = dict.fromkeys([COORDINATOR, *(subject.office for subject in _ALL)])
        return {
            "masterplan": 1,
            "daerah": {
                "fiktif": "ya",
                "kode": "99.01",
                "nama": "Muara Contoh",
                "jenis": "kabupaten",
                "provinsi": "Provinsi Rekaan",
                "ibu_kota": "Muara Hulu",
                "kepala": {"nama": PEOPLE[0], "jabatan": "Bupati"},
                "kepala_diskominfo": {"nama": PEOPLE[1]},
                "opd": [{"nama": office, "kepala": self._one(PEOPLE)} for office in offices],
                "gambaran": self._prose(4),
                "kawasan": "Kawasan Pesisir Rekaan",
            },
            "periode": {"mulai": YEARS[0], "selesai": YEARS[-1]},
            "naskah": {"versi": "1.0", "tanggal": "18 Agustus 2025", "tempat": "Muara Hulu"},
            "dimensi": {key: {"gambaran": self._prose(3)} for key in dimensions()},
            "sumber": [
                {"id": f"sumber-{n}", "nama": name, "penerbit": "Pemerintah Kabupaten", "tahun": 2024}
                for n, name in enumerate(SOURCES, 1)
            ],
        }

    def _introduction(self) -> Entry:
        kinds = ("jenis", "nomor", "tahun", "tentang")
        return {
            "pendahuluan": {
                "latar_belakang": self._prose(4),
                "metodologi": self._prose(3),
                "sumber": self._sources(2),
            },
            "dasar_hukum": [dict(zip(kinds, law, strict=True)) for law in LAWS],
            "bimtek": [self._workshop(n, stage) for n, stage in enumerate(("I", "II", "III", "IV"))],
        }

    def _workshop(self, n: int, stage: str) -> Entry:
        return {
            "tahap": stage,
            "mulai": f"2025-0{n + 3}-11",
            "selesai": f"2025-0{n + 3}-12",
            "tempat": "Aula Bappeda",
            "pokok_bahasan": [self._sentence() for _ in range(3)],
            "keputusan": [self._sentence() for _ in range(2)],
        }

    def _vision(self) -> Entry:
        keys = list(dimensions())
        missions = [f"Misi {n}: {self._one(WORK).lower()} {self._object()} bagi warga" for n in range(1, 7)]
        return {
            "rpjmd": {
                "judul": "RPJMD Kabupaten Muara Contoh Tahun 2025–2029",
                "peraturan": "Peraturan Daerah Nomor 4 Tahun 2025",
                "visi": "Muara Contoh yang maju, adil, dan lestari.",
                "misi": [{"id": f"rpjmd-{n}", "nama": name} for n, name in enumerate(missions, 1)],
            },
            "visi": {
                "rumusan": "Terwujudnya Muara Contoh yang cerdas, terbuka, dan sejahtera.",
                "penjelasan": self._prose(3),
                "kata_kunci": ["cerdas", "terbuka", "sejahtera"],
            },
            "misi": [
                {
                    "id": f"misi-{n}",
                    "nama": f"Mendorong {self._object()} untuk {self._one(AUDIENCES)}",
                    "dimensi": [key],
                    "misi_daerah": [f"rpjmd-{n}"],
                }
                for n, key in enumerate(keys, 1)
            ],
            "dimensi_prioritas": self._priority(keys),
            "keterkaitan": [
                {"dimensi": key, "bergantung_pada": self.chance.sample([k for k in keys if k != key], 2),
                 "uraian": self._paragraph()}
                for key in keys
            ],
            "prinsip": [
                {"nama": name, "uraian": self._sentence()} for name in ("Kolaborasi", "Keterbukaan", "Keberlanjutan")
            ],
        }  # fmt: skip

    def _priority(self, keys: list[str]) -> Entry:
        return {
            "dimensi": keys[2],
            "arahan": self._paragraph(),
            "alasan": self._prose(2),
            "uraian": self._prose(2),
            "dukungan": [{"dimensi": key, "uraian": self._paragraph(2)} for key in keys if key != keys[2]],
        }

    def _goal(self, n: int) -> Entry:
        key, subject = self._subject(n)
        return {
            "id": f"sasaran-{n + 1}",
            "subdimensi": key,
            "nama": f"Meningkatnya manfaat {self._one(subject.objects)} bagi {self._one(AUDIENCES)} ({n + 1})",
            "misi_daerah": [f"rpjmd-{n % 6 + 1}"],
            **self._measure(subject.objects[n % 3]),
        }

    def _strategy(self, n: int) -> Entry:
        key, subject = self._subject(n)
        return {
            "id": f"strategi-{n + 1}",
            "subdimensi": key,
            "nama": f"{self._one(WORK)} {self._one(subject.objects)} secara bertahap ({n + 1})",
            "uraian": self._paragraph(),
            "sasaran": [f"sasaran-{n + 1}"],
            "program": [subject.programme, self._one(_ALL).programme],
            "keselarasan": f"Misi {n % 6 + 1} RPJMD",
        }

    def _actions(self, dimension: str) -> list[Entry]:
        mine = {sub.key for sub in dimensions()[dimension].subdimensions}
        return [self._action(n) for n in range(self.rows) if self.keys[n % _SUBDIMENSIONS] in mine]

    def _action(self, n: int) -> Entry:
        key, subject = self._subject(n)
        what, place = self._one(subject.objects), self._one(PLACES)
        return {
            "id": f"aksi-{n + 1}",
            "subdimensi": key,
            "program": subject.programme,
            "kegiatan": f"{self._one(WORK)} {what} di {place} (tahap {n // _SUBDIMENSIONS + 1})",
            "kelompok": self._one(("sdm", "infrastruktur", "aplikasi", "literasi")),
            "sasaran": [f"sasaran-{n % self.goals + 1}"],
            "strategi": [f"strategi-{n % self.goals + 1}"],
            **self._measure(what, subject.unit),
            "lokasi": place,
            "opd": subject.office,
            "pendukung": self.chance.sample(PARTNERS, 2),
            "anggaran": self._budget(self.chance.randint(1, 2)),
            "sumber": self._sources(n % 3 // 2),
        }

    def _measure(self, what: str, unit: str = "persen") -> Entry:
        start = self.chance.randint(3, 40)
        return {
            "indikator": f"{'Persentase' if unit == 'persen' else 'Jumlah'} {unit} yang memakai {what}",
            "satuan": unit,
            "baseline": {"nilai": f"{start},{self.chance.randint(1, 9)}", "tahun": 2024},
            "target": {year: str(start + 9 * n) for n, year in enumerate(YEARS, 1)},
        }

    def _budget(self, sources: int = 1) -> Entry:
        return {
            source: {year: self._amount() for year in YEARS if year == YEARS[1] or self.chance.random() < 0.6}
            for source in self.chance.sample(_FUNDS, sources)
        }

    def _amount(self) -> str:
        millions = self.chance.randint(4, 180) * 5
        return self._one((f"{millions} juta", f"Rp{millions}.000.000", f"{millions // 100 + 1},5 miliar"))

    def _road_map(self) -> Entry:
        return {
            "tema_tahun": [{"tahun": year, "tema": f"Penguatan {self._object()}", "uraian": self._paragraph(3)}
                           for year in YEARS],
            "peta_jalan": [self._stage(n) for n in range(2 * self.goals)],
        }  # fmt: skip

    def _stage(self, n: int) -> Entry:
        key, subject = self._subject(n)
        first = self._one(YEARS)
        return {
            "subdimensi": key,
            "program": f"{subject.programme} tahap {n // _SUBDIMENSIONS + 1}",
            "mulai": first,
            "selesai": self.chance.randint(first, YEARS[-1]),
            "hasil": f"{self._one(subject.objects).capitalize()} dipakai {self._one(AUDIENCES)}",
        }

    def _quick_win(self, n: int) -> Entry:
        key, subject = self._subject(n)
        return {
            "id": f"quick-win-{n + 1}",
            "subdimensi": key,
            "nama": f"{self._one(subject.objects).capitalize()} {n + 1}",
            "masalah": self._paragraph(3),
            "deskripsi": self._prose(2),
            "manfaat": self._sentence(),
            "penerima_manfaat": self._one(AUDIENCES),
            "opd": subject.office,
            "anggaran": self._budget(),
            "sumber": self._sources(1),
        }

    def _risk(self, n: int) -> Entry:
        key, subject = self._subject(n)
        return {
            "subdimensi": key,
            "program": subject.programme,
            "risiko": f"{subject.objects[n % 3].capitalize()} terhambat karena {self._one(CAUSES)}",
            "kemungkinan": self._one(_LEVELS),
            "dampak": self._one(_LEVELS),
            "mitigasi": self._sentence(),
            "penanggung_jawab": subject.office,
        }

    def _support(self) -> Entry:
        count = 12 + self.rows // 30
        return {
            "infrastruktur": [self._supported(n) for n in range(count)],
            "aplikasi": [
                self._supported(n) | {"jenis": self._one(("umum", "khusus", "pusat")), "integrasi": "SIPD"}
                for n in range(count)
            ],
            "literasi_sdm": [self._supported(n) | {"sasaran": self._one(AUDIENCES)} for n in range(count)],
            "kolaborasi": [
                {"subdimensi": self._subject(n)[0], "program": f"Promosi bersama {self._object()}",
                 "bentuk": "bersama", "mitra": ["Kabupaten Tetangga", "Kota Seberang"],
                 "kesepakatan": "Nota kesepahaman 2025", "status": "Berjalan"}
                for n in range(6)
            ],
        }  # fmt: skip

    def _supported(self, n: int) -> Entry:
        _, subject = self._subject(n)
        number = self.chance.randint(5, 40)
        return {
            "nama": f"{self._one(WORK)} {self._one(subject.objects)} ({n + 1})",
            "kondisi": f"Menjangkau {number} {subject.unit}",
            "kebutuhan": f"{number + 12} {subject.unit} pada akhir periode",
            "tahun": self._one(YEARS),
            "opd": subject.office,
            "anggaran": self._budget(),
        }

    def _governance(self) -> Entry:
        return {
            "kebijakan": [
                {"jenis": self._one(("kebijakan", "kelembagaan")), "judul": f"Peraturan Bupati tentang {what}",
                 "status": self._one(("ada", "rancangan", "belum")), "tahun": self._one(YEARS), "opd": COORDINATOR}
                for subject in _ALL for what in subject.objects[:1]
            ],
            "organisasi": {
                "dewan": self._body(1),
                "tim_pelaksana": self._body(2),
                "forum": self._body(3),
                "komitmen": self._paragraph(),
            },
            "pemantauan": {
                "uraian": self._prose(2),
                "kegiatan": [
                    {"kegiatan": f"Rapat evaluasi {when}", "waktu": when, "pelaksana": COORDINATOR,
                     "keluaran": "Laporan capaian"}
                    for when in ("setiap bulan", "setiap triwulan", "setiap semester", "setiap tahun")
                ],
            },
        }  # fmt: skip

    def _body(self, n: int) -> Entry:
        return {
            "tugas": ["menetapkan arah kebijakan", "memantau pelaksanaan", "memberi masukan kepada Bupati"],
            "nomor_sk": f"188.45/{120 + n}/2025",
            "tanggal_sk": "3 Maret 2025",
            "anggota": [
                {"nama": name, "jabatan": f"Kepala {self._one(_ALL).office}", "peran": "Anggota",
                 "unsur": self._one(("dalam", "luar"))}
                for name in PEOPLE
            ],
        }  # fmt: skip

    def _one(self, options: Sequence[T]) -> T:
        return self.chance.choice(options)

    def _subject(self, n: int) -> tuple[str, Subject]:
        """The subdimension of the n-th item of a topic: all take turns."""
        key = self.keys[n % _SUBDIMENSIONS]
        return key, SUBJECTS[key]

    def _object(self) -> str:
        return self._one(self._one(_ALL).objects)

    def _sources(self, count: int) -> list[str]:
        return [f"sumber-{n}" for n in sorted(self.chance.sample(range(1, len(SOURCES) + 1), count))]

    def _sentence(self) -> str:
        return self._paragraph(1)

    def _paragraph(self, sentences: int = 5) -> str:
        return " ".join(self._filled(pattern) for pattern in self.chance.sample(SENTENCES, sentences))

    def _filled(self, pattern: str) -> str:
        subject = self._one(_ALL)
        return pattern.format(
            object=self._one(subject.objects), office=subject.office, programme=subject.programme, unit=subject.unit,
            place=self._one(PLACES), partner=self._one(PARTNERS), audience=self._one(AUDIENCES),
            cause=self._one(CAUSES), year=self._one(YEARS), number=self.chance.randint(5, 90),
        )  # fmt: skip

    def _prose(self, paragraphs: int) -> str:
        return "\n\n".join(self._paragraph() for _ in range(paragraphs))
