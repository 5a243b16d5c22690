"""Misspelt words, signs beside figures and no-break blanks, each with one right answer."""

from generator.checks.finding import Finding
from generator.framework.spellings import spellings
from tests.cases import each
from tests.checks.looking import looked


def vision(text: str) -> str:
    return f"visi:\n  penjelasan: |-\n    {text}\n"


def fixed(text: str, *rules: str) -> str:
    """A description after all fixes of some rules."""
    findings = looked(vision(text), *rules).findings
    for fix in sorted((fix for one in findings for fix in one.fixes), key=lambda fix: -fix.start):
        assert text[fix.start :].startswith(fix.old)
        text = text[: fix.start] + fix.new + text[fix.start + len(fix.old) :]
    return text


def hits(text: str, *rules: str) -> list[Finding]:
    return looked(vision(text), *rules).findings


@each("wrong", spellings())
def test_every_word_of_the_table_is_found_and_becomes_the_standard_form(wrong: str) -> None:
    right = spellings()[wrong].right
    assert fixed(f"Warga menilai {wrong} setempat.", "EJN001") == f"Warga menilai {right} setempat."
    assert not hits(f"Warga menilai {right} setempat.", "EJN001")


@each(
    ("text", "right"),
    [
        ("Resiko banjir ditekan. Kwalitas air naik.", "Risiko banjir ditekan. Kualitas air naik."),
        ("Warga (resiko sedang) dan resiko tinggi.", "Warga (risiko sedang) dan risiko tinggi."),
        ("Menurut UU 23/2014 tentang Pemda, resiko itu ada.", "Menurut UU 23/2014 tentang Pemda, risiko itu ada."),
        ("Kabupaten kerjasama dengan desa.", "Kabupaten kerja sama dengan desa."),
    ],
)
def test_words_in_ordinary_writing_are_put_right(text: str, right: str) -> None:
    assert fixed(text, "EJN001") == right


@each(
    "text",
    [
        "Peraturan Bupati tentang Kerjasama Desa berlaku.",
        "Peraturan Bupati tentang kerjasama desa berlaku.",
        "Perpres 38/2015 tentang kerjasama pemerintah dengan badan usaha berlaku.",
        "Program Resiko Tinggi berjalan.",
        "Forum kerjasama Kampung berjalan.",
        "Kerjasama Antardaerah menjadi nama forum.",
        'Warga berkata "resiko ditanggung sendiri" di forum.',
        "Warga berkata “resiko ditanggung sendiri” di forum.",
        "Buku berjudul resiko bencana dicetak.",
        "Surat ke info@kwalitas.id dan https://contoh.id/resiko dikirim.",
        "Praktek-praktek lama ditinggalkan.",
        "Layanan pesan antar daerah terpencil dibuka.",
        "Warga keluar dari kedalaman dua meter; dibawahi camat.",
        "Analisis risiko, sistem, dan izin sudah baku.",
    ],
)
def test_names_titles_quotations_and_longer_words_stay(text: str) -> None:
    assert not hits(text, "EJN001")


def test_short_descriptions_are_judged_too() -> None:
    assert looked(
        "isu:\n  - {dimensi: smart_living, isu: Banjir, akar_masalah: Warga menanggung resiko banjir}\n", "EJN001"
    ).findings


def test_names_of_items_are_never_judged() -> None:
    assert not looked("quick_win:\n  - nama: Rumah resiko dan kerjasama desa\n", "EJN001").findings


def test_a_word_that_the_region_declares_usual_stays() -> None:
    assert not looked(vision("Warga praktek di desa.") + "pemeriksaan: {kata_wajar: [praktek]}\n", "EJN001").findings


def test_one_finding_tells_of_a_word_and_fixes_all_its_occurrences() -> None:
    (finding,) = hits("Warga menilai resiko, dan resiko itu besar.", "EJN001")
    assert finding.words == "resiko" and len(finding.fixes) == 2


@each(
    ("text", "right"),
    [
        ("Dana Rp 1.500.000.000,- tersedia.", "Dana Rp1.500.000.000,00 tersedia."),
        ("Dana Rp. 5.000 dan Rp.5.000,50 tersedia.", "Dana Rp5.000 dan Rp5.000,50 tersedia."),
        ("Dana Rp 1,5 miliar Rupiah.", "Dana Rp1,5 miliar rupiah."),
        ("Sebanyak 85,5 % warga.", "Sebanyak 85,5% warga."),
        ("Rapat pukul 08:00–09:30 pada 17 agustus 2026.", "Rapat pukul 08.00–09.30 pada 17 Agustus 2026."),
        ("Rapat 3 Nopember dan 4 Pebruari.", "Rapat 3 November dan 4 Februari."),
        ("Camat dan / atau lurah, Senin s/d Jumat.", "Camat dan/atau lurah, Senin s.d. Jumat."),
        ("Sejak tahun 2010 an warga berhimpun.", "Sejak tahun 2010-an warga berhimpun."),
    ],
)
def test_signs_beside_figures_are_put_right(text: str, right: str) -> None:
    assert fixed(text, "EJN002") == right


@each(
    "text",
    [
        "Dana Rp1.500.000 dan Rp1,5 miliar, 85% warga, pukul 08.00.",
        "Dana Rp 12.5 miliar tersedia.",
        "Ia berkata “85 % warga” di forum.",
        "Rasio 08:00 dan kode 2010 anak.",
        "Warga dan/atau lurah s.d. Jumat; lirik Nopember.",
    ],
)
def test_right_or_doubtful_signs_stay(text: str) -> None:
    assert not hits(text, "EJN002")


def test_no_break_blanks_become_ordinary_ones() -> None:
    text = "Layanan\xa0publik yang \xa0 mudah\u202fdijangkau."
    (finding,) = hits(text, "EJN003")
    assert fixed(text, "EJN003") == "Layanan publik yang mudah dijangkau."
    assert finding.message == "3 spasi tak terputus, misalnya pada 'Layanan publik'"
    assert not hits("Layanan publik yang mudah dijangkau.", "EJN003")
