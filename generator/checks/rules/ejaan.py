"""Rules on spelling with exactly one right answer: misspelt words, signs beside figures, no-break blanks."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from generator.checks.finding import Fix, Severity
from generator.checks.passage import Passage
from generator.checks.plain_words import is_in_title_or_quotation, is_own_word
from generator.checks.prose import Prose
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.framework.spellings import Spelling, spellings
from generator.source.paths import ModelPath
from generator.source.printed_amounts import MONTHS, in_rupiah
from generator.source.values import Paragraf, Teks
from generator.source.words import capital

_FEWEST_WORDS = 4
_NAMES = frozenset(
    ("nama", "program", "kegiatan", "kelompok", "tentang", "sebutan", "judul", "penerbit", "jabatan", "lokasi",
     "instansi", "tema", "topik")
)  # fmt: skip
_Found = tuple[Teks, re.Match[str], str]


@rule(
    "EJN001",
    "Ejaan tidak baku",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Penilai membaca salah eja sebagai tanda naskah yang tidak dibaca ulang. Yang dinilai hanya ejaan yang bentuk
    bakunya satu menurut EYD Edisi V dan KBBI, dan hanya dalam uraian: judul peraturan, nama, dan kutipan ditiru apa
    adanya. Kata yang memang wajar di daerah dapat ditulis pada  pemeriksaan.kata_wajar. Perbaikannya dapat ditulis
    oleh  masterplan check DAERAH --fix --apply.
    """,
    bad="""
visi:
  penjelasan: Kwalitas layanan dijaga, dan kerjasama dengan desa diperluas agar resiko banjir dapat ditekan.
""",
    good="""
visi:
  penjelasan: Kualitas layanan dijaga menurut Peraturan Bupati tentang Kerjasama Desa, dan risiko banjir ditekan.
""",
)
def misspelt(subject: Subject) -> Iterator[Hit]:
    """A hit for each misspelt word in each description, with the fixes of all its occurrences there."""
    usual = {word.casefold() for word in subject.plan.pemeriksaan.kata_wajar}
    for found in _by_text_and_word(_misspellings(subject.prose)):
        text, match, right = found[0]
        if match[0].casefold() not in usual:
            fixes = tuple(Passage(one, *at.span()).becomes(new) for one, at, new in found)
            at = Passage(text, *match.span())
            yield Hit(at, f"'{match[0]}' bukan ejaan baku", f"tulis '{right}'.", fixes=fixes)


def _by_text_and_word(found: Iterator[_Found]) -> list[list[_Found]]:
    groups: dict[tuple[str, str], list[_Found]] = {}
    for text, match, right in found:
        groups.setdefault((text.path, match[0].casefold()), []).append((text, match, right))
    return list(groups.values())


def _misspellings(prose: Prose) -> Iterator[_Found]:
    if present := prose.present(spellings()):
        words = "|".join(re.escape(word) for word in sorted(present, key=len, reverse=True))
        for text, match in prose.near(present, rf"(?i)(?<!\w)(?:{words})(?!\w)"):
            known = spellings()[match[0].lower()]
            if _is_described(text) and is_own_word(text, *match.span()) and not _means_else(known, text, match):
                yield text, match, capital(known.right) if match[0][0].isupper() else known.right


def _means_else(known: Spelling, text: str, match: re.Match[str]) -> bool:
    """Whether the word before gives a spelling another meaning."""
    before = text[: match.start()].split()
    return bool(known.unless and before) and before[-1].lower() in known.unless


def _is_described(text: Teks) -> bool:
    """Whether a text is a description; short ones and those of some fields are names, written as they are."""
    if isinstance(text, Paragraf):
        return True
    return len(text.split()) >= _FEWEST_WORDS and ModelPath(ModelPath(text.path).name).topic not in _NAMES


class _Sign(NamedTuple):
    """A notation with one right form: marks of which a text has one, the pattern, and what a match becomes.

    If ``words`` are given, one of them must occur somewhere as written, which saves the search.
    """

    marks: tuple[str, ...]
    pattern: str
    becomes: Callable[[re.Match[str]], str]
    words: frozenset[str] = frozenset()


_MONTHS = "|".join(MONTHS).lower()


