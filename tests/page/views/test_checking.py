"""Periksa: findings with filters, links to their fields, one right answer, reasons to leave one."""

import re
from html import unescape

import pytest

from generator.page.forms.faults import faults
from tests.page.visiting import Visit, Visitor

REGION = "daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\nperiode: {mulai: 2025, selesai: 2027}\n"
TWICE = "visi:\n  rumusan: Terwujudnya daerah yang yang cerdas\n"
TWICE += "  penjelasan: Cerdas berarti layanan dekat di semua desa.\n"


def findings(visitor: Visitor, query: str = "") -> list[str]:
    words = visitor.words(f"/d/uji/periksa/{query}")
    return re.findall(r'<span class="tingkat (\w+)">', words)


def test_findings_are_counted_and_filtered_by_severity(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + TWICE})
    everything = findings(visitor)
    assert {"galat", "peringatan"} <= {*everything}
    only = findings(visitor, "?tingkat=galat")
    assert {*only} == {"galat"} and len(only) == everything.count("galat")
    assert f">Semua <span>{len(everything)}</span>" in visitor.words("/d/uji/periksa/")


def test_findings_in_the_same_words_name_their_items(visit: Visit) -> None:
    actions = "".join(f"  - {{kegiatan: Kegiatan {name}, dimensi: smart_living}}\n" for name in ("Satu", "Dua"))
    words = visit({"isi.yaml": f"{REGION}rencana_aksi:\n{actions}"}).words("/d/uji/periksa/")
    told = re.findall(r"<p><b>(Kegiatan \w+): Indikator kegiatan belum diisi", words)
    assert told == ["Kegiatan Satu", "Kegiatan Dua"]


def test_a_stage_asks_for_less(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    assert 0 < len(findings(visitor, "?tahap=1")) < len(findings(visitor))
    assert len(findings(visitor, "?tahap=lain")) == len(findings(visitor))


def test_a_finding_leads_to_its_field_in_words_for_forms(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + TWICE})
    words = visitor.words("/d/uji/periksa/")
    links = [unescape(link) for link in re.findall(r'<a class="tombol" href="([^"]+)"', words)]
    assert links
    assert [one for one in dict.fromkeys(links) if visitor.get(one.partition("#")[0]).status_code != 200] == []
    assert "Isilah pada formulirnya." in words and "tambahkan topik" not in words


def test_the_one_right_answer_is_offered_and_saved_as_an_edit(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + TWICE})
    words = visitor.words("/d/uji/periksa/")
    found = re.search(r'data-fix="([^"]+)" data-base="([^"]+)" data-now="([^"]+)"', words)
    assert found
    path, base, now = map(unescape, found.groups())
    assert (path, now) == ("visi.rumusan", "Terwujudnya daerah yang cerdas")
    assert visitor.set(path, base, now)["written"]
    assert visitor.text("uji/isi.yaml") == REGION + TWICE.replace("yang yang", "yang")
    assert "data-fix" not in visitor.words("/d/uji/periksa/")


def test_a_finding_can_be_left_with_a_reason(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + TWICE})
    before = len(findings(visitor))
    fields = {".aturan": "ISI001", ".pada": "quick_win", ".alasan": "Belum dibahas"}
    assert not visitor.save("uji", {"listed": "pemeriksaan.dikecualikan", "fields": fields})["refused"]
    assert len(findings(visitor)) == before - 1
    assert "Alasan: Belum dibahas" in visitor.words("/d/uji/periksa/")


def test_faults_come_first(visit: Visit) -> None:
    words = visit({"isi.yaml": REGION + "naskah: {tanggal: kemarin}\n"}).words("/d/uji/periksa/")
    assert "1 isian salah tulis" in words and "Dokumen belum dapat dicetak sebelum ini dibetulkan." in words


def test_the_list_goes_to_excel(visit: Visit) -> None:
    answer = visit({"isi.yaml": REGION}).get("/d/uji/periksa/temuan.xlsx")
    assert answer.status_code == 200 and answer.data[:2] == b"PK"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("misi: [Satu\n", "[Satu", "[Satu]"),
        ("visi: {rumusan: A, rumusann: B}\n", ", rumusann: B", ""),
        ("visi: {rumusan: A}\nvisi: {rumusan: B}\n", "visi: {rumusan: B}", ""),
        ("visi:\n\trumusan: A\n", "\t", "  "),
        ("periode: {mulai: kemarin}\n", "kemarin", "2025"),
        ("quick_win: satu teks: dua\n", " satu teks: dua", " [Satu]"),
    ],
)
def test_each_kind_of_fault_can_be_mended_on_the_page(text: str, wrong: str, right: str, visit: Visit) -> None:
    visitor = visit({"isi.yaml": f"daerah: {{nama: Uji, jenis: kabupaten}}\n{text}"})
    state = visitor.app.config["OFFICE"].session("uji").state()
    fault = faults(state)[0]
    assert fault.excerpt is not None and "Betulkan barisnya" in visitor.words("/d/uji/periksa/")
    asked = {"nomor": "0", "pesan": fault.message, "semula": fault.excerpt.text}
    answer = visitor.post("/d/uji/periksa/baris", {**asked, "kini": fault.excerpt.text.replace(wrong, right)})
    assert answer.status_code == 200 and answer.get_json()["faults"] == 0
    assert visitor.post("/d/uji/periksa/baris", {**asked, "kini": ""}).status_code == 409


@pytest.mark.parametrize("asked", [[], {}, {"nomor": 0}, {"nomor": "0", "pesan": "", "semula": "", "kini": None}])
def test_lines_that_are_asked_for_wrongly_are_refused(asked: object, visit: Visit) -> None:
    assert visit({"isi.yaml": "visi: {salah: 1}\n"}).post("/d/uji/periksa/baris", asked).status_code == 400
