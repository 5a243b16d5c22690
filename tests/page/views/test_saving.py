"""Saving from a form: the smallest edit, words for what cannot be written, both texts of a conflict."""

import random
import re
from collections import Counter
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from generator.edits.edit import Insert
from generator.masterplan.masterplan import walk
from generator.page.session import State
from generator.source.paths import ModelPath
from generator.source.values import Bilangan, Cacah, Paragraf, Pilihan, Rujukan, Tahun, Tanggal, Teks, Uang
from tests.conftest import examples
from tests.page.visiting import Visit, Visitor

FILE = (
    "# atas\ndaerah: {nama: Uji, jenis: kabupaten}\nvisi:\n  rumusan: Lama  # dari rapat\n  # penjelasan:\n# bawah\n"
)


def test_a_value_is_written_where_it_stands_and_nothing_else_changes(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    found = visitor.set("visi.rumusan", "Lama", "Baru: #1")
    assert found["written"][0]["text"] == "Baru: #1"
    assert re.fullmatch(r"\d\d\.\d\d", found["time"])
    assert visitor.text("uji/isi.yaml") == FILE.replace("Lama", '"Baru: #1"')


def test_a_new_value_stands_below_its_comment(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    visitor.set("visi.penjelasan", "", "Cerdas")
    assert visitor.text("uji/isi.yaml") == FILE.replace("# penjelasan:\n", "# penjelasan:\n  penjelasan: Cerdas\n")


def test_a_refusal_says_why_and_what_to_type(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE + "quick_win: [Pasar]\n"})
    [refused] = visitor.set("quick_win[pasar].anggaran[apbd][2026]", "", "1,5 M")["refused"]
    assert "1,5 miliar" in refused["message"] and refused["message"][0] == "'"
    assert "1,5" not in visitor.text("uji/isi.yaml")


def test_money_comes_back_with_what_it_means(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE + "quick_win: [Pasar]\n"})
    [written] = visitor.set("quick_win[pasar].anggaran[apbd][2026]", "", "1,5 miliar")["written"]
    assert (written["text"], written["reading"]) == ("1,5 miliar", "Rp1.500.000.000")


def test_another_spelling_of_what_stands_there_is_answered_with_the_text_that_stays(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE + "quick_win:\n  - nama: Pasar\n    anggaran: {APBD: {2026: 1500 juta}}\n"})
    path, before = "quick_win[pasar].anggaran[apbd][2026]", visitor.text("uji/isi.yaml")
    found = visitor.set(path, "1,5 miliar", "1.500.000.000")
    [same] = found["same"]
    assert (same["asked"], same["text"], same["reading"]) == (path, "1,5 miliar", "Rp1.500.000.000")
    assert not found["written"] and visitor.text("uji/isi.yaml") == before
    assert visitor.set(path, same["text"], "2 miliar")["written"]


def test_a_choice_is_answered_with_its_key_and_its_label(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE + "rencana_aksi:\n  - {kegiatan: A, kelompok: sdm}\n"})
    [written] = visitor.set("rencana_aksi[a].kelompok", "sdm", "Literasi")["written"]
    assert (written["text"], written["shown"]) == ("literasi", "Literasi")
    [conflict] = visitor.set("rencana_aksi[a].kelompok", "sdm", "aplikasi")["conflicts"]
    assert (conflict["today"], conflict["shown"]) == ("literasi", "Literasi")


