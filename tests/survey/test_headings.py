"""What the headings of online forms ask for."""

from generator.survey.headings import PROGRAMME, RESPONDENT, USER, meaning
from tests.cases import each


@each(
    "heading",
    [
        "Apakah Anda pernah memakai layanan ini?", "Apakah Anda menggunakan layanan tersebut", "Memakai layanan?",
        "Apakah Bapak/Ibu pernah menggunakan layanan?", "Pernah menggunakan layanan? (Ya/Tidak)", "Status pengguna",
        "Apakah Anda user aplikasi?", "Apakah Anda pengguna layanan?", "2. Saya pengguna layanan ini *",
        "Apakah Anda memanfaatkan program smart city?",
    ],
)  # fmt: skip
def test_a_question_whether_one_uses_the_services_is_known_by_its_verb(heading: str) -> None:
    assert meaning(heading) == USER


@each(
    "heading",
    ["Nama Anda", "Nama lengkap Anda", "Nama Bapak/Ibu", "Nama pengguna", "Nama (lengkap)", "Siapa nama Anda?"],
)
def test_a_question_for_the_name_is_known(heading: str) -> None:
    assert meaning(heading) == RESPONDENT


@each(
    "heading",
    [
        "Program/layanan mana yang Anda nilai?", "Layanan apa yang pernah Anda gunakan?", "Nama program",
        "Pilih layanan yang dinilai",
    ],
)  # fmt: skip
def test_a_question_for_the_programme_is_known(heading: str) -> None:
    assert meaning(heading) == PROGRAMME


@each(
    "heading",
    [
        "Seberapa sering Anda menggunakan layanan ini?", "Apakah Anda puas menggunakan layanan ini?", "Program studi",
        "Apakah Anda menggunakan kendaraan pribadi?", "Alasan tidak menggunakan layanan", "Kategori responden",
        "Apakah program bermanfaat?", "Layanan apa yang perlu diperbaiki?", "Nama instansi",
    ],
)  # fmt: skip
def test_a_question_for_something_else_is_not_taken_for_one_of_them(heading: str) -> None:
    assert meaning(heading) == ""


@each(
    ("heading", "key"),
    [
        ("layanan-daring (0 = sangat buruk, 4 = sangat baik)", "layanan-daring"),
        ("layanan-daring2", "layanan-daring"),
        ("Bagian A/layanan-daring", "layanan-daring"), ("layanan-daring\nOnline services", "layanan-daring"),
        ("layanan-daring (1 = buruk, 5 = baik)", ""), ("layanan-daring (alasan)", ""),
    ],
)  # fmt: skip
def test_a_question_is_known_within_its_group_and_before_the_scale_of_the_survey(heading: str, key: str) -> None:
    assert meaning(heading) == key
