"""Which pictures templates name."""

from generator.documents.rendering.named_pictures import named_pictures
from tests.cases import each


@each(
    ("text", "named"),
    [
        ('{{ gambar("gambar/a.png", "Pasar") }} {{ gambar( \'b.png\') }}', {"gambar/a.png", "b.png"}),
        ("Sebuah gambar saja", set()),
        ('{{ gambar("gambar/" ~ nama) }}', None),
        ("{{ gambar('gambar/%s.png'|format(n), 'Pasar') }}", None),
        ('{{ gambar("a\\u002epng") }}', None),
    ],
)
def test_a_name_that_is_put_together_may_be_any(text: str, named: set[str] | None) -> None:
    assert named_pictures([text]) == named
