"""Evaluasi: items with their answers, the score in both ways, what lifts it most, and files to download."""

import io
import re
import zipfile

import pytest

from tests.page.visiting import Visit, Visitor

REGION = "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2022, selesai: 2026}\n"
ANSWERS = (
    "evaluasi:\n  - tahun: 2022\n    instrumen: 2022-baru\n    jawaban:\n      - butir: regulasi\n        nilai: 3\n"
    "        bukti: [{dokumen: Perbup, nomor: 12}]\n"
)
ADDRESS = "/d/uji/evaluasi/"


def item(visitor: Visitor, key: str, address: str = ADDRESS) -> str:
    words = visitor.words(address)
    return words[words.index(f'id="butir-{key}"') :].partition("</li>")[0]


def scores(visitor: Visitor, which: str = "") -> list[str]:
    return re.findall(r'class="nilai-akhir"><b>([^<]+)', visitor.words(f"{ADDRESS}nilai{which}"))


def test_every_item_of_the_instrument_is_asked_in_its_part(visit: Visit) -> None:
    words = visit({"isi.yaml": REGION + ANSWERS}).words(ADDRESS)
    assert words.count('class="butir-evaluasi') == 59
    assert re.findall(r'id="bagian-\d">([^<]+)', words) == ["Baseline", "Output", "Outcome", "Impact", "Quick Win"]


def test_an_answer_has_its_score_explanation_and_evidence_as_fields(visit: Visit) -> None:
    found = item(visit({"isi.yaml": REGION + ANSWERS}), "regulasi")
    assert 'data-path="evaluasi[2022].jawaban[regulasi].nilai"' in found and 'value="3"' in found
    assert 'data-path="evaluasi[2022].jawaban[regulasi].penjelasan"' in found
    assert 'value="Perbup"' in found


def test_an_item_without_answer_has_a_field_for_its_score_only(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + ANSWERS})
    assert 'data-answer="rapat-dewan"' in item(visitor, "rapat-dewan")
    fields = {".butir": "rapat-dewan", ".nilai": "2,5"}
    [written] = visitor.save("uji", {"listed": "evaluasi[2022].jawaban", "fields": fields})["written"]
    path = f'data-path="{written["path"]}.nilai"'
    assert path in item(visitor, "rapat-dewan")
    assert path in visitor.words(f"{ADDRESS}butir/rapat-dewan")


def test_the_score_is_told_in_both_ways_and_follows_the_answers(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + ANSWERS})
    assert scores(visitor) == ["0,09", "3,00"]
    visitor.set("evaluasi[2022].jawaban[regulasi].nilai", "3", "4")
    assert scores(visitor) == ["0,11", "4,00"]


def test_what_lifts_the_score_most_leads_to_its_item(visit: Visit) -> None:
    words = visit({"isi.yaml": REGION + ANSWERS}).words(ADDRESS)
    links = re.findall(r'<li><a href="#butir-([^"]+)">[^<]+</a> <b>(\+[\d,]+)', words)
    assert len(links) == 10 and links[0][1] >= links[-1][1]
    assert all(f'id="butir-{key}"' in words for key, _ in links)


def test_a_score_off_the_scale_is_refused_and_nothing_is_written(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + ANSWERS})
    before = visitor.text("uji/isi.yaml")
    fields = {".butir": "rapat-dewan", ".nilai": "5"}
    [refused] = visitor.save("uji", {"listed": "evaluasi[2022].jawaban", "fields": fields})["refused"]
    assert "0–4" in refused["message"] and visitor.text("uji/isi.yaml") == before


def test_no_score_is_told_while_an_answer_cannot_be_read(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + ANSWERS + "      - {butir: dewan, nilai: 4}\n"})
    words = visitor.words(ADDRESS)
    assert "Belum dapat dihitung" in words and "isi.yaml, baris 10" in words
    assert scores(visitor) == []


def test_the_last_year_is_shown_and_others_can_be_chosen(visit: Visit) -> None:
    text = REGION + ANSWERS + "  - {tahun: 2023, instrumen: 2022-lama}\n  - {tahun: 2024, indeks: 2,1}\n"
    visitor = visit({"isi.yaml": text})
    assert "<h1>Evaluasi 2023</h1>" in visitor.words(ADDRESS)
    assert "<h1>Evaluasi 2022</h1>" in visitor.words(f"{ADDRESS}?tahun=2022")
    assert [visitor.get(f"{ADDRESS}?tahun={year}").status_code for year in ("2024", "1999")] == [404, 404]


