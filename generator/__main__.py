"""``python -m generator``, where the command ``masterplan`` is not on the path."""

from generator.cli.start import main

main()
