"""Diagnosis of mistakes in YAML files: find the spot that a person would call wrong, and say what to write instead.

These modules are imported within functions, only once a mistake may have been made: importing all takes 11 ms, a
thirtieth of a build. Each is imported by its own name, so that no other one comes along.
"""
