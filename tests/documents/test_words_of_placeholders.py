"""What people write in place of a value is read in the gap that documents print for it, in every format."""

from pathlib import Path

from generator.documents.as_html import to_html
from generator.documents.as_markdown import to_markdown
from generator.masterplan.gaps import words_held
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.documents.composing import PAGE_PLAN, composed_page

PLAN = """
visi: {rumusan: Kotim maju, penjelasan: menyusul dari Bupati}
rencana_aksi:
  - {id: a, kegiatan: K, indikator: TBD, satuan: "-", target: {2026: menyusul dari OPD, 2027: 5}}
quick_win:
  - {id: q, nama: Q, tujuan: diisi kemudian, perumus: [menyusul dari Bappeda], manfaat: xxx}
tows: menyusul dari tim
"""


@each(
    ("path", "words"),
    [
        ("visi.penjelasan", "menyusul dari Bupati"),
        ("rencana_aksi[a].indikator", "TBD"),
        ("rencana_aksi[a].satuan", ""),
        ("rencana_aksi[a].target", "menyusul dari OPD"),
        ("rencana_aksi[a].opd", ""),
        ("quick_win[q].tujuan", "diisi kemudian"),
        ("quick_win[q].perumus", "menyusul dari Bappeda"),
        ("quick_win[q].manfaat", ""),
        ("quick_win[q].keunikan", ""),
        ("tows", "menyusul dari tim"),
        ("tows.kekuatan_peluang", "menyusul dari tim"),
    ],
)
def test_each_gap_has_the_words_that_stand_in_its_place(path: str, words: str, tmp_path: Path) -> None:
    file = tmp_path / "daerah.yaml"
    file.write_text(PLAN, encoding="utf-8")
    assert words_held(read_masterplan(file).masterplan)(path) == words


def test_several_placeholders_of_one_gap_are_all_read(tmp_path: Path) -> None:
    file = tmp_path / "daerah.yaml"
    file.write_text(PLAN.replace("2027: 5", "2027: TBD"), encoding="utf-8")
    assert words_held(read_masterplan(file).masterplan)("rencana_aksi[a].target") == "menyusul dari OPD; TBD"


def test_the_words_are_printed_in_each_format_and_signs_leave_the_label(tmp_path: Path) -> None:
    plan = f"{PAGE_PLAN}visi: {{rumusan: menyusul dari Bupati}}\nrpjmd: {{visi: xxx}}\n"
    document = composed_page(tmp_path, "{{ visi.rumusan }}\n\n{{ rpjmd.visi }}\n", plan=plan)
    for text in (to_markdown(document), to_html(document)):
        assert "[belum diisi: menyusul dari Bupati]" in text.replace("\\", "")
        assert "xxx" not in text
        assert "[belum diisi: visi RPJMD]" in text.replace("\\", "")
