"""Kinds of input: each module reads one of them and judges nothing."""
