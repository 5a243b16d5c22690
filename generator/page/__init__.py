"""The local web page: HTTP, forms and safety over the same functions as the command line."""
