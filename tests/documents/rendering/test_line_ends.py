"""Line ends of templates: what a line prints is not glued to the next, and a line of tags alone leaves nothing."""

from pathlib import Path

import pytest

from generator.documents.rendering.template_errors import TemplateUseError
from tests.cases import each
from tests.documents.composing import printed_page

LIST = "{% for m in misi %}\n- {{ m.nama }}\n{% endfor %}\n"
NOTHING = "{% if not misi %}x{% endif %}"


@each(
    ("page", "text"),
    [
        ("{% if misi %}Qa.{% endif %}\n\nQb", "Qa.\n\nQb"),
        ("{% if misi %}Qa.{% endif %}\nQb", "Qa. Qb"),
        ("- Qa\n{% if misi %}- Qb{% endif %}\n- Qc", "- Qa\n- Qb\n- Qc"),
        ("1. Qa\n{% if misi %}2. Qb{% endif %}\n3. Qc", "1. Qa\n2. Qb\n3. Qc"),
        ("{% if misi %}## Qa{% endif %}\nQb isi", "### Qa\n\nQb isi"),
        ("{% if misi %}Nomor : Qa{% endif %}\nHal : Qb", "Nomor : Qa<br>Hal : Qb"),
        ("{% if misi %}> Qa{% endif %}\n\nQb", "> Qa\n\nQb"),
        ("{% with x = 1 %}Qa{% endwith %}\nQb {# kata #}\nQc{% raw %}{{{% endraw %}\nQd", "Qa Qb Qc{{ Qd"),
        ("{% filter upper %}qa{% endfilter %}\nQb", "QA Qb"),
        ("Qa:\n{%- for m in misi %}\n- {{ m.nama }}\n{%- endfor %}\n\nQb", "Qa:\n\n- Satu misi\n- Dua misi\n\nQb"),
        ("Qa\n{#- kata #}\nQb\n{%- raw %}{{{% endraw %}\nQc", "Qa Qb{{ Qc"),
        ("|a|b|\n|---|---|\n{% if misi %}|c|d|{% endif %}\n|e|f|", "|a|b|\n|:--|:--|\n|c|d|\n|e|f|"),
    ],
)
def test_a_line_that_prints_keeps_its_end(page: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, page) == text


@each(
    ("page", "text"),
    [
        ("Qa.\n{% if misi %}\nQb.\n{% endif %}\nQc.", "Qa. Qb. Qc."),
        (f"|a|b|\n|---|---|\n|c|d|\n{NOTHING}\n|e|f|", "|a|b|\n|:--|:--|\n|c|d|\n|e|f|"),
        (f"Qa.\n{NOTHING}\nQb.", "Qa. Qb."),
        ("Qa.\n  {# kata #}\nQb.", "Qa. Qb."),
        ("1. Qa\n{% set x = 1 %}\n2. Qb", "1. Qa\n2. Qb"),
        ("{% for m in misi -%}\n- {{ m.nama }}\n{% endfor %}", "- Satu misi\n- Dua misi"),
    ],
)
def test_a_line_that_prints_nothing_leaves_none_behind(page: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, page) == text


@each(
    ("page", "other", "text"),
    [
        ('{% include "nota/lain.md" %}\n\nQb', "Qlain", "Qlain\n\nQb"),
        ('{% include "nota/lain.md" %}\nQb', "- Qlain\n- Qdua", "- Qlain\n- Qdua\n\nQb"),
        ('{% include "nota/lain.md" %}\n{% include "nota/lain.md" %}', "Qlain", "Qlain\n\nQlain"),
        ('1. Qa\n{% include "nota/lain.md" %}\n2. Qb', "Qlain", "1. Qa\n\nQlain\n\n2. Qb"),
        (
            '{% include "nota/lain.md" %}\n\n{% include "nota/lain.md" %}',
            "|a|b|\n|---|---|\n|c|d|\n",
            "|a|b|\n|:--|:--|\n|c|d|\n\n|a|b|\n|:--|:--|\n|c|d|",
        ),
        ('Qa {% include "nota/lain.md" %} Qb', "lain", "Qa lain Qb"),
    ],
)
def test_an_included_file_on_a_line_of_its_own_stays_apart(page: str, other: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, page, {"lain.md": other}) == text


