"""Records: what was supplied lies in them, what was not is a gap with its path and label."""

import sys
from collections.abc import Callable
from typing import Any

import pytest

from generator.masterplan.reading import Reading
from generator.source.declare import (
    choice,
    count,
    listing,
    many,
    number,
    paragraphs,
    part,
    reference,
    references,
    text,
)
from generator.source.kinds import TEXT
from generator.source.problems import Problems
from generator.source.reader import Reader
from generator.source.record import Record
from generator.source.values import Gap
from generator.source.yaml_nodes import Mapping
from tests.cases import each
from tests.source.reading import nodes_of, said


class Kantor(Record):
    """An office."""

    topic = "kantor"
    short = "nama"

    id = text("id", optional=True)
    nama = text("nama kantor", "Dinas Kesehatan")
    jumlah = count("jumlah pegawai")


class Pimpinan(Record):
    """Who leads."""

    nama = text("nama pimpinan", weight=4)
    nip = text("NIP", optional=True)


class Tahap(Record):
    """A stage, called by its state."""

    naming_fields = ("status",)

    status = choice("status", {"ada": "Ada", "belum": "Belum"})


class Rencana(Record):
    """The outermost record of these tests."""

    judul = text("judul", weight=9)
    pimpinan = part(Pimpinan, "pimpinan")
    kantor = many(Kantor, "daftar kantor")
    tahap = many(Tahap, "tahap")
    pelaksana = reference("kantor", "pelaksana")
    pendukung = references("kantor", "pendukung", lenient=True)
    kata = listing(TEXT, "kata kunci")
    gambaran = paragraphs("gambaran", optional=True)
    nilai = number("nilai")
    status = choice("status", {"ada": "Ada", "belum": "Belum"})


def read(yaml_text: str) -> tuple[Rencana, Problems]:
    node, problems = nodes_of(yaml_text)
    record, reader = Rencana(), Reader(problems, Rencana.fields)
    if isinstance(node, Mapping):
        record.read_fields(node, reader)
    reader.resolve()
    return record, problems


def rencana(yaml_text: str) -> Rencana:
    record, problems = read(yaml_text)
    assert not problems.errors, said(problems)
    return record


def test_what_was_not_supplied_is_a_gap_with_path_label_and_weight() -> None:
    gap = rencana("nilai: 1").judul
    assert isinstance(gap, Gap)
    assert (gap.path, gap.label, gap.weight, gap.optional) == ("judul", "judul", 9, False)


def test_a_gap_within_a_missing_group_knows_the_whole_path() -> None:
    gap = rencana("judul: A").pimpinan.nama
    assert isinstance(gap, Gap)
    assert (gap.path, gap.weight) == ("pimpinan.nama", 4)


def test_a_missing_group_is_false_and_carries_its_gap() -> None:
    pimpinan = rencana("judul: A").pimpinan
    assert not pimpinan
    assert pimpinan.gap is not None
    assert pimpinan.gap.label == "pimpinan"


def test_a_missing_list_is_empty_and_carries_its_gap() -> None:
    record = rencana("judul: A")
    assert record.kantor == []
    assert record.kantor.gap is not None
    assert record.kantor.gap.path == "kantor"


def test_paths_lead_through_groups_and_ids() -> None:
    record = rencana("pimpinan: {nama: Dewi}\nkantor:\n  - {id: dinkes, nama: Dinas Kesehatan, jumlah: 5}\n")
    assert record.pimpinan.nama.path == "pimpinan.nama"
    assert record.kantor[0].jumlah.path == "kantor[dinkes].jumlah"


def test_a_zero_is_supplied() -> None:
    record = rencana("nilai: 0\nkantor: [{jumlah: 0}]\n")
    assert dict(record.supplied())["nilai"] == 0
    assert record.kantor[0]


