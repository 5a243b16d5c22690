"""Diagnosis of YAML syntax errors: find the spot that a person would call wrong, before the one libyaml reports.

libyaml stops where it can no longer go on: it notices a missing colon on the next line, and an unclosed quote at the
next quote, perhaps pages below. Each function here knows one mistake and its place.

These modules are imported within functions, only once a mistake was made: importing all of them takes 11 ms, a
thirtieth of a build. So this one imports none.
"""
