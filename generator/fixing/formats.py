"""The formats of a plan of fixes, each with the function that writes it."""

from generator.output_formats import OutputFormat

FORMS = {
    "text": OutputFormat("text", "generator.fixing.as_text:as_text", ("txt", "teks")),
    "json": OutputFormat("json", "generator.fixing.as_json:as_json"),
}
