"""Draws the sounds."""
