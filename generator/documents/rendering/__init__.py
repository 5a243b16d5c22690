"""Jinja templates rendered within limits: environment, filters, line ends, and errors with their place."""
