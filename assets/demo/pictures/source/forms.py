"""Shading recipes shared by the drawings: cylinders, gold, stitches, mapped grids."""

import math
from lib import ell, parse, tod


def cyl(A, x0, x1):
    return A.lin(
        x0,
        0,
        x1,
        0,
        (0, "shade"),
        (0.07, "base"),
        (0.2, "light"),
        (0.42, "base"),
        (0.75, "base"),
        (0.93, "shade"),
        (1, "deep"),
    )


def gold(A, x0, x1, y0=0, y1=0):
    return A.lin(
        x0,
        y0,
        x1,
        y1,
        (0, "#8B672B"),
        (0.14, "#FFF0C8"),
        (0.3, "metal"),
        (0.7, "#9C7635"),
        (0.9, "#E8CB92"),
        (1, "#8B672B"),
    )


def steel(A, x0, x1, y0=0, y1=0):
    return A.lin(
        x0,
        y0,
        x1,
        y1,
        (0, "#7E8286"),
        (0.16, "#FFFFFF"),
        (0.36, "#C9CCCF"),
        (0.7, "#85898D"),
        (0.9, "#E3E5E7"),
        (1, "#7A7E82"),
    )


def lacquer(A, x0, x1, y0=0, y1=0):
    return A.lin(
        x0,
        y0,
        x1,
        y1,
        (0, "#141110"),
        (0.12, "#55504D"),
        (0.22, "#8F8883"),
        (0.34, "#3A3533"),
        (0.75, "#1C1918"),
        (0.93, "#3A3533"),
        (1, "#0E0C0B"),
    )


def stitch(A, d, c="deep", op=0.5, w=1.6, dash="6 5"):
    A.line(d, c, w, op, dash=dash)


def tube(x0, x1, y0, y1, e):
    """Side wall of an upright cylinder, its bottom bulging by e."""
    c = (x0 + x1) / 2
    q = (x1 - x0) / 2 * 0.5523
    return (
        f"M{x0} {y0}C{x0} {y0 + e * 0.55} {c - q} {y0 + e} {c} {y0 + e}C{c + q} {y0 + e} {x1} {y0 + e * 0.55} {x1} {y0}"
        f"V{y1}C{x1} {y1 + e * 0.55} {c + q} {y1 + e} {c} {y1 + e}C{c - q} {y1 + e} {x0} {y1 + e * 0.55} {x0} {y1}Z"
    )


def poly(pts):
    return "M" + "L".join("%.1f %.1f" % p for p in pts) + "Z"


def hollow(outer, inner):
    """Outer shape with a hole. The hole runs the other way round, so nonzero filling leaves it empty."""
    return tod(parse(outer)) + " " + tod(parse(inner).toReversed())


def ring(cx, cy, rx, ry, w, h=None):
    return hollow(ell(cx, cy, rx, ry), ell(cx, cy, rx - w, ry - (h or w * ry / rx)))


def dir_lin(A, t, x1, y1, x2, y2, *stops):
    """A linear gradient whose ends are moved by the mapping t."""
    p = parse(t(f"M{x1} {y1}L{x2} {y2}"))
    a, b = p.pointAtPercent(0), p.pointAtPercent(1)
    return A.lin(round(a.x()), round(a.y()), round(b.x()), round(b.y()), *stops)
