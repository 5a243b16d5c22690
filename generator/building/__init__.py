"""What is built, when, and of which inputs."""
