"""Which item of the new version is which of the old one."""

import random
from typing import Any

import pytest
import yaml

from generator.masterplan.masterplan import Masterplan
from generator.source.problems import UserError
from generator.source.record import Record
from generator.versions.matching import Matching, every_item
from tests.cases import each
from tests.versions.plans import between, changes, plan
from tests.versions.story import EXAMPLE

_OTHER_WORDS = [
    "pengembangan",
    "terpadu",
    "digital",
    "mandiri",
    "berbasis",
    "masyarakat",
    "cepat",
    "baru",
    "sehat",
    "peningkatan",
    "mutu",
]
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_NAMES = ("nama", "kegiatan", "isu", "risiko", "kondisi_saat_ini", "judul", "apa", "program")


def partner_of(name: str, old: str, new: str, *forced: str) -> tuple[str, int]:
    """What an item of the old version is called in the new one, and the score of the guess."""
    found = between(old, new, *forced)
    item = next(f.record for f in every_item(found.old) if f.record.naming == name)
    partner = found.matching.partner(item)
    return (partner.naming if partner else "", found.matching.score(item))


def test_a_written_id_comes_before_the_name() -> None:
    old = "quick_win: [{id: a, nama: Mal}, {id: b, nama: Pasar}]\n"
    new = "quick_win: [{id: b, nama: Mal}, {id: a, nama: Pasar}]\n"
    assert partner_of("Mal", old, new) == ("Pasar", 0)


def test_a_derived_id_is_no_id() -> None:
    old, new = "misi: [Pasar rakyat]\n", "misi: [{id: pasar-rakyat, nama: Sama sekali lain}]\n"
    assert partner_of("Pasar rakyat", old, new) == ("", 0)


def test_items_without_a_name_are_known_by_all_that_they_say() -> None:
    rows = ["{nilai: 31, satuan: persen}", "{nilai: 9, satuan: desa}", "{uraian: Pasar, nilai: 3}"]
    old, new, other = (f"isu: [{{isu: Isu, data: [{', '.join(order)}]}}]\n" for order in (
        rows, [*rows[1:], rows[0]], ["{nilai: 32, satuan: orang}", *rows[1:]],
    ))  # fmt: skip
    assert changes(old, old) == []
    assert {kind for kind, *_ in changes(old, new)} == {"urutan"}
    assert [kind for kind, *_ in changes(old, other)] == ["ditambah", "dihapus"]


def test_the_same_name_belongs_to_the_same_dimension_first() -> None:
    old = "quick_win: [{nama: Mal, dimensi: smart_living}, {nama: Mal, dimensi: smart_economy}]\n"
    new = "quick_win: [{nama: Mal, dimensi: smart_economy}, {nama: Mal, dimensi: smart_living}]\n"
    assert between(old, new).changes == []


def test_the_same_name_anywhere_is_an_item_that_moved() -> None:
    text = "quick_win: [{nama: Mal, dimensi: smart_KEY}]\n"
    old, new = (text.replace("KEY", key) for key in ("living", "economy"))
    assert [change[0] for change in changes(old, new)] == ["dipindah"]


def test_typography_and_case_of_a_name_do_not_count() -> None:
    assert partner_of("Mal “Satu”", "misi: [Mal “Satu”]\n", "misi: ['MAL \"satu\"']\n")[0] == 'MAL "satu"'


def test_likeness_is_a_guess_with_its_score() -> None:
    name, score = partner_of("Pelatihan kader posyandu", "misi: [Pelatihan kader posyandu]\n",
                             "misi: [Pelatihan para kader posyandu]\n")  # fmt: skip
    assert name == "Pelatihan para kader posyandu"
    assert 62 <= score < 100


def test_a_new_name_with_all_the_rest_the_same_is_the_same_item() -> None:
    rest = (
        "satuan: pasar, indikator: Jumlah pasar, lokasi: Sampit, target: {2026: 4}, anggaran: {APBD: {2026: 5 juta}}"
    )
    old, new = (
        f"rencana_aksi: [{{kegiatan: {name}, {rest}}}]\n" for name in ("Digitalisasi pasar", "QRIS untuk semua")
    )
    name, score = partner_of("Digitalisasi pasar", old, new)
    assert name == "QRIS untuk semua"
    assert score >= 62


def test_an_alike_name_with_all_the_rest_different_is_another_item() -> None:
    old = "quick_win: [{nama: Pelatihan kader desa, tujuan: A, manfaat: B, tahun: 2025, opd: X, keunikan: C}]\n"
    new = "quick_win: [{nama: Pelatihan guru desa, tujuan: D, manfaat: E, tahun: 2027, opd: Y, keunikan: F}]\n"
    assert partner_of("Pelatihan kader desa", old, new) == ("", 0)


