import re, math, os
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform
from PySide6.QtCore import QPointF, Qt

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "")
TOK = re.compile(r"[MmLlHhVvCcSsQqTtZz]|-?\d*\.?\d+(?:e-?\d+)?")


def parse(d):
    if isinstance(d, QPainterPath):
        return d
    t = TOK.findall(d)
    i = 0
    p = QPainterPath()
    p.setFillRule(Qt.WindingFill)
    x = y = 0
    sx = sy = 0
    lc = None
    cmd = None

    def n():
        nonlocal i
        v = float(t[i])
        i += 1
        return v

    while i < len(t):
        if t[i].isalpha():
            cmd = t[i]
            i += 1
            if cmd in "Zz":
                p.closeSubpath()
                x, y = sx, sy
                lc = None
                continue
        r = cmd.islower()
        C = cmd.upper()
        ox, oy = (x, y) if r else (0, 0)
        if C == "M":
            x, y = ox + n(), oy + n()
            sx, sy = x, y
            p.moveTo(x, y)
            cmd = "l" if r else "L"
            lc = None
        elif C == "L":
            x, y = ox + n(), oy + n()
            p.lineTo(x, y)
            lc = None
        elif C == "H":
            x = ox + n()
            p.lineTo(x, y)
            lc = None
        elif C == "V":
            y = (y if r else 0) + n()
            p.lineTo(x, y)
            lc = None
        elif C == "C":
            a = [n() for _ in range(6)]
            x1, y1, x2, y2, x3, y3 = [v + (ox if k % 2 == 0 else oy) for k, v in enumerate(a)]
            p.cubicTo(x1, y1, x2, y2, x3, y3)
            lc = (x2, y2)
            x, y = x3, y3
        elif C == "S":
            a = [n() for _ in range(4)]
            x2, y2, x3, y3 = [v + (ox if k % 2 == 0 else oy) for k, v in enumerate(a)]
            x1, y1 = (2 * x - lc[0], 2 * y - lc[1]) if lc else (x, y)
            p.cubicTo(x1, y1, x2, y2, x3, y3)
            lc = (x2, y2)
            x, y = x3, y3
        elif C == "Q":
            a = [n() for _ in range(4)]
            x1, y1, x2, y2 = [v + (ox if k % 2 == 0 else oy) for k, v in enumerate(a)]
            p.cubicTo(
                x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3, x2, y2
            )
            lc = None
            x, y = x2, y2
        else:
            raise ValueError(cmd)
    return p


def f(v):
    s = "%.1f" % v
    return s[:-2] if s.endswith(".0") else s


def tod(p):
    o = []
    i = 0
    st = None
    last = None

    def cl():
        if st and last and abs(st[0] - last[0]) < 0.06 and abs(st[1] - last[1]) < 0.06:
            o.append("Z")

    while i < p.elementCount():
        e = p.elementAt(i)
        T = e.type
        if T == QPainterPath.MoveToElement:
            cl()
            st = (e.x, e.y)
            last = st
            o.append("M%s %s" % (f(e.x), f(e.y)))
            i += 1
        elif T == QPainterPath.LineToElement:
            if abs(e.x - last[0]) > 0.04 or abs(e.y - last[1]) > 0.04:
                o.append("L%s %s" % (f(e.x), f(e.y)))
            last = (e.x, e.y)
            i += 1
        else:
            b = p.elementAt(i + 1)
            c = p.elementAt(i + 2)
            o.append("C%s %s %s %s %s %s" % tuple(f(v) for v in (e.x, e.y, b.x, b.y, c.x, c.y)))
            last = (c.x, c.y)
            i += 3
    cl()
    return " ".join(o)


def tf(d, m=None, sx=1, sy=1, dx=0, dy=0, rot=0, skx=0, sky=0, cx=0, cy=0):
    T = QTransform()
    T.translate(dx + cx, dy + cy)
    T.rotate(rot)
    T.shear(skx, sky)
    T.scale(sx, sy)
    T.translate(-cx, -cy)
    return tod(T.map(parse(d)))


def mx(d, c=400):
    return tf(d, sx=-1, cx=c)


def rdp(pts, eps):
    if len(pts) < 3:
        return pts
    st = [(0, len(pts) - 1)]
    keep = {0, len(pts) - 1}
    while st:
        a, b = st.pop()
        (x0, y0), (x1, y1) = pts[a], pts[b]
        dx, dy = x1 - x0, y1 - y0
        l = math.hypot(dx, dy)
        m = 0
        k = None
        for i in range(a + 1, b):
            px, py = pts[i]
            dd = abs((px - x0) * dy - (py - y0) * dx) / l if l > 1e-6 else math.hypot(px - x0, py - y0)
            if dd > m:
                m, k = dd, i
        if m > eps:
            keep.add(k)
            st += [(a, k), (k, b)]
    return [pts[i] for i in sorted(keep)]


