"""What people write where they have nothing to say yet is no value, in any field; near misses stay as they are."""

import re
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import Reading
from generator.masterplan.schema import records_within, schema
from generator.source import placeholders
from generator.source.kinds import Kind, ListKind, MapKind, ScalarKind
from generator.source.placeholders import (
    WORDS,
    is_blank,
    is_dash,
    is_placeholder,
    is_promise,
    telling_words,
)
from generator.source.problems import Problems
from generator.source.reader import Reader
from generator.source.record import Record
from generator.source.yaml_nodes import Mapping, Scalar, Sequence
from tests.cases import each
from tests.source.mistakes.test_remedies import mended
from tests.source.reading import SPOT, nodes_of

Read = Callable[[str], Reading]

PLACEHOLDERS = [
    "-", "–", "—", "--", " - ", "...", "…", "....", "?", "___", "N/A", "n/a", "n.a.", "N.A", "#N/A", "TBD", "tbd",
    "(kosong)", "Kosong", "dikosongkan", "t.b.d.", "T.B.A",
    "[TBD]", "(TBD)", "TBD.", "TBA", "TODO", "menyusul", "Menyusul", "Akan  menyusul", "(menyusul)", "belum diisi",
    "Belum ada data", "xxx", "XXXX", "xxxxx", "Rp -", "Rp. -", "Rp-", "Rp …", "Rp xxx", "Rp. xxx,-",
    "diisi kemudian", "[diisi]", "None", "Ditentukan kemudian", "menyusul setelah APBD-P", "Akan menyusul pada 2027",
    "Menyusul setelah penetapan APBD Perubahan", "<nama kegiatan>", "<indikator (satuan), target>", "<isi>",
    "? destinasi", "… destinasi", "... destinasi", "…destinasi", "xx destinasi", "XX destinasi", "... %", "…%", "? %",
    "xx%", "xx,x persen", "± …", "± ... orang", "sekitar ... orang", "___ dokumen", "?? unit", "? unit", "... UMKM",
    "menyusul dari OPD", "(menyusul dari OPD)", "Segera menyusul", "nanti diisi", "data menyusul dari BPS",
    "Menyusul dari Dinas Komunikasi, Informatika, Statistik, dan Persandian Kabupaten", "Data OPD menyusul",
    "diisi kemudian oleh Bappeda", "akan dilengkapi oleh Dinas Kesehatan", "akan diisi setelah Bimtek II",
    "masih menunggu konfirmasi Bappeda", "menunggu data BPS", "masih menunggu bahan dari Dinas Koperasi",
    "bahan belum diterima dari Diskop UKM", "menyusul, masih menunggu bahan dari Dinas Koperasi",
    "belum ada data dari dinas terkait",
    "belum menerima data dari dinas terkait", "data belum diterima dari Dinkes", "sedang didata",
    "… km/jam",
    "isi nanti", "Isi nanti.", "cek lagi", "Cek lagi!", "perlu dicek lagi", "cek lagi ke Bappeda", "tanya dulu",
    "tanyakan dulu ke Bappeda", "dikonfirmasi dulu", "belum tahu", "belum pasti", "tidak tersedia",
    "CATATAN: tanya Bappeda", "Catatan: cek angka BPS", "NB: tunggu data dari Dinkes", "TODO: minta data ke Bappeda",
    "(catatan: konfirmasi ke Dinas Kesehatan mengenai jumlah puskesmas yang sudah tersambung)", "note: belum final",
    "tahun 20..", "Tahun 20…", "Tahun Anggaran 20__", "tahun 202x",
    "Satu paragraf penjelasan.", "Satu paragraf.", "nama-yang-dirujuk", "Nama singkat", "nama-singkat",
    "isi yang dimaksud",
    "... dari 34 kantor", "… kantor dari 34", "Rp ... juta", "Rp xx miliar", "[... dokumen]", "- %", "… m²",
]  # fmt: skip
VALUES = [
    "Belum ada jaringan serat optik", "Ada", "Tidak ada", "Nihil", "0", "X", "xx", "XX", "Rp0", "Rp 0,-", "A", "-5",
    "– satu", "Rp", "rp", "Rp.", " RP ", "Menyusul Kabupaten Seruyan", "Menyusulkan setelah rapat", "Nonet",
    "Ditentukan kemudian oleh Dewan", "TBD Corp", "Belum", "Sudah", "N", "Na2", "T/A", "Xaxa",
    "Kosong dua tahun", "isi",
    "(isi ulang)", "isi ulang", "Peninjauan lapangan dan isi ulang", "Cek kesehatan gratis", "Catatan sipil",
    "Kependudukan dan catatan sipil", "Pencatatan: data penduduk", "Depot isi ulang", "Cek fisik lapangan",
    "Cek ulang", "Isi piringku", "Konfirmasi kehadiran", "Tanya jawab", "Tanya dokter", "Revisi RTRW",
    "Update aplikasi", "Catatan: data diolah dari BPS", "Catatan: cek kesehatan dilakukan dua kali setahun",
    "Catatan: perlu dukungan anggaran provinsi", "Keterangan: isi survei menurut kecamatan", "Catatan lapangan",
    "Dicek lagi oleh petugas setiap bulan", "Cek dahulu sebelum dibeli", "Konfirmasi dahulu lewat aplikasi",
    "Revisi dulu, baru disahkan", "Gedung tahun 2025", "Tahun 2025", "tahun 20 orang", "Tahun 2025...",
    "Isi nanti malam", "Cek lagi kadar gula setiap pekan", "Tidak tersedia angkutan umum", "Belum tahu cara memilah",
    "Belum pasti tersambung", "Satu paragraf penjelasan dari kepala dinas", "Nama singkat dinas",
    "Tanya ke setiap RT",
    "Cek lagi ke setiap rumah", "Koreksi nilai", "Nota: pembayaran", "Notulensi: rapat", "Kata kunci: isi ulang",
    "Draf Perbup menyusul pada 2026", "Data tidak ada pada Dinas Kesehatan",
    "Diisi oleh Dinas Kesehatan setiap bulan", "Diisi OPD melalui aplikasi", "Pilih lokasi", "Pilih item barang",
    "Menyusul, lalu semua desa terlayani pada akhir 2029", "Perlu data terpadu", "Belum dihitung sejak 2021",
    "belum ada (2024)", "Mohon maaf", "- Dinas -", "1,-", "Blm ada jaringan", "Masih kosong pada 12 desa",
    "Menyusul penetapan RPJMD, dokumen ini disusun", "Menunggu penetapan APBD", "Kecamatan lain menyusul pada 2028",
    "akan ditetapkan dengan Peraturan Bupati", "Dilengkapi oleh kamera pengawas", "Diisi oleh kader setiap bulan",
    "Puskesmas Parenggean menyusul dari tahap satu", "Dihitung setiap triwulan", "Diterima kemudian diproses loket",
    "Menyusul setelah jalan selesai. Semua desa terlayani pada 2029", "Pedagang didata dan dihitung",
    "%", "±5 km", "± 5 persen", "XX Koto", "XXX Olimpiade", "… dan seterusnya", "... dst.", "… yang adil dan makmur",
    "… menuju Indonesia Emas yang adil", "Apa yang kurang?", "Siap?", "satu … dua", "Kota …", "lux unit", "xxl",
    "maxx", "Menunggu bahan dari pemasok", "Belum ada data dari dinas yang dipadukan",
    "Laporan belum disampaikan oleh perangkat daerah",
    "../gambar/logo.png", "__init__", "5 %", "< 5 …", "≥ 80 persen", "?id=1", "Exxon dua", "dari 34 kantor",
    "belum ada / ada", "<dinas@kotim.go.id>", "<nama> Kepala", "<b>Visi</b>", "< 5 persen", "<5>", "<br/>",
]  # fmt: skip
FIELDS = [field for record in records_within(Masterplan) for field in record.fields.values()]


