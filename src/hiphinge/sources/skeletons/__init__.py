"""Skeletons of animation: BVH files."""
