"""The ministry's impact survey: forms for the users of services, and what their answers come to."""
