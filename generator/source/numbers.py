"""Numbers, money and dates as Indonesian officers write them."""

import re
from collections.abc import Collection
from decimal import Decimal
from functools import lru_cache

from generator.late_patterns import late_pattern
from generator.source.printed_amounts import MONTHS, shown_date, shown_number

_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$")
_SENT_BEHIND_POINT = late_pattern(r"(?P<whole>[+-]?\d{1,3}(?:\.\d{3})+)\.00?$")
_SCORE = late_pattern(r"\d(?:[.,]\d+)?")
_COMMA = re.compile(r"[+-]?\d+(,\d+)?$")
_COMMA_AND_ZEROS = re.compile(r"[+-]?[1-9]\d{0,2},000$")
_POINT = late_pattern(r"[+-]?(?:0|[1-9]\d*)\.\d+$")
_LED_BY_ZERO = late_pattern(r"[+-]?0\d*(?:\.\d+)+(?:,\d+)?$")
_ZEROS = re.compile(r"^([+-]?)0+(?=\d)")
_ZERO_AND_GROUPS = late_pattern(r"[+-]?0+,(?P<groups>\d{3}(?:[.,]\d{3})+)$")
_ZEROS_BEHIND = late_pattern(r"(?P<whole>\d+)[.,](?P<zeros>0+)$")
_BEGINS_WITH_ZEROS = re.compile(rf"{_LED_BY_ZERO.pattern}|{_ZERO_AND_GROUPS.pattern}|[+-]?0\d")
_TIME_OF_DAY = late_pattern(r"0\d\.[0-5]\d$")
_ENGLISH = late_pattern(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$")
_BY_TWO_SIGNS = re.compile(r"(?:[1-9]\d{0,2}(?:\.\d{3})+,|[1-9]\d{0,2}(?:,\d{3})+\.)\d{3}$")
_HEADLESS = re.compile(r"(?P<sign>[+-]?)[.,](?P<decimals>\d+)$")
_WRITTEN_OTHERWISE = (
    (_HEADLESS, "tidak berangka di depan tanda desimalnya"),
    (_POINT, "memakai titik sebagai tanda desimal"),
    (_ENGLISH, "memakai tanda pemisah bahasa Inggris"),
)
_BLANKS = late_pattern(r"[+-]?\d{1,3}(?: \d{3})+$")
_MAY_BE_SEVERAL = re.compile(r"(?<![\d.,])\d{2,3}(?: [1-9]\d\d)+(?![\d.,])")
_MONEY = re.compile(
    r"(?P<minus>-\s*)?(?:(?:rp|idr)\.?)?\s*(?P<number>[+-]?(?:\d{1,3}(?: \d{3})+|[\d.,]*\d))\s*(?P<unit>[a-z]*)"
    r"(?:(?<=[a-z])\s+rupiah)?\.?$",
    re.I,
)
_WITH_REMARK = late_pattern(r"(?P<amount>.*\d.*?)\s*(?P<remark>\([^()]*\)|;)$", re.DOTALL)
_UNIT_IN_BRACKETS = late_pattern(
    r"(?:^\(|\b(?:dalam|dlm|satuan)\b)[.:]?\s*"
    r"(?:(?:(?:dalam|dlm|satuan|angka|nilai)\b[.:]*|rp\b\.?|rp(?=000)|idr\b|[x×*](?:\s*1(?=[\s.,]))?)\s*)*"
    r"(?:(?P<unit>[a-z]+)|(?P<zeros>(?:[.,]?000){1,3}))\.?(?:\s+(?:rupiah|rp\.?))?\s*\)$",
    re.I,
)
_BY_GROUPS_OF_ZEROS = ("ribu", "juta", "miliar")
_FOREIGN_MONEY = late_pattern(
    r"(?i)\((?=\D*$).*(?:\b(?:usd|dollars?|dolar|eur|euro|sgd|myr|jpy|yen|ringgit)\b|[$€£¥])"
)
_MONEY_END = re.compile(r"\s*(?:[.,]\s*[-–—=]+|,00)\s*$")
_QUANTITY = re.compile(r"(?P<number>[+-]?[.,]?\d(?:[\d.,]| (?=\d{3}))*)\s*(?P<words>[^\d\s].*)?$", re.DOTALL)
_IN_BRACKETS = late_pattern(r"\(.*\)$")
_ONE_GROUP = late_pattern(r"[1-9]\d{0,2}[.,]\d{3}$")
_DECIMALS_TO_ZERO = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d\d0(?![\d.,])(?!\s*(?:%|persen))")
_THOUSANDS_OR_DECIMALS = re.compile(r"[1-9]\d{0,2},\d{3}$")
_A_YEAR_EACH = late_pattern(r"(?i)(?:/|\bper\s?)\s*(?:tahun|thn|th)\b")
_SEVERAL_OR_ABOUT = late_pattern(
    r"(?i)±|[<>≤≥~]|\+/-|\d\s*(?:[-–—]|s\.?/?d\.?|sampai|hingga)\s*(?:rp\.?\s*)?\d"
    r"|\b(?:sekitar|kurang lebih|kira-kira|minimal|maksimal|paling|hingga|sampai)\b"
)
_WITH_YEAR = late_pattern(
    r"([+-]?\d[\d.,]*\s*(?:%|persen\b)?)\s*(?:\((?:[^()\d]*[\s,])?\s*(?:19|20)\d\d\s*\)"
    r"|,?\s(?:(?:pada|di) |(?:pada )?(?:tahun|thn\.?|th\.?) )(?:19|20)\d\d| ?[;,]\s*(?:19|20)\d\d|\s(?:19|20)\d\d)$",
    re.I,
)
_OVER_YEAR = late_pattern(r"(?P<value>[+-]?\d[\d.,]*(?: ?%)?) ?/ ?(?P<year>(?:19|20)\d\d)$")
_BEHIND_YEAR = late_pattern(r"(?:19|20)\d\d\s*[:=]\s*([+-]?\d[\d.,]*\s*(?:%|persen\b)?)$", re.I)
_ANOTHER_YEAR = late_pattern(
    r"[;,|/]\s*\(?(?:(?:tahun|thn|th)\b\.? ?)?(?P<year>(?:19|20)\d\d)\)?\s*[:=]"
    r"(?P<value>(?:[^;|,]|,(?!\s*\(?(?:19|20)\d\d))*)",
    re.I,
)
_ONE_OF_SEVERAL = r"[+-]?\d[\d.,]*(?: ?(?:%|persen\b))?"
_SEVERAL_VALUES = late_pattern(
    rf"{_ONE_OF_SEVERAL}(?: ?[;|\t]\s*{_ONE_OF_SEVERAL})+|{_ONE_OF_SEVERAL}(?:,\s+{_ONE_OF_SEVERAL})+", re.I
)
_NUMBERS_SIDE_BY_SIDE = late_pattern(r"\d[\d.,]*%?(?:\s+\d[\d.,]*%?)+|\d[\d.,]*%?(?:\s*/\s*\d[\d.,]*%?){3,}")
_YEAR_AND_SIGN = late_pattern(r"((?:19|20)\d\d)\s*([.,;:])")
_END_SIGNS = {",": "koma", ".": "titik"}
_HALVES = {"½": "5", "¼": "25", "¾": "75"}
_HALF = late_pattern(r"(?P<whole>\d*)\s*(?P<part>[½¼¾])")
_OF_PROGRAMS = late_pattern(r"\d[\d.]*e[+-]?\d+|0x[\da-f]+|\d+(?:_\d+)+", re.I)
_SHORTENED = late_pattern(r"\d(?:[.,]\d+)?E\+\d{1,2}")
_ZERO = frozenset(("nihil", "nol"))
_OTHER_SIGNS = str.maketrans(
    dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}", " ") | {"−": "-"}
)
_UNITS = {
    "": 1,
    "rupiah": 1,
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "miliard": 10**9,
    "milyard": 10**9,
    "mlr": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
_AMBIGUOUS_UNITS = frozenset(("m", "t", "k", "b"))
MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_OTHER_MONTHS = {"peb": 2, "pebruari": 2, "agt": 8, "ags": 8, "agust": 8, "sept": 9, "nop": 11, "nopember": 11}
_BEFORE_A_DAY = re.compile(
    r"^(?:hari\s+)?(?:(?P<weekday>senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad),?\s+)?"
    r"(?:(?:tanggal\s|tgl\.?)\s*)?",
    re.I,
)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:\s+|\s*-\s*)([A-Za-z]+)\.?(?:\s+|\s*-\s*)(\d{4})\.?$")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]00:00(?::00)?)?$")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_YEAR = late_pattern(r"(?i)(?:(?:tahun(?: anggaran)?\s|(?:thn|th|ta|t\.a)[.\s])\s*)?(\d{4})\.?$")
_LONGEST_NUMBER = 24
_LONGEST_UNIT_IN_BRACKETS = 80
# Amounts recur within a plan, and even more among the plans of a country.
_REMEMBERED = 4096
MOST_RUPIAH = 10**15
_MOST_DIGITS_WITHOUT_UNIT = 4
_KEY_WITH_UNIT = late_pattern(
    r"(?i)[(\[/,].*\b(?:rp|idr|rupiah|(?:ribu|juta|mill?[iy]ar|trill?[iy]un)(?:an)?|jt|000)\b"
)
_CURRENCY = late_pattern(r"\b(?:rupiah|rp|idr)\b\.?")
_LETTERS_LIKE_DIGITS = {"O": "0", "o": "0", "l": "1", "I": "1", "S": "5"}
_LETTER_BESIDE_DIGIT = late_pattern(
    r"(?<=\d)[OolIS](?![^\W\dOolIS])|(?<=\d[.,])[OolIS](?![^\W\dOolIS])|(?<![^\W\d])[OolI](?=[.,]?\d)"
)
_DATE_WITHIN = late_pattern(
    r"(?<![^\W_])(?<!\d )(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"|\d{1,2}\s+[A-Za-z]{3,}\.?\s+(?:\d{4}|\d\d)\b)(?![^\W_])"
)
_ASK_FOR_AMOUNT = (
    "hapus keterangan itu bila tidak mengubah jumlahnya; bila menyebut satuan, masa, atau jumlah lain, hitung "
    "dahulu, lalu tulis jumlah akhirnya, misalnya Rp250 juta."
)
_ASK_FOR_SCORE = "tulis nilainya dengan angka, misalnya 3 atau 3,5."
_PERCENT_SIGNS = ("%", "persen")
_SIGN_IN_FRONT = late_pattern(r"(?P<sign>[-=]+>|:?=|[→⇒:])\s*(?P<number>\d[\d.,]*(?: ?%)?)")
_WITH_PLUS = late_pattern(r"(?i)(?P<currency>(?:rp|idr)\.?)?\s*\+\s*(?:rp\.?\s*)?(?P<number>\d.*)")
_WITHOUT_MINUS = "hapus tanda kurang itu bila salah ketik; bila anggaran berkurang, tulis jumlah akhirnya."


