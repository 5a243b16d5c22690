"""What lies in a region's folder is used, or named with what was probably meant."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.regions.locate import RegionFolder
from generator.regions.passed_over import MOST_SHOWN, passed_over
from tests.cases import each
from tests.conftest import CHECKOUT, Run, write_tree
from tests.documents.drawing import png

PLAN = "daerah: {nama: Uji, jenis: kabupaten}\n"
QUICK = ("--format", "md", "--document", "masterplan")


def told(root: Path, **files: str | bytes) -> list[str]:
    """The lines about a region with these files, without its folder's name."""
    write_tree(root, {"masterplans/uji/isi.yaml": PLAN})
    write_tree(root / "masterplans/uji", dict(files))
    lines = passed_over(RegionFolder(root / "masterplans/uji", root))
    return [line.removeprefix(f"{root}/masterplans/uji/") for line in lines]


@each(
    ("name", "meant"),
    [
        ("visi.yaml.txt", "visi.yaml"),
        ("visi.yml.txt", "visi.yml"),
        ("c.yaml.docx", "c.yaml"),
        ("Visi.YAML.txt", "Visi.YAML"),
        ("visi.yaml ", "visi.yaml"),
        ("visi.yaml.", "visi.yaml"),
        ("visi .yaml .txt", "visi.yaml"),
        ("visi.yaml_", "visi.yaml"),
        ("visi.ymal", "visi.yaml"),
        ("visi.yam", "visi.yaml"),
        ("visi.txt", "visi.yaml"),
        ("visi", "visi.yaml"),
        ("quick_win.txt", "quick-win.yaml"),
        ("daerah.json", "daerah.yaml"),
        ("dalam/visi.yaml.txt", "visi.yaml"),
        ("gaya .docx", "gaya.docx"),
        ("gaya.doc", "gaya.docx"),
        ("gaya.dotx", "gaya.docx"),
        ("gaya.docx.docx", "gaya.docx"),
        ("gaya (1).docx", "gaya.docx"),
        ("gaya - Salin.docx", "gaya.docx"),
        ("gya.docx", "gaya.docx"),
        ("dalam/gaya.docx", "gaya.docx langsung di map daerah"),
        ("templates/masterplan/penutp.md", "penutup.md"),
        ("templates/masterplan/penutup.txt", "penutup.md"),
        ("templates/masterplan/penutup.md.txt", "penutup.md"),
        ("templates/masterplan/dokumen.yml", "dokumen.yaml"),
        ("templates/penutup.md", "templates/masterplan/penutup.md"),
        ("templates/bersama/sambutn.md", "sambutan.md"),
        ("templates/masterplan/lain/penutup.md", "penutup.md"),
        ("templates/masterplan/surat.md", ""),
        ("visi.docx", ""),
        ("visi.yaml.bak", ""),
        ("visi.yaml~", ""),
        ("data.xlsx", ""),
        ("data.csv", ""),
        ("catatan.txt", ""),
        ("peta.png", ""),
        ("surat.docx", ""),
    ],
)
def test_a_stray_file_is_named_with_what_was_meant(name: str, meant: str, tmp_path: Path) -> None:
    (line,) = told(tmp_path, **{name: "x: 1\n"})
    assert line.startswith(f"{name}: ")
    assert line.partition(" Mungkin maksud Anda: ")[2] == (f"{meant}." if meant else "")


@each("name", ["Gaya.docx", "GAYA.DOCX"])
def test_letters_count_where_the_system_counts_them(name: str, tmp_path: Path) -> None:
    lines = told(tmp_path, **{name: "x"})
    is_used = (tmp_path / "masterplans/uji/gaya.docx").exists()
    assert [line.endswith("Mungkin maksud Anda: gaya.docx.") for line in lines] == ([] if is_used else [True])


@each(
    ("folder", "meant"), [("templates/masterplann", "masterplan"), ("templates/Buku", ""), ("template", "templates")]
)
def test_a_stray_folder_is_named_once(folder: str, meant: str, tmp_path: Path) -> None:
    (line,) = told(tmp_path, **{f"{folder}/{name}": "x" for name in ("penutup.md", "pendahuluan.md")})
    assert line.startswith(f"{folder}: ")
    assert line.partition(" Mungkin maksud Anda: ")[2] == (f"{meant}." if meant else "")


