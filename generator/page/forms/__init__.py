"""Forms made from the declared fields: topics, controls, texts, gaps, tables."""