def slim(p, eps=0.14):
    o = QPainterPath()
    o.setFillRule(p.fillRule())
    run = []
    i = 0

    def flush():
        nonlocal run
        if len(run) > 1:
            for q in rdp(run, eps)[1:]:
                o.lineTo(*q)
        run = run[-1:]

    while i < p.elementCount():
        e = p.elementAt(i)
        if e.type == QPainterPath.MoveToElement:
            flush()
            o.moveTo(e.x, e.y)
            run = [(e.x, e.y)]
            i += 1
        elif e.type == QPainterPath.LineToElement:
            run.append((e.x, e.y))
            i += 1
        else:
            flush()
            b = p.elementAt(i + 1)
            c = p.elementAt(i + 2)
            o.cubicTo(e.x, e.y, b.x, b.y, c.x, c.y)
            run = [(c.x, c.y)]
            i += 3
    flush()
    return o


def cut(d, clip):
    a, b = parse(d), parse(clip)
    if b.contains(a):
        return tod(a)
    return tod(slim(a.intersected(b)))


def sub(d, o):
    return tod(slim(parse(d).subtracted(parse(o))))


def uni(*ds):
    p = parse(ds[0])
    for d in ds[1:]:
        p = p.united(parse(d))
    return tod(slim(p.simplified()))


def ell(cx, cy, rx, ry, rot=0):
    k = 0.5523
    d = f"M{cx - rx} {cy}C{cx - rx} {cy - ry * k} {cx - rx * k} {cy - ry} {cx} {cy - ry}C{cx + rx * k} {cy - ry} {cx + rx} {cy - ry * k} {cx + rx} {cy}C{cx + rx} {cy + ry * k} {cx + rx * k} {cy + ry} {cx} {cy + ry}C{cx - rx * k} {cy + ry} {cx - rx} {cy + ry * k} {cx - rx} {cy}Z"
    return tf(d, rot=rot, cx=cx, cy=cy) if rot else d


def rr(x, y, w, h, r):
    k = r * 0.45
    return f"M{x + r} {y}H{x + w - r}C{x + w - k} {y} {x + w} {y + k} {x + w} {y + r}V{y + h - r}C{x + w} {y + h - k} {x + w - k} {y + h} {x + w - r} {y + h}H{x + r}C{x + k} {y + h} {x} {y + h - k} {x} {y + h - r}V{y + r}C{x} {y + k} {x + k} {y} {x + r} {y}Z"


def smooth(pts, closed=False, t=0.5):
    n = len(pts)
    d = "M%.1f %.1f" % pts[0]
    rng = range(n if closed else n - 1)
    for i in rng:
        g = (lambda k: pts[k % n]) if closed else (lambda k: pts[max(0, min(n - 1, k))])
        p0, p1, p2, p3 = g(i - 1), g(i), g(i + 1), g(i + 2)
        d += "C%.1f %.1f %.1f %.1f %.1f %.1f" % (
            p1[0] + (p2[0] - p0[0]) * t / 3,
            p1[1] + (p2[1] - p0[1]) * t / 3,
            p2[0] - (p3[0] - p1[0]) * t / 3,
            p2[1] - (p3[1] - p1[1]) * t / 3,
            p2[0],
            p2[1],
        )
    return d + ("Z" if closed else "")


def taper(d, w, prof="sin", n=6):
    p = parse(d)
    L = []
    R = []
    for i in range(n + 1):
        u = i / n
        pt = p.pointAtPercent(u)
        a = p.pointAtPercent(max(0, u - 0.01))
        b = p.pointAtPercent(min(1, u + 0.01))
        dx, dy = b.x() - a.x(), b.y() - a.y()
        l = math.hypot(dx, dy) or 1
        k = {"sin": math.sin(math.pi * u), "out": u**0.8, "in": (1 - u) ** 0.8, "flat": 1}[prof] * w / 2 + 0.15
        L.append((pt.x() - dy / l * k, pt.y() + dx / l * k))
        R.append((pt.x() + dy / l * k, pt.y() - dx / l * k))
    if n == 1:
        return "M" + "L".join("%.1f %.1f" % q for q in L + R[::-1]) + "Z"
    return smooth(L + R[::-1], True, t=1)


def strk(d, w, cap=Qt.RoundCap):
    s = QPainterPathStroker()
    s.setWidth(w)
    s.setCapStyle(cap)
    s.setJoinStyle(Qt.RoundJoin)
    return tod(slim(s.createStroke(parse(d)).simplified()))


