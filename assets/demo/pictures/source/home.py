import random

from lib import *
from forms import *


def coussin():
    A = Art("coussin", base="#C8694E", shade="#9A4A35", light="#E79B82", deep="#59241A", thread="#FBF1E2")
    A.shadow(400, 834, 330, 38, 0.42)
    sil = "M132 196C220 226 320 214 400 214C480 214 580 226 668 196C676 190 684 196 680 208C654 300 656 400 662 500C656 600 662 690 690 772C694 786 686 792 674 786C590 760 490 776 400 776C310 776 210 760 126 786C114 792 106 786 110 772C138 690 144 600 138 500C144 400 146 300 120 208C116 196 124 190 132 196Z"

    def M(u, v):
        x = 400 + u * (256 + 14 * v * v - 14 * (1 - u * u) * 0) + u * abs(u) ** 3 * abs(v) ** 3 * 14
        y = 494 + v * (276) + v * abs(v) ** 3 * abs(u) ** 3 * 12 + 10 * (1 - u * u) * (1 - v * v)
        return x, y

    A.p(tf(sil, dx=5, dy=8), "deep")
    A.p(sil, A.lin(150, 210, 660, 780, (0, "light"), (0.4, "base"), (0.75, "base"), (1, "shade")))
    A.p(sil, A.rad(330, 410, 330, (0, "#FFFFFF", 0.20), (0.5, "#FFFFFF", 0.06), (1, "#FFFFFF", 0)))
    # linen weave
    for i in range(-13, 14):
        A.line(smooth([M(i / 14, v / 3) for v in range(-3, 4)], t=1), "deep", 1.2, 0.10, clip=sil)
        A.line(smooth([M(u / 3, i / 14) for u in range(-3, 4)], t=1), "#FFFFFF", 1.2, 0.13, clip=sil)

    # embroidered bands
    def band(v0, v1, c, o):
        A.p(
            smooth([M(u / 4, v0) for u in range(-4, 5)], t=1)
            + "L"
            + smooth([M(u / 4, v1) for u in range(4, -5, -1)], t=1)[1:]
            + "Z",
            c,
            o,
            sil,
        )

    for s in (-1, 1):
        band(s * 0.78, s * 0.75, "thread", 0.95)
        band(s * 0.40, s * 0.37, "thread", 0.95)
        band(s * 0.72, s * 0.43, "deep", 0.30)
        for i in range(-6, 7):
            u = i * 0.145
            a, b, c, d = M(u - 0.062, s * 0.575), M(u, s * 0.69), M(u + 0.062, s * 0.575), M(u, s * 0.46)
            A.p(tf(poly([a, b, c, d]), dx=1.5, dy=3), "deep", 0.5, sil)
            A.p(poly([a, b, c, d]), "thread", 0.95, sil)
            k = 0.45
            m = M(u, s * 0.575)
            A.p(poly([(m[0] + (q[0] - m[0]) * k, m[1] + (q[1] - m[1]) * k) for q in (a, b, c, d)]), "base", None, sil)
    for i in range(-5, 6):
        for j in (-1, 0, 1):
            x, y = M(i * 0.165 + (0.08 if j % 2 else 0), j * 0.20)
            c = f"M{x - 9:.1f} {y:.1f}H{x + 9:.1f}M{x:.1f} {y - 9:.1f}V{y + 9:.1f}"
            A.line(tf(c, dx=1, dy=1.8), "deep", 3.6, 0.5)
            A.line(c, "thread", 3.4, 0.95)
    # dent, corner folds, roundness
    A.p(
        "M330 214C360 300 384 380 400 430C420 380 446 300 474 214Z",
        A.lin(0, 214, 0, 430, (0, "deep", 0.24), (1, "deep", 0)),
        None,
        sil,
    )
    A.fold("M400 214C398 280 400 350 402 420", 12, "deep", 0.26, sil)
    A.fold("M336 216C352 290 372 350 390 400", 9, "#FFFFFF", 0.28, sil)
    for d, w, c, o in [
        ("M136 204C200 250 250 310 280 370", 20, "deep", 0.30),
        ("M664 204C600 250 550 310 520 370", 22, "deep", 0.36),
        ("M124 778C190 730 230 690 262 640", 20, "deep", 0.32),
        ("M678 778C610 730 570 690 540 640", 24, "deep", 0.40),
        ("M150 204C220 246 270 296 306 350", 8, "#FFFFFF", 0.30),
        ("M132 760C180 716 220 670 246 620", 8, "#FFFFFF", 0.25),
        ("M640 214C590 250 550 290 520 330", 7, "#FFFFFF", 0.18),
    ]:
        A.fold(d, w, c, o, sil)
    A.p(
        "M668 196C676 190 684 196 680 208C654 300 656 400 662 500C656 600 662 690 690 772C694 786 686 792 674 786C590 760 490 776 400 776C310 776 210 760 126 786C300 740 480 750 560 690C620 640 610 500 612 400C614 310 630 250 668 196Z",
        "deep",
        0.26,
        sil,
    )
    # piping
    for d, c, w in ((sil, "shade", 9), (sil, "light", 3)):
        A.line(
            d
            if w == 9
            else "M124 206C146 300 144 400 138 500C144 600 138 690 112 772M132 196C220 226 320 214 400 214C480 214 580 226 668 196",
            c,
            w,
            0.95 if w == 9 else 0.8,
        )
    # tassels
    for x, y, a in ((126, 198, -135), (674, 198, -45), (116, 780, 135), (684, 780, 45)):
        A.e(x, y + 4, 11, 11, A.rad(x - 4, y, 14, (0, "thread"), (1, "#B9A78C")))
        for k in range(-4, 5):
            A.line(
                f"M{x + k * 1.8:.1f} {y + 12}C{x + k * 2.6:.1f} {y + 30} {x + k * 3:.1f} {y + 44} {x + k * 3.4:.1f} {y + 58 - abs(k)}",
                "thread" if k % 2 else "#D9C9AC",
                3.4,
            )
        A.line(f"M{x - 8} {y + 18}C{x - 3} {y + 22} {x + 3} {y + 22} {x + 8} {y + 18}", "shade", 3.4)
    A.save()


