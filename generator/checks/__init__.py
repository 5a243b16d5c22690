"""Completeness and plausibility check of a plan: rules, findings, the completeness matrix, reports."""
