"""The forms of a plan of fixes, each with the function that writes it."""

from generator.output_formats import Form

FORMS = {
    "text": Form("text", "generator.fixing.as_text:as_text", ("txt", "teks")),
    "json": Form("json", "generator.fixing.as_json:as_json"),
}