@each(
    ("page", "text"),
    [
        (f"{LIST}Qb penutup.", "- Satu misi\n- Dua misi\n\nQb penutup."),
        (f"{LIST}sampai di sini.", "- Satu misi\n- Dua misi\n\nsampai di sini."),
        ("{% for m in misi %}\n  {{ loop.index }}. Qa\n{% endfor %}\nQb", "1. Qa\n2. Qa\n\nQb"),
        ("{% for m in misi %}\nQisi {{ m.nama }}.\n{% endfor %}", "Qisi Satu misi.\n\nQisi Dua misi."),
        ("{% for m in misi[:1] %}\n## {{ m.nama }}\nQa\n{% endfor %}\nQb", "### Satu misi\n\nQa\n\nQb"),
        (
            "{% for m in misi %}\n|a|b|\n|---|---|\n|{{ m.nama }}|c|\n{% endfor %}",
            "|a|b|\n|:--|:--|\n|Satu misi|c|\n\n|a|b|\n|:--|:--|\n|Dua misi|c|",
        ),
        ("{% for m in misi %}\n{{ m.nama }}\n{% endfor %}", "Satu misi<br>Dua misi"),
        ("|a|\n|---|\n{% for m in misi %}\n|{{ m.nama }}|\n{% endfor %}", "|a|\n|:--|\n|Satu misi|\n|Dua misi|"),
        ("Qa {% for m in misi %}{{ m.nama }}, {% endfor %}\nQb", "Qa Satu misi, Dua misi, Qb"),
        ("Qa,\n{% for m in misi %}\nke {{ m.nama }},\n{% endfor %}\ndan Qb", "Qa, ke Satu misi, ke Dua misi, dan Qb"),
    ],
)  # fmt: skip
def test_the_rounds_of_a_loop_go_on_in_one_another_only_where_that_is_meant(
    page: str, text: str, tmp_path: Path
) -> None:
    assert printed_page(tmp_path, page) == text


def test_the_text_of_a_block_that_is_kept_stays_apart_from_what_is_added(tmp_path: Path) -> None:
    page = '{% extends "nota/induk.md" %}\n{% block isi %}\nQa.\n{{ super() }}\nQc.\n{% endblock %}\n'
    others = {"induk.md": "# - Nota\n\n{% block isi %}\nQb.\n{% endblock %}\n"}
    assert printed_page(tmp_path, page, others) == "Qa.\n\nQb.\n\nQc."


@each(
    ("page", "text"),
    [
        ("- Qa\nQb", "- Qa\n\nQb"),
        ("- Qa\n{{ daerah.nama }}", "- Qa\n\nKotawaringin Timur"),
        ("- a\n    - Qa\n  Qb\n- c", "- a\n    - Qa\n\n    Qb\n\n- c"),
        ("> Qa\n**Qb**", "> Qa\n\n**Qb**"),
        ("- Qa\nyang lanjut\n- Qc", "- Qa yang lanjut\n- Qc"),
        ("- Qa\n  Qb", "- Qa Qb"),
        ("> Qa\nyang lanjut", "> Qa yang lanjut"),
    ],
)
def test_a_line_goes_on_in_an_item_or_quote_if_it_is_indented_or_begins_small(
    page: str, text: str, tmp_path: Path
) -> None:
    assert printed_page(tmp_path, page) == text


@each(
    ("loop", "line"),
    [
        ("\n{% for m in misi %}- {{ m.nama }} {% endfor %}", 2),
        ("{% if misi %}{% for m in misi %}{{ loop.index }}. {{ m.nama }} {% endfor %}{% endif %}", 1),
    ],
)
def test_a_loop_that_prints_its_items_in_a_line_is_refused(loop: str, line: int, tmp_path: Path) -> None:
    with pytest.raises(TemplateUseError, match=f"isi.md:{line}: .*baris baru"):
        printed_page(tmp_path, loop)
    assert printed_page(tmp_path, f"{{#\n{loop}\n#}}\nQa") == "Qa"


@each(
    ("rest", "line", "words"),
    [
        ("\nQa\n{% block isi %}\nQb\n{% endblock %}", 3, "tidak tercetak"),
        ("{{ daerah.nama }}\n{% block isi %}\nQb\n{% endblock %}", 2, "tidak tercetak"),
        ("{% if false %}\n{% block isi %}\nQb\n{% endblock %}\n{% endif %}", 3, "di dalam bloknya"),
    ],
)
def test_what_an_extending_template_would_lose_is_refused(rest: str, line: int, words: str, tmp_path: Path) -> None:
    page = f'{{% extends "nota/induk.md" %}}\n{rest}\n'
    with pytest.raises(TemplateUseError, match=f"isi.md:{line}: .*{words}"):
        printed_page(tmp_path, page, {"induk.md": "{% block isi %}\n{% endblock %}\n"})


def test_an_extending_template_may_define_names_beside_its_blocks(tmp_path: Path) -> None:
    page = (
        '{% extends "nota/induk.md" %}\n{# kata #}\n{% set x = "Qa" %}\n{% macro m() %}\nQb\n{% endmacro %}\n\n'
        "{% block isi %}\n{{ x }} {{ m() }}\n{% endblock %}\n"
    )
    assert printed_page(tmp_path, page, {"induk.md": "# - Nota\n\n{% block isi %}\n{% endblock %}\n"}).endswith(
        "Qa Qb"
    )


