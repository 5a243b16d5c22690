"""Edited files are never replaced silently; untouched ones leave no copies."""

import datetime
import errno
import shutil
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from generator.building.jobs import build_or_keep
from generator.building.options import Options
from generator.outputs.edited_since import DOCUMENTS, Written
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.conftest import Run, write_tree

TODAY = datetime.datetime.now().astimezone().date().isoformat()
PLAN = "daerah: {nama: Uji, jenis: kabupaten}\n"
QUICK = Options(documents=("masterplan",), formats=("md",))
BOOK = "buku-2-masterplan.md"


@pytest.fixture
def region(tmp_path: Path) -> RegionFolder:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    return RegionFolder(tmp_path / "masterplans/uji", tmp_path)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write(folder: Path, content: bytes) -> str:
    written = Written(folder)
    written.announce({"a.docx": content})
    return written.write("a.docx", content)


def build(region: RegionFolder, name: str, options: Options = QUICK) -> list[str]:
    (region.place / "isi.yaml").write_text(PLAN.replace("Uji", name))
    built = build_or_keep(region, options).built
    assert built is not None
    return built.remarks


def test_an_edited_file_is_kept_beside_and_named(tmp_path: Path) -> None:
    folder = tmp_path / "uji"
    write(folder, b"satu")
    (folder / "a.docx").write_bytes(b"disunting")
    said = write(folder, b"dua")
    kept = f"a (suntingan {TODAY}).docx"
    assert kept in said
    assert (folder / "a.docx").read_bytes() == b"dua"
    assert (folder / kept).read_bytes() == b"disunting"


def test_a_second_edit_of_the_day_gets_a_number(tmp_path: Path) -> None:
    folder = tmp_path / "uji"
    for edit in (b"x", b"y", b"x"):
        write(folder, b"satu")
        (folder / "a.docx").write_bytes(edit)
    write(folder, b"dua")
    assert names(folder) == [f"a (suntingan {TODAY}).docx", f"a (suntingan {TODAY}, 2).docx", "a.docx"]


def test_what_this_program_wrote_is_replaced_without_a_word(tmp_path: Path) -> None:
    assert [write(tmp_path / "uji", content) for content in (b"satu", b"dua", b"dua", b"satu")] == [""] * 4
    assert names(tmp_path / "uji") == ["a.docx"]


def test_a_file_of_somebody_elses_is_kept(tmp_path: Path) -> None:
    write_tree(tmp_path, {"uji/a.docx": "surat"})
    assert "suntingan" in write(tmp_path / "uji", b"satu")


@pytest.mark.slow
@given(st.lists(st.sampled_from([b"satu", b"dua", b"tiga", b"empat"]), max_size=6), st.binary(max_size=9))
def test_no_edit_is_ever_lost(tmp_path_factory: pytest.TempPathFactory, contents: list[bytes], edit: bytes) -> None:
    folder = tmp_path_factory.mktemp("akar") / "uji"
    for content in contents:
        write(folder, content)
    write_tree(folder, {"a.docx": edit})
    write(folder, b"terakhir")
    found = {path.read_bytes() for path in folder.iterdir()}
    assert edit in {*found, *contents, b"terakhir"}
    assert edit in found or edit in contents or edit == b"terakhir"


def test_a_refused_file_leaves_no_copy_and_is_known_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "uji"
    write(folder, b"satu")
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if Path(target).name == "a.docx":
            raise PermissionError(errno.EACCES, "sharing violation")
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refusing)
        with pytest.raises(UserError, match="sedang terbuka"):
            write(folder, b"dua")
        (folder / "a.docx").write_bytes(b"disunting")
        with pytest.raises(UserError, match="sedang terbuka"):
            write(folder, b"dua")
    assert names(folder) == ["a.docx"]
    (folder / "a.docx").write_bytes(b"satu")
    assert write(folder, b"dua") == ""