@each("folder", ["Templates", "TEMPLATES", "template", "tempaltes", "templats"])
def test_a_folder_of_templates_under_another_name_is_named_whatever_lies_in_it(folder: str, tmp_path: Path) -> None:
    (line,) = told(tmp_path, **{f"{folder}/masterplan/penutup.md": "x"})
    is_used = (tmp_path / "masterplans/uji/templates").exists()
    assert is_used or line == f"{folder}: templat di map ini tidak dipakai. Mungkin maksud Anda: templates."


def test_a_second_folder_of_templates_belongs_into_the_first(tmp_path: Path) -> None:
    own = {"templates/masterplan/penutup.md": "x", "template/masterplan/penutup.md": "x"}
    (line,) = told(tmp_path, **own)
    assert line.endswith("Mungkin maksud Anda: templates, yang juga ada; gabungkan isinya.")


def test_a_disk_that_knows_no_case_finds_templates_in_any(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/Templates/Masterplan/penutup.md": "x"})
    home = tmp_path / "masterplans/uji"
    for real, other in (("Templates", "templates"), ("Templates/Masterplan", "Templates/masterplan")):
        if not (home / other).exists():
            (home / other).symlink_to(home / real, target_is_directory=True)
    assert told(tmp_path) == []


@each(("name", "what"), [(".visi.yaml", "berkas"), (".arsip/rencana-aksi.yaml", "map")])
def test_a_hidden_part_of_a_plan_is_named(name: str, what: str, tmp_path: Path) -> None:
    (line,) = told(tmp_path, **{name: "visi: a\n"})
    assert line == f"{name}: berkas ini tidak dibaca, karena nama {what}nya diawali titik."


def test_a_hidden_file_is_named_by_the_topic_in_it_whatever_its_name(tmp_path: Path) -> None:
    (line,) = told(tmp_path, **{".ra.yaml": "rencana_aksi: []\n", ".lint.yaml": "rules: {visi: 1}\n  visi: a\n"})
    assert line == ".ra.yaml: berkas ini tidak dibaca, karena nama berkasnya diawali titik."


@each(("name", "named"), [("ra", True), ("a", True), ("uji.q", True), ("peta.csv", False)])
def test_a_file_is_used_only_if_its_whole_name_is_written_somewhere(name: str, named: bool, tmp_path: Path) -> None:
    found = told(tmp_path, **{name: "x", "c.yaml": "visi: Kota ra dan a, uji.qa, lihat gambar/Peta.csv\n"})
    assert len(found) == named


@each(
    "name",
    [
        ".yamllint.yaml", ".github/ci.yml",
        "README.md", "readme.txt", "LICENSE", ".DS_Store", "Thumbs.db", "desktop.ini", "~$gaya.docx", ".git/config",
        ".~lock.gaya.docx#", "~WRL0001.tmp", "__MACOSX/visi.yaml.txt", "gaya.docx", "lain.yml", "dalam/lain.YAML",
        "templates/masterplan/penutup.md", "templates/masterplan/dokumen.yaml", "templates/bersama/sambutan.md",
        "templates/README.md", "templates/.DS_Store", "templates/masterplan/~$x.md", "templates/bimtek/acara.md",
    ],
)  # fmt: skip
def test_what_is_used_or_nobodys_is_left(name: str, tmp_path: Path) -> None:
    content = "bab: [penutup]\n" if name.endswith("dokumen.yaml") else "# x\n"
    assert told(tmp_path, **{name: content}) == []


@each(
    ("call", "expected"),
    [
        ("gambar('gambar/%s.png'|format(n), 'Pasar')", []),
        ("gambar('gambar/' ~ n ~ '.png', 'Pasar')", []),
        ("gambar('gambar/b.png', 'Pasar')", ["gambar: 2 berkas di map ini tidak dipakai."]),
    ],
)
def test_pictures_whose_names_a_template_puts_together_are_left(
    call: str, expected: list[str], tmp_path: Path
) -> None:
    pictures = {f"gambar/{name}.png": png(5, 5) for name in ("alur", "peta")}
    assert told(tmp_path, **{**pictures, "templates/masterplan/penutup.md": f"# x\n\n{{{{ {call} }}}}\n"}) == expected


def test_what_the_plan_or_its_templates_name_is_left(tmp_path: Path) -> None:
    files = {
        "sumber.yaml": "sumber:\n  - {id: a, nama: A, tautan: data/Penduduk.xlsx}\n",
        "lain.yaml": "pendahuluan: {catatan: lihat peta.png}\n",
        "data/penduduk.xlsx": "x",
        "gambar/peta.png": png(5, 5),
        "gambar/alur.png": png(5, 5),
        "templates/masterplan/penutup.md": '{% include "tambahan.md" %}{{ gambar("alur.png") }}',
        "templates/masterplan/pendahuluan.md": '{% include "kita/isi.md" %}',
        "templates/masterplan/tambahan.md": "x",
        "templates/kita/isi.md": "x",
    }
    assert told(tmp_path, **files) == []


def test_documents_of_the_regions_own_set_are_used(tmp_path: Path) -> None:
    files = {
        "set.yaml": "dokumen:\n  susunan:\n    - masterplan\n    - {kunci: nota_dinas, judul: Nota, bab: [isi]}\n",
        "templates/nota_dinas/dokumen.yaml": "bab: [isi, lampiran]\n",
        "templates/nota_dinas/isi.md": "x",
        "templates/nota_dinas/lampiran.md": "x",
        "templates/nota_dinas/lampirn.md": "x",
    }
    (line,) = told(tmp_path, **files)
    assert line.startswith("templates/nota_dinas/lampirn.md: ")
    assert "lampiran.md" in line


def test_an_own_manifest_adds_chapters(tmp_path: Path) -> None:
    own = {"templates/masterplan/dokumen.yaml": "bab: [penutup, surat]\n", "templates/masterplan/surat.md": "x"}
    assert told(tmp_path, **own) == []


def template(text: str) -> dict[str, str]:
    return {"templates/masterplan/penutup.md": text}


def test_an_empty_template_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, **template(" \n")) == [
        "templates/masterplan/penutup.md: templat ini kosong, jadi tidak mencetak apa pun."
    ]