def plaid():
    A = Art(
        "plaid", base="#8C9A86", shade="#6A7866", light="#B9C4B2", deep="#3A4438", accent="#F3EADA", stripe="#C2754E"
    )
    A.shadow(400, 836, 326, 36, 0.44)
    # folded layers, rounded folds on the left
    ys = [(746, 832), (664, 750), (582, 668), (500, 586)]
    for i, (y0, y1) in enumerate(ys):
        x0, x1 = 104 + i * 6 - (i % 2) * 10, 690 - i * 5 + (i % 2) * 8
        d = f"M{x0 + 46} {y0}C{x0 - 16} {y0} {x0 - 16} {y1} {x0 + 46} {y1}H{x1 - 16}C{x1 + 6} {y1} {x1 + 6} {y0} {x1 - 16} {y0}Z"
        A.p(d, A.lin(0, y0, 0, y1, (0, "light"), (0.35, "base"), (0.75, "base"), (1, "shade")))
        for u in (0.2, 0.62, 0.86):
            x = x0 + (x1 - x0) * u
            A.p(
                f"M{x} {y0}H{x + 34}C{x + 38} {y0 + 30} {x + 38} {y1 - 30} {x + 34} {y1}H{x}C{x + 4} {y1 - 30} {x + 4} {y0 + 30} {x} {y0}Z",
                "accent",
                0.55,
                d,
            )
            A.p(f"M{x + 44} {y0}H{x + 52}V{y1}H{x + 44}Z", "stripe", 0.8, d)
        for k in range(6):
            A.line(f"M{x0 + 30} {y0 + 12 + k * 12}H{x1 - 6}", "deep", 1.2, 0.14)
        A.p(
            f"M{x0 + 46} {y1 - 20}H{x1 - 6}C{x1 - 4} {y1 - 8} {x1 - 8} {y1} {x1 - 16} {y1}H{x0 + 46}C{x0 + 24} {y1} {x0 + 10} {y1 - 8} {x0 + 4} {y1 - 22}Z",
            "deep",
            0.38,
            d,
        )
        A.p(
            f"M{x0 + 46} {y0}C{x0 - 16} {y0} {x0 - 16} {y1} {x0 + 46} {y1}C{x0 + 20} {y1 - 16} {x0 + 16} {y0 + 20} {x0 + 46} {y0}Z",
            "deep",
            0.25,
            d,
        )
        A.fold(f"M{x0 + 12} {y0 + 24}C{x0 + 8} {y0 + 40} {x0 + 8} {y0 + 50} {x0 + 14} {y0 + 64}", 7, "#FFFFFF", 0.35)
        A.p(f"M{x1 - 30} {y0}C{x1 + 6} {y0} {x1 + 6} {y1} {x1 - 30} {y1}Z", "#000000", 0.16, d)
    # top face
    top = "M122 524C110 506 150 470 176 440C190 424 206 414 232 414H594C622 414 640 424 650 440L686 500C692 514 688 524 668 526H150C136 527 126 528 122 524Z"
    A.p(top, A.lin(160, 410, 660, 530, (0, "light"), (0.6, "base"), (1, "shade")))
    for u in (0.2, 0.62, 0.86):
        xa, xb = 122 + 566 * u, 190 + 446 * u
        A.p(f"M{xa} 528L{xb} 412H{xb + 27}L{xa + 35} 528Z", "accent", 0.6, top)
        A.p(f"M{xa + 44} 528L{xb + 35} 412H{xb + 42}L{xa + 53} 528Z", "stripe", 0.8, top)
    for k in range(9):
        A.line(f"M{190 - k * 7} {424 + k * 12}H{640 + k * 5}", "deep", 1.2, 0.15)
    A.p(
        "M122 524C116 512 130 500 140 486C132 506 140 514 156 515H672C684 514 690 506 688 504C692 516 686 526 668 526H150C136 527 126 528 122 524Z",
        "#FFFFFF",
        0.35,
    )
    # end draped over the front
    dr = "M322 408C420 404 480 406 548 410C570 440 580 480 584 530C590 600 588 680 592 742C500 758 400 756 300 744C306 680 304 600 300 530C302 480 306 440 322 408Z"
    A.p(tf(dr, dx=14, dy=10), "#1B1A14", 0.26)
    A.p(dr, A.lin(300, 420, 592, 740, (0, "light"), (0.3, "base"), (0.8, "base"), (1, "shade")))
    for y0, h, c, o in (
        (450, 20, "accent", 0.8),
        (482, 6, "stripe", 0.95),
        (560, 44, "accent", 0.8),
        (616, 7, "stripe", 0.95),
        (640, 7, "stripe", 0.95),
        (690, 20, "accent", 0.8),
    ):
        b = 10 if y0 > 520 else 4
        A.p(
            f"M280 {y0}C380 {y0 + b} 500 {y0 + b} 610 {y0 - 2}V{y0 + h - 2}C500 {y0 + h + b} 380 {y0 + h + b} 280 {y0 + h}Z",
            c,
            o,
            dr,
        )
    for k in range(60):
        A.line(f"M{304 + k * 4.8:.1f} 412L{300 + k * 4.86:.1f} 750", "deep", 1.1, 0.12, clip=dr)
    A.p("M300 530C302 500 306 470 322 408H548C570 440 580 480 584 530C500 506 380 506 300 530Z", "#FFFFFF", 0.16, dr)
    A.p("M298 528C390 506 500 508 586 532L587 580C500 550 390 550 300 572Z", "deep", 0.30, dr)
    for d, w, o in [
        ("M348 540C346 620 344 690 340 752", 14, 0.22),
        ("M438 530C442 600 440 690 444 756", 18, 0.24),
        ("M540 540C546 620 548 690 552 752", 20, 0.32),
    ]:
        A.fold(d, w, "deep", o, dr, "out")
    for d, w, o in [
        ("M322 540C320 620 318 690 316 748", 12, 0.4),
        ("M400 530C402 600 400 690 400 752", 10, 0.28),
        ("M494 540C498 620 500 690 502 750", 9, 0.2),
    ]:
        A.fold(d, w, "#FFFFFF", o, dr)
    for k in range(30):
        x = 304 + k * 9.8
        y = 745 + 8 * math.sin(k / 29 * 3.14)
        A.line(
            f"M{x + 3:.1f} {y + 4:.1f}C{x + 5:.1f} {y + 24:.1f} {x + 1 + 3 * math.sin(k * 2.2):.1f} {y + 40:.1f} {x + 4 + 5 * math.sin(k * 1.7):.1f} {y + 58:.1f}",
            "#1B1A14",
            4,
            0.22,
        )
        A.line(
            f"M{x:.1f} {y - 3:.1f}C{x + 2:.1f} {y + 20:.1f} {x - 2 + 3 * math.sin(k * 2.2):.1f} {y + 36:.1f} {x + 5 * math.sin(k * 1.7):.1f} {y + 54:.1f}",
            ("accent", "base", "light")[k % 3],
            4.6,
        )
        A.e(x, y + 8, 4.4, 4, "accent")
    A.save()


def tasse():
    A = Art("tasse", base="#3F6E78", shade="#2A4D55", light="#78A3AC", deep="#14292E", cream="#FBF5EA", metal="#D4AE6A")
    A.shadow(390, 842, 350, 46, 0.46)
    # saucer
    A.e(390, 764, 318, 84, "deep")
    A.e(390, 756, 320, 84, A.lin(80, 690, 700, 830, (0, "light"), (0.35, "base"), (0.8, "shade"), (1, "deep")))
    A.e(390, 752, 306, 76, A.lin(80, 690, 690, 820, (0, "base"), (0.5, "base"), (1, "shade")))
    A.p(ring(390, 756, 318, 82, 5), "#FFFFFF", 0.35)
    A.e(390, 750, 190, 44, A.lin(200, 710, 580, 790, (0, "shade"), (1, "base")))
    A.e(420, 768, 230, 42, "deep", 0.55)
    A.fold("M104 738C130 706 190 690 260 682", 9, "#FFFFFF", 0.4)
    # handle
    h = "M566 430C640 404 708 440 706 516C704 600 630 656 544 652L552 612C612 612 660 574 662 518C662 476 624 460 566 474Z"
    A.p(tf(h, dx=3, dy=7), "deep")
    A.p(h, A.lin(580, 420, 700, 650, (0, "light"), (0.4, "base"), (1, "shade")))
    A.fold("M580 436C636 424 684 450 688 506", 8, "#FFFFFF", 0.4)
    A.fold("M674 540C660 590 620 622 566 630", 7, "deep", 0.35)
    # cup
    b = "M156 370C156 420 600 420 600 370C604 520 574 640 500 716C470 746 440 760 400 762H356C316 760 286 746 256 716C182 640 152 520 156 370Z"
    A.p(
        b,
        A.lin(
            152,
            0,
            602,
            0,
            (0, "shade"),
            (0.06, "base"),
            (0.2, "light"),
            (0.42, "base"),
            (0.75, "base"),
            (0.94, "shade"),
            (1, "deep"),
        ),
    )
    A.p(
        "M600 420C590 540 560 646 500 716C470 746 440 760 400 762H356C316 760 286 746 256 716C240 700 226 680 214 660C300 740 460 730 530 600C560 540 578 480 584 416Z",
        "deep",
        0.40,
        b,
    )
    A.p("M184 440C188 540 214 630 262 690L290 704C246 640 222 540 218 446Z", "#FFFFFF", 0.34)
    A.p("M236 450C240 540 262 640 304 706L316 708C280 640 258 540 254 452Z", "#FFFFFF", 0.16)
    A.fold("M578 440C570 530 546 610 506 670", 8, "light", 0.45)
    # unglazed foot band + speckles
    random.seed(7)
    for i in range(70):
        x = random.uniform(170, 590)
        y = random.uniform(460, 750)
        A.p(ell(x, y, 2.2 + 1.4 * math.sin(i) ** 2, 1.7, i * 30), "deep" if i % 3 else "light", 0.45, b)
    A.e(378, 370, 222, 60, A.lin(156, 320, 600, 420, (0, "#FFFFFF"), (0.4, "cream"), (1, "#CDBFA9")))
    A.e(378, 373, 210, 53, A.lin(168, 0, 588, 0, (0, "#B9AA92"), (0.5, "#E9DFCE"), (1, "cream")))
    cf = cut(ell(378, 398, 196, 46), ell(378, 373, 210, 53))
    A.p(cf, A.lin(180, 370, 580, 430, (0, "#3A2012"), (0.5, "#5A3420"), (1, "#7E5030")))
    A.line(cf, "#C99A66", 4, 0.8)
    A.p("M250 396C290 376 350 372 400 376C370 392 320 404 280 410Z", "#FFFFFF", 0.12, cf)
    A.p(ring(378, 370, 221, 59, 3.4), "#FFFFFF", 0.7)
    A.line("M158 384C176 432 580 432 598 384", "metal", 4, 0.9)
    A.save()


