"""Templates: a region overrides a block, mistakes are named with template and line, nothing escapes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.blocks.blocks import inlines_of
from generator.documents.as_markdown import to_markdown
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.documents.rendering.template_errors import TemplateUseError
from generator.masterplan.masterplan import Masterplan
from generator.regions.locate import shipped_templates
from generator.word.anchor_map import AnchorMap
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP

_CLOSING = '{{% extends "asli/penutup.md" %}}\n{{% block penutup %}}\n{}\n{{% endblock %}}\n'


def build_with(templates: dict[str, str], run: Run, root: Path) -> Result:
    tree = {f"masterplans/uji/templates/{name}": text for name, text in templates.items()}
    write_tree(root, {**tree, "masterplans/uji/isi.yaml": LENGKAP.read_text(encoding="utf-8")})
    return run("build", "uji", "--format", "md", cwd=root)


def built_text(root: Path) -> str:
    return (root / "output/uji/buku-2-masterplan.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_region_replaces_one_block_and_keeps_the_rest(run: Run, tmp_path: Path) -> None:
    own = '{% extends "asli/penutup.md" %}\n{% block penutup %}\nKata penutup {{ daerah.nama }}.\n{% endblock %}\n'
    assert build_with({"masterplan/penutup.md": own}, run, tmp_path).exit_code == 0
    text = built_text(tmp_path)
    assert "## BAB X Penutup\n\nKata penutup Mutiara Pesisir." in text
    assert "pegangan bersama" not in text
    assert "## BAB I Pendahuluan" in text


def test_super_keeps_what_the_program_says(run: Run, tmp_path: Path) -> None:
    own = '{% extends "asli/penutup.md" %}\n{% block penutup %}\n{{ super() }}\n\nTambahan.\n{% endblock %}\n'
    build_with({"masterplan/penutup.md": own}, run, tmp_path)
    assert "rencana strategis dan rencana kerja masing-masing" in built_text(tmp_path)
    assert "\n\nTambahan.\n" in built_text(tmp_path)


def test_all_undefined_names_are_named_at_once(run: Run, tmp_path: Path) -> None:
    own = "# Penutup\n\n{{ daera.nama }}\n\n{{ visi.rumusn }} {% for x in sasarn %}{{ x }}{% endfor %}\n"
    result = build_with({"masterplan/penutup.md": own}, run, tmp_path)
    assert result.exit_code == 2
    for line, name in ((3, "daera"), (5, "rumusn"), (5, "sasarn")):
        assert f"masterplan/penutup.md:{line}: '{name}'" in result.output
    assert not (tmp_path / "output").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("# A\n\n{% if visi %}\n\nteks\n", 4, "belum ditutup"),
        ("# A\n\n{% jika visi %}\n", 3, "perintah 'jika' tidak dikenal"),
        ("# A\n\n{{ visi.rumusan | besar }}\n", 3, "saringan 'besar' tidak ada"),
        ("# A\n\n{{ visi.rumusan | kapital }\n", 3, "tidak pada tempatnya"),
        ("# A\n\n{{ 1 / 0 }}\n", 3, "membagi dengan nol"),
        ("# A\n\n{{ ().__class__.__bases__ }}\n", 3, "'__class__'"),
        ("# A\n\n{{ 'x' * 99999999 }}\n", 3, "perkalian terlalu besar"),
        ("# A\n\n{% for x in range(9999999) %}x{% endfor %}\n", 3, "terlalu panjang"),
        ("# A\n\n{{ tabel(misi, kolom('A', 'nma')) }}\n", 3, "'nma', yang tidak ada pada butirnya. Mungkin maksud"),
        ("# A\n\n{{ gambar('gambar/tak-ada.jpg') }}\n", 3, "gambar 'gambar/tak-ada.jpg' tidak ada"),
    ],
)
def test_a_mistake_is_named_with_template_and_line(
    template: str, line: int, words: str, run: Run, tmp_path: Path
) -> None:
    result = build_with({"masterplan/penutup.md": template}, run, tmp_path)
    assert result.exit_code == 2
    assert f"penutup.md:{line}:" in result.output
    assert words in result.output
    assert "Traceback" not in result.output


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "words", "remedy"),
    [
        ("##### {{ daerah.nama }}", "judul tingkat ini tidak ada", "kurangi tanda #"),
        ("###### Dalam", "judul tingkat ini tidak ada", "kurangi tanda #"),
        ("- satu\n- ##### dua", "di dalam daftar hanya ada teks", "ke luar daftar"),
        ("- # dua", "di dalam daftar hanya ada teks", "ke luar daftar"),
        ("> - dua", "di dalam kutipan hanya ada teks", "ke luar kutipan"),
        ("***", "garis mendatar", "halaman baru"),
        ("```\nkode\n```", "blok kode", "tanpa tanda itu"),
        ("Pakai `kode` saja", "kode dalam kalimat", "tanpa tanda `"),
        ("![Pasar](pasar.jpg)", "gambar tidak dapat", "{{ gambar("),
        ("Lihat[^1].", "catatan kaki", "dalam kalimat"),
        ("[^1]: Catatan", "catatan kaki", "dalam kalimat"),
        ("[satu]: https://a.go.id", "ditulis terpisah", "[teks](https://…)"),
        ("[satu][dua]", "ditulis terpisah", "[teks](https://…)"),
        ("[satu](javascript:alert(1))", "http:// atau https://", "alamat yang lengkap"),
        ("[satu](lampiran.pdf)", "http:// atau https://", "alamat yang lengkap"),
        ("<div>kata</div>", "HTML tidak dapat", "&lt;"),
        ("kata <!-- catatan -->", "HTML tidak dapat", "{# … #}"),
        ("Istilah\n: artinya", "daftar istilah", "**Istilah**"),
        (":miring: kata", "gaya ini tidak ada", ":tengah:"),
        ("# Judul {: .kelas}", "atribut", "kurung kurawal"),
        ("kata ~~coret~~", "dicoret", "hapus tanda ~~"),
        ("- {{ tabel(misi, kolom('A', 'nama')) }}", "tidak dapat berada dalam", "baris tersendiri"),
        ("# {{ bagan('batang', ['a'], {'b': [1]}) }}", "tidak dapat berada dalam", "baris tersendiri"),
    ],
)
def test_what_markdown_cannot_become_is_named_with_template_line_and_remedy(
    text: str, words: str, remedy: str, run: Run, tmp_path: Path
) -> None:
    page = "# A\n\n{% if daerah %}\nKata.\n\n{% endif %}\n"
    line = (
        page.count("\n") + 1 + next(n for n, part in enumerate(text.split("\n")) if part not in {"- satu", "Istilah"})
    )
    result = build_with({"masterplan/penutup.md": f"{page}{text}\n\nLain.\n"}, run, tmp_path)
    assert result.exit_code == 2
    assert f"penutup.md:{line}: " in result.output
    assert words in result.output
    assert remedy in result.output


@each("name", ["../../rahasia.md", "/etc/passwd", "asli/../../rahasia.md"])
def test_a_template_cannot_leave_its_folder(name: str, run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/rahasia.md": "RAHASIA", "masterplans/rahasia.md": "RAHASIA"})
    result = build_with({"masterplan/penutup.md": f'{{% include "{name}" %}}'}, run, tmp_path)
    assert result.exit_code == 2
    assert "tidak ada" in result.output


def test_a_template_that_extends_itself_is_told_how_to_do_it_right(run: Run, tmp_path: Path) -> None:
    result = build_with({"masterplan/penutup.md": '{% extends "penutup.md" %}'}, run, tmp_path)
    assert result.exit_code == 2
    assert "asli/" in result.output


def test_references_to_nothing_are_named_with_template_and_line_all_at_once(run: Run, tmp_path: Path) -> None:
    page = '# A\n\nLihat {{ rujuk("tidak-ada") }}.\n\n{{ rujuk("peta-jalam") }}\n'
    result = build_with({"masterplan/penutup.md": page}, run, tmp_path)
    assert result.exit_code == 2
    assert 'penutup.md:3: rujuk("tidak-ada") tidak menunjuk' in result.output
    assert 'penutup.md:5: rujuk("peta-jalam") tidak menunjuk' in result.output
    assert 'Mungkin maksud Anda: rujuk("peta-jalan")' in result.output


@each("topic", ["misi", "kolaborasi"])
def test_a_reference_to_a_table_that_is_a_gap_prints_the_gap(
    topic: str, tmp_path: Path, masterplan_of: Callable[[str], Masterplan]
) -> None:
    page = (
        f'# Isi\n\nDimuat dalam {{{{ rujuk("x") }}}}, lihat **{{{{ rujuk("x") }}}}**.\n\n'
        f'{{{{ tabel({topic}, kolom("Nama", "nama"), judul="Tabel X", kunci="x") }}}}\n'
    )
    templates = write_tree(tmp_path, {"nota/dokumen.yaml": "naskah: tidak\nbab: [isi]\n", "nota/isi.md": page})
    plan = masterplan_of("daerah: {nama: Sampit}\n")
    document = Composer(plan, templates, None).compose(DocumentSpec("nota", "", "Nota"))
    gap = getattr(plan, topic).gap
    printed = [i for block in document.body for i in inlines_of(block) if i.gap]
    assert {inline.path for inline in printed} == {gap.path}
    assert (
        f"Dimuat dalam **{printed[0].text.replace('[', chr(92) + '[').replace(']', chr(92) + ']')}**"
        in to_markdown(document)
    )
    assert to_docx(document, Look(PaperAndFont()), anchored=AnchorMap("nota", {}))


@each("key", ["misi", "dukungan", "sasaran", "quick-win"])
def test_a_reference_to_a_table_of_an_empty_topic_is_its_gap(
    key: str, tmp_path: Path, masterplan_of: Callable[[str], Masterplan]
) -> None:
    page = _CLOSING.format(f'Lihat {{{{ rujuk("{key}") }}}}.')
    own = write_tree(tmp_path, {"masterplan/penutup.md": page})
    plan = masterplan_of("daerah: {nama: Sampit}\n")
    document = Composer(plan, shipped_templates(), own).compose(DocumentSpec("masterplan", "", "Masterplan"))
    assert "Lihat **\\[belum diisi: " in to_markdown(document)


def test_a_reference_to_a_table_of_a_filled_topic_stays_its_number(
    tmp_path: Path, masterplan_of: Callable[[str], Masterplan]
) -> None:
    page = _CLOSING.format('Lihat {{ rujuk("misi") }}.')
    own = write_tree(tmp_path, {"masterplan/penutup.md": page})
    plan = masterplan_of("misi: [Satu misi, Dua misi]\n")
    document = Composer(plan, shipped_templates(), own).compose(DocumentSpec("masterplan", "", "Masterplan"))
    assert "Lihat Tabel " in to_markdown(document)


def test_a_reference_to_a_key_that_no_template_has_still_stops_an_empty_plan(
    tmp_path: Path, masterplan_of: Callable[[str], Masterplan]
) -> None:
    page = _CLOSING.format('{{ rujuk("misii") }} {{ rujuk("misi") }}')
    own = write_tree(tmp_path, {"masterplan/penutup.md": page})
    with pytest.raises(TemplateUseError) as raised:
        Composer(masterplan_of("daerah: {nama: Sampit}\n"), shipped_templates(), own).compose(
            DocumentSpec("masterplan", "", "Masterplan")
        )
    assert 'rujuk("misii") tidak menunjuk' in str(raised.value)
    assert 'rujuk("misi") tidak' not in str(raised.value)


def test_data_is_never_taken_for_a_template(run: Run, tmp_path: Path) -> None:
    text = LENGKAP.read_text(encoding="utf-8").replace("Latar belakang satu paragraf.", "'{{ 7 * 7 }} {% raw %}'")
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": text})
    assert run("build", "uji", "--format", "md", cwd=tmp_path).exit_code == 0
    assert "{{ 7 \\* 7 }} {% raw %}" in built_text(tmp_path)


def test_an_own_document_needs_a_folder_and_a_line_in_the_set(run: Run, tmp_path: Path) -> None:
    own = {
        "nota_dinas/dokumen.yaml": "bab: [isi]\n",
        "nota_dinas/isi.md": "# Isi\n\nNota dari {{ daerah.nama_lengkap }}.\n",
    }
    write_tree(
        tmp_path,
        {"masterplans/uji/set.yaml": "dokumen:\n  susunan:\n    - {kunci: nota_dinas, judul: Nota Dinas}\n"},
    )
    assert build_with(own, run, tmp_path).exit_code == 0
    text = (tmp_path / "output/uji/nota-dinas.md").read_text(encoding="utf-8")
    assert "## BAB I Isi\n\nNota dari Kota Mutiara Pesisir." in text


def test_a_document_that_is_no_manuscript_has_no_draft_mark_and_no_list_of_gaps(
    tmp_path: Path, masterplan_of: Callable[[str], Masterplan]
) -> None:
    pages = {
        "lembar/dokumen.yaml": "naskah: tidak\nbab: [{berkas: isi, judul: Isi, isi: isinya}]\n",
        "lembar/isi.md": "# {{ bab.judul }}\n\n{{ visi.rumusan }} {{ pesan }}\n",
    }
    composer = Composer(masterplan_of("daerah: {nama: Sampit}\n"), write_tree(tmp_path / "templat", pages), None)

    document = composer.compose(DocumentSpec("lembar", "", "Lembar"), {"pesan": "Apa adanya"})

    assert document.draft == ""
    assert "Apa adanya" in to_markdown(document)
    assert "Isian yang Belum Ada" not in to_markdown(document)
