"""The address that lets a browser in leads to the region that was named."""

from tests.page.visiting import Visit


def test_the_first_page_is_that_of_the_region_named_at_the_start(visit: Visit) -> None:
    visitor = visit({"isi.yaml": "daerah:\n"}, outside=True)
    visitor.app.config["FIRST"] = "/d/uji/isian/"
    assert visitor.get(f"/masuk/{visitor.token()}").headers["Location"] == "/d/uji/isian/"