def test_placeholders_are_known() -> None:
    assert [text for text in (*PLACEHOLDERS, *WORDS) if not is_placeholder(text)] == []


def test_near_misses_are_values() -> None:
    assert [text for text in VALUES if is_placeholder(text)] == []


def test_nothing_at_all_is_no_placeholder() -> None:
    assert [text for text in ("", " ", "\n") if is_placeholder(text)] == []


@given(
    st.sampled_from([word for word in WORDS if not word.endswith("kemudian")]),
    st.text("abcdefghijklmnopqrstuvwxyz0123456789 ", min_size=1),
)
def test_a_sentence_that_begins_with_a_placeholder_is_a_value(word: str, more: str) -> None:
    text = f"{word} {more.strip()}q"
    assert is_placeholder(text) == (text in WORDS)


@each("text", ["?", "…", "...", "___", "? unit", "... %", "xx destinasi", "Rp …"])
def test_a_sign_in_place_of_a_value_is_a_blank_to_fill(text: str) -> None:
    assert is_blank(text)


@each("text", ["...layanan digital desa", "xxx Siompu", "?Siompu", "…Satu", "___ dokumen"])
@each(
    "written", ["misi: [{{nama: '{}'}}]", "misi: ['{}']", "misi: '{}'", "swot: [{{unsur: struktur, kekuatan: '{}'}}]"]
)
def test_words_set_aside_for_a_sign_before_them_are_told(written: str, text: str, reading_of: Read) -> None:
    [notice] = reading_of(written.format(text)).problems.found
    assert notice.notice
    assert f"'{text}' dihitung belum diisi" in notice.message
    sign = re.findall(r"karena tanda '(.*)'", notice.message)[0]
    assert not reading_of(written.format(text.replace(sign, "").strip())).problems.found