@each(
    ("text", "line", "words"),
    [
        ('{% extends "asli/penutup.md" %}\n{% block penutupp %}x{% endblock %}', 2, "Mungkin maksud Anda: penutup."),
        ('{% extends "asli/penutup.md" %}\n\n{%- block penutpu -%}x{%- endblock %}', 3, "penutup."),
        (
            '{% extends "asli/penutup.md" %}\n{% if daerah %}{% block zzz %}x{% endblock %}{% endif %}',
            2,
            "blok 'zzz'",
        ),
        ('{% extends "asli/penutup.md" %}\n{% block penutup %}{% endblock %}\n\nhilang', 4, "teks di luar blok"),
        ('{% extends "asli/penutup.md" %}\n{{ daerah.nama }}', 2, "teks di luar blok"),
        ('{% extends "asli/penutup.md" %}\n{% for m in misi %}\nhilang{% endfor %}', 3, "teks di luar blok"),
        ('{% extends "asli/penutup.md" %}\n{% if misi %}{% else %}hilang{% endif %}', 2, "teks di luar blok"),
        ('{% extends "asli/penutup.md" %}\n{% include "asli/penutup.md" %}', 2, "teks di luar blok"),
        ('{% if misi %}{% extends "asli/penutup.md" %}{% endif %}\nhilang', 2, "teks di luar blok"),
        ('{% extends "asli/" ~ "penutup.md" %}\nhilang', 2, "memperluas templat lain"),
    ],
)
def test_what_jinja_leaves_out_of_an_override_is_named(text: str, line: int, words: str, tmp_path: Path) -> None:
    (said,) = told(tmp_path, **template(text))
    assert said.startswith(f"templates/masterplan/penutup.md:{line}: ")
    assert words in said


@each(
    "text",
    [
        '{% extends "asli/penutup.md" %}\n{# catatan #}\n{% set a = 1 %}\n{% block penutup %}x{% endblock %}\n',
        'x\n{% extends "asli/penutup.md" %}{% block penutup %}{% block baru %}x{% endblock %}{% endblock %}',
        "# Penutup\n{% block apa_saja %}x{% endblock %}",
        '{% extends "asli/tidak-ada.md" %}{% block a %}x{% endblock %}',
        "{% extends asal %}{% block a %}x{% endblock %}",
        '{% extends "asli/penutup.md" %}{% block',
    ],
)
def test_what_is_printed_or_told_otherwise_is_left(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, **template(text)) == []