def assiette():
    A = Art("assiette", base="#5F7F95", shade="#43607A", light="#9DB6C6", deep="#22384C", cream="#FBF6EC")
    A.shadow(410, 846, 350, 40, 0.38)

    def plate(cx, cy, r, k, well):
        A.e(cx + 10, cy + 16, r, r * k, "#2B1D14", 0.20)
        A.e(cx + 2, cy + 7, r, r * k, "deep")
        A.e(
            cx,
            cy,
            r,
            r * k,
            A.lin(
                cx - r * 0.7,
                cy - r * 0.7,
                cx + r * 0.7,
                cy + r * 0.7,
                (0, "light"),
                (0.3, "base"),
                (0.75, "base"),
                (1, "shade"),
            ),
        )
        A.p(
            ring(cx, cy, r, r * k, 7),
            A.lin(cx - r, cy - r, cx + r, cy + r, (0, "#C79A6C"), (0.5, "#8A5D35"), (1, "#6B4526")),
            0.85,
        )
        A.p(ring(cx, cy, r - 8, (r - 8) * k, 3), "#FFFFFF", 0.35)
        rp = ell(cx, cy, r - 9, (r - 9) * k)
        for i in range(int(r * 0.5)):
            a = i * 2.39996
            q = r * (0.66 + 0.29 * ((i * 7) % 11) / 11)
            A.p(
                ell(
                    cx + q * math.cos(a),
                    cy + q * k * math.sin(a),
                    1.5 + 2.2 * ((i * 5) % 7) / 7,
                    1.4 + 1.4 * ((i * 3) % 5) / 5,
                    i * 31,
                ),
                "deep" if i % 4 else "cream",
                0.5,
                rp,
            )
        w = r * 0.66
        A.e(
            cx,
            cy + 2,
            w + 10,
            (w + 10) * k,
            A.lin(cx - w * 0.7, cy - w * 0.7, cx + w * 0.7, cy + w * 0.7, (0, "deep"), (0.5, "shade"), (1, "light")),
        )
        A.e(
            cx,
            cy + 4,
            w,
            w * k,
            A.lin(
                cx - w * 0.7,
                cy - w * 0.7,
                cx + w * 0.7,
                cy + w * 0.7,
                (0, "#E2D8C8"),
                (0.35, "cream"),
                (1, "#FFFFFF") if well else (1, "#EFE6D8"),
            ),
        )
        A.p(sub(ell(cx, cy + 4, w, w * k), ell(cx + 9, cy + 15, w - 3, (w - 3) * k)), "#2B1D14", 0.16)
        A.e(
            cx - w * 0.2,
            cy - w * 0.1,
            w * 0.66,
            w * 0.6 * k,
            A.rad(cx - w * 0.2, cy - w * 0.1, w * 0.66, (0, "#FFFFFF", 0.7), (1, "#FFFFFF", 0), sy=0.9 * k),
        )
        for rr_, o in ((0.9, 0.28), (0.62, 0.2), (0.34, 0.16)):
            A.line(ell(cx, cy + 4, w * rr_, w * rr_ * k), "#A8967C", 1.6, o)
        # light sweep on the rim
        A.p(
            cut(
                f"M{cx - r} {cy - r * 0.1}L{cx - r * 0.1} {cy - r}H{cx + r * 0.22}L{cx - r} {cy + r * 0.3}Z",
                sub(ell(cx, cy, r - 9, (r - 9) * k), ell(cx, cy + 2, w + 10, (w + 10) * k)),
            ),
            "#FFFFFF",
            0.26,
        )
        A.p(
            cut(
                f"M{cx + r} {cy + r * 0.2}L{cx + r * 0.2} {cy + r}H{cx - r * 0.1}L{cx + r} {cy}Z",
                sub(ell(cx, cy, r - 9, (r - 9) * k), ell(cx, cy + 2, w + 10, (w + 10) * k)),
            ),
            "#FFFFFF",
            0.12,
        )

    plate(356, 436, 318, 0.95, 1)
    plate(560, 666, 196, 0.95, 0)
    A.save()


def verre():
    A = Art("verre", base="#7FA79C", shade="#5B8579", light="#BBD6CE", deep="#2F4F47", water="#E4F0F0")
    A.shadow(400, 892, 230, 38, 0.36)
    A.p(ell(430, 894, 170, 22), A.rad(430, 894, 170, (0, "light", 0.55), (1, "light", 0), sy=0.13))
    sil = "M196 190C196 240 604 240 604 190L566 836C562 884 530 896 400 896C270 896 238 884 234 836Z"
    A.p(
        "M196 190C196 140 604 140 604 190C604 240 196 240 196 190Z",
        A.lin(196, 150, 604, 230, (0, "light", 0.75), (0.5, "base", 0.55), (1, "shade", 0.7)),
    )
    A.p(
        sil,
        A.lin(
            196,
            0,
            604,
            0,
            (0, "shade", 0.92),
            (0.08, "light", 0.8),
            (0.25, "base", 0.62),
            (0.6, "base", 0.6),
            (0.9, "light", 0.75),
            (1, "shade", 0.95),
        ),
    )
    # water
    wt = "M212 400C220 446 580 446 588 400L560 790C556 828 520 838 400 838C280 838 244 828 240 790Z"
    A.p(wt, A.lin(212, 0, 588, 0, (0, "#FFFFFF", 0.30), (0.4, "water", 0.42), (1, "#FFFFFF", 0.18)))
    A.e(400, 400, 188, 38, A.lin(212, 370, 588, 430, (0, "#FFFFFF", 0.85), (0.5, "water", 0.6), (1, "light", 0.8)))
    A.line(ell(400, 400, 188, 38), "#FFFFFF", 2.4, 0.8)
    # flutes, each with a bright and a dark side
    n = 11
    for i in range(n):
        u0 = -math.cos(math.pi * i / n)
        u1 = -math.cos(math.pi * (i + 1) / n)

        def X(u, y):
            return 400 + u * (204 - (y - 190) * 0.0588)

        def B(u, y):
            return y + (1 - u * u) ** 0.5 * 36 if y < 500 else y + (1 - u * u) ** 0.5 * 22

        y0, y1 = 250, 850
        a = (X(u0, y0), B(u0, y0))
        b = (X(u1, y0), B(u1, y0))
        c = (X(u1, y1), B(u1, y1) - 22)
        d = (X(u0, y1), B(u0, y1) - 22)
        m = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 22)
        P = f"M{a[0]:.1f} {a[1]:.1f}C{a[0] + (b[0] - a[0]) * 0.2:.1f} {m[1]:.1f} {a[0] + (b[0] - a[0]) * 0.8:.1f} {m[1]:.1f} {b[0]:.1f} {b[1]:.1f}L{c[0]:.1f} {c[1]:.1f}C{c[0]:.1f} {c[1] + 14:.1f} {d[0]:.1f} {d[1] + 14:.1f} {d[0]:.1f} {d[1]:.1f}Z"
        A.p(
            P,
            A.lin(
                round(a[0]),
                0,
                round(b[0]),
                0,
                (0, "#FFFFFF", 0.42),
                (0.3, "#FFFFFF", 0.06),
                (0.7, "deep", 0.04),
                (1, "deep", 0.34),
            ),
            None,
            sil,
        )
        A.line(f"M{b[0]:.1f} {b[1]:.1f}L{c[0]:.1f} {c[1]:.1f}", "deep", 1.6, 0.30)
    # thick base
    A.p(
        "M237 826C250 862 550 862 563 826L562 846C556 886 520 896 400 896C280 896 244 886 238 846Z",
        A.lin(
            237,
            0,
            563,
            0,
            (0, "deep", 0.8),
            (0.2, "light", 0.8),
            (0.5, "shade", 0.7),
            (0.8, "light", 0.6),
            (1, "deep", 0.9),
        ),
    )
    A.e(400, 862, 120, 14, "#FFFFFF", 0.28)
    # rim
    A.line(ell(400, 190, 203, 49), "shade", 5, 0.9)
    A.line("M198 184C204 138 596 138 602 184", "#FFFFFF", 3, 0.55)
    A.line("M198 196C206 244 594 244 602 196", "#FFFFFF", 3.4, 0.9)
    A.p("M226 250L244 258L266 820L252 808Z", "#FFFFFF", 0.62)
    A.p("M268 266L300 273L308 836L286 830Z", "#FFFFFF", 0.30)
    A.fold("M574 280C568 460 556 640 546 800", 9, "#FFFFFF", 0.5, None, "flat")
    A.save()


