"""Where the regions stand: completeness, documents, follow-ups, and what to do next."""
