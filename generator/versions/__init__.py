"""What changed between two masterplans, as data: their items matched, their changes listed; no printing."""