@cache
def _signs() -> tuple[_Sign, ...]:
    amount = r"\bRp\.?[^\S\n]*(?P<sum>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(?P<end>,-)?(?![.,]?\d)"
    return (
        _Sign((" %", "\xa0%"), r"(?P<number>\d[\d.,]*)[^\S\n]+%", lambda match: f"{match['number']}%"),
        _Sign(
            ("rp ", "rp.", "rp\xa0", ",-"),
            amount,
            lambda match: in_rupiah(f"{match['sum']}{',00' if match['end'] else ''}"),
        ),
        _Sign(
            ("rupiah",),
            r"(?P<unit>\d|\b(?:ribu|juta|miliar|triliun)) Rupiah\b",
            lambda match: f"{match['unit']} rupiah",
            frozenset({"Rupiah"}),
        ),
        _Sign(("pukul",), r"\b[Pp]ukul \d{1,2}:\d\d(?:\s?[–-]\s?\d{1,2}:\d\d)?", lambda m: m[0].replace(":", ".")),
        _Sign((" s/d ",), r"(?<= )s/d(?= )", lambda match: match[0].replace("s/d", "s.d.")),
        _Sign(("dan / atau", "dan/ atau", "dan /atau"), r"\bdan ?/ ?atau\b", lambda _: "dan/atau"),
        _Sign(("0 an",), r"\b(?P<year>(?:19|20)\d0) an\b", lambda match: f"{match['year']}-an", frozenset({"an"})),
        _Sign(
            tuple(f" {month} " for month in _MONTHS.split("|")),
            rf"\b(?P<day>\d{{1,2}}) (?P<month>{_MONTHS}) (?P<year>(?:19|20)\d\d)\b",
            lambda match: f"{match['day']} {capital(match['month'])} {match['year']}",
            frozenset(_MONTHS.split("|")),
        ),
        _Sign(("pebruari", "nopember"), r"(?P<day>\d )(?P<month>Pebruari|Nopember)\b", _month),
    )


def _month(match: re.Match[str]) -> str:
    return f"{match['day']}{'Februari' if match['month'] == 'Pebruari' else 'November'}"


@rule(
    "EJN002",
    "Penulisan angka dan lambang tidak baku",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Menurut EYD Edisi V lambang mata uang ditulis tanpa titik dan tanpa spasi ("Rp5.000"), jam dengan titik ("pukul
    08.00"), dan nama bulan dengan huruf kapital; lambang persen menempel pada angkanya. Yang dinilai hanya uraian, di
    luar kutipan dan judul peraturan. Perbaikannya dapat ditulis oleh  masterplan check DAERAH --fix --apply.
    """,
    bad="""
visi:
  penjelasan: Sebanyak 85 % desa terhubung dengan dana Rp 1.500.000.000,- sampai tahun 2029.
""",
    good="""
visi:
  penjelasan: Sebanyak 85% desa terhubung dengan dana Rp1.500.000.000,00 sampai tahun 2029.
""",
)
def odd_signs(subject: Subject) -> Iterator[Hit]:
    """A hit for each text with a notation that has another right form, with the fixes of all its occurrences."""
    for sign in (one for one in _signs() if not one.words or not one.words.isdisjoint(subject.prose.words)):
        fixes: dict[str, list[tuple[Passage, Fix]]] = {}
        for text, match in subject.prose.near(sign.marks, sign.pattern):
            right = sign.becomes(match)
            if right != match[0] and _is_described(text) and not is_in_title_or_quotation(text, *match.span()):
                at = Passage(text, *match.span())
                fixes.setdefault(text.path, []).append((at, at.becomes(right)))
        for found in fixes.values():
            at, first = found[0]
            message, remedy = f"penulisan '{first.old}' tidak baku", f"tulis '{first.new}'."
            yield Hit(at, message, remedy, fixes=tuple(fix for _, fix in found))


@rule(
    "EJN003",
    "Spasi tak terputus di dalam teks",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Spasi tak terputus (U+00A0) terbawa dari Word atau halaman web. Tampaknya seperti spasi biasa, tetapi pencarian
    tidak menemukan kata di kedua sisinya, dan barisnya tidak dapat dipotong di situ.
    """,
    bad="""
visi:
  penjelasan: "Layanan\\u00a0publik yang mudah dijangkau oleh warga di setiap kecamatan."
""",
    good="""
visi:
  penjelasan: Layanan publik yang mudah dijangkau oleh warga di setiap kecamatan.
""",
)
def no_break_blank(subject: Subject) -> Iterator[Hit]:
    """A hit for each text with no-break blanks, at the words around the first."""
    for text in subject.prose.holding(("\xa0", "\u202f")):
        found = [Passage(text, *match.span()) for match in re.finditer(_NO_BREAK, text)]
        if found:
            around = [Passage(text, *_with_neighbours(text, blank)) for blank in found]
            message = f"{len(found)} spasi tak terputus, misalnya pada '{' '.join(around[0].words.split())}'"
            # Blanks have no place of their own in a file; that of the words around them is shown.
            fixes = tuple(
                blank.becomes(" ")._replace(place=words.place) for blank, words in zip(found, around, strict=True)
            )
            yield Hit(around[0], message, "ganti dengan spasi biasa.", fixes=fixes)


_NO_BREAK = r"(?<=\S)[\xa0\u202f ]*[\xa0\u202f][\xa0\u202f ]*(?=\S)"


def _with_neighbours(text: str, blank: Passage) -> tuple[int, int]:
    """Where the words before and behind a blank begin and end."""
    before, after = re.search(r"\S+$", text[: blank.start]), re.match(r"\S+", text[blank.end :])
    return before.start() if before else blank.start, blank.end + (after.end() if after else 0)