def test_what_a_record_does_not_expect_leaves_a_gap_that_is_not_printed() -> None:
    class Acara(Record):
        """An event, whose day is not missed where it is told in words."""

        hari = text("hari")
        waktu = text("waktu", optional=True)

        def expects(self, name: str) -> bool:
            return super().expects(name) and not (name == "hari" and self.waktu)

    acara = Acara()
    assert isinstance(acara.hari, Gap)
    assert not acara.hari.optional
    acara.__dict__["waktu"] = "Juni"
    assert isinstance(acara.hari, Gap)
    assert acara.hari.optional


def test_supplied_values_come_in_the_order_of_their_declaration() -> None:
    assert [name for name, _ in rencana("status: ada\nkata: [a]\njudul: A\nnilai: ~\n").supplied()] == [
        "judul", "kata", "status",
    ]  # fmt: skip


def test_a_bare_text_fills_the_short_field() -> None:
    record = rencana("kantor: [Dinas Kesehatan, {nama: Bappeda}]\n")
    assert [kantor.nama for kantor in record.kantor] == ["Dinas Kesehatan", "Bappeda"]


def test_ids_are_derived_from_names_and_numbered_where_they_meet() -> None:
    record = rencana("kantor: [Dinas Kesehatan, Dinas Kesehatan, {jumlah: 1}, {id: dinas-kesehatan-3, nama: X}]\n")
    assert [kantor.path for kantor in record.kantor] == [
        "kantor[dinas-kesehatan]",
        "kantor[dinas-kesehatan-2]",
        "kantor[3]",
        "kantor[dinas-kesehatan-3]",
    ]


def test_an_id_given_twice_is_refused_with_both_places() -> None:
    _, problems = read("kantor:\n  - {id: a, nama: A}\n  - {id: a, nama: B}\n")
    [problem] = problems.errors
    assert problem.message == "id 'a' dipakai dua kali"
    assert problem.place is not None
    assert problem.also is not None
    assert (problem.place.line, problem.also.line) == (3, 2)
    assert problem.remedy == "beri id lain pada salah satunya."


def test_of_two_items_of_one_id_and_name_one_is_too_many() -> None:
    _, problems = read("kantor:\n  - {id: a, nama: Dinas  kesehatan}\n  - {id: A, nama: Dinas Kesehatan}\n")
    assert problems.errors[0].remedy.startswith(
        "keduanya bernama sama: bila memang hal yang sama, hapus salah satunya"
    )


@each(
    ("one", "two"), [("a", "A"), ("caf\u00e9", "cafe\u0301"), ("a b", "a  b"), ("a b", "a\u00a0b"), ("a", "a\u200b")]
)
def test_ids_that_look_equal_are_equal(one: str, two: str) -> None:
    _, problems = read(f"kantor:\n  - {{id: {one}, nama: A}}\n  - {{id: {two}, nama: B}}\n")
    assert [problem.message.split("'")[2] for problem in problems.errors] == [" dipakai dua kali"]


@each(
    ("name", "written"),
    [
        ("Caf\u00e9 Sampit", "Cafe\u0301 sampit"),
        ("Dinas Kominfo", "Dinas  Kominfo"),
        ("Dinas Kominfo", "Dinas\u00a0Kominfo"),
    ],
)
def test_a_reference_finds_what_looks_equal(name: str, written: str) -> None:
    for target, wanted in ((name, written), (written, name)):
        record = rencana(f"kantor: [{{id: d, nama: {target}}}]\npelaksana: {wanted}\n")
        assert record.pelaksana.tujuan is record.kantor[0]  # type: ignore[union-attr]


def test_an_accent_is_part_of_a_name() -> None:
    assert "tidak ada 'cafe'" in said(read("kantor: [{id: caf\u00e9}]\npelaksana: cafe\n")[1])


def test_a_very_long_id_is_refused_and_repeated_nowhere() -> None:
    record, problems = read(f"kantor: [{{id: {'x' * 10_000}, nama: A}}]\n")
    [problem] = problems.errors
    assert problem.message == "id ini terlalu panjang (10.000 karakter)"
    assert len(problem.remedy) < 200
    assert len(record.kantor[0].path) < 200