def cadre():
    A = Art(
        "cadre",
        base="#B88654",
        shade="#8A5D35",
        light="#DDB588",
        deep="#4E3119",
        mat="#FBF7EF",
        art1="#C8694E",
        art2="#2F4A5C",
        art3="#D9A95A",
        art4="#8C9A86",
    )
    A.shadow(420, 928, 300, 28, 0.42)
    A.p("M652 90L676 104V912L652 926Z", "deep")
    A.p("M140 926L164 934H676V912L652 926Z", "#2B1D14", 0.5)
    o = (140, 90, 660, 926)
    w = 42
    x0, y0, x1, y1 = o
    i = (x0 + w, y0 + w, x1 - w, y1 - w)
    for d, c in (
        (f"M{x0} {y0}H{x1}L{i[2]} {i[1]}H{i[0]}Z", A.lin(x0, y0, x1, y0, (0, "light"), (0.6, "light"), (1, "base"))),
        (
            f"M{x0} {y0}L{i[0]} {i[1]}V{i[3]}L{x0} {y1}Z",
            A.lin(x0, 0, i[0], 0, (0, "light"), (0.4, "base"), (1, "shade")),
        ),
        (f"M{x1} {y0}V{y1}L{i[2]} {i[3]}V{i[1]}Z", A.lin(i[2], 0, x1, 0, (0, "light"), (0.3, "base"), (1, "shade"))),
        (f"M{x0} {y1}H{x1}L{i[2]} {i[3]}H{i[0]}Z", A.lin(0, i[3], 0, y1, (0, "base"), (1, "shade"))),
    ):
        A.p(d, c)
    for d in (
        f"M{x0} {y0}L{i[0]} {i[1]}",
        f"M{x1} {y0}L{i[2]} {i[1]}",
        f"M{x0} {y1}L{i[0]} {i[3]}",
        f"M{x1} {y1}L{i[2]} {i[3]}",
    ):
        A.line(d, "deep", 1.6, 0.45)
    for k in range(5):
        A.fold(
            f"M{x0 + 8 + k * 7} {180 + k * 60}C{x0 + 6 + k * 7} {340 + k * 40} {x0 + 13 + k * 6} {500 + k * 50} {x0 + 8 + k * 7} {720 + k * 20}",
            2.2,
            "deep",
            0.3,
        )
        A.fold(
            f"M{i[2] + 6 + k * 7} {170 + k * 50}C{i[2] + 10 + k * 7} {330 + k * 40} {i[2] + 4 + k * 7} {540 + k * 40} {i[2] + 8 + k * 7} {760 + k * 16}",
            2.2,
            "deep",
            0.35,
        )
        A.fold(
            f"M{220 + k * 30} {y0 + 7 + k * 7}C{320 + k * 20} {y0 + 4 + k * 7} {440 + k * 20} {y0 + 11 + k * 6} {560 + k * 8} {y0 + 7 + k * 7}",
            2.2,
            "shade",
            0.55,
        )
        A.fold(
            f"M{220 + k * 30} {i[3] + 7 + k * 7}C{320 + k * 20} {i[3] + 4 + k * 7} {440 + k * 20} {i[3] + 11 + k * 6} {560 + k * 8} {i[3] + 7 + k * 7}",
            2.2,
            "deep",
            0.35,
        )
    A.line(f"M{x0 + 1.5} {y1 - 6}V{y0 + 1.5}H{x1 - 6}", "#FFFFFF", 2.6, 0.5)
    A.p(
        f"M{i[0]} {i[1]}H{i[2]}V{i[3]}H{i[0]}Z",
        A.lin(i[0], i[1], i[2], i[3], (0, "#FFFFFF"), (0.5, "mat"), (1, "#E9DFCE")),
    )
    A.p(f"M{i[0]} {i[1]}H{i[2]}L{i[2] - 12} {i[1] + 14}H{i[0] + 12}V{i[3] - 10}L{i[0]} {i[3]}Z", "#2B1D14", 0.20)
    pr = rr(i[0] + 68, i[1] + 92, 300, i[3] - i[1] - 196, 2)
    px, py, pw, ph = i[0] + 68, i[1] + 92, 300, i[3] - i[1] - 196
    A.p(tf(pr, dx=-3, dy=-3), "#CBBDA6")
    A.p(pr, A.lin(px, py, px, py + ph, (0, "#F6E7D2"), (1, "#F1D9BE")))
    A.p(
        ell(px + 196, py + 190, 92, 92),
        A.lin(px + 130, py + 110, px + 270, py + 280, (0, "#DE8A70"), (0.5, "art1"), (1, "#A9503A")),
        None,
        pr,
    )
    A.p(
        f"M{px} {py + 360}C{px + 60} {py + 280} {px + 130} {py + 300} {px + 180} {py + 350}C{px + 230} {py + 396} {px + 270} {py + 360} {px + 300} {py + 330}V{py + ph}H{px}Z",
        "art4",
        None,
        pr,
    )
    A.p(
        f"M{px} {py + 430}C{px + 80} {py + 370} {px + 150} {py + 430} {px + 210} {py + 440}C{px + 250} {py + 446} {px + 280} {py + 420} {px + 300} {py + 400}V{py + ph}H{px}Z",
        "art2",
        None,
        pr,
    )
    A.p(
        f"M{px} {py + 500}C{px + 90} {py + 470} {px + 180} {py + 520} {px + 300} {py + 470}V{py + ph}H{px}Z",
        "art3",
        None,
        pr,
    )
    for k in range(3):
        A.line(
            f"M{px + 12} {py + 462 + k * 12}C{px + 80} {py + 418 + k * 12} {px + 150} {py + 462 + k * 12} {px + 214} {py + 468 + k * 10}",
            "#FFFFFF",
            1.8,
            0.28,
        )
    A.line(f"M{px + 62} {py + 356}C{px + 60} {py + 280} {px + 68} {py + 200} {px + 60} {py + 120}", "art2", 4)
    for k in range(6):
        for m in (-1, 1):
            A.p(
                tf(
                    f"M0 0C14 -16 40 -20 62 -6C44 10 16 12 0 0Z",
                    sx=m * (1 - 0.08 * k),
                    sy=1 - 0.06 * k,
                    rot=m * -28,
                    dx=px + 62,
                    dy=py + 300 - k * 34,
                ),
                "art2",
                None,
                pr,
            )
    G = f"M{i[0]} {i[1]}H{i[2]}V{i[3]}H{i[0]}Z"
    A.p(f"M{i[0]} {i[1] + 330}L{i[0] + 330} {i[1]}H{i[2] - 50}L{i[0]} {i[1] + 430}Z", "#FFFFFF", 0.22, G)
    A.p(f"M{i[0]} {i[3] - 190}L{i[2]} {i[1] + 110}V{i[1] + 150}L{i[0]} {i[3] - 140}Z", "#FFFFFF", 0.16, G)
    A.save()


