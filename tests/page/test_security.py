"""Nobody else gets in: each attack that needs no browser, and the way in that must work."""

from typing import Any

import pytest

from generator.page.entry import Entry
from generator.page.security import HEADERS, MOST_BYTES, OWN_HEADER, cookie_name
from tests.page.visiting import HERE, PORT, Visit

FILES: Any = {"isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\nvisi:\n  rumusan: Lama\n"}
EDIT = {"edits": [{"path": "visi.rumusan", "base": "Lama", "now": "Baru"}]}


def test_a_token_lets_one_browser_in_once() -> None:
    entry = Entry()
    token = entry.new_token()
    secret = entry.redeem(token)
    assert secret and secret != token and entry.knows(secret)
    assert entry.redeem(token) == ""
    assert not entry.knows(token) and not entry.knows("")


def test_of_very_many_tokens_the_oldest_are_forgotten() -> None:
    entry = Entry()
    first = entry.new_token()
    for _ in range(50):
        last = entry.new_token()
    assert not entry.redeem(first)
    assert entry.redeem(last)


def test_the_cookie_is_hidden_from_scripts_and_other_sites_and_bears_the_port(visit: Visit) -> None:
    visitor = visit(FILES, outside=True)
    answer = visitor.get(f"/masuk/{visitor.token()}", site="cross-site")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/"
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"masterplan-{PORT}=")
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and "Path=/" in cookie


def test_an_address_used_before_opens_the_page_only_where_it_was_used(visit: Visit) -> None:
    visitor = visit(FILES, outside=True)
    address = f"/masuk/{visitor.token()}"
    assert visitor.get(address).status_code == 303
    assert visitor.get(address).status_code == 303
    visitor.client.delete_cookie(cookie_name(PORT), domain="127.0.0.1")
    refused = visitor.get(address)
    assert refused.status_code == 401
    assert "Tautan ini sudah dipakai" in refused.get_data(as_text=True)


@pytest.mark.parametrize("cookie", ["", "x", "masuk", "é"])
def test_without_the_cookie_nothing_is_shown_or_changed(visit: Visit, cookie: str) -> None:
    visitor = visit(FILES, outside=True)
    if cookie:
        visitor.client.set_cookie(cookie_name(PORT), cookie, domain="127.0.0.1")
    assert visitor.get("/").status_code == 401
    assert visitor.get("/d/uji/isian/visi").status_code == 401
    assert visitor.post("/d/uji/simpan", EDIT).status_code == 401
    assert "Lama" in visitor.text("uji/isi.yaml")


@pytest.mark.parametrize(
    "host",
    ["attacker.test", f"attacker.test:{PORT}", "127.0.0.1", "localhost", f"localhost.attacker.test:{PORT}",
     f"[::1]:{PORT}", f"127.0.0.1:{PORT + 1}", f"127.0.0.1:{PORT}:80", f"127.0.0.1:{PORT}.attacker.test", ""],
)  # fmt: skip
def test_a_foreign_host_is_misdirected_even_with_the_right_token(visit: Visit, host: str) -> None:
    visitor = visit(FILES)
    assert visitor.get("/", Host=host).status_code == 421
    assert visitor.get(f"/masuk/{visitor.token()}", Host=host).status_code == 421
    assert visitor.post("/d/uji/simpan", EDIT, Host=host).status_code == 421


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}"])
def test_both_names_of_this_machine_are_right(visit: Visit, host: str) -> None:
    visitor = visit(FILES, outside=True)
    assert visitor.get(f"/masuk/{visitor.token()}", Host=host).status_code == 303


@pytest.mark.parametrize("site", ["same-site", "cross-site", "", "SAME-ORIGIN", None])
@pytest.mark.parametrize("address", ["/", "/d/uji/isian/visi", "/static/halaman.js", "/warna.css"])
def test_a_request_from_another_page_reads_nothing(visit: Visit, site: str | None, address: str) -> None:
    visitor = visit(FILES)
    assert visitor.get(address, site=site).status_code == 403


@pytest.mark.parametrize(
    "origin",
    ["null", "", "http://127.0.0.1:5001", "http://127.0.0.1", "https://127.0.0.1:5000", "http://attacker.test"],
)
def test_a_change_from_another_origin_is_refused(visit: Visit, origin: str) -> None:
    visitor = visit(FILES)
    assert visitor.post("/d/uji/simpan", EDIT, Origin=origin).status_code == 403
    assert "Lama" in visitor.text("uji/isi.yaml")


