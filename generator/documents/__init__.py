"""Documents: render the Jinja templates with a region's inputs into blocks, and write blocks as Markdown and HTML."""