def horloge():
    A = Art(
        "horloge",
        base="#B4553A",
        shade="#863B26",
        light="#DE8A6E",
        deep="#4A1C10",
        dial="#FBF6EC",
        hand="#2B2725",
        metal="#D4AE6A",
    )
    A.shadow(420, 876, 300, 30, 0.30)
    A.e(412, 512, 328, 328, "#2B1D14", 0.14)
    A.e(403, 506, 330, 330, "deep")
    A.e(400, 496, 330, 330, A.lin(170, 260, 630, 730, (0, "light"), (0.32, "base"), (0.7, "base"), (1, "shade")))
    A.p(
        ring(400, 496, 328, 328, 6),
        A.lin(170, 260, 630, 730, (0, "#FFFFFF", 0.6), (0.5, "#FFFFFF", 0.1), (1, "#FFFFFF", 0.15)),
    )
    A.e(400, 496, 286, 286, A.lin(200, 300, 600, 690, (0, "deep"), (0.5, "shade"), (1, "light")))
    A.e(400, 496, 278, 278, A.rad(320, 390, 430, (0, "#FFFFFF"), (0.5, "dial"), (1, "#DACFBB")))
    A.p(sub(ell(400, 496, 278, 278), ell(412, 514, 275, 275)), "#2B1D14", 0.24)
    for i in range(60):
        a = math.radians(i * 6)
        s, c = math.sin(a), math.cos(a)
        if i % 5:
            A.line(
                f"M{400 + 248 * s:.1f} {496 - 248 * c:.1f}L{400 + 258 * s:.1f} {496 - 258 * c:.1f}",
                "hand",
                2.4,
                0.5,
                cap="butt",
            )
        else:
            l = 54 if i % 15 == 0 else 34
            w = 13 if i % 15 == 0 else 9
            A.line(
                f"M{400 + (258 - l) * s:.1f} {496 - (258 - l) * c:.1f}L{400 + 258 * s:.1f} {496 - 258 * c:.1f}",
                "hand" if i % 15 else "base",
                w,
                cap="round",
            )

    def hand(ang, l, w, back, c):
        d = f"M{-w * 0.5} {back}C{-w * 0.5} {back + 6} {w * 0.5} {back + 6} {w * 0.5} {back}L{w * 0.34} {-l}C{w * 0.3} {-l - 6} {-w * 0.3} {-l - 6} {-w * 0.34} {-l}Z"
        A.p(tf(d, rot=ang, dx=408, dy=508), "#2B1D14", 0.20)
        A.p(tf(d, rot=ang, dx=400, dy=496), c)
        A.p(tf(f"M0 {back}H{w * 0.5}L{w * 0.34} {-l}H0Z", rot=ang, dx=400, dy=496), "#FFFFFF", 0.14)

    hand(306, 138, 24, 40, "hand")
    hand(54, 206, 17, 46, "hand")
    A.line("M394 576L444 290", "#2B1D14", 4, 0.18)
    A.line("M387 570L437 286", "base", 4.4)
    A.e(400, 496, 19, 19, A.rad(394, 490, 26, (0, "#FFF3D2"), (0.5, "metal"), (1, "#7B5A22")))
    A.e(400, 496, 6, 6, "hand")
    D = ell(400, 496, 278, 278)
    A.p("M110 460L420 190H520L110 560Z", "#FFFFFF", 0.26, D)
    A.p("M180 700L620 300L640 330L210 730Z", "#FFFFFF", 0.16, D)
    A.fold("M92 420C112 320 180 236 280 196", 13, "#FFFFFF", 0.38)
    A.fold("M700 560C680 660 620 740 530 786", 14, "deep", 0.35)
    A.save()


def monstera(A, x, y, s, rot, c0, c1, c2, flip=1):
    k = lambda d: tf(d, sx=s * flip, sy=s, rot=rot, dx=x, dy=y)
    leaf = "M0 0C-50 -6 -96 -50 -100 -110C-104 -180 -60 -236 6 -262C70 -232 104 -176 98 -110C94 -50 50 -6 0 0Z"
    cuts = [
        "M-112 -64C-80 -74 -50 -70 -26 -50C-54 -52 -84 -46 -112 -40Z",
        "M-116 -126C-84 -128 -52 -118 -28 -98C-56 -104 -90 -106 -116 -104Z",
        "M-104 -190C-72 -186 -46 -172 -26 -148C-54 -160 -82 -168 -108 -168Z",
        "M112 -64C80 -74 50 -70 26 -50C54 -52 84 -46 112 -40Z",
        "M116 -126C84 -128 52 -118 28 -98C56 -104 90 -106 116 -104Z",
        "M106 -190C74 -186 48 -172 28 -148C56 -160 84 -168 110 -168Z",
    ]
    L = leaf
    for q in cuts:
        L = sub(L, q)
    for q in (ell(-34, -190, 7, 13, 40), ell(36, -190, 7, 13, -40), ell(-36, -76, 8, 5, 20)):
        L = sub(L, q)
    half = "M0 0L6 -262C70 -232 104 -176 98 -110C94 -50 50 -6 0 0Z"
    P = k(L)
    A.p(tf(P, dx=2, dy=6), "#16261D", 0.16)
    a = parse(k("M-90 -220L90 -20"))
    p, q = a.pointAtPercent(0), a.pointAtPercent(1)
    A.p(P, A.lin(round(p.x()), round(p.y()), round(q.x()), round(q.y()), (0, c0), (0.5, c1), (1, c2)))
    A.p(cut(k(half), P), "#0E2418", 0.22)
    A.line(k("M0 0C2 -90 4 -180 6 -256"), c0, 3.2 * s, 0.9)
    for yy in (-40, -90, -140, -190):
        for m in (-1, 1):
            A.line(k(f"M1 {yy}C{m * 26} {yy - 14} {m * 48} {yy - 26} {m * 64} {yy - 30}"), c0, 1.8 * s, 0.6, clip=P)