def test_a_field_that_changed_meanwhile_is_a_conflict_with_both_texts(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    visitor.set("visi.rumusan", "Lama", "Dari jendela lain")
    [conflict] = visitor.set("visi.rumusan", "Lama", "Dari sini")["conflicts"]
    assert (conflict["today"], conflict["now"]) == ("Dari jendela lain", "Dari sini")
    assert "Dari sini" not in visitor.text("uji/isi.yaml")


def test_the_same_text_typed_twice_is_no_conflict(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    for _ in range(2):
        assert not visitor.set("visi.rumusan", "Lama", "Sama")["conflicts"]


def test_a_file_changed_by_hand_is_read_before_saving(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    visitor.words("/d/uji/isian/visi")
    file = visitor.root / "masterplans/uji/isi.yaml"
    file.write_text(FILE.replace("# atas", "# tulisan tangan"))
    assert not visitor.set("visi.rumusan", "Lama", "Baru")["conflicts"]
    assert file.read_text() == FILE.replace("# atas", "# tulisan tangan").replace("Lama", "Baru")


def test_many_cells_are_one_edit_and_the_wrong_ones_are_left_out(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE + "misi:\n  - nama: A\n  - nama: B\n  - nama: C\n"})
    edits = [{"path": f"misi[{key}].uraian", "base": "", "now": f"U {key}"} for key in "abc"]
    edits.append({"path": "periode.mulai", "base": "", "now": "dua ribu"})
    found = visitor.save("uji", *edits)
    assert len(found["written"]) == 3
    assert [one["asked"] for one in found["refused"]] == ["periode.mulai"]
    assert len(list((visitor.root / "masterplans/.masterplan/uji").glob("*.zip"))) == 1


def test_a_new_item_gets_an_id_and_comes_last_of_its_dimension(visit: Visit) -> None:
    text = FILE + "quick_win:\n  - {nama: A, dimensi: smart_economy}\n  - {nama: B, dimensi: smart_living}\n"
    visitor = visit({"isi.yaml": text})
    fields = {".nama": "Pasar Daring", ".dimensi": "smart_economy"}
    [written] = visitor.save("uji", {"listed": "quick_win", "fields": fields})["written"]
    assert written["path"] == "quick_win[pasar-daring]" and written["structure"]
    after = visitor.text("uji/isi.yaml")
    assert after.index("nama: A") < after.index("Pasar Daring") < after.index("nama: B")


def test_an_item_can_be_removed_unless_something_refers_to_it(visit: Visit) -> None:
    text = FILE + "misi:\n  - nama: A\n  - nama: B\nsasaran:\n  - {nama: S, misi: [a]}\n"
    visitor = visit({"isi.yaml": text})
    assert "masih dirujuk" in visitor.save("uji", {"remove": "misi[a]"})["refused"][0]["message"]
    assert visitor.save("uji", {"remove": "misi[b]"})["written"]
    assert visitor.text("uji/isi.yaml") == text.replace("  - nama: B\n", "")


def test_clearing_keeps_the_key_and_its_comment(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    visitor.set("visi.rumusan", "Lama", "")
    assert "rumusan:  # dari rapat" in visitor.text("uji/isi.yaml")


def test_the_last_save_can_be_taken_back(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    visitor.set("visi.rumusan", "Lama", "Baru")
    found = visitor.post("/d/uji/urungkan", {}).get_json()
    assert found["told"] == "Visi Smart City dari “Baru” kembali menjadi “Lama”."
    assert visitor.text("uji/isi.yaml") == FILE
    assert visitor.post("/d/uji/urungkan", {}).get_json()["told"] == ""


def test_taking_back_a_new_item_says_that_it_is_gone_again(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    visitor.save("uji", {"listed": "quick_win", "fields": {".nama": "Lampu", ".dimensi": "smart_living"}})
    told = visitor.post("/d/uji/urungkan", {}).get_json()["told"]
    assert "Lampu" in told and "dihapus" in told


LISTED = FILE + "misi:\n  # satu\n  - uraian: A\n  # dua\n  - uraian: B\n"


def moved(visitor: Visitor, path: str, beside: str, *, below: bool = False, **bases: str) -> Any:
    asked = {"path": path, "beside": beside, "below": below, "bases": bases}
    return visitor.post("/d/uji/pindah", asked).get_json()


def test_an_item_is_moved_with_its_comment_and_back_again(visit: Visit) -> None:
    visitor = visit({"isi.yaml": LISTED})
    assert moved(visitor, "misi[2]", "misi[1]") | {"time": ""} == {"refused": "", "path": "misi[1]", "time": ""}
    assert visitor.text("uji/isi.yaml") == FILE + "misi:\n  # dua\n  - uraian: B\n  # satu\n  - uraian: A\n"
    assert "urutan berubah" in visitor.post("/d/uji/urungkan", {}).get_json()["told"]
    assert visitor.text("uji/isi.yaml") == LISTED


def test_an_item_that_is_another_one_by_now_is_not_moved(visit: Visit) -> None:
    visitor = visit({"isi.yaml": LISTED})
    asked = {"path": "misi[2]", "beside": "misi[1]", "below": False, "bases": {"misi[2].uraian": "C"}}
    assert "muat ulang" in visitor.post("/d/uji/pindah", asked).get_json()["refused"]
    assert visitor.text("uji/isi.yaml") == LISTED


@pytest.mark.parametrize(
    "asked",
    [[], {}, {"path": "misi[1]", "beside": "misi[2]", "below": 1, "bases": {}},
     {"path": "x.__class__", "beside": "misi[1]", "below": True, "bases": {}},
     {"path": "misi[1]", "beside": "misi[2]", "below": True, "bases": {"../x": "y"}}],
)  # fmt: skip
def test_a_request_to_move_anything_else_is_refused(visit: Visit, asked: Any) -> None:
    assert visit({"isi.yaml": LISTED}).post("/d/uji/pindah", asked).status_code == 400


def test_what_was_taken_back_is_written_again(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    visitor.set("visi.rumusan", "Lama", "Baru")
    assert visitor.post("/d/uji/ulangi", {}).get_json()["told"] == ""
    visitor.post("/d/uji/urungkan", {})
    told = visitor.post("/d/uji/ulangi", {}).get_json()["told"]
    assert told == "Visi Smart City dari “Lama” lagi menjadi “Baru”."
    assert visitor.text("uji/isi.yaml") == FILE.replace("Lama", "Baru")


def added(visitor: Visitor, token: str = "t") -> Any:
    word = {"listed": "visi.kata_kunci", "fields": {"": "hijau"}}
    edits = [{"listed": "misi", "fields": {".uraian": "Baru"}}, word]
    return visitor.post("/d/uji/simpan", {"edits": edits, "token": token}).get_json()


def test_what_is_sent_again_after_the_program_was_started_again_is_not_added_twice(visit: Visit) -> None:
    first = visit({"isi.yaml": LISTED})
    before = added(first)
    again = Visitor(first.root)
    assert added(again)["written"] == before["written"]
    assert again.text("uji/isi.yaml").count("Baru") == again.text("uji/isi.yaml").count("hijau") == 1
    assert len(added(again, "lain")["written"]) == 2


def test_what_was_kept_for_but_never_written_is_added_when_sent_again(visit: Visit) -> None:
    first = visit({"isi.yaml": LISTED})
    added(first)
    (first.root / "masterplans/uji/isi.yaml").write_text(LISTED)  # as if the program had stopped before it wrote
    again = Visitor(first.root)
    assert len(added(again)["written"]) == 2
    assert again.text("uji/isi.yaml").count("Baru") == again.text("uji/isi.yaml").count("hijau") == 1


def test_an_item_that_is_another_one_by_now_is_not_removed(visit: Visit) -> None:
    visitor = visit({"isi.yaml": LISTED})
    edit = {"remove": "misi[1]", "bases": {"misi[1].uraian": "A"}}
    found = visitor.save("uji", edit)
    assert found["written"], found
    assert "muat ulang" in visitor.save("uji", edit)["refused"][0]["message"]
    assert "uraian: B" in visitor.text("uji/isi.yaml")


HOSTILE = [
    "kota", "cerdas:", "#", "'alam'", '"lestari"', "{ya}", "[tidak]", "&", "*", "!", "|", ">", "%", "@", "`",
    "-", "?", "no", "yes", "null", "~", "2027", "9.600", "12:30", "Jum'at", "50%", "C#", "https://x.id/a?b=c#d",
    "“kutip”", "–", "é", "007", "1e5", ";", "\\", "/", "0,5", "=x", "Rp5", "---", "...", "日本",
]  # fmt: skip


def commented(visitor: Visitor, name: str) -> None:
    """Put a comment above and behind lines of every file wherever YAML lets one stand."""
    for file in sorted((visitor.root / "masterplans" / name).glob("*.yaml")):
        lines = []
        for number, line in enumerate(file.read_text().split("\n")):
            key = re.match(r"( *)(?:- )?\w+:(?: [\w.-]+)?$", line)
            lines += (
                [f"{key[1]}# catatan {number}", f"{line}  # ekor {number}"] if key and "- " not in line else [line]
            )
        file.write_text("\n".join(lines))


def comments_of(visitor: Visitor, name: str) -> Counter[str]:
    files = sorted((visitor.root / "masterplans" / name).glob("*.yaml"))
    return Counter(found for file in files for found in re.findall(r"# (?:catatan|ekor) \d+", file.read_text()))


def typed_for(value: Any, chance: random.Random) -> str:
    words = " ".join(chance.choices(HOSTILE, k=chance.randint(1, 9)))
    if isinstance(value, Uang):
        return chance.choice(["1,5 miliar", "250 juta", "Rp1.234.567", "900000"])
    if isinstance(value, Cacah):
        return str(chance.randint(1, 90_000))
    if isinstance(value, Bilangan):
        return f"{chance.randint(0, 99)},{chance.randint(1, 9)}"
    if isinstance(value, Tanggal):
        return f"{chance.randint(1, 28)} Agustus {chance.randint(2025, 2029)}"
    if isinstance(value, Paragraf) and chance.random() < 0.5:
        return f"Alinea {words}\n\nAlinea kedua {words}"
    return f"Teks {words}"


SETTINGS = {"istilah", "dimensi", "subdimensi", "gaya", "dokumen", "pemeriksaan", "naskah", "kerangka"}
SCORED = "evaluasi"  # its scores have bounds, and its items are those of an instrument


def free_values(state: State) -> list[Any]:
    """The values that may be anything of their kind, and name nothing."""
    names = {"nama", "id", "kode", "nomor", "sebutan", "unsur", "tahap", "versi", "edisi", "kunci", "bab", "susunan"}
    free = (Teks, Uang, Cacah, Bilangan, Tanggal)
    values = [v for v in walk(state.plan) if isinstance(v, free) and not isinstance(v, Pilihan | Rujukan | Tahun)]
    return [
        v for v in values
        if v.spot and v.path and not v.path.endswith("]") and not {*ModelPath(v.path).names} & names
        and ModelPath(v.path).topic not in {*SETTINGS, SCORED}
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("region", "count"), [("kotim", 50), ("contoh", examples(4, 500))])
def test_random_edits_lose_no_comment_and_change_nothing_else(region: str, count: int, visit: Visit) -> None:
    visitor = visit(None, region)
    commented(visitor, region)
    before, chance = comments_of(visitor, region), random.Random(2026)
    session = visitor.app.config["OFFICE"].session(region)
    assert sum(before.values()) > 20 and not session.state().reading.problems.errors
    written = 0
    for _ in range(count):
        state: State = session.state()
        value = chance.choice(free_values(state))
        base, now = state.texts.text(value.path), typed_for(value, chance)
        files = {path: path.read_text().split("\n") for path in state.reading.files}
        found = visitor.set(value.path, base, now, region)
        assert not found["conflicts"], (value.path, base, now)
        written += len(found["written"])
        _assert_only_one_run_of_lines_changed(files, bool(found["written"]))
        assert session.state().texts.text(value.path) or found["refused"]
    assert comments_of(visitor, region) == before
    assert written > count * 0.9


def _assert_only_one_run_of_lines_changed(files: dict[Path, list[str]], is_written: bool) -> None:
    """All lines before and behind the value are as they were, in the one file that has it."""
    changed = [path for path, lines in files.items() if path.read_text().split("\n") != lines]
    assert len(changed) <= is_written
    for path in changed:
        old, new = files[path], path.read_text().split("\n")
        head = next(
            (n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
        )
        tail = next((n for n, pair in enumerate(zip(old[::-1], new[::-1], strict=False)) if pair[0] != pair[1]), 0)
        assert max(len(old), len(new)) - head - tail <= 40


NEW = {"listed": "misi", "fields": {".nama": "Satu"}}


def sent(visitor: Visitor, edits: list[dict[str, Any]], token: object) -> Any:
    return visitor.post("/d/uji/simpan", {"edits": edits, "token": token})


def test_what_a_form_sends_twice_is_added_once_and_answered_alike(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    first, second = (sent(visitor, [NEW], "tanda").get_json() for _ in range(2))
    assert first == second and first["written"][0]["path"].startswith("misi[")
    assert visitor.text("uji/isi.yaml").count("Satu") == 1


def test_two_forms_that_say_the_same_add_two_items(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    for token in ("satu", "dua"):
        assert sent(visitor, [{"listed": "misi", "fields": {".nama": "Satu"}}], token).status_code == 200
    assert visitor.text("uji/isi.yaml").count("Satu") == 2


def test_a_form_that_was_changed_after_it_was_sent_adds_what_it_says_now(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    for text in ("Satu", "Dua"):
        sent(visitor, [{"listed": "misi", "fields": {".nama": text}}], "tanda")
    assert "Satu" in visitor.text("uji/isi.yaml") and "Dua" in visitor.text("uji/isi.yaml")


def test_requests_at_the_same_time_add_one_item(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    session = visitor.app.config["OFFICE"].session("uji")
    edits = [Insert("misi", {".nama": "Satu"}, "?")]
    threads = [
        Thread(target=session.save_once, args=("tanda", edits, lambda saved: len(saved.written))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert visitor.text("uji/isi.yaml").count("Satu") == 1


@pytest.mark.parametrize("token", [1, None, [], "x" * 101])
def test_a_token_is_a_short_text(visit: Visit, token: object) -> None:
    visitor = visit({"isi.yaml": FILE})
    assert sent(visitor, [NEW], token).status_code == 400
    assert visitor.text("uji/isi.yaml") == FILE


def test_every_form_that_is_shown_has_a_token_of_its_own(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    forms = [visitor.words("/d/uji/isian/quick_win?baru=1") for _ in range(2)]
    tokens = {match[1] for words in forms if (match := re.search(r'data-token="([^"]+)"', words))}
    assert len(tokens) == 2


def test_a_moved_line_is_answered_with_its_present_place(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE.replace("  # penjelasan:", "  kata_kunci: [aman, nyaman]")})
    visitor.post("/d/uji/pindah", {"path": "visi.kata_kunci[1]", "beside": "visi.kata_kunci[2]", "below": True,
                                   "bases": {"visi.kata_kunci[1]": "aman"}})  # fmt: skip
    [written] = visitor.set("visi.kata_kunci[2]", "nyaman", "nyaman sekali")["written"]
    assert (written["asked"], written["path"]) == ("visi.kata_kunci[2]", "visi.kata_kunci[1]")
    assert "[nyaman sekali, aman]" in visitor.text("uji/isi.yaml")


def test_a_deleted_item_is_told_with_what_adds_it_again(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE + "misi:\n  - nama: A\n"})
    visitor.save("uji", {"remove": "misi[a]"})
    [conflict] = visitor.set("misi[a].uraian", "", "Teks")["conflicts"]
    assert (conflict["gone"], conflict["item"], conflict["listed"]) == ("butir", "misi[a]", "misi")
    visitor.save("uji", {"listed": conflict["listed"], "fields": {".nama": "A", ".uraian": "Teks"}})
    assert "uraian: Teks" in visitor.text("uji/isi.yaml")


def test_a_file_that_broke_meanwhile_is_told_at_once(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE})
    file = visitor.root / "masterplans/uji/isi.yaml"
    file.write_text(FILE.replace("daerah: {", 'daerah: {provinsi: "Riau, '))
    [refused] = visitor.set("visi.rumusan", "Lama", "Baru")["refused"]
    assert "tidak terbaca utuh" in refused["message"]


def test_a_new_item_stands_behind_the_one_that_it_is_to_follow(visit: Visit) -> None:
    visitor = visit({"isi.yaml": FILE + "misi:\n  - nama: A\n  - nama: C\n"})
    visitor.save("uji", {"listed": "misi", "fields": {".nama": "B"}, "after": "misi[a]"})
    visitor.save("uji", {"listed": "misi", "fields": {".nama": "Nol"}, "after": ""})
    assert re.findall(r"nama: (\w+)\n", visitor.text("uji/isi.yaml")) == ["Nol", "A", "B", "C"]


@pytest.mark.parametrize("after", ["quick_win[a]", "misi", 3, "../x"])
def test_a_new_item_follows_only_an_item_of_its_list(visit: Visit, after: object) -> None:
    asked = {"edits": [{"listed": "misi", "fields": {".nama": "B"}, "after": after}]}
    assert visit({"isi.yaml": FILE}).post("/d/uji/simpan", asked).status_code == 400