@each("text", ["<Meningkatkan wisata>", "<meningkatkan wisata>"])
def test_a_value_between_the_signs_of_a_slot_is_told(text: str, reading_of: Read) -> None:
    [notice] = reading_of(f"quick_win: [{{nama: {text}}}]").problems.found
    assert notice.notice
    assert notice.message == f"'{text}' dihitung belum diisi karena diapit tanda < dan >"
    assert not reading_of(f"quick_win: [{{nama: {text[1:-1]}}}]").problems.found


@each("text", ["<nama Quick Win>", "<nama Aksi Cepat>", "<nama kegiatan>", "<TBD>", "<belum diisi>"])
def test_a_slot_that_was_left_as_it_is_is_set_aside_in_silence(text: str, reading_of: Read) -> None:
    assert not reading_of(f"quick_win: [{{nama: {text}}}]").problems.found


@each("text", ["…", "?", "xxx", "Rp …", "TBD", "menyusul", "-"])
def test_a_sign_without_words_is_set_aside_in_silence(text: str, reading_of: Read) -> None:
    assert not reading_of(f"misi: ['{text}']").problems.found


@each("text", ["… destinasi", "? unit"])
def test_a_sign_before_a_unit_is_set_aside_in_silence_where_a_number_belongs(text: str, reading_of: Read) -> None:
    assert not reading_of(f"rencana_aksi: [{{kegiatan: A, target: {{2026: '{text}'}}}}]").problems.found


@each("text", ["-", "–", "--", "N/A", "Rp -", "Rp. -", "kosong", "TBD", "", "%"])
def test_a_dash_may_say_that_there_is_none(text: str) -> None:
    assert not is_blank(text)


def test_signs_promise_nothing() -> None:
    assert [text for text in ("-", "…", "N/A", "Rp -", "TBD", "xxx", "menyusul") if is_promise(text)] == [
        "TBD", "xxx", "menyusul",
    ]  # fmt: skip


def test_words_tell_something_and_signs_and_slots_do_not() -> None:
    texts = ("(menyusul dari OPD)", "TBD.", "n.a.", "xx orang", "diisi kemudian")
    assert [*map(telling_words, texts)] == ["menyusul dari OPD", "TBD", "n.a.", "xx orang", "diisi kemudian"]
    assert [telling_words(text) for text in ("-", "…", "xxx", "Rp xxx", "Rp -", "<nama kepala daerah>")] == [""] * 6


def test_of_all_placeholders_only_a_dash_says_that_there_is_none() -> None:
    dashes = [text for text in (*PLACEHOLDERS, *WORDS) if is_dash(text)]
    assert {text.strip() for text in dashes} == {"-", "–", "—", "--"}
    assert all(text.strip(" -–—") == "" for text in dashes)


