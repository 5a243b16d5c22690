"""How alike two items are."""

from generator.masterplan.rencana_aksi import RencanaAksi
from generator.masterplan.visi import Misi
from generator.source.values import Teks
from generator.versions.likeness import LEAST, guesses, text_guesses


def missions(*names: str) -> list[Misi]:
    found = []
    for name in names:
        mission = Misi()
        mission.__dict__["nama"] = Teks(name)
        found.append(mission)
    return found


def test_the_best_pair_comes_first() -> None:
    old = missions("Pasar rakyat nontunai", "Kampung iklim pesisir")
    new = missions("Kampung iklim di pesisir", "Pasar rakyat nontunai kota")
    assert [(i, j) for _, i, j in guesses(old, new)] == [(0, 1), (1, 0)]


def test_two_names_are_alike_from_62_percent_of_their_letters_on() -> None:
    alike = ["air bencana layanan lestari"], ["air bencana rakyat lestari siaga"]
    hardly = ["siaga pelatihan rakyat iklim sehat"], ["siaga wisata rakyat iklim sehat kampung"]
    assert text_guesses(*alike) == [(62, 0, 0)]
    assert text_guesses(*hardly) == []
    assert guesses(missions(*alike[0]), missions(*alike[1])) == [(62, 0, 0)]
    assert guesses(missions(*hardly[0]), missions(*hardly[1])) == []


def test_what_is_not_alike_is_no_guess() -> None:
    assert guesses(missions("Pasar rakyat"), missions("Kampung iklim")) == []


def test_scores_are_percent_and_not_below_the_least() -> None:
    scores = [score for score, _, _ in text_guesses(["a b c d", "abc"], ["a b c e", "abd", "abc", ""])]
    assert scores == sorted(scores, reverse=True)
    assert all(LEAST <= score <= 100 for score in scores)


def test_items_that_say_the_same_are_wholly_alike() -> None:
    actions = [RencanaAksi(), RencanaAksi()]
    for action in actions:
        said = {"kegiatan": "Pasar nontunai", "indikator": "Pasar", "satuan": "unit", "lokasi": "Sampit", "opd": "X"}
        action.__dict__.update({name: Teks(text) for name, text in said.items()})
    assert guesses(actions[:1], actions[1:]) == [(100, 0, 0)]


def test_items_without_a_name_are_no_guess() -> None:
    assert guesses([Misi()], [Misi()]) == []


def test_the_same_name_alone_is_two_thirds_of_the_likeness() -> None:
    said = [("Kapal", "buah", "Bagendang", "X"), ("Pasar", "unit", "Sampit", "Y")]
    actions = [RencanaAksi(), RencanaAksi()]
    for action, others in zip(actions, said, strict=True):
        action.__dict__["kegiatan"] = Teks("Air bersih")
        action.__dict__.update(zip(("indikator", "satuan", "lokasi", "opd"), map(Teks, others), strict=True))
    assert guesses(actions[:1], actions[1:]) == [(65, 0, 0)]
