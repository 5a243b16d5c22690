"""Tables as text with separators between the cells: how their bytes are read, and lines with too many cells."""

_WITH_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decoded(content: bytes) -> str:
    """Text in UTF-8 or UTF-16, or in the encoding of an old Windows."""
    for mark, encoding in _WITH_MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def too_many_cells(held: int, headed: int) -> str:
    """What is wrong with a line that holds more cells than the headings are, and what to do."""
    return (
        f"{held} kolom, padahal judulnya {headed}; apit bilangan berkoma dengan tanda kutip, beri judul pada "
        "kolom tambahannya, atau pakai titik koma sebagai pemisah kolom."
    )
