"""How wordings are compared."""

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.similar_wording import distance, folded, is_slip, nearly_same, program_key, slipped, telling
from tests.cases import each

WORDS = st.text(alphabet="abcdeé", max_size=12)


@each(
    ("one", "other", "steps"),
    [
        ("", "", 0),
        ("dinas", "dians", 1),
        ("kesehatan", "kesehtan", 1),
        ("abc", "", 3),
        ("pertanian", "pertanahan", 2),
    ],
)
def test_the_distance_counts_letters_put_in_taken_out_changed_or_swapped(one: str, other: str, steps: int) -> None:
    assert distance(one, other) == steps


@given(WORDS, WORDS)
def test_the_distance_is_the_same_both_ways_and_zero_only_for_the_same_word(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) is (one == other)
    assert distance(one, other) <= max(len(one), len(other))


@given(WORDS, WORDS)
def test_a_slip_is_seen_both_ways_and_is_never_far(one: str, other: str) -> None:
    assert is_slip(one, other) is is_slip(other, one)
    assert not is_slip(one, other) or 0 < distance(one, other) <= 2


@each(
    ("one", "other"),
    [("pertanian", "pertanahan"), ("kesehatan", "kelautan"), ("desa", "dosa"), ("perhubungan", "perkebunan")],
)
def test_words_of_their_own_are_no_slips(one: str, other: str) -> None:
    assert not is_slip(one, other)


@each(
    ("name", "near"),
    [
        ("pasar nontunay", "pasar nontunai"),
        ("pasar nontunai", ""),
        ("angkutan terpadu pelabuhan", "angkutan dan terpadu pelabuhan"),
        ("pasar tunai", ""),
        ("pasar nontunai tahap dua", ""),
        ("", ""),
    ],
)
def test_a_name_is_recognised_in_spite_of_slips_but_not_guessed(name: str, near: str) -> None:
    known = ["pasar nontunai", "angkutan dan terpadu pelabuhan"]
    assert slipped(name, [other for other in known if other != name]) == near


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert program_key(f"Program {text}") == folded(text) or not folded(text)
    assert " " not in telling(text)


@each(
    ("one", "other", "same"),
    [
        ("Jumlah bank sampah", "Jumlah bank sampah aktif", True),
        ("Jumlah bank sampah", "jumlah bank sampah.", True),
        ("Persentase pasar nontunai", "Persentase pasar nontunay", True),
        ("Jumlah peserta pria", "Jumlah peserta wanita", False),
        ("Jumlah titik tahap I", "Jumlah titik tahap II", False),
        ("Jumlah titik", "Jumlah titik di 3 kecamatan", False),
        ("Jumlah", "Jumlah titik", False),
        ("", "", False),
    ],
)
def test_an_indicator_is_nearly_another_if_a_word_was_added_and_none_was_replaced(
    one: str, other: str, same: bool
) -> None:
    assert nearly_same(one, other) is nearly_same(other, one) is same
