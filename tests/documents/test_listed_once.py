"""What a list refers to twice, by its name and its id, is printed once wherever the list is printed."""

from pathlib import Path

import pytest

from generator.documents.as_markdown import to_markdown
from tests.conftest import write_tree
from tests.documents.composing import composed

PLAN = """
daerah: {nama: Sampit, opd: [{id: kes, nama: Dinas Kesehatan, singkatan: Dinkes}, {id: sos, nama: Dinas Sosial}]}
periode: 2025-2029
rpjmd: {misi: [{nomor: 1, nama: Ekonomi maju}, {nomor: 2, nama: Warga sehat}]}
misi: [{nama: Misi kota, misi_daerah: [1, Ekonomi maju, 2]}]
rencana_aksi: [{id: a, kegiatan: Rekam medis, dimensi: smart_living, opd: sos, pendukung: [kes, Dinas Kesehatan]}]
quick_win: [{nama: Loket, dimensi: smart_living, opd: sos, rencana_aksi: [a, Rekam medis], mitra: [Dinkes, kes]}]
bimtek: [{tahap: 1, keputusan: [Satu], peserta: [{opd: kes, jumlah: 2}, {opd: Dinkes, jumlah: 3}]}]
"""


@pytest.mark.slow
def test_a_list_of_references_prints_each_once(tmp_path: Path) -> None:
    printed = "\n".join(map(to_markdown, composed(write_tree(tmp_path, {"daerah.yaml": PLAN}))))
    for twice in ("Ekonomi maju; Ekonomi maju", "Dinas Kesehatan; Dinas Kesehatan", "Rekam medis; Rekam medis"):
        assert twice not in printed
    assert "Ekonomi maju; Warga sehat" in printed
    assert "Pesertanya berjumlah lima orang dari satu OPD." in printed