@pytest.mark.parametrize("options", [QUICK, Options(documents=("masterplan",), formats=("docx", "html"))])
def test_a_build_keeps_what_was_typed_into_its_documents(region: RegionFolder, options: Options) -> None:
    build(region, "Satu", options)
    ours = names(region.output)
    assert build(region, "Dua", options) == []
    for name in ours:
        with (region.output / name).open("ab") as file:
            file.write(b"diketik")
    remarks = build(region, "Tiga", options)
    assert len(remarks) == len(ours)
    assert all("suntingan" in remark for remark in remarks)
    assert all(("masterplan pull" in remark) == (".docx" in remark) for remark in remarks)
    kept = [path for path in region.output.iterdir() if "suntingan" in path.name]
    assert len(kept) == len(ours)
    assert all(path.read_bytes().endswith(b"diketik") for path in kept)
    assert build(region, "Empat", options) == []


def test_builds_with_other_wishes_know_each_others_files(region: RegionFolder) -> None:
    build(region, "Satu")
    assert build(region, "Dua", Options(documents=("masterplan",), formats=("md", "html"))) == []
    [remark] = build(region, "Tiga")
    assert "suntingan" not in remark
    assert "sebelum isian ini berubah: buku-2-masterplan.html" in remark


def test_what_only_the_state_of_a_build_remembers_is_known(region: RegionFolder) -> None:
    build(region, "Satu")
    (region.root / "output/.masterplan/uji.hasil.json").unlink()
    assert build(region, "Dua") == []
    assert Written(region.output, DOCUMENTS).documents == {BOOK}


@pytest.mark.slow
@pytest.mark.parametrize("damage", ["", "[]", "{", '{"dokumen": 3}', '{"dokumen": {"a": 1}}', '{"dokumen": [1]}'])
def test_a_damaged_memory_costs_a_copy_and_never_an_edit(region: RegionFolder, damage: str) -> None:
    build(region, "Satu")
    shutil.rmtree(region.root / "output/.masterplan")
    write_tree(region.root, {"output/.masterplan/uji.hasil.json": damage})
    before = (region.output / BOOK).read_bytes()
    build(region, "Dua")
    assert before in [path.read_bytes() for path in region.output.iterdir()]
    assert build(region, "Tiga") == []


def test_a_word_document_that_nobody_saved_needs_no_memory(region: RegionFolder) -> None:
    options = Options(documents=("masterplan",), formats=("docx",))
    build(region, "Satu", options)
    shutil.rmtree(region.root / "output/.masterplan")
    assert build(region, "Dua", options) == []
    shutil.rmtree(region.root / "output/.masterplan")
    [file] = region.output.iterdir()
    Document(str(file)).save(str(file))
    assert len(build(region, "Tiga", options)) == 1


def test_the_same_content_needs_no_memory(region: RegionFolder) -> None:
    build(region, "Satu")
    shutil.rmtree(region.root / "output/.masterplan")
    assert build(region, "Satu") == []
    assert names(region.output) == [BOOK]


def test_the_message_is_told_once(region: RegionFolder) -> None:
    build(region, "Satu")
    (region.output / BOOK).write_text("diketik di sini")
    assert build(region, "Satu")
    assert build(region, "Satu") == []


def test_a_region_whose_name_is_a_pattern_knows_its_own_files_alone(tmp_path: Path) -> None:
    for name in ("a[b]", "ab"):
        write_tree(tmp_path, {f"masterplans/{name}/isi.yaml": PLAN})
        folder = RegionFolder(tmp_path / "masterplans" / name, tmp_path)
        assert build(folder, "Satu") == []
        assert build(folder, "Dua") == []


