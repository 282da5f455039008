"""Landmarks that other pose models found in pictures: read as a film without an outline."""