def test_very_long_keys_and_references_are_not_repeated() -> None:
    for wrong in (f"{'x' * 10_000}: 1\n", f"pelaksana: {'x' * 10_000}\n", f"status: {'x' * 10_000}\n"):
        assert len(said(read(wrong)[1])) < 2000


@pytest.mark.parametrize("item", ["Maju", "{id: a}", "{salah: 1}"])
def test_a_long_list_is_read_in_linear_time(item: str) -> None:
    few, plenty = (lines_run(lambda n=n: read("kantor: [" + ", ".join([item] * n) + "]\n")) for n in (100, 1000))
    assert plenty < few * 15


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python a piece of work runs through: a measure of time that no other process disturbs."""
    count = 0

    def traced(*_: object) -> Any:
        nonlocal count
        count += 1
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@each("written", ["dinkes", "DINKES", "Dinas Kesehatan", "dinas kesehatan"])
def test_a_reference_finds_its_record_by_id_or_name(written: str) -> None:
    record = rencana(f"kantor: [{{id: dinkes, nama: Dinas Kesehatan}}]\npelaksana: {written}\n")
    assert record.pelaksana.tujuan is record.kantor[0]  # type: ignore[union-attr]
    assert record.pelaksana.nama == "Dinas Kesehatan"  # type: ignore[union-attr]
    assert record.pelaksana == written


def test_a_reference_may_come_before_its_record() -> None:
    record = rencana("pelaksana: dinkes\nkantor: [{id: dinkes}]\n")
    assert record.pelaksana.tujuan is record.kantor[0]  # type: ignore[union-attr]


def test_a_reference_that_leads_nowhere_suggests_the_nearest() -> None:
    _, problems = read("kantor: [{id: dinkes}]\npelaksana: dinkess\n")
    [problem] = problems.errors
    assert (problem.message, problem.remedy) == ("tidak ada 'dinkess' pada 'kantor'", "Mungkin maksud Anda: dinkes.")


def test_a_reference_without_anything_near_says_where_to_add_it() -> None:
    _, problems = read("pelaksana: dinkes\n")
    assert problems.errors[0].remedy == "tambahkan dahulu butir itu pada 'kantor'."


def test_a_lenient_reference_stays_a_text() -> None:
    record = rencana("pendukung: [Bank daerah]\n")
    assert record.pendukung[0].tujuan is None
    assert record.pendukung[0].nama == "Bank daerah"


def test_no_reference_is_blamed_while_a_part_could_not_be_read() -> None:
    _, problems = read("pelaksana: dinkes\nkantor: [{id: dinkes}\njudul: A\n")
    assert [p.message for p in problems.errors] == ["kurung '[' dibuka tetapi tidak ditutup"]


def test_no_reference_is_blamed_for_a_heading_that_was_not_understood() -> None:
    _, problems = read("kantorr: [{id: dinkes}]\npelaksana: dinkes\n")
    assert [p.message for p in problems.errors] == ["kunci 'kantorr' tidak dikenal"]


def test_no_reference_is_blamed_for_a_key_that_was_not_understood() -> None:
    _, problems = read("kantor: [{idd: dinkes}]\npelaksana: dinkes\n")
    assert [p.message for p in problems.errors] == ["kunci 'idd' tidak dikenal"]


def test_a_derived_id_does_not_depend_on_how_a_choice_was_written() -> None:
    one, other = rencana("tahap: [{status: Ada}]\n"), rencana("tahap: [{status: ada}]\n")
    assert one.tahap[0].path == other.tahap[0].path == "tahap[ada]"


@each(
    ("yaml_text", "key", "remedy"),
    [
        ("judull: A\n", "judull", "Mungkin maksud Anda: judul."),
        ("Judul: A\n", "Judul", "Mungkin maksud Anda: judul."),
        ("pimpinan: {xyz: A}\n", "xyz", "kunci di sini: nama, nip."),
        ("pimpinan:\nnip: A\n", "nip", "kunci ini milik 'pimpinan'; jorokkan dua spasi di bawah 'pimpinan:'."),
        ("kantor:\njumlah: 1\n", "jumlah", "kunci ini milik 'kantor'; jorokkan dua spasi di bawah 'kantor:'."),
        (
            "pimpinan:\n  nama: A\nnip: B\n",
            "nip",
            "kunci ini milik 'pimpinan'; jorokkan dua spasi di bawah 'pimpinan:'.",
        ),
        ("nip_pimpinan: A\n", "nip_pimpinan", "pindahkan isinya ke  nip:  di bawah 'pimpinan:', menjorok dua spasi."),
        ("pimpinan.nip: A\n", "pimpinan.nip", "pindahkan isinya ke  nip:  di bawah 'pimpinan:', menjorok dua spasi."),
        ("pimpinan: {nama_pimpinan: A}\n", "nama_pimpinan", "Mungkin maksud Anda: nama."),
        ("pimpinan: {nama_dinas: A}\n", "nama_dinas", "kunci di sini: nama, nip."),
        ("pimpinan: {jumlah_nama: 30}\n", "jumlah_nama", "kunci di sini: nama, nip."),
        ("pimpinan: {jumlah_nama: A}\n", "jumlah_nama", "Mungkin maksud Anda: nama."),
        (
            "pimpinan:\n  nama: A\n  gambaran: B\n",
            "gambaran",
            "'gambaran' adalah topik tersendiri; tulis di tepi kiri, tanpa spasi di depannya.",
        ),
    ],
)
def test_an_unknown_key_says_what_was_meant(yaml_text: str, key: str, remedy: str) -> None:
    _, problems = read(yaml_text)
    [problem] = problems.errors
    assert (problem.message, problem.remedy) == (f"kunci '{key}' tidak dikenal", remedy)


@each(
    ("yaml_text", "message", "remedy"),
    [
        ("pimpinan: Dewi\n", "di sini diharapkan kelompok isian (nama, nip), yang tertulis 'Dewi'", "nama: ..."),
        ("pimpinan: [Dewi]\n", "di sini diharapkan kelompok isian (nama, nip), yang tertulis daftar", "nama: ..."),
        ("pimpinan:\n  nama Dewi\n", "titik dua setelah kunci 'nama' tidak ada", "nama: Dewi"),
        ("pimpinan:\n  nama:Dewi\n", "setelah titik dua kurang satu spasi", "nama: Dewi"),
        (
            "kantor: {Dinas Kesehatan: A}\n",
            "di sini diharapkan daftar; setiap butir diawali tanda hubung: kelompok isian (nama, jumlah, id), "
            "yang tertulis kelompok isian",
            "- {nama: Dinas Kesehatan, jumlah: A}",
        ),
        ("judul: [A]\n", "di sini diharapkan teks satu baris, yang tertulis daftar", '"[A]"'),
    ],
)
def test_the_wrong_form_says_which_is_expected(yaml_text: str, message: str, remedy: str) -> None:
    _, problems = read(yaml_text)
    [problem] = problems.errors
    assert problem.message == message
    assert problem.remedy.endswith(remedy)


@each(
    ("written", "names"),
    [
        ("kantor: [Dinas Kesehatan, {nama: Bappeda}]", ["Dinas Kesehatan", "Bappeda"]),
        ("kantor: Dinas Kesehatan", ["Dinas Kesehatan"]),
        ("kantor: {nama: Dinas Kesehatan, jumlah: 3}", ["Dinas Kesehatan"]),
        ("kantor:\n  id: dinkes\n  nama: Dinas Kesehatan", ["Dinas Kesehatan"]),
        ("tahap: [Ada, {status: belum}]", ["ada", "belum"]),
        ("tahap: Belum", ["belum"]),
        ("kantor: '-'", []),
        ("kantor: [TBD, Bappeda]", ["Bappeda"]),
    ],
)
def test_a_list_takes_names_alone_and_a_single_item(written: str, names: list[str]) -> None:
    rencana, problems = read(written)
    assert problems.found == []
    assert [item.naming for item in [*rencana.kantor, *rencana.tahap]] == names


def test_all_problems_of_a_record_are_found_at_once() -> None:
    _, problems = read("judull: A\nnilai: banyak\nstatus: entah\nkantor: {x: y}\npimpinan: {nama: [A], nipp: 1}\n")
    assert len(problems.errors) == 6


MISSIONS = "rpjmd: {misi: [{nomor: 1, nama: Alpha satu}, {nomor: 2, nama: Beta dua}]}\n"


@each(
    ("written", "remedy"),
    [
        ("[Misi 2 RPJMD]", "tulis nomornya saja, yaitu 2."),
        ("[Misi kedua]", "tulis nomornya saja, yaitu 2."),
        ("[(1)]", "tulis  1"),
        ("[2.0]", "tulis  2"),
        ("[1 2]", "tulis  1, 2  bila yang dimaksud beberapa nomor."),
        ("1.2", "tulis  [1, 2]  bila yang dimaksud beberapa nomor."),
        ("[Misi ketiga]", "tambahkan dahulu butir itu"),
        ("[Misi satu data]", "tambahkan dahulu butir itu"),
    ],
)
def test_a_number_among_words_is_named(written: str, remedy: str, reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of(f"{MISSIONS}sasaran: [{{nama: S, misi_daerah: {written}}}]\n").problems.errors
    assert problem.remedy.startswith(remedy)


@each(
    ("text", "remedy"),
    [
        (
            "misi_1: A\nmisi_2: B\n",
            "tulis 'misi:' satu kali saja, lalu setiap butir di baris di bawahnya, diawali  '  - '.",
        ),
        ("misi:\n  misi_1: A\n  misi_2: B\n", "tulis setiap butir pada barisnya sendiri:  - A  lalu  - B"),
        ("misi:\n  - 1: X\n  - 2: Y\n", "hapus '1: ' di depan isinya; butir tidak perlu nomor."),
        ("rpjmd:\n  misi:\n    - 1: X\n", "tulis nomornya pada kuncinya sendiri:  nomor: 1"),
        ("missi: [A]\n", "Mungkin maksud Anda: misi."),
    ],
)
def test_a_number_that_counts_items_is_no_key(text: str, remedy: str, reading_of: Callable[[str], Reading]) -> None:
    assert reading_of(text).problems.errors[0].remedy == remedy


@each(
    ("names", "written", "meant"),
    [
        (["Misi 2: Mewujudkan A", "Misi 4: Mewujudkan B"], "Misi 2", 0),
        (["Misi 3: A maju", "Misi 1: B maju"], "[1]", 1),
        (["II. Mewujudkan A", "IV. Mewujudkan B"], "Misi IV", 1),
        (["Misi 1: Mewujudkan A", "Misi 2: Mewujudkan B"], "2", 1),
        (["Mewujudkan A", "Mewujudkan B"], "2", 1),
    ],
)
def test_a_number_in_a_name_is_the_number_of_the_item(
    names: list[str], written: str, meant: int, reading_of: Callable[[str], Reading]
) -> None:
    listed = "".join(f"    - '{name}'\n" for name in names)
    reading = reading_of(f"rpjmd:\n  misi:\n{listed}sasaran: [{{nama: S, misi_daerah: {written}}}]\n")
    assert not reading.problems.errors
    plan = reading.masterplan
    assert plan.sasaran[0].misi_daerah[0].tujuan is plan.rpjmd.misi[meant]


def test_a_number_that_no_name_tells_is_refused_although_there_is_such_a_place(
    reading_of: Callable[[str], Reading],
) -> None:
    listed = "    - 'Misi 2: Mewujudkan A'\n    - 'Misi 4: Mewujudkan B'\n"
    [problem] = reading_of(f"rpjmd:\n  misi:\n{listed}sasaran: [{{nama: S, misi_daerah: 1}}]\n").problems.errors
    assert problem.remedy == "nomor yang ada: 2, 4."
