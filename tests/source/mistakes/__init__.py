"""What each mistake in the writing of YAML is called, and whether its remedy mends it."""
