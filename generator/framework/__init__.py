"""What the ministry and the law prescribe, as data: dimensions, stages, laws, document sets, funds, regions."""
