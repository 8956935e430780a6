"""Shading recipes shared by the drawings: cylinders, gold, stitches, mapped grids."""
import math
from lib import cut, ell, parse, smooth, taper, tf


def cyl(A, x0, x1):
    return A.lin(x0, 0, x1, 0, (0, 'shade'), (.07, 'base'), (.2, 'light'), (.42, 'base'), (.75, 'base'), (.93, 'shade'), (1, 'deep'))


def gold(A, x0, x1, y0=0, y1=0):
    return A.lin(x0, y0, x1, y1, (0, '#8B672B'), (.14, '#FFF0C8'), (.3, 'metal'), (.7, '#9C7635'), (.9, '#E8CB92'), (1, '#8B672B'))


def steel(A, x0, x1, y0=0, y1=0):
    return A.lin(x0, y0, x1, y1, (0, '#7E8286'), (.16, '#FFFFFF'), (.36, '#C9CCCF'), (.7, '#85898D'), (.9, '#E3E5E7'), (1, '#7A7E82'))


def lacquer(A, x0, x1, y0=0, y1=0):
    return A.lin(x0, y0, x1, y1, (0, '#141110'), (.12, '#55504D'), (.22, '#8F8883'), (.34, '#3A3533'), (.75, '#1C1918'), (.93, '#3A3533'), (1, '#0E0C0B'))


def stitch(A, d, c='deep', op=.5, w=1.6, dash='6 5'):
    A.line(d, c, w, op, dash=dash)


def tube(x0, x1, y0, y1, e):
    """Side wall of an upright cylinder, its bottom bulging by e."""
    c = (x0 + x1) / 2
    q = (x1 - x0) / 2 * .5523
    return (f'M{x0} {y0}C{x0} {y0 + e * .55} {c - q} {y0 + e} {c} {y0 + e}C{c + q} {y0 + e} {x1} {y0 + e * .55} {x1} {y0}'
            f'V{y1}C{x1} {y1 + e * .55} {c + q} {y1 + e} {c} {y1 + e}C{c - q} {y1 + e} {x0} {y1 + e * .55} {x0} {y1}Z')


def poly(pts):
    return 'M' + 'L'.join('%.1f %.1f' % p for p in pts) + 'Z'


def ring(cx, cy, rx, ry, w, h=None):
    """An elliptical ring of width w (outer minus inner, even odd by direction)."""
    from lib import sub
    return sub(ell(cx, cy, rx, ry), ell(cx, cy, rx - w, ry - (h or w * ry / rx)))
