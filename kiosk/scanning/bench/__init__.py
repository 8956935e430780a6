"""Measuring how well codes are read: invented camera streams and folders of photographs, the product beside its rivals."""