ITEMS = "- Qa\n- Qb\n"
BELOW_TEXT, BELOW_ITEM = "butir ini menyambung alinea di atasnya", "butir ini menyambung butir di atasnya"
TORN = "baris di atas butir ini dapat berarti lanjutan"


@each(
    ("page", "words"),
    [
        ("Qa kalimat.\n1. Qb", f":4: {BELOW_TEXT}"),
        ("Qa kalimat\na. Qb", f":4: {BELOW_TEXT}"),
        ("Qa kalimat.\n(1) Qb", f":4: {BELOW_TEXT}"),
        ("Qa kalimat.\nA. Qb", f":4: {BELOW_TEXT}"),
        ("Qa kalimat.\n– Qb", f":4: {BELOW_TEXT}"),
        ("{% for m in misi %}\nMisi {{ m.nama }}\n1. Qtarget\n{% endfor %}", f":5: {BELOW_TEXT}"),
        ("1. Qa\n\n{{ daerah.nama }}\n2. Qb", f":6: {BELOW_TEXT}"),
        (f"{LIST}a. Qx", f":6: {BELOW_ITEM}"),
        (f"{LIST}(1) Qx", f":6: {BELOW_ITEM}"),
        (f"{ITEMS}(a) Qx", f":5: {BELOW_ITEM}"),
        (f"{ITEMS}– Qx", f":5: {BELOW_ITEM}"),
        ("1. Qa\n2. Qb\na. Qx", f":5: {BELOW_ITEM}"),
        ("1. UU 23\nTahun 2014\n2. PP 12\nTahun 2019", f":5: {TORN}"),
        ("1. Qa\n2. Qb\nDinas lanjut\n3. Qc", f":6: {TORN}"),
        ("1. Qa\n{{ daerah.nama }}\n2. Qb", f":5: {TORN}"),
        ("1. Qa\n{% if misi %}Qt{% endif %}\n2. Qb", f":5: {TORN}"),
        ("1. Qa\n{% set x = 1 %}\nDinas b\n2. Qb", f":6: {TORN}"),
        ("- Rencana bersama\nDinas Kesehatan;\n- Qb", f":5: {TORN}"),
    ],
)
def test_an_item_that_nobody_can_be_sure_of_is_refused(page: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateUseError) as caught:
        printed_page(tmp_path, f"# - Nota\n\n{page}")
    assert words in str(caught.value)


@each(
    ("page", "text"),
    [
        ("Qa kalimat.\n\n1. Qb", "Qa kalimat.\n\n1. Qb"),
        ("Qa kalimat.\n1\\. Qb", "Qa kalimat. 1. Qb"),
        ("Qa kalimat.\n\\(1) Qb", "Qa kalimat. (1) Qb"),
        ("Qa kalimat.\n\\– Qb", "Qa kalimat. – Qb"),
        (f"{ITEMS}a\\. Qx", "- Qa\n- Qb a. Qx"),
        (f"{ITEMS}    a) Qx", "- Qa\n- Qb\n\n    a) Qx"),
        ("1. UU 23\n    Tahun 2014\n2. PP 12", "1. UU 23 Tahun 2014\n2. PP 12"),
        ("1. UU 23\n\nTahun 2014\n\n2. PP 12", "1. UU 23\n\nTahun 2014\n\n2. PP 12"),
    ],
)
def test_what_the_remedies_say_is_printed_as_meant(page: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, f"# - Nota\n\n{page}") == text


@each(
    "page",
    [
        "Qa dihadiri\nA. Yani",
        "Menurut Pasal\n5. Qa",
        "Menurut Pasal 3 ayat (1) dan\n(2) Qa",
        "Qa tahun\n2025. Qb",
        "Qa\no Qb",
        "1. Qa\nlanjut",
        "1. Qa\n  – 5 derajat",
    ],
)
def test_a_line_that_only_looks_like_an_item_goes_on(page: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, f"# - Nota\n\n{page}") == " ".join(page.split())


@each(
    ("page", "text"),
    [
        ("{% set x %}\nTimur\n{% endset %}\nQa {{ x }}, Qb.", "Qa Timur, Qb."),
        ("Qa (Qb\n{% if misi %}\nQc\n{% endif %})", "Qa (Qb Qc)"),
        ("Qa\n{% if misi %}\nQb\n{% endif %}, Qc", "Qa Qb, Qc"),
        ("Qa\n... Qb", "Qa ... Qb"),
    ],
)
def test_no_blank_comes_before_a_sign_that_a_line_begins_with(page: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, f"# - Nota\n\n{page}") == text
