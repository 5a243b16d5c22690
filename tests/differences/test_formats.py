"""The forms of a report: text, Markdown, JSON, HTML and the sheet in Word."""

import base64
import hashlib
import json
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.differences.as_document import change_sheet
from generator.differences.as_html import as_html
from generator.differences.as_json import as_json
from generator.differences.as_markdown import as_markdown
from generator.differences.as_text import WIDTH, as_text, coloured
from generator.differences.findings import FoundInOne
from generator.differences.report import Report
from tests.differences.reporting import report_of

FORMS: list[Callable[[Report], str]] = [as_text, as_markdown, as_json, as_html]
_TEXTS = st.text(
    st.sampled_from("aB1 <>&\"'`*_~[]|#\\-+{}.\n–“…é\N{CJK UNIFIED IDEOGRAPH-57CE}"), min_size=1, max_size=40
)


class _Page(HTMLParser):
    """What a browser sees: text, tags that stay open, what would be fetched."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.articles: list[dict[str, str | None]] = []
        self.fetched: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br", "input"}:
            self.open.append(tag)
        if tag == "article":
            self.articles.append(dict(attrs))
        self.fetched += [str(value) for name, value in attrs if name in {"src", "href", "action"}]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text += data


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_the_same_versions_give_the_same_bytes(form: Callable[[Report], str], story: Report) -> None:
    again = Report(story.old, story.new, story.found, story.levels, story.came, story.went)
    assert form(story) == form(again)


@pytest.mark.slow
def test_the_text_keeps_to_eighty_columns_and_begins_with_the_summary(story: Report) -> None:
    lines = as_text(story).splitlines()
    labels = (story.old.label, story.new.label)
    assert max(len(line) for line in lines if not any(label in line for label in labels)) <= WIDTH
    assert lines.index("Smart Governance (2 perubahan)") > lines.index(story.summary[:78].rpartition(" ")[0])
    assert "Anggaran rencana aksi (Rp)" in lines


def test_changed_words_are_marked_without_colour(story: Report) -> None:
    text = as_text(story)
    assert "Loket [-Keliling -]{+Jemput Bola +}Pesisir dan Perbukitan" in text
    assert "\033" not in text


def test_colour_adds_nothing_but_colour(story: Report) -> None:
    assert re.sub(r"\033\[\d+m", "", coloured(as_text(story))) == as_text(story)
    assert "\033[32m{+Jemput Bola +}" in coloured(as_text(story))


def test_without_a_difference_the_report_says_so(tmp_path: Path) -> None:
    report = report_of(tmp_path, "visi: A\n", "visi: A\n")
    assert "Tidak ada perbedaan." in as_text(report)
    assert "Tidak ada perbedaan." in as_markdown(report)
    assert "Tidak ada perbedaan." in _Page(as_html(report)).text
    assert json.loads(as_json(report))["perubahan"] == []


@pytest.fixture
def folded(tmp_path: Path) -> Report:
    """A report in which one act holds many changes and another change stands beside it."""
    rows = ", ".join(f"{{id: a{n}, kegiatan: Kegiatan {n}, opd: Dinas Pasar}}" for n in range(9))
    text = f"daerah: {{opd: [Dinas Pasar]}}\nrencana_aksi: [{rows}]\nvisi: Maju\n"
    return report_of(tmp_path, text, text.replace("Dinas Pasar", "Dinas Pasar Kota").replace("Maju", "Jaya"))


def test_the_summary_counts_acts_and_says_how_much_they_hold(folded: Report) -> None:
    assert folded.summary == "2 perubahan (mencakup 11 rincian): 1 berganti nama dan 1 teks berubah."


def test_the_text_shows_the_first_of_what_an_act_holds_and_counts_the_rest(folded: Report) -> None:
    text = " ".join(as_text(folded).split())
    assert "Dinas Pasar{+ Kota+} (disebut pada 9 tempat; dugaan, kemiripan" in text
    assert "Kegiatan 3" in text
    assert "Kegiatan 4" not in text
    assert "… dan 5 lagi; seluruhnya dengan --format html atau json" in text
    assert "Maju -> Jaya" in text


@pytest.mark.parametrize("form", [as_markdown, as_json, as_html])
def test_the_other_forms_show_all_of_it(form: Callable[[Report], str], folded: Report) -> None:
    shown = form(folded)
    assert all(f"Kegiatan {n}" in shown for n in range(9))


def test_the_sheet_has_a_row_for_an_act(folded: Report) -> None:
    text = _texts_of(change_sheet(folded))
    assert text.count("☐ terima") == 2
    assert all(f"Kegiatan {n}" in text for n in range(9))


def test_json_says_which_changes_an_act_holds(folded: Report) -> None:
    data = json.loads(as_json(folded))
    assert (data["jumlah"], data["jumlah_pokok"]) == (11, 2)
    assert sorted(n for act in data["pokok"] for n in act["rincian"]) == [*range(11)]
    assert data["jumlah_per_jenis"] == {"berganti_nama": 1, "teks": 10}


def test_json_holds_every_change_with_its_places(story: Report) -> None:
    data = json.loads(as_json(story))
    assert data["versi"] == 2
    assert data["jumlah"] == len(data["perubahan"]) == 9
    money = next(change for change in data["perubahan"] if change["isian"] == "anggaran[apbn][2027]")
    assert money["selisih"] == 1_500_000_000
    assert money["persen"] == 60
    assert money["tempat_baru"]["berkas"].endswith("v2/masterplans/contoh/rencana-aksi-smart-economy.yaml")
    assert data["anggaran"]["total"]["selisih"] == 2_740_000_000


def test_markdown_strikes_and_emboldens_words(story: Report) -> None:
    assert "Loket ~~Keliling~~ **Jemput Bola** Pesisir dan Perbukitan" in as_markdown(story)


def test_the_page_needs_nothing_from_elsewhere(story: Report) -> None:
    page = as_html(story)
    assert _Page(page).fetched == []
    assert "default-src 'none'" in page
    assert not re.search(r"url\(|@import|https?://", page)


def test_each_change_of_the_page_can_be_chosen_by_dimension_and_kind(story: Report) -> None:
    articles = _Page(as_html(story)).articles
    assert [a["data-jenis"] for a in articles] == [str(c.kind) for c in story.found.changes]
    assert [a["data-dimensi"] for a in articles] == [c.where.dimension or "umum" for c in story.found.changes]
    assert all(a["tabindex"] == "-1" for a in articles)


@example("1", "1\n|")
@given(_TEXTS, _TEXTS)
def test_no_text_of_a_region_breaks_a_form(tmp_path: Path, old: str, new: str) -> None:
    texts = (yaml.safe_dump({"visi": text, "quick_win": [{"id": "a", "nama": text}]}) for text in (old, new))
    report = report_of(tmp_path, *texts)
    page = _Page(as_html(report))
    assert page.open == []
    for change in report.found.changes:
        assert "".join(change.new.split()) in "".join(page.text.split())
    assert len(json.loads(as_json(report))["perubahan"]) == len(report.found.changes)
    assert max(map(len, as_text(report).splitlines())) <= max(WIDTH, len(report.old.label) + 8)
    assert "<" not in as_markdown(report)


def _texts_of(docx: bytes) -> str:
    xml = zipfile.ZipFile(BytesIO(docx)).read("word/document.xml").decode()
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:br/>", "\n", xml))


def test_the_sheet_has_a_row_for_each_change_and_room_for_the_reviewer(story: Report) -> None:
    text = _texts_of(change_sheet(story))
    assert text.count("☐ terima") == text.count("☐ tolak") == text.count("☐ bahas") == 9
    for words in (
        "Loket Keliling Pesisir",
        "Dinas Perhubungan",
        "+2.740.000.000",
        "Alasan",
        "Penelaah",
        "Tanda Tangan",
    ):
        assert words in text


def test_the_sheet_is_the_same_each_time(story: Report) -> None:
    assert change_sheet(story) == change_sheet(story)


def test_the_sheet_uses_the_region_s_own_words(tmp_path: Path) -> None:
    terms = "istilah: {masterplan: Zqa, smart_city: Zqb, dimensi: Zqc, opd: Zqd}\n"
    old, new = f"{terms}quick_win: [{{nama: A}}]\n", f"{terms}quick_win: [{{nama: A, opd: X}}]\n"
    text = _texts_of(change_sheet(report_of(tmp_path, old, new)))
    assert "Zqd penanggung jawab" in text
    assert not re.search(r"masterplan|smart city|\bopd\b", text, re.IGNORECASE)


def test_the_policy_of_the_page_knows_its_style_and_script_by_their_digests(story: Report) -> None:
    page = as_html(story)
    policy = re.search('Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    for tag in ("style", "script"):
        [text] = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy[1]
    assert "unsafe" not in policy[1]
    body = page.partition("<body>")[2].partition("<script>")[0]
    assert not re.search(r"<[^>]*\s(on\w+|style)=", body), "what the policy would not run"


def test_the_page_holds_no_sign_that_html_forbids(story: Report) -> None:
    told = Report(story.old, story.new, story.found, came=[FoundInOne("TKS001", "Lonceng\x07 dan <tanda>", "")])
    assert "Lonceng\N{REPLACEMENT CHARACTER} dan &lt;tanda&gt;" in as_html(told)
