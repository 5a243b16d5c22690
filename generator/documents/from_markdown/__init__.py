"""Rendered Markdown to blocks, by way of the tree that Python-Markdown builds."""