class Art:
    def __init__(s, name, **pal):
        s.name = name
        s.pal = pal
        s.defs = []
        s.b = []
        s.k = 0
        s.T = None

    def col(s, c):
        return s.pal.get(c, c)

    def stops(s, st):
        o = ""
        for q in st:
            o += '<stop offset="%s" stop-color="%s"%s/>' % (
                q[0],
                s.col(q[1]),
                "" if len(q) < 3 else ' stop-opacity="%s"' % q[2],
            )
        return o

    def lin(s, x1, y1, x2, y2, *st):
        s.k += 1
        i = "g%d" % s.k
        s.defs.append(
            f'<linearGradient id="{i}" gradientUnits="userSpaceOnUse" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}">{s.stops(st)}</linearGradient>'
        )
        return f"url(#{i})"

    def rad(s, cx, cy, r, *st, sy=1):
        s.k += 1
        i = "g%d" % s.k
        tr = "" if sy == 1 else f' gradientTransform="translate(0 {cy * (1 - sy):.1f}) scale(1 {sy:.4f})"'
        s.defs.append(
            f'<radialGradient id="{i}" gradientUnits="userSpaceOnUse" cx="{cx}" cy="{cy}" r="{r}"{tr}>{s.stops(st)}</radialGradient>'
        )
        return f"url(#{i})"

    def p(s, d, fill="base", op=None, clip=None):
        if clip:
            d = cut(d, clip)
        elif isinstance(d, QPainterPath):
            d = tod(d)
        d = d.strip()
        if not d:
            return
        if s.T:
            d = tf(d, **s.T)
        s.b.append('<path d="%s" fill="%s"%s/>' % (d, s.col(fill), "" if op is None else ' opacity="%s"' % op))

    def line(s, d, c="deep", w=2, op=None, clip=None, dash=None, cap="round"):
        if clip:
            return s.p(
                cut(
                    taper(
                        d,
                        w,
                        "flat",
                        1
                        if not re.search("[CcSsQq]", d if isinstance(d, str) else "")
                        and d.upper().count("L") + d.upper().count("V") + d.upper().count("H") == 1
                        else 5,
                    ),
                    clip,
                ),
                c,
                op,
            )
        if s.T:
            d = tf(d, **s.T)
        s.b.append(
            '<path d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linecap="%s" stroke-linejoin="round"%s%s/>'
            % (
                d,
                s.col(c),
                w,
                cap,
                "" if op is None else ' opacity="%s"' % op,
                "" if not dash else ' stroke-dasharray="%s"' % dash,
            )
        )

    def fold(s, d, w, c="shade", op=None, clip=None, prof="sin"):
        s.p(taper(d, w, prof), c, op, clip)

    def e(s, cx, cy, rx, ry, fill, op=None, rot=0, clip=None):
        s.p(ell(cx, cy, rx, ry, rot), fill, op, clip)

    def shadow(s, cx, cy, rx, ry, op=0.34):
        g = s.rad(
            cx,
            cy,
            rx,
            (0, "#2B1D14", op),
            (0.45, "#2B1D14", round(op * 0.55, 3)),
            (0.8, "#2B1D14", round(op * 0.12, 3)),
            (1, "#2B1D14", 0),
            sy=ry / rx,
        )
        s.b.append(f'<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" fill="{g}"/>')

    def save(s):
        from PySide6.QtSvg import QSvgRenderer
        from PySide6.QtGui import QImage, QPainter

        pal = " ".join("%s=%s" % kv for kv in s.pal.items())

        def doc(tr):
            return (
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 1000" width="800" height="1000">\n<!-- palette: %s -->\n<defs>\n%s\n</defs>\n<g transform="%s">\n%s\n</g>\n</svg>\n'
                % (pal, "\n".join(s.defs), tr, "\n".join(s.b))
            )

        M = 100
        o = doc("translate(%d %d) scale(.8)" % (80, M)).encode()
        im = QImage(400, 500, QImage.Format_ARGB32)
        im.fill(0)
        p = QPainter(im)
        QSvgRenderer(o).render(p)
        p.end()
        xs = []
        ys = []
        for y in range(500):
            row = bytes(im.constScanLine(y))[3::4]
            h = [i for i, a in enumerate(row) if a > 165]
            if h:
                ys.append(y)
                xs += [h[0], h[-1]]
        inv = lambda v, off: (v * 2 - off) / 0.8
        x0, x1, y0, y1 = inv(min(xs), 80), inv(max(xs) + 1, 80), inv(min(ys), M), inv(max(ys) + 1, M)
        sc = min(712 / (x1 - x0), 868 / (y1 - y0), 1.14)
        tx = 400 - sc * (x0 + x1) / 2
        ty = 492 - sc * (y0 + y1) / 2
        ty = min(ty, 948 - sc * y1)
        if s.name == "bougie":
            ty = max(ty, 0 - sc * (345 - 258))
        o = doc("translate(%.1f %.1f) scale(%.4f)" % (tx, ty, sc))
        print("%-16s bbox %d-%d %d-%d sc %.2f %dkB" % (s.name, x0, x1, y0, y1, sc, len(o) // 1024))
        open(OUT + s.name + ".svg", "w").write(o)
