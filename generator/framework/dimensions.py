"""The dimensions and subdimensions in use, looked up by key, name or alias."""

from difflib import get_close_matches

from generator.framework.frame import Dimension, Subdimension, folded, frame, once_per_frame


class UnknownDimensionError(ValueError):
    """The name fits no dimension or subdimension; ``message`` says why, ``remedy`` what to write."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def dimensions() -> dict[str, Dimension]:
    """The dimensions by key, in the frame's order."""
    return frame().dimensions


def subdimensions() -> dict[str, Subdimension]:
    """The subdimensions of all dimensions by key, in the frame's order."""
    return frame().subdimensions


def example_subdimension() -> Subdimension:
    """The subdimension used in examples; it also gives their dimension."""
    return frame().example


def dimension_key(name: str) -> str:
    """The key of a dimension from its key, name or alias; raises UnknownDimensionError."""
    key = dimension_names().get(folded(name))
    if key is None:
        raise _unknown(name)
    return key


def subdimension_key(name: str) -> str:
    """The key of a subdimension from its key, name or alias; raises UnknownDimensionError."""
    key = subdimension_names().get(folded(name))
    if key is not None:
        return key
    near = _nearest(name, subdimension_names())
    raise UnknownDimensionError(
        f"subdimensi '{name}' tidak dikenal",
        f"Mungkin maksud Anda: {near}." if near else f"pilih salah satu dari: {', '.join(subdimensions())}.",
    )


@once_per_frame
def dimension_names() -> dict[str, str]:
    """The key of a dimension by each accepted name, in lower case with single spaces."""
    return {folded(name): known.key for known in dimensions().values() for name in known.names}


@once_per_frame
def subdimension_names() -> dict[str, str]:
    """The key of a subdimension by each accepted name, in lower case with single spaces."""
    return {folded(name): known.key for known in subdimensions().values() for name in known.names}


def refused_dimensions() -> dict[str, str]:
    """Names from other frames, such as "Smart Mobility", with the reason why they are refused."""
    return frame().refused


def _unknown(name: str) -> UnknownDimensionError:
    for refused, why in refused_dimensions().items():
        if folded(refused) == folded(name):
            return UnknownDimensionError(f"dimensi '{name}' ditolak", f"{why}.")
    for known in dimensions().values():
        if folded(name) in map(folded, known.misspelt):
            return UnknownDimensionError(f"dimensi '{name}' salah tulis", f"Mungkin maksud Anda: {known.key}.")
    near = _nearest(name, dimension_names())
    return UnknownDimensionError(
        f"dimensi '{name}' tidak dikenal",
        f"Mungkin maksud Anda: {near}." if near else f"pilih salah satu dari: {', '.join(dimensions())}.",
    )


def _nearest(name: str, names: dict[str, str]) -> str:
    """The key of the only one whose name begins so, as "Smart Env" does, else of the most similar; "" if none is."""
    begun = {key for known, key in names.items() if " " in folded(name) and known.startswith(folded(name))}
    if len(begun) == 1:
        return begun.pop()
    near = get_close_matches(folded(name), names, 1, 0.7)
    return names[near[0]] if near else ""
