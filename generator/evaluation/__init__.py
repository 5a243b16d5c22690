"""What the ministry's evaluation would say of a region: scores, what lifts them most, published scores."""