def plante():
    A = Art(
        "plante",
        base="#E4DACA",
        shade="#BFB09A",
        light="#FBF5EB",
        deep="#7D6E59",
        leaf="#4E7F62",
        soil="#3A2A20",
        wood="#A8764A",
    )
    A.shadow(400, 936, 220, 26, 0.44)
    g = ("#8DB597", "leaf", "#264A38")
    # stems
    for d in (
        "M396 650C380 540 320 440 250 380",
        "M402 650C410 520 430 380 428 300",
        "M406 650C440 560 520 480 580 440",
        "M394 650C350 600 260 590 210 570",
        "M410 650C460 610 540 610 600 620",
        "M400 650C390 560 350 470 340 420",
        "M404 650C430 560 470 480 500 400",
    ):
        A.line(d, "#2E5542", 9)
        A.line(d, "#7FA98B", 3, 0.8)
    monstera(A, 206, 566, 0.78, -104, *g, 1)
    monstera(A, 604, 622, 0.74, 98, *g, 1)
    monstera(A, 428, 330, 1.02, 4, *g)
    monstera(A, 250, 392, 0.98, -44, *g)
    monstera(A, 578, 446, 0.95, 48, *g)
    monstera(A, 506, 410, 0.66, 24, "#A9CBAF", "#659474", "#35604A")
    monstera(A, 338, 440, 0.74, -14, "#A9CBAF", "#659474", "#35604A")
    monstera(A, 404, 600, 0.60, 58, "#A9CBAF", "#659474", "#35604A")
    monstera(A, 380, 606, 0.52, -66, "#A9CBAF", "#659474", "#35604A")
    # stand
    for x0, x1 in ((292, 274), (508, 526)):
        A.p(
            f"M{x0 - 12} 760H{x0 + 12}L{x1 + 9} 942H{x1 - 9}Z",
            A.lin(x0 - 12, 0, x0 + 12, 0, (0, "#DCAE7E"), (0.5, "wood"), (1, "#6E4725")),
        )
    A.p("M280 840H520V862H280Z", A.lin(0, 840, 0, 862, (0, "#C4915F"), (1, "#6E4725")))
    # pot
    b = "M258 648C258 676 542 676 542 648L522 826C520 858 496 868 400 868C304 868 280 858 278 826Z"
    A.p(
        "M258 648C258 616 542 616 542 648C542 680 258 680 258 648Z",
        A.lin(258, 0, 542, 0, (0, "base"), (0.5, "light"), (1, "shade")),
    )
    A.e(400, 649, 128, 19, "soil")
    for x, y in ((330, 648), (366, 655), (410, 652), (452, 656), (480, 646), (392, 643)):
        A.e(x, y, 9, 4, "#5B4435")
    for d in ("M396 652C394 640 390 620 384 604", "M406 652C410 640 414 620 416 604"):
        A.line(d, "#2E5542", 9)
        A.line(d, "#7FA98B", 3, 0.8)
    A.p(
        b,
        A.lin(
            258,
            0,
            542,
            0,
            (0, "shade"),
            (0.07, "base"),
            (0.2, "light"),
            (0.42, "base"),
            (0.75, "base"),
            (0.93, "shade"),
            (1, "deep"),
        ),
    )
    for k in range(1, 24):
        u = -math.cos(math.pi * k / 24)
        A.line(
            f"M{400 + u * 138:.1f} {690 + 12 * (1 - u * u) ** 0.5:.1f}L{400 + u * 122:.1f} {834 + 16 * (1 - u * u) ** 0.5:.1f}",
            "deep",
            2.6,
            0.16,
        )
    A.p("M264 700C280 726 520 726 536 700L538 676C520 700 280 700 262 676Z", "#FFFFFF", 0.22)
    A.p("M276 806C300 838 500 838 524 806L522 826C520 858 496 868 400 868C304 868 280 858 278 826Z", "deep", 0.34, b)
    A.p("M290 690L312 697L324 856L306 851Z", "#FFFFFF", 0.32)
    A.line("M259 652C266 678 534 678 541 652", "#FFFFFF", 3, 0.6)
    A.save()


def theiere():
    A = Art(
        "theiere", base="#C9714F", shade="#984E33", light="#EBA585", deep="#552213", wood="#B88654", metal="#2C2A28"
    )
    A.shadow(400, 812, 290, 42, 0.46)
    # spout
    sp = "M556 560C610 548 634 500 650 440C658 412 676 392 712 384C724 384 726 394 718 402C700 424 700 470 690 520C676 596 640 660 560 690Z"
    A.p(sp, A.lin(570, 420, 690, 680, (0, "light"), (0.35, "base"), (0.7, "base"), (1, "shade")))
    A.p(
        "M718 402C700 424 700 470 690 520C676 596 640 660 560 690L560 650C620 620 650 570 664 510C674 464 686 420 718 402Z",
        "deep",
        0.32,
        sp,
    )
    A.fold("M596 566C640 540 656 490 668 440C674 420 684 406 700 398", 10, "#FFFFFF", 0.38, sp)
    A.e(714, 392, 9, 5, "deep", None, -24)
    # bail handle
    for x in (208, 536):
        A.e(x, 476, 20, 22, A.rad(x - 6, 468, 30, (0, "light"), (0.5, "base"), (1, "deep")))
    hd = "M208 470C190 300 250 160 372 156C494 160 554 300 536 470"
    A.line(hd, "metal", 13)
    A.line("M203 440C194 300 254 166 368 151", "#8F8883", 3.4, 0.8)
    g = "M262 226C290 182 330 160 372 158C414 160 454 182 482 226"
    A.p(strk(g, 32), A.lin(262, 150, 482, 250, (0, "#E0B98C"), (0.4, "wood"), (1, "#7A5330")))
    for k in range(1, 22):
        P = parse(g)
        a = P.pointAtPercent(k / 22)
        b = P.pointAtPercent(min(1, k / 22 + 0.01))
        dx, dy = b.x() - a.x(), b.y() - a.y()
        l = math.hypot(dx, dy) or 1
        A.line(
            f"M{a.x() - dy / l * 15:.1f} {a.y() + dx / l * 15:.1f}L{a.x() + dy / l * 15:.1f} {a.y() - dx / l * 15:.1f}",
            "#5F3D1E",
            2,
            0.55,
        )
    A.line("M268 218C296 178 332 156 372 152C404 153 434 166 456 190", "#FFFFFF", 4, 0.35)
    # body
    b = "M150 600C150 470 250 424 372 424C494 424 594 470 594 600C594 690 540 772 470 792H274C204 772 150 690 150 600Z"
    A.p(b, A.rad(300, 500, 340, (0, "light"), (0.38, "base"), (0.72, "base"), (1, "shade")))
    A.p(
        "M594 600C594 690 540 772 470 792H274C226 778 186 736 166 684C260 770 460 760 530 640C560 580 556 510 530 460C574 492 594 540 594 600Z",
        "deep",
        0.34,
        b,
    )
    for y, k in ((520, 0), (544, 0), (640, 1)):
        s = math.sqrt(max(0, 1 - ((y - 604) / 186) ** 2)) * 220
        A.line(
            f"M{372 - s:.0f} {y}C{372 - s * 0.5:.0f} {y + 40} {372 + s * 0.5:.0f} {y + 40} {372 + s:.0f} {y}",
            "deep",
            2,
            0.22,
            clip=b,
        )
    random.seed(9)
    for i in range(80):
        A.p(
            ell(random.uniform(160, 585), random.uniform(470, 770), random.uniform(1.4, 3), 1.7, i * 30),
            "deep" if i % 3 else "light",
            0.4,
            b,
        )
    A.fold("M190 600C190 530 230 480 290 458", 24, "#FFFFFF", 0.34, b)
    A.fold("M184 640C190 680 206 710 226 732", 9, "#FFFFFF", 0.25, b)
    A.p("M270 786H474L466 804C440 812 304 812 278 804Z", "deep")
    # lid
    A.e(372, 440, 124, 26, "deep", 0.55)
    A.p(
        "M248 430C252 392 310 372 372 372C434 372 492 392 496 430C496 460 248 460 248 430Z",
        A.lin(250, 380, 490, 450, (0, "light"), (0.4, "base"), (1, "shade")),
    )
    A.p("M496 430C496 460 248 460 248 430C300 452 440 450 480 402C490 410 496 420 496 430Z", "deep", 0.26)
    A.fold("M272 416C290 396 324 386 356 384", 8, "#FFFFFF", 0.42)
    A.line("M249 433C256 456 488 456 495 433", "light", 3, 0.7)
    A.p("M352 376C356 366 358 360 354 352C350 334 394 334 390 352C386 360 388 366 392 376Z", "shade")
    A.e(372, 340, 27, 21, A.rad(362, 332, 34, (0, "light"), (0.5, "base"), (1, "shade")))
    A.e(363, 332, 8, 5, "#FFFFFF", 0.5, -25)
    A.save()


