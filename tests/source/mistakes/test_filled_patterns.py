"""A pattern of a new region that was filled in but is still a comment is told; a disabled item is not."""

import re
from collections.abc import Callable
from pathlib import Path

from generator.masterplan.reading import Reading, read_masterplan
from generator.new_region.scaffold import make_region
from tests.cases import each

Read = Callable[[str], Reading]


def new_file(folder: Path, stem: str, filled: dict[str, str]) -> Path:
    """A file of a new region in which some slots are filled in."""
    file = make_region("Buton Selatan", None, folder).folder / f"{stem}.yaml"
    text = file.read_text(encoding="utf-8")
    for slot, value in filled.items():
        assert slot in text
        text = text.replace(slot, value)
    file.write_text(text, encoding="utf-8")
    return file


@each(
    ("stem", "filled"),
    [
        ("visi", {"<misi Smart City>": "Meningkatkan wisata"}),
        ("quick-win", {"<nama Quick Win>": "Mal Pelayanan Publik", "<tujuan>": "Satu pintu"}),
    ],
)
def test_a_filled_pattern_is_told_once_and_its_remedy_brings_it_in(
    stem: str, filled: dict[str, str], tmp_path: Path
) -> None:
    file = new_file(tmp_path, stem, filled)
    [notice] = read_masterplan(file).problems.found
    assert notice.notice
    assert "masih diawali tanda pagar" in notice.message
    first, last = (int(number) for number in re.findall(r"baris (\d+) sampai (\d+)", notice.remedy)[0])
    lines = file.read_text(encoding="utf-8").split("\n")
    lines[first - 1 : last] = [line.replace("# ", "", 1) for line in lines[first - 1 : last]]
    file.write_text("\n".join(lines), encoding="utf-8")
    mended = read_masterplan(file)
    assert not mended.problems.found
    [item] = mended.masterplan.misi or mended.masterplan.quick_win
    assert item.nama == next(iter(filled.values()))


def test_the_files_of_a_new_region_are_silent(tmp_path: Path) -> None:
    assert not read_masterplan(make_region("Buton Selatan", None, tmp_path).folder).problems.found


@each("text", ["misi:\n  # - nama: B\n", "misi:\n  #- nama: B\nvisi: {rumusan: A}\n"])
def test_a_list_that_holds_nothing_else_is_told_in_any_file(text: str, reading_of: Read) -> None:
    assert [notice.place and notice.place.line for notice in reading_of(text).problems.notices] == [2]


@each(
    ("text", "line", "sign"),
    [
        ("istilah:\n  opd: SKPD\n  # dewan: Dewan Kota Cerdas\n", 3, "# "),
        ("naskah:\n  # tanggal: 1 Juni 2026\n  versi: '2'\n", 2, "# "),
        ("naskah:\n  versi: '2'\n  #tempat: Kalabahi\n", 3, "#"),
        (
            "quick_win:\n  - nama: A\n    #masalah: Antre\n    tujuan: Satu pintu\n  - nama: B\n    masalah: C\n",
            3,
            "#",
        ),
        ("quick_win:\n  - nama: A\n  #   masalah: Antrean\n", 3, "# "),
    ],
)
def test_a_key_that_its_group_lacks_is_told_in_any_file(text: str, line: int, sign: str, reading_of: Read) -> None:
    [notice] = reading_of(text).problems.found
    assert notice.place is not None
    assert notice.place.line == line
    assert f"hapus '{sign}'" in notice.remedy
    lines = text.split("\n")
    lines[line - 1] = lines[line - 1].replace(sign, "", 1)
    assert not reading_of("\n".join(lines)).problems.found


@each(
    "text",
    [
        "naskah:\n  tempat: Kalabahi\n  # tempat: Alor\n",
        "naskah:\n  # tempat: Alor\n  versi: '2'\n  tempat: Kalabahi\n",
        "quick_win:\n  - nama: A\n  # masalah: Antrean\n  - nama: B\n",
        "quick_win:\n  - nama: A\n    # nomor: 3\n",
        "misi:\n  - nama: A\n  # - nama: B\n",
        "misi:\n  # - nama: B\n  - nama: A\n",
        "misi:\n  # sumber: RPJMD 2021\n",
        "misi:\n  # contoh: B\n",
        "misi:\n  ## - nama: B\n",
        "misi:\n  # - nama: <misi Smart City>\n",
        "pendahuluan:\n  latar_belakang: |\n    # - nama: B\n    satu\n",
        "# nama: B\nmisi: [A]\n",
    ],
)
def test_other_comments_are_left(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found


ACTION = "rencana_aksi:\n  - kegiatan: K\n"


@each(
    ("text", "comment", "bare"),
    [
        (ACTION, "#    anggaran: {apbd: {2027: 250 juta}}", "    anggaran: {apbd: {2027: 250 juta}}"),
        (ACTION, "#    satuan: persen", "    satuan: persen"),
        (ACTION, "#     satuan: persen", "    satuan: persen"),
        (ACTION, "    # # satuan: persen", "    satuan: persen"),
        (ACTION, "    # Satuan: persen", "    Satuan: persen"),
        (ACTION, "    # program:\n    #   - X", "    program:\n      - X"),
        (ACTION, "    # target:\n    #   2027: 5", "    target:\n      2027: 5"),
        ("istilah:\n  opd: SKPD\n", "# dewan: Dewan", "  dewan: Dewan"),
        ("istilah:\n  opd: SKPD\n", "  # dewan:Dewan", "  dewan: Dewan"),
        ("istilah:\n  opd: SKPD\n", "  #   dewan: Dewan", "  dewan: Dewan"),
        ("istilah:\n  opd: SKPD\n", '  # "dewan": Dewan', '  "dewan": Dewan'),
    ],
)
def test_a_filled_key_is_told_however_its_pound_sign_stands(
    text: str, comment: str, bare: str, reading_of: Read
) -> None:
    [notice] = reading_of(text + comment + "\n").problems.found
    assert "masih diawali tanda pagar" in notice.message
    column = len(bare) - len(bare.lstrip())
    assert f"setelah {column} spasi" in notice.remedy or comment.replace("# ", "", 1)[column:][:1].strip()


@each(
    "comment",
    [
        "  # contoh: Dewan",
        "# contoh: Dewan",
        "  ## dewan: Dewan",
        "## dewan: Dewan",
        "  # dewan: <sebutan dewan>",
        "  # dewan:",
        "  # dewan: #",
        "  # dewan:\n  # satu",
        "#opd: Dinas",
        "# Opd: Dinas",
    ],
)
def test_remarks_and_open_slots_are_silent_wherever_their_pound_sign_stands(comment: str, reading_of: Read) -> None:
    assert not reading_of(f"istilah:\n  opd: SKPD\n{comment}\n").problems.found