def nodes_with(kind: Kind[Any], text: str) -> list[Any]:
    """All the ways to write a text as the whole value of a field, or of what it holds."""
    scalar = Scalar(text, '"', SPOT)
    if isinstance(kind, ListKind):
        return [scalar, Sequence([scalar], SPOT, 1)]
    if isinstance(kind, MapKind):
        key = Scalar(kind.key.example, "", SPOT)
        return [scalar, *(Mapping({key.text: (key, node)}, SPOT, 1) for node in nodes_with(kind.kind, text))]
    return [scalar]


def emptied(value: Any) -> bool:
    """Whether nothing is left of a value but the keys of a mapping."""
    return not value or (isinstance(value, dict) and all(map(emptied, value.values())))


@each("record", records_within(Masterplan), ids=lambda record: record.__name__)
def test_a_placeholder_is_no_value_in_any_field_and_its_words_are_kept(record: type[Record]) -> None:
    for name, field in record.fields.items():
        for text in ("-", "–", "N/A", "TBD", "xxx", "Akan menyusul", "…"):
            if (record.__name__, name) != ("Pemeriksaan", "kata_wajar"):
                assert_no_value(record("butir"), name, nodes_with(field.kind, text), text)


def assert_no_value(read: Record, name: str, nodes: list[Any], text: str) -> None:
    for node in nodes:
        reader = Reader(Problems())
        key = Scalar(name, "", SPOT)
        read.read_fields(Mapping({name: (key, node)}, SPOT, 1), reader)
        assert reader.problems.found == []
        assert emptied(read.__dict__.get(name)), (name, text, node)
        [(path, words)] = reader.placeholders.items()
        assert words == text
        assert path.startswith(f"butir.{name}")


def test_editors_accept_a_placeholder_in_every_field() -> None:
    kinds = {type(kind): kind for kind in map(attrgetter("kind"), FIELDS) if isinstance(kind, ScalarKind)}
    for kind in kinds.values():
        validator = Draft202012Validator({**kind.schema(), "$defs": schema()["$defs"]})
        refused = [text for text in (*PLACEHOLDERS, *WORDS) if not validator.is_valid(text)]
        assert refused == [], kind.form


@each(
    ("written", "kept"),
    [
        ("kesenjangan: [{kondisi_saat_ini: Belum ada}]", "Belum ada"),
        ("kesenjangan: [{kondisi_saat_ini: Belum ada.}]", "Belum ada."),
        ("kesenjangan: [{kondisi_saat_ini: Belum  tersedia!}]", "Belum  tersedia!"),
        ("aplikasi: [{nama: A, kondisi: belum tersedia}]", "belum tersedia"),
        ("sasaran: [{nama: A, baseline: Belum ada}]", "Belum ada"),
        ("kebijakan: [{judul: A, status: Belum ada}]", "belum"),
        ("kebijakan: [{judul: A, status: Belum ada.}]", "belum"),
    ],
)
def test_where_a_state_is_told_belum_ada_is_one(written: str, kept: str) -> None:
    node, problems = nodes_of(written)
    plan = Masterplan()
    plan.read_fields(node, Reader(problems))  # type: ignore[arg-type]
    assert problems.found == []
    assert kept in walk(plan)


@each("words", ["Tidak ada", "nihil", "Nihil."])
@each(
    ("text", "path"),
    [
        ("naskah: {tanggal: WORDS}\n", "naskah.tanggal"),
        ("naskah: {status: WORDS}\n", "naskah.status"),
        ("misi: [{nama: x, sumber: [WORDS]}]\n", "misi[x].sumber[1]"),
        ("rencana_aksi: [{kegiatan: k, opd: WORDS}]\n", "rencana_aksi[k].opd"),
        ("rencana_aksi: [{kegiatan: k, anggaran: WORDS}]\n", "rencana_aksi[k].anggaran"),
        ("rencana_aksi: [{kegiatan: k, anggaran: {DAK: WORDS}}]\n", "rencana_aksi[k].anggaran[dak]"),
        ("rencana_aksi: [{kegiatan: k, anggaran: {DAK: {2026: WORDS}}}]\n", "rencana_aksi[k].anggaran[dak][2026]"),
        ("periode: WORDS\n", "periode"),
    ],
)
def test_there_is_nothing_where_such_words_are_no_value(
    words: str, text: str, path: str, reading_of: Callable[[str], Reading]
) -> None:
    reading = reading_of(text.replace("WORDS", words))
    assert not reading.problems.found
    assert reading.masterplan.placeholders == {path: words}