def panier():
    A = Art("panier", base="#C9A46F", shade="#98743F", light="#E8CDA2", deep="#533A1B", leather="#8A5632")
    A.shadow(400, 866, 310, 40, 0.46)
    # inside
    A.e(400, 400, 262, 70, A.lin(140, 340, 660, 460, (0, "deep"), (0.6, "#3A2812"), (1, "shade")))
    for k in range(5):
        A.line(
            f"M{150 + k * 6} {392 - k * 0}C{200 + k * 10} {350 + k * 9} {600 - k * 10} {350 + k * 9} {650 - k * 6} 392",
            "shade",
            3,
            0.5 - 0.07 * k,
        )
    # back handle
    A.line("M296 350C300 190 500 190 504 350", "#5F3A1F", 20)
    A.line("M294 346C298 186 498 182 502 330", "#A9714A", 6, 0.8)
    b = "M138 400C138 480 662 480 662 400C690 520 690 640 640 770C622 836 560 860 400 860C240 860 178 836 160 770C110 640 110 520 138 400Z"
    A.p(
        b,
        A.lin(
            118,
            0,
            682,
            0,
            (0, "shade"),
            (0.1, "base"),
            (0.24, "light"),
            (0.45, "base"),
            (0.75, "base"),
            (0.93, "shade"),
            (1, "deep"),
        ),
    )
    # coiled courses: a rope per row, lashed with slanted strands
    rows = 14
    for r in range(rows):
        y = 404 + r * 31
        k = 78 - r * 2.4
        top = f"M60 {y - 30}C60 {y - 30 + k * 1.42:.0f} 740 {y - 30 + k * 1.42:.0f} 740 {y - 30}"
        d = f"{top}L740 {y + 1}C740 {y + 1 + k * 1.42:.0f} 60 {y + 1 + k * 1.42:.0f} 60 {y + 1}Z"
        yc = y + k
        A.p(
            d,
            A.lin(0, round(yc - 26), 0, round(yc + 6), (0, "light", 0.55), (0.45, "base", 0), (1, "deep", 0.42)),
            None,
            b,
        )
        A.p(
            taper(f"M60 {y + 1}C60 {y + 1 + k * 1.42:.0f} 740 {y + 1 + k * 1.42:.0f} 740 {y + 1}", 4.4, "flat", 14),
            "deep",
            0.55,
            b,
        )
        P = parse(f"M60 {y - 14}C60 {y - 14 + k * 1.42:.0f} 740 {y - 14 + k * 1.42:.0f} 740 {y - 14}")
        for j in range(6, 42):
            u = (j + 0.5 * (r % 2)) / 48
            q = P.pointAtPercent(u)
            s_ = (q.x() - 400) / 290
            if abs(s_) > 0.99:
                continue
            w = max(2.4, 11 * math.cos(s_ * 1.35))
            e = f"M{q.x() - w:.1f} {q.y() + 12:.1f}C{q.x() - w * 0.4:.1f} {q.y() + 4:.1f} {q.x() + w * 0.4:.1f} {q.y() - 4:.1f} {q.x() + w:.1f} {q.y() - 12:.1f}"
            A.p(taper(e, 4.2, "sin", 2), "deep", 0.42, b)
            if s_ < 0.35 and j % 2:
                A.p(taper(tf(e, dx=-5), 4.6, "sin", 2), "#FFFFFF", 0.30, b)
    A.p(
        "M160 770C178 836 240 860 400 860C560 860 622 836 640 770C650 744 658 718 664 692C600 790 220 790 136 692C142 718 150 744 160 770Z",
        "deep",
        0.40,
    )
    A.p(
        "M662 400C690 520 690 640 640 770C622 820 580 846 500 855C590 800 630 640 610 438C640 430 658 416 662 400Z",
        "deep",
        0.26,
    )
    # rim
    A.p(
        hollow(uni(ell(400, 404, 270, 78), ell(400, 396, 270, 78)), ell(400, 396, 246, 62)),
        A.lin(130, 0, 670, 0, (0, "shade"), (0.25, "light"), (0.6, "base"), (1, "shade")),
    )
    for k in range(64):
        a = 2 * math.pi * k / 64
        c, s = math.cos(a), math.sin(a)
        A.line(
            f"M{400 + 247 * c:.1f} {396 + 63 * s:.1f}L{400 + 270 * math.cos(a + 0.05):.1f} {400 + 79 * math.sin(a + 0.05):.1f}",
            "deep",
            2.6,
            0.45,
        )
    A.line("M134 384C150 330 300 320 400 320", "#FFFFFF", 3, 0.4)
    # front handle
    A.line("M302 484C300 330 500 330 498 484", "#1F1208", 22, 0.22)
    A.line("M296 470C294 300 506 300 504 470", "leather", 22)
    A.line("M290 462C290 294 500 288 506 440", "#C08A5E", 5, 0.75)
    A.line("M304 470C304 320 498 320 496 470", "#5F3A1F", 3, 0.6)
    stitch(A, "M296 460C296 304 504 304 504 460", "#F0D3AE", 0.8, 1.8)
    for x in (296, 504):
        A.p(
            rr(x - 20, 452, 40, 72, 12),
            A.lin(x - 20, 452, x + 20, 524, (0, "#B07A4C"), (0.5, "leather"), (1, "#5F3A1F")),
        )
        stitch(A, rr(x - 15, 457, 30, 62, 9), "#F0D3AE", 0.8, 1.6)
        for y in (472, 502):
            A.e(x, y, 5.5, 5.5, A.rad(x - 2, y - 2, 7, (0, "#FFF0C8"), (0.5, "#D4AE6A"), (1, "#7B5A22")))
    A.save()


def chaise():
    A = Art("chaise", base="#B07C4C", shade="#835530", light="#D9AE80", deep="#472B14", cane="#E6CFA4")
    A.shadow(410, 934, 270, 28, 0.40)

    def bar(d, w, g=None):
        A.p(strk(tf(d, dx=3, dy=3), w), "deep")
        A.p(strk(d, w - 2), g or A.lin(200, 100, 620, 900, (0, "light"), (0.4, "base"), (1, "shade")))
        A.fold(tf(d, dx=-w * 0.2, dy=-w * 0.1), w * 0.26, "#FFFFFF", 0.32, None, "flat")

    # back legs and stretchers
    bar("M246 590C236 700 226 800 208 906", 24, A.lin(208, 0, 250, 0, (0, "base"), (1, "shade")))
    bar("M548 580C566 690 584 790 604 890", 24, A.lin(540, 0, 610, 0, (0, "base"), (1, "deep")))
    # back hoop
    bar("M236 570C216 420 214 300 240 216C264 132 330 100 396 100C462 100 530 132 554 216C580 300 576 420 552 566", 28)
    bar(
        "M292 560C278 440 276 330 294 258C310 200 350 178 396 178C442 178 484 200 500 258C518 330 514 440 498 556",
        18,
        A.lin(280, 170, 520, 560, (0, "light"), (0.4, "base"), (1, "shade")),
    )
    # cane panel in the back
    pn = "M296 556C284 440 282 336 300 264C314 212 352 190 396 190C440 190 480 212 494 264C512 336 508 440 494 552Z"
    pn = cut(pn, "M270 180H520V480C460 496 340 496 270 480Z")
    A.p(pn, "cane", 0.55)
    for k in range(-22, 30):
        A.line(f"M{260 + k * 16} 180L{260 + k * 16 + 170} 500", "#8A6A3C", 1.8, 0.55, clip=pn)
        A.line(f"M{540 - k * 16} 180L{540 - k * 16 - 170} 500", "#8A6A3C", 1.8, 0.55, clip=pn)
    for k in range(16):
        A.line(f"M270 {200 + k * 19}H520", "#8A6A3C", 1.6, 0.45, clip=pn)
    bar("M286 486C340 498 450 498 506 484", 16)
    # seat
    st = "M186 590C186 548 290 528 398 528C506 528 616 546 616 588C616 640 520 668 398 668C280 668 186 640 186 590Z"
    A.p(tf(st, dy=26), "deep")
    A.p(
        uni(st, tf(st, dy=20)),
        A.lin(186, 0, 616, 0, (0, "shade"), (0.15, "base"), (0.35, "light"), (0.6, "base"), (1, "shade")),
    )
    A.p(st, A.lin(190, 530, 610, 660, (0, "light"), (0.5, "base"), (1, "shade")))
    cn = ell(400, 594, 182, 50)
    A.p(ell(400, 596, 186, 53), "deep", 0.7)
    A.p(cn, A.lin(220, 550, 580, 640, (0, "#F6E6C6"), (0.5, "cane"), (1, "#C4A874")))
    for k in range(-16, 40):
        A.line(f"M{200 + k * 15} 540L{200 + k * 15 + 110} 650", "#8A6A3C", 1.7, 0.55, clip=cn)
        A.line(f"M{600 - k * 15} 540L{600 - k * 15 - 110} 650", "#8A6A3C", 1.7, 0.55, clip=cn)
    for k in range(9):
        A.line(f"M210 {550 + k * 12}H590", "#8A6A3C", 1.5, 0.45, clip=cn)
    A.p(sub(cn, ell(404, 602, 182, 48)), "#2B1D14", 0.28)
    A.line("M188 594C196 640 290 666 398 666C500 666 606 642 614 594", "#FFFFFF", 2.4, 0.4)
    # front legs + ring
    A.line("M234 770C300 800 500 800 576 764", "deep", 15)
    A.line("M234 766C300 796 500 796 576 760", "shade", 12)
    A.line("M250 764C310 790 470 792 560 762", "light", 3, 0.6)
    bar("M262 668C250 760 244 850 236 938", 27, A.lin(232, 0, 270, 0, (0, "light"), (0.5, "base"), (1, "shade")))
    bar("M540 666C556 760 566 850 576 932", 27, A.lin(536, 0, 584, 0, (0, "base"), (0.5, "base"), (1, "deep")))
    A.save()