class UnreadableValueError(ValueError):
    """A text that is no number, or could be two different ones; ``message`` says so, ``remedy`` how to write it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@lru_cache(_REMEMBERED)
def parse_number(text: str, *, grouped: bool) -> Decimal:
    """The number in a text with a decimal comma.

    If ``grouped``, a dot before three digits separates thousands (counts, money). Otherwise such a text could mean
    two numbers, and UnreadableValueError asks which.
    """
    whole = text.strip().translate(_OTHER_SIGNS)
    text = whole.rstrip("%").removesuffix("persen").strip()
    if len(text) > _LONGEST_NUMBER:
        raise UnreadableValueError("bilangan ini terlalu panjang", "periksa jumlah angkanya.")
    if _COMMA.match(text):
        _refuse_zeros(text, may_be_thousands=not grouped and text == whole)
    if _COMMA.match(text) and not (grouped and _THOUSANDS_OR_DECIMALS.match(text)):
        return Decimal(text.replace(",", "."))
    if _GROUPED.match(text) and (grouped or text.count(".") > 1 or "," in text):
        if grouped and _BY_TWO_SIGNS.match(text):
            raise UnreadableValueError(*_no_number(text))
        return _ungrouped(text)
    if _BLANKS.match(text):
        return Decimal(text.replace(" ", ""))
    if not grouped and _POINT.match(text) and not _GROUPED.match(text):
        return Decimal(text)
    if text.lower() in _ZERO:
        return Decimal(0)
    raise UnreadableValueError(*_no_number(text))


def parse_score(text: str) -> Decimal:
    """The score in a text: a number on a scale of a few steps, so that "2.555" can only have decimals.

    Raises UnreadableValueError for what is no number, and for a share in percent.
    """
    plain = text.strip().translate(_OTHER_SIGNS)
    if _SCORE.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    if plain.casefold().endswith(_PERCENT_SIGNS):
        raise UnreadableValueError(f"'{plain}' menyebut persen, bukan nilai", _ASK_FOR_SCORE)
    try:
        return parse_number(text, grouped=False)
    except UnreadableValueError as error:
        raise UnreadableValueError(f"'{text.strip()}' bukan nilai", _ASK_FOR_SCORE) from error


def _refuse_zeros(text: str, *, may_be_thousands: bool) -> None:
    """Raise UnreadableValueError for a number with zeros before it, or with three behind its comma."""
    if _ZEROS.match(text):
        raise UnreadableValueError(*_no_number(text))
    if may_be_thousands and _COMMA_AND_ZEROS.match(text):
        raise UnreadableValueError(*_whole_or_decimal(text, text.replace(",", ""), text.removesuffix(",000")))


def _ungrouped(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _no_number(text: str, size: str = "") -> tuple[str, str]:
    """The error for a number that is ambiguous, written in English notation, or no number at all.

    ``size`` is the word after it, such as "juta", which is repeated in the advice.
    """
    unit = f" {size}" if size else ""
    if found := _led_by_zeros(text, unit):
        return found
    if _BY_TWO_SIGNS.match(text):
        return _two_readings(text, f"{_digits_grouped(text)}{unit}", f"{_without_decimals(text)}{unit}")
    if _COMMA.match(text):
        thousands = text.replace(",", ".")
        message = f"'{text}' dapat berarti {thousands} atau {text.rstrip('0').rstrip(',')}"
        return message, f"tulis {thousands} bila koma itu memisahkan ribuan."
    if _GROUPED.match(text):
        plain, decimal = text.replace(".", ""), _short_of_zeros(text.replace(".", ","))
        return _whole_or_decimal(text, plain, decimal)
    for pattern, fault in _WRITTEN_OTHERWISE:
        if pattern.match(text):
            return f"'{text}' {fault}", f"tulis {_as_here(text)}{unit}."
    return (
        _sent_behind_point(text)
        or _ending_in_sign(text)
        or (f"'{text}' bukan bilangan", "tulis angka, misalnya 1500 atau 12,5.")
    )


def _whole_or_decimal(text: str, whole: str, decimal: str) -> tuple[str, str]:
    """The question which of two numbers is meant if the only sign may separate thousands or decimals."""
    if "," in text:
        remedy = f"tulis {whole} bila koma itu memisahkan ribuan, atau {decimal} bila tanda desimal."
    else:
        remedy = f"tulis {whole} bila yang dimaksud bilangan bulat, atau {decimal} bila pecahan."
    return f"'{text}' dapat berarti {whole} atau {decimal}", remedy


def _short_of_zeros(decimal: str) -> str:
    """A number with decimals without those at its end that add nothing, except the first."""
    return re.sub(r",$", ",0", decimal.rstrip("0"))


def _ending_in_sign(text: str) -> tuple[str, str] | None:
    """What is wrong with "20," and "20."; None for anything else."""
    number, sign = text[:-1], _END_SIGNS.get(text[-1:])
    return (f"'{text}' berakhir dengan {sign}", f"tulis {number}.") if sign and _reads(number) else None


def _sent_behind_point(text: str) -> tuple[str, str] | None:
    match = _SENT_BEHIND_POINT.match(text)
    if match is None:
        return None
    remedy = f"tulis {match['whole']} bila angka setelah titik terakhir itu sen, atau lengkapi menjadi tiga angka."
    return f"'{text}' tidak terbagi tiga angka oleh titiknya", remedy


def _two_readings(text: str, thousands: str, decimal: str) -> tuple[str, str]:
    """The question which of two numbers is meant if the last sign may separate thousands or decimals."""
    return (
        f"'{text}' dapat berarti {thousands} atau {decimal}",
        f"tulis {thousands} bila kedua tanda memisahkan ribuan, atau {decimal} bila yang terakhir tanda desimal.",
    )


def _led_by_zeros(number: str, unit: str) -> tuple[str, str] | None:
    """What is wrong with a number that has zeros before its first group; None for another, as one with a point."""
    if match := _ZERO_AND_GROUPS.match(number):
        whole, decimal = _ZEROS.sub(r"\1", _digits_grouped(match["groups"])), f"0,{match['groups'][:3]}"
        remedy = f"tulis {whole}{unit} bila nol di depannya berlebih, atau {decimal}{unit} bila koma tanda desimal."
        return f"'{number}' dapat berarti {whole}{unit} atau {decimal}{unit}", remedy
    if _POINT.match(number) or not _BEGINS_WITH_ZEROS.match(number):
        return None
    return f"'{number}' diawali angka nol", _without_zeros(number, unit)


def _digits_grouped(number: str) -> str:
    return number.replace(",", ".")


def _without_decimals(number: str) -> str:
    """A number whose last sign is a decimal sign, in Indonesian notation, without trailing zeros."""
    return f"{_digits_grouped(number[:-4])},{number[-3:]}".removesuffix(",000")


def _without_zeros(number: str, unit: str) -> str:
    """The advice for a number with zeros before its first group; only the user knows what was meant."""
    shorter = _ZEROS.sub(r"\1", number)
    if number.count(".") > 1:
        shorter = shorter.replace("0.", "", 1)
    elif _GROUPED.match(shorter) and "," not in number:
        decimal = shorter.replace(".", ",")
        return f"tulis {shorter}{unit} bila titik itu memisahkan ribuan, atau {decimal}{unit} bila tanda desimal."
    return f"tulis {_as_here(shorter)}{unit} bila nol di depannya berlebih."


def refuse_half_numbers(text: str) -> None:
    """Raise UnreadableValueError for what is a number and more, or may be none: "1e3", "41,5 (2024)", "08.30"."""
    if match := _WITH_YEAR.match(text) or _BEHIND_YEAR.match(text):
        message = f"'{text}' memuat nilai dan tahunnya"
        raise UnreadableValueError(
            message, f"tulis {match[1].strip(' ,')} saja; tahun ditulis pada kuncinya sendiri."
        )
    if match := _OVER_YEAR.match(text):
        raise UnreadableValueError(
            f"'{text}' mungkin memuat nilai dan tahunnya",
            f"bila {match['year']} tahunnya, tulis nilainya saja, yaitu {match['value'].strip()}, karena tahun "
            "ditulis pada kuncinya sendiri; bila bukan, tulis dengan kata.",
        )
    if _TIME_OF_DAY.match(text):
        decimal = _as_here(text.removeprefix("0"))
        raise UnreadableValueError(
            f"'{text}' tampak seperti jam", f"tulis pukul {text} bila jam, atau {decimal} bila bilangan."
        )
    if match := _HALF.fullmatch(text):
        raise UnreadableValueError(
            f"'{text}' memakai tanda pecahan", f"tulis {match['whole'] or 0},{_HALVES[match['part']]}."
        )
    if _OF_PROGRAMS.fullmatch(text):
        raise UnreadableValueError(
            f"'{text}' memakai cara tulis program komputer", "tulis angka, misalnya 1500 atau 12,5."
        )


def refuse_several(text: str) -> None:
    """Raise UnreadableValueError for several values in place of one: "4; 2027: 8", "4 | 8", or one before a ";"."""
    if others := list(_ANOTHER_YEAR.finditer(text)):
        own = text[: others[0].start()].strip()
        own = match[1] if (match := _BEHIND_YEAR.match(own)) else own
        listed = "  dan  ".join(f"{other['year']}: {other['value'].strip()}" for other in others)
        remedy = f"tulis  {own}  saja di sini, dan beri tahun lain tempatnya sendiri:  {listed}"
        raise UnreadableValueError(f"'{text}' memuat nilai beberapa tahun", remedy)
    if _SEVERAL_VALUES.fullmatch(text) or _NUMBERS_SIDE_BY_SIDE.fullmatch(text):
        remedy = "tulis satu nilai saja di sini, dan nilai tahun lain pada tahunnya sendiri."
        raise UnreadableValueError(f"'{text}' memuat beberapa nilai", remedy)
    if text.endswith(";"):
        raise UnreadableValueError(f"'{text}' berakhir dengan titik koma", f"tulis {text.rstrip(' ;')}.")


def refuse_sign_in_front(text: str) -> None:
    """Raise UnreadableValueError for a number behind a sign that belongs between a key and it: "= 50", "→ 50"."""
    if match := _SIGN_IN_FRONT.fullmatch(text):
        number = f"'{match['number']}'" if "," in match["number"] else match["number"]
        raise UnreadableValueError(f"di depan bilangan ada '{match['sign']}'", f"tulis {number}.")


def refuse_plus(text: str) -> None:
    """Raise UnreadableValueError for a number that a plus makes an increase: "+5", "Rp +250 juta"."""
    if "+" in text and (match := _WITH_PLUS.fullmatch(text.strip())):
        bare = f"{match['currency'] or ''}{match['number']}"
        raise UnreadableValueError(
            f"tanda + di depan '{match['number']}' tidak tercetak",
            f"tulis {bare} bila itu jumlah akhirnya; bila tambahan, hitung dahulu, lalu tulis jumlah akhirnya.",
        )


def refuse_shortened(text: str) -> None:
    """Raise UnreadableValueError for a long number abbreviated by a spreadsheet: "1.97E+17"."""
    if _SHORTENED.fullmatch(text):
        raise UnreadableValueError(
            f"bilangan '{text}' disingkat oleh Excel, sehingga sebagian angkanya hilang",
            "tulis semua angkanya dari sumber aslinya; di Excel, ubah dahulu format selnya menjadi Teks.",
        )


def _as_here(number: str) -> str:
    """A number with a decimal point, English signs or no digit before them, in Indonesian notation."""
    if match := _HEADLESS.match(number):
        return f"{match['sign']}0,{match['decimals']}"
    if _reads(number) or not (_POINT.match(number) or _ENGLISH.match(number)):
        return number
    return number.replace(",", "\0").replace(".", ",").replace("\0", ".")


def parse_count(text: str, *, units: Collection[str] = ()) -> int:
    """The whole number in a text such as "101.591 jiwa"; asks for its digits if they are grouped otherwise.

    Raises UnreadableValueError as parse_quantity does.
    """
    try:
        number = parse_quantity(text, grouped=True, units=units)
    except UnreadableValueError as error:
        if _is_decimal(text):
            raise UnreadableValueError(*_no_count(text)) from error
        raise
    if number != number.to_integral_value() or number < 0:
        raise UnreadableValueError(*_no_count(text))
    return int(number)


def _is_decimal(text: str) -> bool:
    """Whether a number without a word such as "ribu" or "juta" has a decimal point."""
    match = _QUANTITY.match(text.strip())
    number, words = (match["number"].strip(), match["words"] or "") if match else ("", "")
    return _as_here(number) != number and not _ENGLISH.match(number) and magnitude(words.partition(" ")[0]) == 1


def _no_count(text: str) -> tuple[str, str]:
    zeros = _ZEROS_BEHIND.match(text.strip())
    if zeros and (zeros["zeros"] == "0" or len(zeros["whole"]) > _MOST_DIGITS_WITHOUT_UNIT):
        return _needless_zeros(text.strip(), zeros)
    return f"'{text.strip()}' bukan bilangan bulat", "tulis semua angkanya; titik memisahkan ribuan, misalnya 1.500."


def magnitude(word: str) -> int:
    """The factor for a word, such as 1000 for "ribu" or "ribuan"; 1 for any other word."""
    word = word.casefold()
    return _UNITS.get(word) or _UNITS.get(word.removesuffix("an")) or 1


def parse_quantity(text: str, *, grouped: bool, units: Collection[str] = (), example: str = "1.500") -> Decimal:
    """The number in a text such as "101.591 jiwa" or "1,5 juta jiwa"; ``units`` are those of the field.

    Raises UnreadableValueError for another unit, because the words would be lost.
    """
    match = _QUANTITY.match(text.strip().translate(_OTHER_SIGNS))
    words = (match["words"] or "").strip(" .").lower() if match else ""
    if match is None or words in ("", "%", "persen"):
        return parse_number(text, grouped=grouped)
    size, _, unit = words.partition(" ") if words.split()[0] in _UNITS else ("", "", words)
    if unit and " ".join(unit.split()) not in units:
        remedy = f"tulis angkanya saja, misalnya {example}."
        if not size and _reads(match["number"].strip()) and (units or _IN_BRACKETS.search(unit)):
            counted = " ".join(_IN_BRACKETS.sub("", unit).split())
            if counted in {"", "penduduk", *units}:
                number = match["number"].strip()
                remedy = f"tulis angkanya saja, yaitu {number}; keterangan lain ditulis di tempat lain."
                raise UnreadableValueError(f"'{text.strip()}' bukan bilangan saja", remedy)
        if units:
            remedy = f"hitung dalam {next(iter(units))}, lalu tulis angkanya saja."
        raise UnreadableValueError(f"'{text.strip()}' bukan bilangan saja", remedy)
    number = match["number"].strip()
    if size and _ONE_GROUP.match(number):
        raise UnreadableValueError(*_thousands_or_decimals(number, size, grouped=grouped))
    return _times(number, size, grouped=grouped)


def _thousands_or_decimals(number: str, size: str, *, grouped: bool) -> tuple[str, str]:
    """The question which of two counts "1.234 juta" is: only amounts of money have thousands of millions."""
    whole = int(re.sub(r"\D", "", number)) * _UNITS[size]
    more, less = (shown_number(count) if grouped else str(count) for count in (whole, whole // 1000))
    return (
        f"'{number} {size}' dapat berarti {more} atau {less}",
        f"tulis {more} bila tanda itu memisahkan ribuan, atau {less} bila tanda desimal.",
    )


def _times(number: str, size: str, *, grouped: bool) -> Decimal:
    """A number multiplied by "ribu", "juta" and so on; asks if a comma may separate thousands or decimals."""
    factor = _UNITS[size]
    if factor > 1 and may_be_several(number):
        one = number.replace(" ", ".")
        raise UnreadableValueError(
            f"'{number} {size}' dapat berarti satu bilangan atau beberapa",
            f"tulis {one} {size} bila satu bilangan; bila beberapa, tulis masing-masing pada kuncinya sendiri.",
        )
    if factor > 1 and (_as_here(number) != number or _BEGINS_WITH_ZEROS.match(number)):
        raise UnreadableValueError(*_no_number(number, size))
    if factor > 1 and _GROUPED.match(number):
        return _exact(_ungrouped(number), factor)
    if factor == 1 or not _THOUSANDS_OR_DECIMALS.match(number):
        return _exact(parse_number(number, grouped=grouped or factor > 1), factor)
    thousands = number.replace(",", ".")
    amount = Decimal(thousands) * factor
    if Decimal(number.replace(",", "")) * factor > MOST_RUPIAH:
        return amount
    raise UnreadableValueError(
        f"'{number} {size}' dapat berarti {thousands} {size} atau {number.rstrip('0').rstrip(',')} {size}",
        f"tulis {thousands} {size}, atau {shown_number(int(amount))}.",
    )


def _exact(number: Decimal, factor: int) -> Decimal:
    """The product without the trailing zeros of multiplication: 2,5 times 1000 is 2500."""
    if factor == 1:
        return number
    product = (number * factor).normalize()
    return Decimal(int(product)) if product == product.to_integral_value() else product


def thousands_or_decimals(text: str) -> tuple[str, str] | None:
    """Both numbers that "1,500" may mean, "1500" and "1,5"; None for decimals that cannot be shorter, or a share."""
    match = _DECIMALS_TO_ZERO.search(text)
    return (match[0].replace(",", ""), _short_of_zeros(match[0])) if match else None


def may_be_several(text: str) -> bool:
    """Whether blanks may separate numbers rather than the thousands of one: "100 200 300", not "1 250 000"."""
    return " " in text and _MAY_BE_SEVERAL.search(text) is not None


def refuse_sign_behind_year(text: str) -> None:
    """Raise UnreadableValueError for a year before a sign that is not part of it: "2025,"."""
    if match := _YEAR_AND_SIGN.fullmatch(text.strip()):
        raise UnreadableValueError(f"di belakang tahun {match[1]} ada '{match[2]}'", f"tulis {match[1]}.")


def refuse_unit_in_key(text: str) -> None:
    """Raise UnreadableValueError for a key with the unit of its amounts, as in "APBD (dalam juta)" or "satuan"."""
    if _KEY_WITH_UNIT.search(text) or text.strip().casefold() == "satuan":
        raise UnreadableValueError(
            f"kunci '{text.strip()}' menyebut satuan, padahal satuan ditulis pada setiap jumlah",
            "hapus satuan dari kuncinya, lalu tulis di belakang setiap jumlah, misalnya  2027: 250 juta",
        )


def _reads(number: str) -> bool:
    return any(pattern.match(number) for pattern in (_GROUPED, _COMMA, _BLANKS))


def parse_year(text: str, first: int = 1945) -> int | None:
    """The year in "2026" or "Tahun 2026"; None if there is none from the first to 2100."""
    text = text.strip()
    if not (len(text) == 4 and text.isdecimal()):
        match = _YEAR.match(text.translate(_OTHER_SIGNS))
        text = match[1] if match else ""
    return int(text) if text and first <= int(text) <= 2100 else None


@lru_cache(_REMEMBERED)
def parse_money(text: str) -> int:
    """Whole rupiah from "1,5 miliar", "Rp 250 juta", "1.500.000.000" or "Rp. 1.500.000.000,-".

    Raises UnreadableValueError for a text that is not an amount, is negative or could mean two amounts ("1,5 M").
    """
    cleaned = _MONEY_END.sub("", text.strip().translate(_OTHER_SIGNS)).strip()
    match = _MONEY.match(cleaned)
    if match is None:
        if cleaned.lower() in _ZERO:
            return 0
        raise UnreadableValueError(*_no_money(text.strip()))
    if match["minus"] or match["number"].startswith("-"):
        raise UnreadableValueError("jumlah uang tidak boleh negatif", _WITHOUT_MINUS)
    number, unit = match["number"], match["unit"].lower()
    if unit in _AMBIGUOUS_UNITS:
        raise UnreadableValueError(*_ambiguous_unit(number, _as_here(number), unit))
    if unit not in _UNITS:
        raise UnreadableValueError(
            f"satuan '{match['unit']}' tidak dikenal", "pakai ribu, juta, miliar, atau triliun."
        )
    if _UNITS[unit] == 1:
        _ask_for_unit(text.strip(), number)
    return _whole_rupiah(text, _times(number, unit, grouped=True))


def _ask_for_unit(text: str, number: str) -> None:
    """Refuse a small number with decimals, which probably stands for millions or more."""
    if _POINT.match(number) or ("," in number and _COMMA.match(number)):
        if _GROUPED.match(number) or _THOUSANDS_OR_DECIMALS.match(number):
            return
        zeros = _ZEROS_BEHIND.match(number)
        if zeros and (not int(zeros["whole"]) or len(zeros["whole"]) > _MOST_DIGITS_WITHOUT_UNIT):
            raise UnreadableValueError(*_needless_zeros(text, zeros))
        decimal = number.replace(".", ",")
        if len(decimal.partition(",")[0]) <= _MOST_DIGITS_WITHOUT_UNIT:
            message = f"'{text}' tidak menyebut satuannya"
            raise UnreadableValueError(message, f"tulis misalnya {decimal} juta atau {decimal} miliar.")
        raise UnreadableValueError(f"'{text}' bukan rupiah bulat", "bulatkan sampai rupiah penuh.")


def _needless_zeros(text: str, match: re.Match[str]) -> tuple[str, str]:
    """What is wrong with "1250000.00", as Excel and other programs write whole numbers."""
    return f"angka nol setelah tanda desimal pada '{text}' berlebih", f"tulis {int(match['whole'])}."


def _no_money(text: str) -> tuple[str, str]:
    if _A_YEAR_EACH.search(text):
        return f"'{text}' adalah jumlah setiap tahun", "tulis jumlahnya pada setiap tahun, misalnya {2026: 250 juta}."
    if re.search(r"\d", text) and _SEVERAL_OR_ABOUT.search(text):
        return f"'{text}' bukan satu jumlah yang pasti", "tulis satu jumlah, misalnya Rp250 juta."
    if text.endswith(",") and _MONEY.match(bare := text.rstrip(" ,")):
        return f"'{text}' berakhir dengan koma", f"tulis {bare}."
    match = _WITH_REMARK.match(text)
    amount = _MONEY_END.sub("", match["amount"]) if match else ""
    if match and _MONEY.match(amount):
        if found := _with_unit_in_brackets(text, amount.rstrip(" ."), match["remark"]):
            return found
        what = "memuat keterangan di belakang jumlahnya" if match["remark"] != ";" else "berakhir dengan titik koma"
        return f"'{text}' {what}", f"tulis {amount}." if _says_nothing_new(
            amount, match["remark"]
        ) else _ASK_FOR_AMOUNT
    return f"'{text}' bukan jumlah uang", "tulis misalnya Rp250 juta atau 250.000.000."


def _says_nothing_new(amount: str, remark: str) -> bool:
    """Whether a remark behind an amount changes nothing: it names the currency, or the same amount in words."""
    from generator.source.numbers_and_days_in_words import of_words  # noqa: PLC0415  (which needs this module)

    words = _CURRENCY.sub("", remark.strip("();").lower()).strip(" .")
    if not words:
        return True
    try:
        return of_words(words) == parse_money(amount)
    except UnreadableValueError:
        return False


def _with_unit_in_brackets(text: str, amount: str, remark: str) -> tuple[str, str] | None:
    """The error for "1.250 (juta)" or "250.000 (USD)", whose remark says what is counted; None for another remark."""
    if _FOREIGN_MONEY.search(remark):
        return f"'{text}' bukan dalam rupiah", "tulis jumlahnya setelah dihitung ke dalam rupiah."
    size = _unit_in_brackets(remark)
    if size not in _AMBIGUOUS_UNITS and magnitude(size) == 1:
        return None
    message = f"'{text}' menyebut satuannya di dalam kurung"
    try:
        parse_money(f"{amount} {size}")
    except UnreadableValueError as error:
        sure = size not in _AMBIGUOUS_UNITS and re.search(r"[a-z]$", amount, re.I)
        return (message, "tulis satu satuan saja, di belakang jumlahnya.") if sure else (error.message, error.remedy)
    return message, f"tulis {amount} {size}."


def _unit_in_brackets(remark: str) -> str:
    """The word for what is counted in "(dalam jutaan rupiah)" or "(x 1.000)"; any other last word, or none."""
    match = _UNIT_IN_BRACKETS.search(remark[-_LONGEST_UNIT_IN_BRACKETS:])
    if match is None:
        return ""
    if match["zeros"]:
        return _BY_GROUPS_OF_ZEROS[match["zeros"].count("000") - 1]
    unit = match["unit"].lower()
    return unit if unit in _UNITS else unit.removesuffix("an")


def _ambiguous_unit(number: str, right: str, unit: str) -> tuple[str, str]:
    if unit == "m":
        return (
            f"'{number} {unit.upper()}' dapat berarti miliar atau juta (million)",
            f"tulis {right} miliar atau {right} juta.",
        )
    return (
        f"singkatan '{unit.upper()}' tidak pasti artinya",
        f"tulis {right} ribu, juta, miliar, atau triliun.",
    )


def _whole_rupiah(text: str, amount: Decimal) -> int:
    if amount != amount.to_integral_value():
        raise UnreadableValueError(f"'{text}' bukan rupiah bulat", "bulatkan sampai rupiah penuh.")
    if amount > MOST_RUPIAH:
        raise UnreadableValueError(f"'{text}' terlalu besar untuk anggaran daerah", "periksa jumlah nolnya.")
    return int(amount)


def digits_for_letters(text: str) -> str:
    """A text with digits for the letters that look like them, where they stand beside a digit or its comma."""
    before = ""
    while before != text:
        before, text = text, _LETTER_BESIDE_DIGIT.sub(lambda found: _LETTERS_LIKE_DIGITS[found[0]], text)
    return text


def parse_date(text: str) -> tuple[int, int, int]:
    """Year, month and day of "2026-08-18", "18 Agustus 2026" or "18/8/2026"; its existence is not checked."""
    text = _BEFORE_A_DAY.sub("", text.strip().translate(_OTHER_SIGNS))
    if match := _ISO.match(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _SLASHED.match(text):
        return int(match[3]), int(match[2]), int(match[1])
    match = _DAY_FIRST.match(text)
    if match is None:
        raise UnreadableValueError(f"'{text}' bukan tanggal", _as_a_date(text))
    month = _month(match[2])
    if month is None:
        raise UnreadableValueError(f"bulan '{match[2]}' tidak dikenal", f"nama bulan: {', '.join(MONTHS)}.")
    return int(match[3]), month, int(match[1])


def _as_a_date(text: str) -> str:
    """How to write a date, with the one that is legible in a text if there is just one."""
    found = [shown for match in _DATE_WITHIN.finditer(text) if (shown := _legible(match[0]))]
    if len(found) == 1:
        return f"tulis tanggalnya saja, misalnya {found[0]}; keterangan lain ditulis di tempat lain."
    return "tulis hari, bulan, dan tahunnya, misalnya 2026-08-18 atau 18 Agustus 2026."


def _legible(text: str) -> str:
    """A date in full form, whose year may have two digits; "" if it is none."""
    try:
        year, month, day = parse_date(re.sub(r"(?<=\s)(\d\d)$", r"20\1", text))
    except UnreadableValueError:
        return ""
    return shown_date(year, month, day) if 1 <= month <= len(MONTHS) else ""


def named_weekday(text: str) -> str:
    """The weekday named in a date, such as "Jumat"; "" if there is none."""
    match = _BEFORE_A_DAY.match(text.strip().translate(_OTHER_SIGNS))
    return plain_weekday(match["weekday"] or "") if match else ""


def plain_weekday(name: str) -> str:
    """A weekday as it is usually spelt: "jum'at" is "Jumat", "Ahad" is "Minggu"."""
    plain = re.sub("['’]", "", name).capitalize()
    return "Minggu" if plain == "Ahad" else plain


@lru_cache
def _month(name: str) -> int | None:
    if known := _OTHER_MONTHS.get(name.lower()):
        return known
    fitting = [i for i, month in enumerate(MONTHS, 1) if len(name) > 2 and month.lower().startswith(name.lower())]
    return fitting[0] if len(fitting) == 1 else None
