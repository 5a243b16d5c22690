"""Reports on a plan under another edition of the frame."""

import json
import re

import markdown
import pytest

from generator.checks.reports.other_frame_report import json_report, markdown_report, text_report
from generator.masterplan.other_frame import OtherFrame
from tests.checks.looking import plan_of

PLAN = """
daerah: {nama: Sampit Jaya, jenis: kota}
dimensi: {smart_society: Smart People}
strategi:
- {dimensi: smart_living, nama: Tanpa tempat}
rencana_aksi:
- {subdimensi: telekomunikasi_transportasi, kegiatan: "Halte <b>_satu_</b>", anggaran: {APBD: {2026: 5 juta}}}
"""


@pytest.fixture(scope="module")
def views() -> dict[str, OtherFrame]:
    return {"uji": OtherFrame(plan_of(PLAN), "pp-59-2022")}


def test_the_terminal_shows_what_fits_what_is_missing_and_what_is_new(views: dict[str, OtherFrame]) -> None:
    report = text_report(views)
    assert max(map(len, report.splitlines()[1:])) <= 80
    for told in (
        "Transportasi ► Mobilitas: 1 butir",
        "Tanpa tempat: Kehidupan Berkota atau Mobilitas",
        "Tulis subdimensinya pada butir itu.",
        "Ekonomi: belum ada satu butir pun",
        "Smart Living terbagi ke Kehidupan Berkota dan Mobilitas",
        "Smart People (untuk Smart Society)",
        "masih rancangan",
    ):
        assert told in report


def test_the_sums_of_the_terminal_add_up(views: dict[str, OtherFrame]) -> None:
    rows = [
        line.split() for line in text_report(views).splitlines() if re.search(r" (?:\d+|-) +(?:Rp[\d.]+|-)$", line)
    ]
    counts = {" ".join(row[:-3]): int(row[-3]) for row in rows}
    assert sum(counts.values()) == 2 * counts["Seluruhnya"]


def test_markdown_lists_every_item_and_prints_its_text_as_it_is(views: dict[str, OtherFrame]) -> None:
    page = markdown.markdown(markdown_report(views), extensions=["tables"])
    assert page.count("Halte &lt;b&gt;_satu_&lt;/b&gt;") == 2
    assert page.count("Rp5.000.000") == 4  # table: the dimension and the whole; list: where it counts and where shown
    assert "dananya dihitung pada aspek lain" in page


def test_json_holds_each_item_once_with_its_own_subdimension(views: dict[str, OtherFrame]) -> None:
    [region] = json.loads(json_report(views))["daerah"]
    items = [item for part in region["aspek"] for item in part["butir"]] + region["belum_ditempatkan"]
    assert [(item["nama"], item["asal"]) for item in items] == [
        ("Halte <b>_satu_</b>", "telekomunikasi_transportasi"), ("Tanpa tempat", "smart_living"),
    ]  # fmt: skip
    assert region["dana"] == sum(part["dana"] for part in region["aspek"]) == 5_000_000
    assert region["sebutan_tidak_dibawa"] == {"smart_society": "Smart People"}


OPEN = """
daerah: {nama: Sampit Jaya, jenis: kota}
rencana_aksi:
- {subdimensi: wajah_kota, kegiatan: Penuh, anggaran: {APBD: {2026: 5 juta}}}
- {subdimensi: layanan_publik, kegiatan: Berdana, anggaran: {APBD: {2026: 5 juta}}}
- {subdimensi: layanan_publik, kegiatan: Tanpa dana}
- {subdimensi: ekosistem_bisnis, kegiatan: Tanpa dana juga}
"""


def test_a_sum_to_which_activities_without_a_budget_belong_is_marked_as_books_mark_it() -> None:
    views = {"uji": OtherFrame(plan_of(OPEN), "pp-59-2022")}
    rows = {" ".join(line.split()[:2]): line for line in text_report(views).splitlines()}
    assert rows["Tata Kelola"].endswith("Rp5.000.000 [belum lengkap]")
    assert rows["Ekonomi 1"].endswith(" [belum diisi]")
    assert rows["Seluruhnya 4"].endswith("Rp10.000.000 [belum lengkap]")
    assert text_report(views).count("[belum lengkap]") == 2
    assert max(map(len, text_report(views).splitlines()[1:])) <= 80
    page = markdown.markdown(markdown_report(views), extensions=["tables"])
    assert page.count("Rp5.000.000 [belum lengkap]") == 1
    assert "Tanpa dana (Layanan Publik" in page.replace("<br>", "")
    [region] = json.loads(json_report(views))["daerah"]
    told = {part["kunci"]: (part["dana"], part["dana_lengkap"]) for part in region["aspek"]}
    assert (told["tata_kelola_birokrasi"], told["ekonomi"]) == ((5_000_000, False), (0, False))
    assert (region["dana"], region["dana_lengkap"]) == (10_000_000, False)


def test_a_budget_that_the_region_has_a_reason_to_leave_open_is_not_awaited() -> None:
    waived = """
pemeriksaan: {dikecualikan: [{aturan: ISI001, alasan: Dibahas pada perubahan APBD}]}
"""
    assert "[belum" not in text_report({"uji": OtherFrame(plan_of(OPEN + waived), "pp-59-2022")})