def table_basse():
    A = Art(
        "table-basse",
        base="#A8744A",
        shade="#7A4E2E",
        light="#D3A678",
        deep="#40260F",
        metal="#D4AE6A",
        ceramic="#F1E8DA",
        accent="#C2553B",
    )
    A.shadow(400, 842, 340, 46, 0.40)

    def leg(x0, y0, x1, y1, w0, w1, g):
        A.p(
            f"M{x0 - w0} {y0}H{x0 + w0}L{x1 + w1} {y1}C{x1 + w1 * 0.5} {y1 + 5} {x1 - w1 * 0.5} {y1 + 5} {x1 - w1} {y1}Z",
            A.lin(min(x0, x1) - w0, 0, max(x0, x1) + w0, 0, *g),
        )
        A.p(
            f"M{x1 - w1 - 1.4} {y1 - 30}H{x1 + w1 + 1.4}L{x1 + w1} {y1}C{x1 + w1 * 0.5} {y1 + 5} {x1 - w1 * 0.5} {y1 + 5} {x1 - w1} {y1}Z",
            gold(A, x1 - w1, x1 + w1),
        )

    leg(410, 560, 420, 760, 19, 11, ((0, "shade"), (1, "deep")))
    A.e(400, 712, 196, 34, "deep")
    A.e(400, 704, 198, 34, A.lin(202, 670, 598, 740, (0, "light"), (0.5, "base"), (1, "shade")))
    A.line("M204 706C216 748 584 748 596 706", "light", 2.4, 0.6)
    # magazines on the lower shelf
    A.p("M300 690L440 676L520 700L380 718Z", "accent")
    A.p("M300 690L380 718V726L300 698Z", "#7A2E1C")
    A.p("M380 718L520 700V708L380 726Z", "#F3EADA")
    A.p("M330 682L430 673L480 690L376 702Z", "#2F4A5C")
    leg(200, 540, 150, 848, 21, 11, ((0, "light"), (0.5, "base"), (1, "shade")))
    leg(600, 540, 652, 840, 21, 11, ((0, "base"), (0.5, "base"), (1, "deep")))
    A.p(tf(ell(400, 520, 330, 88), dy=40), "deep", 0.9)
    A.p(
        "M66 500C66 610 734 610 734 500V528C734 640 66 640 66 528Z",
        A.lin(
            66, 0, 734, 0, (0, "shade"), (0.08, "base"), (0.25, "light"), (0.5, "base"), (0.85, "shade"), (1, "deep")
        ),
    )
    A.e(400, 500, 334, 92, A.lin(90, 420, 700, 590, (0, "light"), (0.5, "base"), (1, "base")))
    T = ell(400, 500, 334, 92)
    for k in range(11):
        y = 424 + k * 15
        A.fold(
            f"M60 {y + 8}C200 {y - 6} 320 {y + 16} 460 {y + 2}C560 {y - 6} 660 {y + 10} 740 {y + 2}",
            4.4,
            "shade",
            0.5,
            T,
        )
        A.fold(f"M120 {y + 4}C260 {y + 12} 420 {y - 6} 690 {y + 8}", 2, "deep", 0.22, T)
    A.p(f"M66 470L300 408H470L110 556Z", "#FFFFFF", 0.16, T)
    A.line("M68 506C80 608 720 608 732 506", "#FFFFFF", 3, 0.45)
    # tray with vase and cup
    A.e(322, 504, 132, 32, "#2B1D14", 0.22)
    v = "M262 330H298C298 352 304 360 322 376C352 404 346 462 312 486C296 496 264 496 248 486C214 462 208 404 238 376C256 360 262 352 262 330Z"
    A.e(296, 488, 66, 14, "#2B1D14", 0.30)
    for d in (
        "M280 340C276 260 262 200 230 150",
        "M284 340C292 250 316 190 352 140",
        "M280 340C270 280 220 250 180 236",
        "M284 340C300 290 350 262 392 250",
    ):
        A.line(d, "#6E5232", 4.4)
    for d, n in (
        ("M280 340C276 260 262 200 230 150", 7),
        ("M284 340C292 250 316 190 352 140", 7),
        ("M280 340C270 280 220 250 180 236", 5),
        ("M284 340C300 290 350 262 392 250", 5),
    ):
        P = parse(d)
        for j in range(1, n + 1):
            q = P.pointAtPercent(0.36 + 0.64 * j / n)
            a = P.pointAtPercent(max(0, 0.3 + 0.64 * j / n))
            r = math.degrees(math.atan2(q.y() - a.y(), q.x() - a.x()))
            for m in (-1, 1):
                A.p(
                    tf("M0 0C8 -14 30 -18 46 -4C30 10 10 10 0 0Z", rot=r + m * 42, dx=q.x(), dy=q.y()),
                    ("#7E9C8B", "#5F8070")[m > 0],
                )
    A.p(v, A.lin(212, 0, 348, 0, (0, "#FFFFFF"), (0.3, "ceramic"), (0.7, "#D3C4AD"), (1, "#A18F75")))
    A.fold("M232 396C222 416 222 440 234 462", 9, "#FFFFFF", 0.8)
    A.e(280, 330, 18, 4.5, "#6B5B47")
    A.e(500, 512, 84, 18, "#2B1D14", 0.24)
    A.p("M420 486L560 470L610 500L464 520Z", "#2F4A5C")
    A.p("M420 486L464 520V536L420 502Z", "#1A2C38")
    A.p("M464 520L610 500V514L464 536Z", "#F3EADA")
    A.line("M466 526L608 506M466 531L608 511", "#BBAA8E", 1.2)
    A.p("M438 474L552 462L594 486L474 502Z", "accent")
    A.p("M438 474L474 502V516L438 488Z", "#7A2E1C")
    A.p("M474 502L594 486V498L474 516Z", "#F3EADA")
    A.p(
        "M486 436C486 448 556 448 556 436C556 462 546 476 536 480H506C496 476 486 462 486 436Z",
        A.lin(486, 0, 556, 0, (0, "#FFFFFF"), (0.4, "ceramic"), (1, "#B5A48A")),
    )
    A.e(521, 436, 35, 9, "#FFFFFF")
    A.e(521, 438, 30, 6.4, "#5A3420")
    A.line("M556 444C574 440 578 462 552 466", "ceramic", 6)
    A.save()


if __name__ == "__main__":
    for draw in (coussin, plaid, tasse, assiette, verre, cadre, horloge, plante, theiere, panier, chaise, table_basse):
        draw()