def test_a_change_needs_an_origin_our_header_and_our_kind_of_content(visit: Visit) -> None:
    visitor = visit(FILES)
    whole = {"Sec-Fetch-Site": "same-origin", "Origin": HERE, OWN_HEADER: "1"}
    for left_out in whole:
        sent = {name: value for name, value in whole.items() if name != left_out}
        answer = visitor.client.post("/d/uji/simpan", json=EDIT, headers=sent, base_url=HERE)
        assert answer.status_code == 403, left_out
    form = '{"edits":[{"path":"visi.rumusan","base":"Lama","now":"Baru='
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        answer = visitor.client.post("/d/uji/simpan", data=form, content_type=kind, headers=whole, base_url=HERE)
        assert answer.status_code == 403, kind
    assert "Lama" in visitor.text("uji/isi.yaml")


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
def test_no_other_method_changes_anything(visit: Visit, method: str) -> None:
    visitor = visit(FILES)
    answer = getattr(visitor.client, method)(
        "/d/uji/simpan", headers={"Sec-Fetch-Site": "same-origin"}, base_url=HERE
    )
    assert answer.status_code in {403, 405}
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("address", ["/", "/tidak-ada", "/static/halaman.css", "/masuk/salah", "/d/uji/isian/visi"])
def test_every_answer_bears_the_headers(visit: Visit, address: str) -> None:
    visitor = visit(FILES)
    for outside in (False, True):
        answer = visitor.get(address, site="cross-site" if outside else "same-origin")
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_a_body_that_is_too_large_is_refused(visit: Visit) -> None:
    visitor = visit(FILES)
    answer = visitor.post("/d/uji/simpan", {"edits": "x" * MOST_BYTES})
    assert answer.status_code == 413
    assert answer.get_json()["error"] == "Berkas ini terlalu besar"


@pytest.mark.parametrize(
    "region", ["..", "%2e%2e", "uji%2f..%2f..", "__class__", "masterplans", ".git", "uji/../uji"]
)
def test_only_a_region_that_there_is_can_be_named(visit: Visit, region: str) -> None:
    visitor = visit(FILES)
    assert visitor.get(f"/d/{region}/isian/visi").status_code in {404, 308}
    assert visitor.post(f"/d/{region}/simpan", EDIT).status_code in {404, 405}


@pytest.mark.parametrize(
    "key", ["__class__", "homes", "placeholders", "complete", "masterplan", "..%2fvisi", "visi.rumusan", "tidak-ada"]
)
def test_only_a_declared_topic_can_be_named(visit: Visit, key: str) -> None:
    visitor = visit(FILES)
    assert visitor.get(f"/d/uji/isian/{key}").status_code == 404
    assert visitor.get(f"/d/uji/isian/{key}/keadaan").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["__class__", "visi.__class__", "visi.__init__.__globals__", "visi.place", "visi[0]", "visi..rumusan", "/"],
)
def test_only_a_declared_field_can_be_named(visit: Visit, path: str) -> None:
    visitor = visit(FILES)
    edit = {"edits": [{"path": path, "base": "", "now": "x"}]}
    answer = visitor.post("/d/uji/simpan", edit)
    assert answer.status_code == 400 or answer.get_json()["refused"]
    assert visitor.get("/d/uji/isian/visi/kolom", site="same-origin").status_code == 404
    assert visitor.get(f"/d/uji/isian/visi/kolom?jalur={path}").status_code == 404
    assert visitor.text("uji/isi.yaml") == FILES["isi.yaml"]


@pytest.mark.parametrize(
    "asked",
    [[], {}, {"edits": []}, {"edits": {}}, {"edits": [1]}, {"edits": [{}]}, {"edits": [[]]}, 1, "x",
     {"edits": [{"path": 1, "base": "", "now": ""}]}, {"edits": [{"path": "visi.rumusan", "base": None, "now": ""}]},
     {"edits": [{"path": "visi.rumusan", "now": "x"}]}, {"edits": [{"remove": 3}]},
     {"edits": [{"listed": "misi", "fields": []}]}, {"edits": [{"listed": "misi", "fields": {".nama": 1}}]},
     {"edits": [{"path": "visi.rumusan", "base": "", "now": "x", "origin": "y"}]}],
)  # fmt: skip
def test_what_our_script_would_not_send_is_a_bad_request(visit: Visit, asked: Any) -> None:
    visitor = visit(FILES)
    assert visitor.post("/d/uji/simpan", asked).status_code == 400
    assert visitor.text("uji/isi.yaml") == FILES["isi.yaml"]


def test_what_is_no_json_is_a_bad_request(visit: Visit) -> None:
    visitor = visit(FILES)
    sent = {"Sec-Fetch-Site": "same-origin", "Origin": HERE, OWN_HEADER: "1"}
    for body in (b"", b"{", b"\xff\xfe", b'{"edits": NaN}', b"[" * 100_000):
        answer = visitor.client.post(
            "/d/uji/simpan", data=body, content_type="application/json", headers=sent, base_url=HERE
        )
        assert answer.status_code == 400, body[:20]


XSS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7*7 }}",
    "' onfocus='alert(1)' autofocus='",
]


@pytest.mark.parametrize("text", XSS)
def test_a_hostile_text_is_shown_as_text(visit: Visit, text: str) -> None:
    visitor = visit({"isi.yaml": "daerah: {jenis: kabupaten}\n"})
    found = visitor.save(
        "uji",
        {"path": "daerah.nama", "base": "", "now": text},
        {"path": "visi.penjelasan", "base": "", "now": text},
        {"listed": "daerah.opd", "fields": {".nama": text}},
        {"listed": "quick_win", "fields": {".nama": text, ".dimensi": "smart_living"}},
    )
    assert not found["refused"]
    for address in ("/", "/d/uji/isian/daerah", "/d/uji/isian/visi", "/d/uji/isian/quick_win",
                    "/d/uji/isian/quick_win?tampilan=petak", "/d/uji/isian/daerah/keadaan"):  # fmt: skip
        words = visitor.words(address)
        assert "<script>alert" not in words
        assert "<img src=x" not in words
        assert "<svg onload" not in words
        assert "' onfocus='" not in words
        assert " style=" not in words and " onclick=" not in words
