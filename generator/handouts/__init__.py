"""Documents handed out at workshops and reviews: the kit of a Bimtek stage, the sheet of check results."""
