"""The search for the mistake behind a syntax error, among all that are known."""

from collections.abc import Callable

from generator.source.mistakes.bold_keys import bold_key
from generator.source.mistakes.brackets import (
    brace_before_text,
    bracket,
    doubled_comma,
    key_before_braces,
    lost_bracket,
    sign_after_bracket,
)
from generator.source.mistakes.colons import (
    colons_in_item,
    glued_bracket,
    glued_pairs,
    missing_colon,
    second_colon,
    sign_after_colon,
    sign_for_colon,
    too_deep,
)
from generator.source.mistakes.comment_inside_text import text_with_comment
from generator.source.mistakes.dash_before_key import dash_before_key
from generator.source.mistakes.fault import Fault, Spot
from generator.source.mistakes.head_without_colon import (
    colon_below,
    first_key_without_colon,
    head_without_colon,
    key_in_halves,
)
from generator.source.mistakes.indentation import (
    first_line_set_in,
    first_without_dash,
    item_out_of_line,
    key_level_with_dash,
    sentence_as_key,
    structure,
    tab,
    topic_set_in,
)
from generator.source.mistakes.list_markers import dash, first_without_dash_of_all, numbered_below_item
from generator.source.mistakes.pairs_below_bracket import pairs_below_bracket
from generator.source.mistakes.pasted import numbered_heading, row_with_colon
from generator.source.mistakes.quotes import (
    comma_after_quote,
    escape,
    open_quote,
    pair_behind_brackets,
    quoted_key,
    quoted_pair,
    sign_after_quote,
    text_after_quote,
    word_quote,
)
from generator.source.mistakes.reserved_signs import (
    colon_before_item,
    dash_on_key_line,
    left_by_git,
    letter_for_sign,
    sign_before_amount,
    special_start,
    starred,
    text_beside_block_sign,
    text_in_brackets,
)
from generator.source.mistakes.short_form import short_form_above
from generator.source.mistakes.text_above_list import text_above_list

_LOOKS: tuple[Callable[[Fault], Spot | None], ...] = (
    left_by_git,
    colon_before_item,
    letter_for_sign,
    bold_key,
    first_line_set_in,
    quoted_key,
    word_quote,
    tab,
    quoted_pair,
    glued_bracket,
    glued_pairs,
    sign_after_colon,
    pair_behind_brackets,
    sign_after_bracket,
    open_quote,
    sign_after_quote,
    comma_after_quote,
    text_after_quote,
    escape,
    text_in_brackets,
    brace_before_text,
    doubled_comma,
    lost_bracket,
    pairs_below_bracket,
    bracket,
    text_with_comment,
    numbered_heading,
    key_in_halves,
    colon_below,
    first_key_without_colon,
    topic_set_in,
    dash_before_key,
    item_out_of_line,
    sentence_as_key,
    key_level_with_dash,
    numbered_below_item,
    dash,
    first_without_dash,
    text_above_list,
    row_with_colon,
    short_form_above,
    first_without_dash_of_all,
    sign_for_colon,
    key_before_braces,
    head_without_colon,
    missing_colon,
    colons_in_item,
    second_colon,
    too_deep,
    dash_on_key_line,
    sign_before_amount,
    starred,
    structure,
    special_start,
    text_beside_block_sign,
)


def find_spot(fault: Fault) -> Spot | None:
    """The mistake behind a syntax error; None if libyaml's own place is the best one known."""
    return next((spot for look in _LOOKS if (spot := look(fault)) is not None), None)