def test_without_an_evaluation_one_is_begun_with_year_and_instrument(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + "evaluasi: [{tahun: 2024, indeks: 2.1}]\n"})
    words = visitor.words(ADDRESS)
    assert 'value="2022-baru"' in words and "59 butir" in words
    assert "2024, nilai 2,1" in words and 'data-path="evaluasi[2024].instrumen"' in words
    assert [visitor.get(f"{ADDRESS}{one}").status_code for one in ("nilai", "laporan.docx", "butir/regulasi")] == [
        404
    ] * 3
    visitor.save("uji", {"listed": "evaluasi", "fields": {".tahun": "2025", ".instrumen": "2022-baru"}})
    assert "<h1>Evaluasi 2025</h1>" in visitor.words(ADDRESS)


@pytest.mark.slow
def test_what_the_plan_itself_says_stands_beside_its_item(visit: Visit) -> None:
    visitor = visit(None, "contoh")
    visitor.save("contoh", {"listed": "evaluasi", "fields": {".tahun": "2026", ".instrumen": "2022-baru"}})
    assert "Rencana ini: " in visitor.words("/d/contoh/evaluasi/")


def test_an_item_that_is_not_asked_is_not_found(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + ANSWERS})
    assert visitor.get(f"{ADDRESS}butir/lain").status_code == 404


@pytest.mark.slow
def test_the_report_and_the_forms_of_the_survey_can_be_downloaded(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + ANSWERS})
    names = {"laporan.docx": "word/document.xml", "survei-dampak.xlsx": "xl/workbook.xml",
             "survei-dampak-kuesioner.docx": "word/document.xml", "kuesioner-evaluasi.xlsx": "xl/workbook.xml",
             "kuesioner-evaluasi.docx": "word/document.xml"}  # fmt: skip
    for address, inner in names.items():
        assert address in visitor.words(ADDRESS)
        content = visitor.get(f"{ADDRESS}{address}").get_data()
        assert inner in zipfile.ZipFile(io.BytesIO(content)).namelist()


def test_with_faults_nothing_is_downloaded(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + ANSWERS + "penetapan: {tanggal: 31 Februari 2026}\n"})
    for address in ("laporan.docx", "survei-dampak.xlsx", "survei-dampak-kuesioner.docx"):
        answer = visitor.get(f"{ADDRESS}{address}")
        assert answer.status_code == 409 and "31 Februari" in answer.get_data(as_text=True)


STAGES = (
    "evaluasi:\n"
    "  - {id: awal, tahun: 2022, tahap: I, instrumen: 2022-baru, jawaban: [{butir: regulasi, nilai: 1}]}\n"
    "  - {id: akhir, tahun: 2022, tahap: II, instrumen: 2022-baru, jawaban: [{butir: regulasi, nilai: 4}]}\n"
    "  - {id: lain, tahun: 2022, tahap: II, instrumen: 2022-lama, jawaban: []}\n"
)


def test_each_evaluation_of_a_year_can_be_chosen_with_its_scores_answers_and_files(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + STAGES})
    links = dict(re.findall(r'<a href="([^"]+)"(?: aria-current="true")?>(2022[^<]+)</a>', visitor.words(ADDRESS)))
    assert [*links.values()] == ["2022 tahap I", "2022 tahap II, 2022-baru", "2022 tahap II, 2022-lama"]
    first, second, _ = links
    assert 'value="1"' in item(visitor, "regulasi", first) and 'value="4"' in item(visitor, "regulasi", second)
    page = visitor.words(first)
    assert "<h1>Evaluasi 2022 tahap I</h1>" in page
    assert 'data-listed="evaluasi[awal].jawaban"' in page
    assert scores(visitor, "?evaluasi=evaluasi[awal]") == ["0,03", "1,00"]
    report = re.search(r'href="([^"]+)">Unduh laporan', page)
    assert report
    assert "2022 tahap I" in docx_text(visitor, report[1])


def docx_text(visitor: Visitor, address: str) -> str:
    with zipfile.ZipFile(io.BytesIO(visitor.get(address.replace("&amp;", "&")).data)) as package:
        return re.sub("<[^>]+>", "", package.read("word/document.xml").decode())