def test_the_kit_of_a_stage_keeps_what_was_filled_in(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    arguments = ("handout", "uji", "--tahap", "1", "--bound", "--format", "md")
    run(*arguments, cwd=tmp_path)
    [sheet] = (tmp_path / "output/uji/bimtek-tahap-1").iterdir()
    sheet.write_text("hasil diskusi kelompok")
    result = run(*arguments, cwd=tmp_path)
    assert result.exit_code == 0
    kept = sheet.with_name(f"{sheet.stem} (suntingan {TODAY}).md")
    assert kept.name in result.output
    assert kept.read_text() == "hasil diskusi kelompok"
    assert "suntingan" not in run(*arguments, cwd=tmp_path).output


SET = "dokumen:\n  susunan: [{kunci: masterplan, nomor: Buku 2, judul: JUDUL}, {kunci: peta_jalan, judul: Peta}]\n"


def with_title(region: RegionFolder, title: str, run: Run, *options: str) -> str:
    write_tree(region.place, {"set.yaml": SET.replace("JUDUL", title)})
    result = run("build", "uji", *options, "--format", "md", cwd=region.root)
    assert result.exit_code == 0
    return result.output


def test_documents_that_are_no_longer_made_are_named_and_left(region: RegionFolder, run: Run) -> None:
    assert "tidak lagi dibuat" not in with_title(region, "Satu", run)
    for _ in range(2):
        said = with_title(region, "Dua", run)
        assert "output/uji masih memuat dokumen lama yang tidak lagi dibuat dari isian ini: buku-2-satu.md." in said
    assert (region.output / "buku-2-satu.md").is_file()
    (region.output / "buku-2-satu.md").unlink()
    assert "tidak lagi dibuat" not in with_title(region, "Dua", run)


def test_other_formats_choices_and_commands_leave_no_strangers(region: RegionFolder, run: Run) -> None:
    with_title(region, "Satu", run)
    run("build", "uji", "--format", "html", cwd=region.root)
    run("handout", "uji", "--tahap", "1", "--format", "md", cwd=region.root)
    run("check", "uji", "--format", "docx", cwd=region.root)
    write_tree(region.output, {"surat-pengantar.docx": "milik sendiri"})
    (region.output / "peta.md").write_text("disunting")
    assert "tidak lagi dibuat" not in with_title(region, "Satu", run, "--document", "masterplan")
    assert "tidak lagi dibuat" not in with_title(region, "Satu", run)


@pytest.mark.slow
def test_many_strangers_are_counted(region: RegionFolder, run: Run) -> None:
    for number in range(14):
        said = with_title(region, f"Judul {number}", run, "--document", "masterplan")
    assert said.count("buku-2-judul") - said.count("output/uji/buku-2-judul") == 10
    assert ", dan 3 lagi." in said


def built_as(region: RegionFolder, name: str, *formats: str) -> str:
    return "\n".join(build(region, name, Options(documents=("masterplan",), formats=formats)))


def test_another_format_that_was_made_of_older_inputs_is_named(region: RegionFolder) -> None:
    assert built_as(region, "Lama", "html") == ""
    assert built_as(region, "Lama", "md") == ""
    for _ in range(2):
        said = built_as(region, "Baru", "md")
        assert "masih memuat berkas lama, yang dibuat sebelum isian ini berubah: buku-2-masterplan.html." in said
    assert built_as(region, "Baru", "html") == ""
    assert built_as(region, "Baru", "md") == ""


def test_other_books_of_older_inputs_are_named_with_their_command(region: RegionFolder, run: Run) -> None:
    with_title(region, "Lama", run)
    said = with_title(region, "Baru", run, "--document", "masterplan")
    [command] = [line.strip() for line in said.splitlines() if line.startswith("  masterplan build uji --format")]
    assert "--document" not in command
    assert run(*command.split()[1:], cwd=region.root).exit_code == 0
    assert "berkas lama" not in with_title(region, "Baru", run, "--document", "masterplan")


def test_the_output_of_a_region_under_its_old_name_is_named(region: RegionFolder) -> None:
    built_as(region, "Uji", "md")
    region.place.rename(region.place.with_name("baru"))
    renamed = RegionFolder(region.place.with_name("baru"), region.root)
    said = built_as(renamed, "Uji", "md")
    assert "output/uji memuat dokumen Kabupaten Uji dari map daerah yang sudah tidak ada" in said
    assert "output/uji" not in built_as(renamed, "Lain", "md")
    shutil.rmtree(region.output)
    assert built_as(renamed, "Uji", "md") == ""


def test_two_folders_of_one_region_are_no_old_name(region: RegionFolder) -> None:
    built_as(region, "Uji", "md")
    twin = RegionFolder(region.place.with_name("kembar"), region.root)
    shutil.copytree(region.place, twin.place)
    assert built_as(twin, "Uji", "md") == ""
