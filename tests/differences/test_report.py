"""What a report says, whichever form it takes: the story of a revision, told change by change."""

from pathlib import Path

from generator.differences.report import Report, remark
from generator.versions.change import Kind
from tests.cases import each
from tests.differences.reporting import report_of


def test_every_edit_of_the_story_is_one_change_of_its_kind(story: Report) -> None:
    found = [(str(c.kind), c.where.topic, c.where.dimension, c.field) for c in story.found.changes]
    assert found == [
        ("tipografi", "rpjmd", "", "judul"),
        ("teks", "visi", "", "penjelasan"),
        ("teks", "rencana_aksi", "smart_governance", "opd"),
        ("berganti_nama", "quick_win", "smart_governance", ""),
        ("angka", "rencana_aksi", "smart_economy", "anggaran[apbn][2027]"),
        ("angka", "rencana_aksi", "smart_economy", "anggaran[apbn][2028]"),
        ("dipindah", "rencana_aksi", "smart_living", ""),
        ("dihapus", "risiko", "smart_living", ""),
        ("ditambah", "rencana_aksi", "smart_society", ""),
    ]


def test_the_summary_counts_by_kind(story: Report) -> None:
    assert story.summary.startswith("9 perubahan: 1 ditambah, 1 dihapus, 1 berganti nama, 1 dipindah, ")


def test_completeness_and_findings_of_both_versions_are_compared(story: Report) -> None:
    assert [level.name for level in story.levels][1:] == [str(d.nama) for d in story.found.new.dimensi]
    assert all(0 <= level.old <= 100 and 0 <= level.new <= 100 for level in story.levels)


def test_a_gap_that_opens_is_a_new_finding_and_one_that_closes_is_gone(tmp_path: Path) -> None:
    name = "daerah: {nama: Uji}\n"
    old, new = f"{name}visi: {{rumusan: Maju}}\n", f"{name}visi: {{penjelasan: Maju}}\n"
    report = report_of(tmp_path, old, new)
    there, back = (found.came for found in (report, report_of(tmp_path, new, old)))
    assert {f.message for f in there} == {f.message for f in report_of(tmp_path, new, old).went}
    assert there
    assert not {f.message for f in there} & {f.message for f in back}


def test_a_renamed_item_keeps_its_findings(tmp_path: Path) -> None:
    text = "daerah: {nama: Uji}\nquick_win: [{nama: %s}]\n"
    report = report_of(tmp_path, text % "Mal Pelayanan Publik", text % "Mal Pelayanan Publik Kota")
    assert [change.kind for change in report.found.changes] == [Kind.RENAMED]
    assert len(report.came) == len(report.went) == 0


def test_a_single_topic_s_file_is_not_checked_and_tells_no_region(tmp_path: Path) -> None:
    report = report_of(tmp_path, "visi: A\n", "visi: B\n")
    assert report.levels == []
    assert report.title == "Perbandingan Masterplan"


def test_a_guess_says_how_sure_it_is(tmp_path: Path) -> None:
    report = report_of(tmp_path, "misi: [Pelatihan kader posyandu]\n", "misi: [Pelatihan para kader posyandu]\n")
    [change] = report.found.changes
    assert remark(change) == f"dugaan, kemiripan {change.score}%"


def test_sums_that_lack_money_still_to_come_say_so(tmp_path: Path) -> None:
    text = "rencana_aksi: [{kegiatan: A, anggaran: {APBD: {2026: 1 juta, 2027: %s}}}]\n"
    told = "Jumlah anggaran versi baru belum lengkap: yang dihitung baru yang sudah diisi."
    assert told in report_of(tmp_path, text % "5 juta", text % "TBD").notices
    assert told not in report_of(tmp_path / "b", text % "5 juta", text % "'-'").notices


KUTIM = 'daerah: {kode: "64.08", nama: Kutai Timur, jenis: kabupaten}\n'
KOTIM = 'daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten}\n'
BOGOR = 'daerah: {kode: "32.01", nama: Bogor, jenis: kabupaten}\n'
TWO = "Yang dibandingkan dua daerah yang berlainan: "


@each(
    ("old", "new", "told"),
    [
        (KUTIM, KOTIM, [f"{TWO}Kabupaten Kutai Timur (64.08) dan Kabupaten Kotawaringin Timur (62.02)."]),
        (
            BOGOR,
            'daerah: {kode: "32.71", nama: Bogor, jenis: kota}\n',
            [f"{TWO}Kabupaten Bogor (32.01) dan Kota Bogor (32.71)."],
        ),
        (KUTIM, KUTIM.replace("64.08", "62.02"), []),
        (KUTIM, KUTIM.replace("Kutai Timur", "Kutai Timur Raya"), []),
        (KUTIM, "daerah: {nama: Kotawaringin Timur, jenis: kabupaten}\n", []),
        ("visi: A\n", KOTIM, []),
    ],
)
def test_a_comparison_of_two_regions_says_so_at_its_head(old: str, new: str, told: list[str], tmp_path: Path) -> None:
    assert report_of(tmp_path, old, new).notices[:1] == told
