"""Words for what is not known of a file."""

UNKNOWN = "[teks semula tidak diketahui]"
