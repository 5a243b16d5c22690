"""How well one colour is told from another."""

PAPER = "FFFFFF"


def brightness(colour: str) -> float:
    """How bright a colour is to the eye, from 0 to 1."""
    parts = [part / 255 for part in bytes.fromhex(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    """How well one colour is told from another, from 1 to 21, as the web's guidelines have it."""
    darker, brighter = sorted((brightness(one), brightness(two)))
    return (brighter + 0.05) / (darker + 0.05)
