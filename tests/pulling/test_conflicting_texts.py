"""The texts of a conflict: short ones whole, of long ones the paragraphs that differ, with marked words."""

from generator.pulling.conflicting_texts import compared_texts, in_brackets
from generator.pulling.unknown import UNKNOWN

FIRST = "Kota ini tumbuh dari pasar di tepi sungai yang ramai sejak ratusan tahun lalu oleh pedagang dan petani."
SECOND = "Warga kota ini berbelanja di pasar daring, sedangkan warga desa menunggu pedagang yang datang sesekali."
THIRD = "Pemerintah memberi pelayanan kepada semua orang tanpa kecuali, dari pesisir sampai perbukitan yang jauh."
BASE = "\n\n".join((FIRST, SECOND, THIRD))
IN_YAML = BASE.replace("memberi ", "memberikan ")
IN_FILE = BASE.replace("berbelanja", "berdagang")


def told(base: str, *others: tuple[str, str]) -> list[tuple[str, str]]:
    return [(one.name, in_brackets(one.spans)) for one in compared_texts(("semula", base), *others)]


def test_short_texts_are_told_whole() -> None:
    assert told("Maju", ("di YAML", "Sejahtera"), ("di berkas", "")) == [
        ("semula", "Maju"), ("di YAML", "Sejahtera"), ("di berkas", "(kosong)"),
    ]  # fmt: skip


def test_of_long_texts_only_the_paragraphs_that_differ_are_told_with_marked_words() -> None:
    (yaml, said), (file, typed) = told(BASE, ("di YAML", IN_YAML), ("di berkas", IN_FILE))
    assert (yaml, file) == ("di YAML, paragraf 3", "di berkas, paragraf 2")
    assert "[-memberi -]{+memberikan +}" in said
    assert "[-berbelanja -]{+berdagang +}" in typed
    assert "ratusan tahun" not in said + typed


def test_a_text_of_one_paragraph_is_told_without_a_number() -> None:
    [(name, said), (_, same)] = told(SECOND, ("di YAML", SECOND.replace("daring", "apung")), ("di berkas", SECOND))
    assert name == "di YAML"
    assert "{+apung+}" in said
    assert same == "sama seperti semula"


def test_paragraphs_that_came_went_or_moved_are_told_as_such() -> None:
    new = "Paragraf ini seluruhnya baru."
    found = told(
        BASE, ("A", f"{FIRST}\n\n{new}\n\n{SECOND}\n\n{THIRD}"), ("B", f"{FIRST}\n\n{THIRD}"),
        ("C", f"{THIRD}\n\n{FIRST}\n\n{SECOND}"), ("D", ""),
    )  # fmt: skip
    assert [name for name, _ in found] == [
        "A, paragraf baru setelah paragraf 1", "B, paragraf 2", "C, paragraf 3 dipindah", "D",
    ]  # fmt: skip
    assert found[0][1] == f"{{+{new}+}}"
    assert found[1][1] == f"[-{SECOND}-]"
    assert found[3][1] == "(kosong)"


def test_without_a_base_the_others_are_compared_with_the_first() -> None:
    for base, words in ((UNKNOWN, UNKNOWN), ("", "(kosong)")):
        first, second = told(base, ("di YAML", IN_YAML), ("di berkas", IN_FILE))[:2]
        assert first == ("semula", words)
        assert second[0] == "di berkas, dibandingkan dengan di YAML, paragraf 2"


def test_each_word_that_any_text_lacks_or_has_more_is_told() -> None:
    for number in range(len(SECOND.split())):
        words = SECOND.split()
        words[number] = "lain"
        [(_, said), _] = told(BASE, ("A", BASE.replace(SECOND, " ".join(words))), ("B", BASE))
        assert "{+lain" in said
