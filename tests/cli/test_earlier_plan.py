"""``masterplan init --dari``: a new region begins with what is sure in the tables of earlier plans."""

import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document

from generator.cli.main import cli
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.pulling.foreign.sources import foreign_tables
from tests.cli.test_language import english_in
from tests.conftest import Run, write_tree
from tests.excel.grids import Grid, write_grids
from tests.pulling.foreign.blind_files import _WRITERS
from tests.pulling.foreign.office_tables import MONEY_BY_YEAR, OFFICES

OLD = (
    "daerah: {nama: Uji, jenis: kabupaten}\nrisiko:\n"
    "- {risiko: Server mati, penyebab: Listrik padam, mitigasi: Genset, kemungkinan: 3, dampak: 4}\n"
)
KUBAR = ("init", "Kutai Barat", "--periode", "2026-2030")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a list of offices in Word, an action plan in Excel, and a table of another kind."""
    _WRITERS["docx"](OFFICES, tmp_path / "opd.docx")
    _WRITERS["xlsx"](MONEY_BY_YEAR, tmp_path / "uang.xlsx")
    document = Document()
    grid = document.add_table(2, 2)
    for cell, text in zip(
        (cell for row in grid.rows for cell in row.cells), ("Buah", "Warna", "Salak", "Cokelat"), strict=True
    ):
        cell.text = text
    document.save(str(tmp_path / "lain.docx"))
    return tmp_path


def _plan(place: Path) -> Masterplan:
    reading = read_masterplan(place / "masterplans/kutai-barat")
    reading.problems.raise_if_any()
    return reading.masterplan


def test_several_files_give_their_items_and_the_rest_is_told(place: Path, run: Run) -> None:
    result = run(*KUBAR, "--dari", "opd.docx", "--dari", "uang.xlsx", cwd=place)
    assert result.exit_code == 0, result.output
    plan = _plan(place)
    assert [str(one.singkatan) for one in plan.daerah.opd] == ["Diskan", "Brida"]
    assert [str(one.kegiatan) for one in plan.rencana_aksi] == ["Galeri daring UMKM", "Pasar digital desa"]
    assert "di luar periode, tidak diambil: '2025 (Rp juta)' (" in result.output
    assert "uang.xlsx!Lembar1!A4" in result.output
    assert english_in(result.output) == []


def test_a_table_of_no_topic_is_named_with_a_command_that_finds_it(place: Path, run: Run) -> None:
    result = run(*KUBAR, "--dari", "lain.docx", cwd=place)
    assert result.exit_code == 0, result.output
    assert "Tabel 1 -> tidak diambil: judul kolomnya bukan judul isian" in result.output
    [line] = [line for line in result.output.splitlines() if "masterplan import" in line]
    words = shlex.split(line.strip().replace("TOPIK", "isu"))
    told = run(*words[1:], "--kolom", "Buah=isu", "--kolom", "Warna=akar_masalah", cwd=place)
    assert told.exit_code in (1, 2)
    assert "tidak ada tabel" not in told.output


@pytest.mark.parametrize(("file", "told"), [("hilang.docx", "tidak ada"), ("teks.pdf", "bukan .xlsx")])
def test_a_file_that_cannot_be_read_stops_before_anything_is_made(
    file: str, told: str, place: Path, run: Run
) -> None:
    (place / "teks.pdf").write_text("x", encoding="utf-8")
    result = run(*KUBAR, "--dari", "opd.docx", "--dari", file, cwd=place)
    assert result.exit_code == 2
    assert told in result.output
    assert not (place / "masterplans").exists()


@pytest.mark.parametrize("plain", [(), ("--plain",)])
def test_a_document_of_this_program_is_refused_and_the_remedies_work(
    plain: tuple[str, ...], place: Path, run: Run
) -> None:
    old = write_tree(place, {"masterplans/lama/isi.yaml": OLD}) / "masterplans/lama"
    assert run("build", "lama", "--document", "masterplan", "--format", "docx", *plain, cwd=place).exit_code == 0
    [book] = place.glob("output/lama/*.docx")
    result = run(*KUBAR, "--dari", str(book), cwd=place)
    assert result.exit_code == 2
    assert "dibuat dengan program ini" in result.output and english_in(result.output) == []
    assert not (place / "masterplans/kutai-barat").exists()

    shutil.copytree(old, place / "masterplans/baru")
    assert run("status", "baru", cwd=place).exit_code == 0

    assert run(*KUBAR, cwd=place).exit_code == 0
    [line] = [line for line in result.output.splitlines() if "masterplan import" in line]
    words = shlex.split(line[line.index("masterplan import") :])
    words = [{"DAERAH": "kutai-barat", "TOPIK": "risiko", "Tabel 2": _table_of_risks(book)}.get(w, w) for w in words]
    taken = run(*words[1:], "--apply", cwd=place)
    assert "Server mati" in taken.output
    assert [str(one.risiko) for one in _plan(place).risiko] == ["Server mati"]


def _table_of_risks(book: Path) -> str:
    tables = foreign_tables(book)
    return next(
        one.name for one in tables if any(row.text(at) == "Server mati" for row in one.rows for at in row.cells)
    )


def test_the_questions_ask_for_earlier_plans_until_none_is_named(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    monkeypatch.setattr("generator.cli.init.can_answer", lambda: True)
    answers = ("kutai barat", "ya", "2026-2030", "", "", "", "hilang.docx", "opd.docx", "")
    result = CliRunner().invoke(cli, ["init"], input="".join(f"{answer}\n" for answer in answers))
    assert result.exit_code == 0, result.output
    assert "hilang.docx tidak ada" in result.output
    assert [str(one.singkatan) for one in _plan(place).daerah.opd] == ["Diskan", "Brida"]


def _word(file: Path, *parts: str | list[tuple[str, ...]]) -> None:
    """A Word file of headings ("# …"), paragraphs and tables."""
    document = Document()
    for part in parts:
        if isinstance(part, str):
            document.add_heading(part[2:], 1) if part.startswith("# ") else document.add_paragraph(part)
            continue
        grid = document.add_table(len(part), len(part[0]))
        for cell, text in zip((c for row in grid.rows for c in row.cells), sum(part, ()), strict=True):
            cell.text = text
    document.save(str(file))


RISKS: list[tuple[str, ...]] = [("Risiko", "Mitigasi"), ("Banjir rob", "Tanggul")]
SWOT: list[tuple[str, ...]] = [
    ("Kekuatan", "Kelemahan"),
    ("Laut luas", "Listrik padam"),
    ("Ikan banyak", "Jalan rusak"),
]


def test_headings_and_prose_that_were_not_read_are_told_by_chapter(place: Path, run: Run) -> None:
    _word(
        place / "lama.docx", "# BAB I VISI", "Maju.", "Cerdas.", "Tabel 1. Risiko", RISKS, "# BAB II PENUTUP", "Usai."
    )
    told = run(*KUBAR, "--dari", "lama.docx", cwd=place).stdout
    assert "Teks di luar tabel tidak dibaca." in told
    assert "BAB I VISI: 2 paragraf\n" in told and "BAB II PENUTUP: 1 paragraf\n" in told
    again = run("import", "kutai-barat", "lama.docx", "--topik", "risiko", cwd=place)
    assert "BAB I VISI: 2 paragraf" in again.stderr


def test_many_chapters_are_told_within_bounds(place: Path, run: Run) -> None:
    chapters = (line for n in range(1, 40) for line in (f"# BAB {n} ISI", "Maju."))
    _word(place / "lama.docx", *chapters, RISKS)
    told = run(*KUBAR, "--dari", "lama.docx", cwd=place).stdout
    assert told.count(" ISI: 1 paragraf") == 20 and "dan 19 bab lain" in told


def test_headings_without_prose_are_nothing_to_copy(place: Path, run: Run) -> None:
    _word(place / "lama.docx", "# BAB I RISIKO", RISKS)
    assert "Teks di luar tabel" not in run(*KUBAR, "--dari", "lama.docx", cwd=place).stdout


HALVES: list[tuple[str, ...]] = [*SWOT, ("Peluang", "Ancaman"), ("Program nasional", "Serangan siber")]


def test_a_swot_without_elements_is_taken_with_them_or_shows_their_gap(place: Path, run: Run) -> None:
    _word(place / "lama.docx", HALVES)
    told = run(*KUBAR, "--dari", "lama.docx", cwd=place).stdout
    assert "kolom berjudul 'Unsur'" in told and "Struktur, Infrastruktur, atau Suprastruktur" in told
    assert not _plan(place).swot
    [line] = [line.strip() for line in told.splitlines() if "masterplan import" in line]
    call = [*shlex.split(line)[1:], "--apply"]
    assert "swot" in call
    assert run(*call, cwd=place).exit_code == 0
    [swot] = _plan(place).swot
    assert not swot.unsur and [str(one) for one in swot.peluang] == ["Program nasional"]
    assert "Unsur kesiapan belum diisi" in run("check", "kutai-barat", cwd=place).output
    assert run("undo", "kutai-barat", cwd=place).exit_code == 0

    _word(place / "lama.docx", [("Unsur", *HALVES[0]), *(("Struktur", *row) for row in HALVES[1:])])
    assert run(*call, cwd=place).exit_code == 0
    [swot] = _plan(place).swot
    assert swot.unsur == "struktur" and [str(one) for one in swot.kelemahan] == ["Listrik padam", "Jalan rusak"]
    assert [str(one) for one in swot.ancaman] == ["Serangan siber"]


def test_what_lacks_only_a_source_or_the_meaning_of_a_column_is_taken_by_the_line_told(place: Path, run: Run) -> None:
    head = ("No", "Rencana Aksi", "Program", "Indikator", "Satuan", "Anggaran 2026 (Rp juta)")
    _word(place / "lama.docx", [head, ("1", "Pasar daring", "Pasar", "Jumlah pedagang", "orang", "120")])
    told = run(*KUBAR, "--dari", "lama.docx", cwd=place).stdout
    [line] = [line.strip() for line in told.splitlines() if "--topik" in line and "--sumber-dana APBD" in line]
    assert "--apply" not in line and "hanya contoh; yang dapat ditulis: APBD, PAD, DAU" in told
    assert run(*shlex.split(line)[1:], "--apply", cwd=place).exit_code == 0, line
    text = (place / "masterplans/kutai-barat/rencana-aksi.yaml").read_text("utf-8")
    assert "apbd:" in text and "2026: 120" in text


def test_one_file_is_named_once_however_many_tables_it_has(place: Path, run: Run) -> None:
    _word(place / "lama.docx", RISKS, "Berikutnya", [("Nama OPD", "Singkatan"), ("Dinas Sosial", "Dinsos")])
    told = run(*KUBAR, "--dari", "lama.docx", cwd=place).stdout
    assert "Suntingan untuk kutai-barat: lama.docx\n" in told
    assert "pada 'lama.docx':" in told


@pytest.mark.parametrize(("source", "name", "told"), [("opd.docx", "opd.xlsx", "adalah dokumen Word"),
                                                      ("uang.xlsx", "uang.docx", "")])  # fmt: skip
def test_a_file_under_the_ending_of_another_kind_is_refused(
    source: str, name: str, told: str, place: Path, run: Run
) -> None:
    (place / name).unlink(missing_ok=True)
    shutil.copy(place / source, place / name)
    result = run(*KUBAR, "--dari", name, cwd=place)
    assert result.exit_code == 2 and told in result.output
    assert not (place / "masterplans").exists()


def test_an_empty_workbook_is_refused(place: Path, run: Run) -> None:
    write_grids(place / "kosong.xlsx", {"A": Grid("A", [])})
    result = run(*KUBAR, "--dari", "kosong.xlsx", cwd=place)
    assert result.exit_code == 2 and "semua lembarnya kosong" in result.output


def test_ctrl_c_while_an_earlier_plan_is_taken_leaves_no_region_so_that_init_can_be_repeated(
    place: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("generator.pulling.foreign.earlier.earlier_plan", interrupted)
        stopped = run(*KUBAR, "--dari", "opd.docx", cwd=place)
    assert stopped.exit_code == 130
    assert "kutai-barat tidak jadi dibuat" in stopped.stderr and "siap diisi" not in stopped.output
    assert not (place / "masterplans/kutai-barat").exists()
    assert run(*KUBAR, "--dari", "opd.docx", cwd=place).exit_code == 0
    assert len(_plan(place).daerah.opd) == 2


def test_a_workbook_of_this_program_is_refused_with_what_takes_it(place: Path, run: Run) -> None:
    assert run("init", "Kota Bogor", cwd=place).exit_code == 0
    assert run("excel", "kota-bogor", cwd=place).exit_code == 0
    for call in ((*KUBAR, "--dari"), ("import", "kota-bogor", "--topik", "risiko")):
        result = run(*call, "output/kota-bogor/isian.xlsx", cwd=place)
        assert result.exit_code == 2
        assert "masterplan pull DAERAH output/kota-bogor/isian.xlsx" in result.output
    assert not (place / "masterplans/kutai-barat").exists()


def test_a_damaged_or_empty_file_of_others_is_answered_without_talk_of_building(place: Path, run: Run) -> None:
    (place / "rusak.docx").write_bytes(b"bukan zip")
    document = Document()
    document.add_paragraph("Hanya uraian.")
    document.save(str(place / "uraian.docx"))
    for file in ("rusak.docx", "uraian.docx"):
        result = run(*KUBAR, "--dari", file, cwd=place)
        assert result.exit_code == 2
        assert "masterplan build" not in result.output
        assert "tanpa --dari" in result.output


def test_what_a_known_table_leaves_open_has_a_command_that_runs(place: Path, run: Run) -> None:
    rows = (("Kegiatan", "Indikator", "Satuan", "Target 2026"), *(("Wifi", "Titik", "titik", n) for n in "97"))
    document = Document()
    grid = document.add_table(3, 4)
    for cells, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    document.save(str(place / "dua.docx"))
    result = run(*KUBAR, "--dari", "dua.docx", cwd=place)
    assert result.exit_code == 0
    [line] = [line for line in result.output.splitlines() if "masterplan import" in line]
    assert run(*shlex.split(line)[1:], cwd=place).exit_code in (0, 1)


def _from_csv(place: Path, run: Run, *lines: str) -> str:
    (place / "r.csv").write_text("\n".join(lines), encoding="utf-8")
    result = run(*KUBAR, "--dari", "r.csv", cwd=place)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ("(Rp juta)", "Kegiatan;Indikator;Pagu 2026 (Rp ribu);Sumber Dana;OPD", "A;J;250.000;APBD;Diskominfo"),
            "tulis satuannya pada judul kolom itu",
        ),
        (
            ("Kegiatan;Indikator;Anggaran 2026 (US$);Sumber Dana;OPD", "A;J;250.000;Hibah;Diskominfo"),
            "hitung isinya ke dalam rupiah",
        ),
    ],
)
def test_money_in_an_uncertain_unit_is_told_and_in_no_command(
    lines: tuple[str, ...], told: str, place: Path, run: Run
) -> None:
    output = _from_csv(place, run, *lines)
    assert told in output and "di berkas" in output
    assert "=anggaran[2026]" not in output


def test_no_command_says_one_field_of_two_columns(place: Path, run: Run) -> None:
    output = _from_csv(
        place,
        run,
        "Kegiatan;Indikator;Pagu 2026 Pusat;Pagu 2026 Daerah;OPD;Sumber Dana",
        "A;J;10 juta;30 juta;Dinkes;APBD",
    )
    assert "'Pagu 2026 Pusat' dan 'Pagu 2026 Daerah' sama-sama tampak memuat anggaran[2026]" in output
    assert not [line for line in output.splitlines() if "masterplan import" in line and "anggaran[2026]" in line]


def test_years_counted_from_a_first_one_have_a_command_that_takes_them(place: Path, run: Run) -> None:
    output = _from_csv(
        place, run, "Kegiatan;Indikator;Satuan;Target Th I;Target Th II;OPD", "Portal;J;unit;5;6;Diskominfo"
    )
    [line] = [line for line in output.splitlines() if "--tahun-pertama 2026" in line]
    assert run(*shlex.split(line)[1:], "--apply", cwd=place).exit_code == 0
    assert {str(year): str(one) for year, one in _plan(place).rencana_aksi[0].target.items()} == {
        "2026": "5", "2027": "6"
    }  # fmt: skip


def _commands(output: str) -> list[str]:
    return [line.strip() for line in output.splitlines() if line.strip().startswith("masterplan import")]


def test_bare_years_beside_an_indicator_have_two_commands_the_likelier_first_and_neither_writes(
    place: Path, run: Run
) -> None:
    output = _from_csv(
        place, run, "(dalam jutaan rupiah)", "No;Kegiatan;Indikator;2026;2027;Sumber Dana;OPD",
        "1;Lampu surya;Jumlah titik;300;350;APBD;Dishub", ";Jumlah;;300;350;;",
    )  # fmt: skip
    first, second = _commands(output)
    assert '--kolom "2026=anggaran[2026]" --kolom "2027=anggaran[2027]"' in first
    assert '--kolom "2026=target[2026]" --kolom "2027=target[2027]"' in second
    assert "--apply" not in first + second
    assert output.index("Bila isinya anggaran menurut satuan '(dalam jutaan rupiah)'") < output.index(
        "Bila isinya target"
    )
    assert run(*shlex.split(first)[1:], "--apply", cwd=place).exit_code in (0, 1)
    assert "2026: 300000000" in (place / "masterplans/kutai-barat/rencana-aksi.yaml").read_text("utf-8")
    for call in (second, first):
        assert run(*shlex.split(call)[1:], cwd=place).exit_code in (0, 1)


def test_bare_years_in_another_currency_are_offered_as_targets_only(place: Path, run: Run) -> None:
    output = _from_csv(place, run, "(dalam US$)", "Kegiatan;Indikator;Satuan;2026;OPD", "A;J;titik;300;Dishub")
    [line] = _commands(output)
    assert "target[2026]" in line and "hitung isinya ke dalam rupiah" in output


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("Risiko;Mitigasi;Dampak", "Server mati;Genset;Layanan terhenti"), "'Dampak'"),
        (("Nama Aplikasi;Kebutuhan;Tahun Pembuatan", "Simpel;Server;2018"), "tahun 2018 di luar periode"),
    ],
)
def test_no_command_names_a_column_whose_field_would_refuse_it(
    lines: tuple[str, ...], told: str, place: Path, run: Run
) -> None:
    output = _from_csv(place, run, *lines)
    assert told in output and _commands(output) == []


def test_a_table_that_goes_on_has_one_command_for_all_its_parts(place: Path, run: Run) -> None:
    head = ("No", "Kegiatan", "Indikator", "Satuan", "2026")
    rest = [(str(n), "Taman", "Titik", "titik", "4") for n in (2, 3)]
    _word(place / "lama.docx", [head, ("1", "Lampu", "Titik", "titik", "3")], "", rest)
    output = run(*KUBAR, "--dari", "lama.docx", cwd=place).stdout
    assert "Tabel 2 tanpa judul, dibaca sebagai lanjutan" in output
    assert {"Tabel 2" in line for line in _commands(output)} == {False}


def test_a_table_of_quick_wins_has_a_command_that_makes_their_workbook(place: Path, run: Run) -> None:
    output = _from_csv(place, run, "No;Nama Quick Win;OPD;Deskripsi", "1;Parkir nontunai;Dishub;Bayar daring")
    [line] = [line.strip() for line in output.splitlines() if "masterplan excel kutai-barat --topik" in line]
    assert run(*shlex.split(line)[1:], cwd=place).exit_code == 0 and _commands(output) == []
    refused = run("import", "kutai-barat", "r.csv", "--topik", "quick_win", cwd=place)
    assert refused.exit_code == 2
    assert "Isi quick-win.yaml" in refused.output and line in " ".join(refused.output.split())


def test_the_command_for_a_plan_without_a_sure_name_takes_the_plan(place: Path, run: Run) -> None:
    output = _from_csv(
        place, run, "No;Program/Kegiatan;Indikator;Satuan;Target 2026;OPD", "1;Lampu;Titik;titik;3;Dinas Perhubungan"
    )
    [line] = _commands(output)
    assert "--topik rencana_aksi" in line and "--apply" not in line
    assert run(*shlex.split(line)[1:], "--apply", cwd=place).exit_code == 0
    assert [str(one.kegiatan) for one in _plan(place).rencana_aksi] == ["Lampu"]


def test_a_region_made_anew_does_not_remember_the_decisions_of_a_deleted_one(place: Path, run: Run) -> None:
    lines = ("No;Kegiatan;Indikator;Satuan;Anggaran 2026", "1;Lampu;Titik;titik;5 juta")
    first = _from_csv(place, run, *lines)
    shutil.rmtree(place / "masterplans/kutai-barat")
    assert _from_csv(place, run, *lines) == first and "Sudah diketahui" not in first


def test_a_second_swot_without_elements_says_that_it_is_added_to_the_first(place: Path, run: Run) -> None:
    second: list[tuple[str, ...]] = [("Dimensi", "Kekuatan", "Kelemahan"), ("Smart Economy", "Koperasi", "Modal")]
    _word(place / "lama.docx", SWOT, "Berikutnya", second)
    lines = _commands(run(*KUBAR, "--dari", "lama.docx", cwd=place).stdout)
    assert "ditambahkan ke butir" not in run(*shlex.split(lines[0])[1:], "--apply", cwd=place).output
    told = " ".join(run(*shlex.split(lines[1])[1:], cwd=place).output.split())
    assert "Tabel 2 ditambahkan ke butir tanpa unsur yang sudah ada" in told and "'Smart Economy'" in told


def test_a_column_that_nothing_sure_is_known_of_has_a_command_to_complete(place: Path, run: Run) -> None:
    rows = "No;Nama Kegiatan;Volume;Satuan;Biaya 2025 (Rp ribu);Sumber Biaya\n1;Satu;14;unit;480000;APBD\n"
    (place / "r.csv").write_text(rows, "utf-8")
    shown = run("init", "Kutai Barat", "--name", "d", "--periode", "2025-2029", "--dari", "r.csv", cwd=place).output
    words = 'import d r.csv --topik rencana_aksi --lembar r --kolom "Volume=target[TAHUN]"'
    assert words in shown
    taken = run(*shlex.split(words.replace("TAHUN", "2025")), "--apply", cwd=place)
    assert taken.exit_code == 0
    assert "2025: 14" in (place / "masterplans/d/rencana-aksi.yaml").read_text("utf-8")


def test_visions_and_missions_have_no_command_that_could_not_take_them(place: Path, run: Run) -> None:
    write_grids(place / "visi.xlsx", {"A": Grid("A", [{0: "Visi", 1: "Misi"}, {0: "Maju", 1: "Melayani"}])})
    result = run(*KUBAR, "--dari", "visi.xlsx", cwd=place)
    assert result.exit_code == 0, result.output
    assert "memuat visi, misi, atau strategi" in result.output and "masterplan import" not in result.output
