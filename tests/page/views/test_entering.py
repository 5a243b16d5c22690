"""The address that lets a browser in leads to the region that was named."""

from tests.page.visiting import HERE, Visit


def test_the_first_page_is_that_of_the_region_named_at_the_start(visit: Visit) -> None:
    visitor = visit({"isi.yaml": "daerah:\n"}, outside=True)
    visitor.app.config["FIRST"] = "/d/uji/isian/"
    assert visitor.get(f"/masuk/{visitor.token()}").headers["Location"] == "/d/uji/isian/"


def test_a_link_that_was_used_says_so_and_how_to_get_another(visit: Visit) -> None:
    visitor = visit({"isi.yaml": "daerah:\n"}, outside=True)
    token = visitor.token()
    assert visitor.get(f"/masuk/{token}").status_code == 303
    other = visitor.app.test_client()
    answer = other.get(f"/masuk/{token}", base_url=HERE)
    assert answer.status_code == 401 and "Tautan ini sudah dipakai" in answer.get_data(as_text=True)
    unknown = other.get("/masuk/rekaan", base_url=HERE)
    assert unknown.status_code == 401 and "sudah dipakai" not in unknown.get_data(as_text=True)