def test_blocks_are_looked_for_in_all_that_is_extended(tmp_path: Path) -> None:
    own = "{% block penutup %}x{% endblock %}{% block b %}y{% endblock %}"
    base = "{% block penutup %}{% block b %}z{% endblock %}{% endblock %}"
    files = {
        "templates/masterplan/penutup.md": f'{{% extends "dasar.md" %}}{own}',
        "templates/masterplan/dasar.md": f'{{% extends "asli/penutup.md" %}}{base}',
    }
    assert told(tmp_path, **files) == []


def test_templates_that_extend_each_other_end(tmp_path: Path) -> None:
    files = {
        "templates/masterplan/penutup.md": '{% extends "pendahuluan.md" %}{% block zzz %}x{% endblock %}',
        "templates/masterplan/pendahuluan.md": '{% extends "penutup.md" %}{% block zzz %}x{% endblock %}',
    }
    assert told(tmp_path, **files) == []


def test_many_are_counted(tmp_path: Path) -> None:
    lines = told(tmp_path, **{f"data-{n}.csv": "x" for n in range(MOST_SHOWN)} | {"visi.yaml.txt": "x"})
    assert len(lines) == MOST_SHOWN + 1
    assert lines[0].startswith("visi.yaml.txt: ")
    assert lines[-1] == "… dan 1 lagi yang tidak dipakai."


def test_a_subfolder_of_which_nothing_is_used_is_one_line(tmp_path: Path) -> None:
    lines = told(tmp_path, **{f"arsip/{n}.pdf": "x" for n in range(40)} | {"arsip/lama/a.pdf": "x"})
    assert lines == ["arsip: 41 berkas di map ini tidak dipakai."]


def test_a_yaml_that_is_there_already_is_not_to_be_replaced(tmp_path: Path) -> None:
    (line,) = told(tmp_path, **{"visi.yaml": "visi: {rumusan: Maju}\n", "visi.yaml.txt": "x"})
    assert "visi.yaml, yang juga ada di map ini; gabungkan isinya" in line


def test_beside_a_region_of_one_file_anything_may_lie(tmp_path: Path) -> None:
    write_tree(tmp_path, {"rencana.yaml": PLAN, "catatan.txt": "", "foto.png": "", "visi.yaml.txt": ""})
    assert passed_over(RegionFolder(tmp_path / "rencana.yaml", tmp_path)) == []


@each("name", ["kotim", "tabalong", "kutim", "kota-jambi", "contoh"])
def test_nothing_in_the_regions_of_this_project_is_passed_over(name: str) -> None:
    assert passed_over(RegionFolder(CHECKOUT / "masterplans" / name, CHECKOUT)) == []


@given(st.lists(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=30)))
def test_any_names_give_lines(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
    root = tmp_path_factory.mktemp("akar")
    lines = told(root, **{name: "x: 1\n" for name in names if name not in {".", ".."} and name != "templates"})
    assert len(lines) <= MOST_SHOWN + 1


@each(
    "arguments",
    [
        ("build", "uji", *QUICK),
        ("check", "uji"),
        ("check", "uji", "--format", "markdown"),
        ("handout", "uji", "--tahap", "1", "--format", "md"),
    ],
)
def test_every_command_tells_it_each_time(arguments: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    assert "visi.yaml" not in run(*arguments, cwd=tmp_path).stderr
    write_tree(tmp_path, {"masterplans/uji/visi.yaml.txt": "visi: {rumusan: Maju}\n"})
    for _ in range(2):
        said = [line for line in run(*arguments, cwd=tmp_path).stderr.splitlines() if "visi.yaml.txt" in line]
        assert len(said) == 1


def test_the_json_report_holds_it(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN, "masterplans/uji/visi.yaml.txt": "x"})
    report = json.loads(run("check", "uji", "--format", "json", cwd=tmp_path).stdout)
    assert len(report["daerah"][0]["catatan"]) == 1


def test_a_region_of_nothing_but_strays_says_so(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml.txt": PLAN})
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "Mungkin maksud Anda: daerah.yaml." in result.output