def test_there_is_nothing_may_be_an_answer_in_words(reading_of: Callable[[str], Reading]) -> None:
    reading = reading_of("risiko: [{risiko: r, mitigasi: Tidak ada}]\n")
    assert reading.masterplan.risiko[0].mitigasi == "Tidak ada"
    assert not reading.masterplan.placeholders


def test_an_item_that_is_a_dash_is_none(reading_of: Callable[[str], Reading]) -> None:
    reading = reading_of("misi:\n  - -\n  - nama: x\n    sumber:\n      - -\n")
    assert [notice.message for notice in reading.problems.found] == ["butir kosong"]
    assert [misi.nama for misi in reading.masterplan.misi] == ["x"]


@each(
    ("text", "shown"),
    [
        ("dasar_hukum:\n  - jenis: uu\n    nomor: <23>\n", "23"),
        ("dasar_hukum:\n  - jenis: uu\n    tahun: <2014>\n", "2014"),
        ("sasaran:\n  - indikator: A\n    target: {2026: <50>}\n", "50"),
        ("sasaran:\n  - indikator: A\n    target: {2026: '<51,5>'}\n", "'51,5'"),
        ("sasaran:\n  - indikator: A\n    baseline: {nilai: <38>}\n", "38"),
        ("rencana_aksi:\n  - kegiatan: A\n    anggaran: {apbd: {2027: <400 juta>}}\n", "400 juta"),
        ("naskah:\n  tanggal: < 9 Juli 2025 >\n", "9 Juli 2025"),
    ],
)
def test_a_number_between_the_signs_of_a_pattern_is_told(
    text: str, shown: str, reading_of: Callable[[str], Reading]
) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == f"tulis  {shown}  tanpa tanda < >."
    assert mended(text, reading_of, whole=True) == []


@each("written", ["<5 menit", "a <50> b", "<b>tebal</b>"])
def test_signs_within_a_text_are_text(written: str, reading_of: Callable[[str], Reading]) -> None:
    reading = reading_of(f"sasaran:\n  - indikator: A\n    satuan: {written}\n")
    assert reading.problems.errors == []
    assert reading.masterplan.sasaran[0].satuan == written


@each("unit", ["Rp", "Rp.", "rp", "RP", '"Rp"'])
def test_a_sign_of_currency_is_a_unit_where_no_money_is_asked(unit: str, reading_of: Read) -> None:
    words = f"cerdas, {unit}"
    reading = reading_of(
        f"sasaran: [{{nama: S, satuan: {unit}}}]\nrencana_aksi: [{{kegiatan: K, satuan: {unit}}}]\n"
        f"isu: [{{isu: I, data: [{{uraian: D, nilai: 5, satuan: {unit}}}]}}]\n"
        f"visi: {{rumusan: V, kata_kunci: [{words}]}}\n"
    )
    plan, bare = reading.masterplan, unit.strip('"')
    assert not reading.problems.errors
    assert [plan.sasaran[0].satuan, plan.rencana_aksi[0].satuan, plan.isu[0].data[0].satuan] == [bare] * 3
    assert plan.visi.kata_kunci == ["cerdas", bare]
    assert not reading.masterplan.placeholders


@each("amount", ["{apbd: {2027: Rp}}", "{apbd: 'Rp.'}", "Rp", "{apbd: {2027: Rp -}}"])
def test_a_sign_of_currency_alone_is_no_amount(amount: str, reading_of: Read) -> None:
    reading = reading_of(f"rencana_aksi: [{{kegiatan: K, anggaran: {amount}}}]\n")
    assert not reading.problems.errors
    assert reading.masterplan.placeholders


@given(st.from_regex(placeholders._PUT_OFF, fullmatch=True))
def test_no_answer_that_puts_off_is_lost_by_the_quick_look_at_its_beginning(words: str) -> None:
    assert placeholders._BEGINS_PUT_OFF.match(words)


@given(st.from_regex(placeholders._WORKING_NOTE, fullmatch=True))
def test_no_working_note_is_lost_by_the_quick_look_at_its_beginning(words: str) -> None:
    assert placeholders._BEGINS_NOTE.match(words)
