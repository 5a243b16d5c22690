"""Words that documents print before a value, and that would stand there twice where the value begins with them."""

import re
from collections.abc import Collection

from generator.source.kinds import is_in_braces
from generator.source.reader import Reader
from generator.source.values import Gap, Teks
from generator.source.words import in_braces


def tell_repeated(value: Teks | Gap, words: Collection[str], reader: Reader) -> None:
    """Report a value that begins with one of the words; the only word that there is stays."""
    pattern = rf"(?P<word>{'|'.join(words)})(?:\.\s*|\s+)(?P<rest>\S.*)"
    match = re.fullmatch(pattern, value, re.IGNORECASE) if value else None
    if match and value.place:
        reader.problems.error(
            f"'{match['word']}' di awal isian ini akan tercetak dua kali, karena dokumen sudah menulisnya",
            value.place,
            f"tulis  {in_braces(match['rest']) if is_in_braces(value, reader) else match['rest']}",
        )