def test_items_are_only_compared_with_their_own_kind() -> None:
    assert partner_of("Pasar", "misi: [Pasar]\n", "quick_win: [{nama: Pasar}]\n") == ("", 0)


@each("pair", ["a=b", "Mal=Sentra", "quick_win[a] = quick_win[b]"])
def test_a_forced_pair_is_one_item(pair: str) -> None:
    old, new = "quick_win: [{id: a, nama: Mal}]\n", "quick_win: [{id: b, nama: Sentra}]\n"
    assert partner_of("Mal", old, new) == ("", 0)
    assert partner_of("Mal", old, new, pair) == ("Sentra", 0)


@each(
    ("pair", "words"),
    [
        ("Mal", "tidak dapat dibaca"),
        ("=Mal", "tidak dapat dibaca"),
        ("Mall=Mal", "Mungkin maksud Anda: mal."),
        ("Mal=Tidak Ada Sama Sekali", "Versi baru tidak memuat"),
        ("Mal=Misi", "bukan butir sejenis"),
    ],
)
def test_a_forced_pair_that_fits_nothing_is_refused(pair: str, words: str) -> None:
    text = "quick_win: [{nama: Mal}]\nmisi: [Misi]\n"
    with pytest.raises(UserError) as raised:
        between(text, text, pair)
    assert words in raised.value.message


def test_what_a_stage_holds_moves_to_another_stage() -> None:
    old = "bimtek: [{tahap: 1, tindak_lanjut: [{apa: Data pasar}]}, {tahap: 2, tempat: Aula}]\n"
    new = "bimtek: [{tahap: 1, tempat: Aula}, {tahap: 2, tempat: Aula, tindak_lanjut: [{apa: Data pasar}]}]\n"
    found = between(old, new).changes
    assert ("dipindah", "tindak_lanjut[data-pasar]") in [(c.kind, c.field) for c in found]


def _without_ids(data: dict[str, Any], chance: random.Random | None) -> dict[str, Any]:
    """A plan without ids, three of ten names edited if a chance is given."""
    found: dict[str, Any] = {}
    for key, value in data.items():
        if isinstance(value, dict):
            found[key] = _without_ids(value, chance)
        elif isinstance(value, list):
            found[key] = [_edited(_without_ids(v, chance), chance) if isinstance(v, dict) else v for v in value]
        elif key != "id":
            found[key] = value
    return found


def _edited(item: dict[str, Any], chance: random.Random | None) -> dict[str, Any]:
    name = next((name for name in _NAMES if isinstance(item.get(name), str)), None)
    if name is None or chance is None or chance.random() >= 0.3:
        return item
    return item | {name: _reworded(item[name].split(), chance)}


def _reworded(words: list[str], chance: random.Random) -> str:
    """A word lost, two swapped, one added, a letter lost, or up to half of the words replaced."""
    place = chance.randrange(len(words))
    how = chance.choice(["lost", "swapped", "added", "letter", "half"])
    if how == "lost" and len(words) > 1:
        del words[place]
    elif how == "swapped":
        words[place], words[0] = words[0], words[place]
    elif how == "letter" and len(words[place]) > 1:
        words[place] = words[place][1:]
    elif how == "half":
        for n in chance.sample(range(len(words)), max(1, len(words) // 2)):
            words[n] = chance.choice(_OTHER_WORDS)
    else:
        words.insert(place, chance.choice(_OTHER_WORDS))
    return " ".join(words)


def _whole_example() -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for file in sorted(EXAMPLE.glob("*.yaml")):
        for key, value in yaml.load(file.read_text("utf-8"), _LOADER).items():
            whole[key] = whole[key] + value if key in whole and isinstance(value, list) else value
    return whole


def _items(masterplan: Masterplan) -> list[Record]:
    return [found.record for found in every_item(masterplan)]


@pytest.mark.slow
def test_without_ids_and_with_three_of_ten_names_edited_items_are_still_found() -> None:
    """At least 98 % right, no two items taken for one another, and none for one of another kind."""
    whole = _whole_example()
    old, new = (
        plan(yaml.dump(_without_ids(whole, chance), Dumper=_DUMPER, allow_unicode=True))
        for chance in (None, random.Random(2026))
    )
    matching = Matching(old, new)
    pairs = list(zip(_items(old), _items(new), strict=True))
    edited = sum(before.naming != after.naming for before, after in pairs)
    right = sum(matching.partner(before) is after for before, after in pairs)
    assert len(pairs) > 400
    assert edited > 100
    assert right / len(pairs) >= 0.98
    assert [b.path for b, a in pairs if (matching.partner(b) or a) is not a] == []
    assert all(type(matching.partner(before) or after) is type(before) for before, after in pairs)
