"""The pages of named destinations, in the forms that PDF files have."""

import zlib

from generator.printing.pdf import destination_pages

_PLAIN = b"""%PDF-1.6
3 0 obj
<</Type/Page/Parent 2 0 R>>
endobj
5 0 obj
<</Type/Page/Parent 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[ 5 0 R 7 0 R ]/Count 2>>
endobj
7 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
8 0 obj
<</5FToc000001[5 0 R/XYZ 1 2 0]
/#5FTabel000001[3 0 R /XYZ 1 2 0]
/lain-nya[9 0 R/XYZ 1 2 0]>>
endobj
1 0 obj
<</Type/Catalog/Pages 2 0 R
/Dests 8 0 R>>
endobj
"""


def test_pages_count_in_the_order_of_the_tree_and_names_are_found_in_either_spelling() -> None:
    found = destination_pages(_PLAIN, ["_Toc000001", "_Tabel000001", "lain-nya", "_Toc000002"])
    assert found == {"_Toc000001": 0, "_Tabel000001": 1}


def test_packed_objects_are_unpacked() -> None:
    objects = {2: b"<</Type/Pages/Kids[4 0 R 3 0 R]>>", 8: b"<</_A[3 0 R/XYZ 0 0 0]>>", 3: b"<<>>", 4: b"<<>>"}
    index, text = b"", b""
    for number, content in objects.items():
        index += b"%d %d " % (number, len(text))
        text += content + b" "
    stream = zlib.compress(index + text)
    head = b"<</Type/ObjStm/N 4/First %d/Filter/FlateDecode/Length %d>>\nstream\n" % (len(index), len(stream))
    packed = b"%PDF-1.7\n9 0 obj\n" + head + stream + b"\nendstream\nendobj\n"
    catalog = b"1 0 obj\n<</Type /Catalog /Pages 2 0 R /Dests 8 0 R>>\nendobj\n"
    assert destination_pages(packed + catalog, ["_A"]) == {"_A": 1}


def test_what_is_no_pdf_has_no_pages() -> None:
    assert destination_pages(b"", ["a"]) == {}
    assert destination_pages(b"1 0 obj\n<</Type/Catalog/Pages 1 0 R/Dests 2 0 R>>\nendobj\n", ["a"]) == {}
