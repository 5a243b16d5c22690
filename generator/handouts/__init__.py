"""What is handed out at workshops and reviews: kits of the stages, check sheets."""
