import random

from lib import *
from forms import *


def stylo():
    A = Art("stylo", base="#2F5D57", shade="#1F403C", light="#6B9A93", deep="#0C201E", metal="#D4AE6A")
    A.shadow(400, 800, 300, 24, 0.26)

    def L(t, *st):
        return dir_lin(A, t, 0, -40, 0, 40, *st)

    G = ((0, "#8B672B"), (0.2, "#FFF0C8"), (0.4, "metal"), (0.75, "#9C7635"), (0.9, "#E8CB92"), (1, "#8B672B"))
    B = ((0, "shade"), (0.14, "base"), (0.28, "light"), (0.44, "base"), (0.75, "shade"), (1, "deep"))
    # pen, nib to the lower left
    K = dict(rot=-38, dx=400, dy=470)
    t = lambda d: tf(d, **K)
    A.p(tf(t(rr(-330, -28, 664, 56, 27)), dx=20, dy=40), "#2B1D14", 0.10)
    nib = "M-300 -24C-350 -22 -400 -8 -436 0C-400 8 -350 22 -300 24Z"
    A.p(t(nib), L(t, (0, "#FFF3D2"), (0.4, "metal"), (0.6, "#9C7635"), (1, "#6B4D1B")))
    A.line(t("M-352 0H-434"), "#3A2A12", 2.2)
    A.p(t(ell(-350, 0, 6, 6)), "#3A2A12")
    A.p(t("M-436 -2.4L-446 0L-436 2.4Z"), "#8B672B")
    A.line(t("M-310 -14C-345 -13 -375 -8 -400 -4"), "#FFFFFF", 2, 0.7)
    A.p(t("M-300 -20C-320 -16 -334 -10 -340 0C-334 10 -320 16 -300 20Z"), "#1C1918")
    A.p(
        t("M-204 -34C-240 -30 -270 -26 -304 -26V26C-270 26 -240 30 -204 34Z"),
        L(t, (0, "#55504D"), (0.3, "#8F8883"), (0.45, "#2B2725"), (1, "#0E0C0B")),
    )
    A.p(t("M-216 -37H-196V37H-216Z"), L(t, *G))
    A.p(
        t("M-196 -40C-80 -44 120 -43 250 -36C300 -33 330 -26 330 0C330 26 300 33 250 36C120 43 -80 44 -196 40Z"),
        L(t, *B),
    )
    A.p(t("M-190 -24C-60 -27 120 -26 290 -20L292 -12C120 -16 -60 -17 -190 -14Z"), "#FFFFFF", 0.5)
    for i in range(60):
        random.seed(i)
        x = random.uniform(-190, 300)
        y = random.uniform(-34, 32)
        A.p(t(ell(x, y, random.uniform(3, 9), random.uniform(0.8, 2))), "light", 0.22 if y < 10 else 0.12)
    A.p(t("M282 -35H294V35H282Z"), L(t, *G))
    A.p(t("M330 -12C344 -11 350 -6 350 0C350 6 344 11 330 12Z"), L(t, *G))
    # cap lying beside it
    K2 = dict(rot=-22, dx=470, dy=700)
    c = lambda d: tf(d, **K2)
    A.p(tf(c(rr(-218, -40, 444, 80, 34)), dx=9, dy=24), "#2B1D14", 0.12)
    A.p(
        c("M-210 -46C-80 -48 90 -47 180 -42C214 -40 226 -24 226 0C226 24 214 40 180 42C90 47 -80 48 -210 46Z"),
        dir_lin(A, c, 0, -46, 0, 46, *B),
    )
    A.p(c(ell(-210, 0, 13, 46)), dir_lin(A, c, 0, -46, 0, 46, (0, "#0C0B0A"), (1, "#4A4542")))
    A.p(c("M-210 -47H-150V47H-210C-222 30 -222 -30 -210 -47Z"), dir_lin(A, c, 0, -46, 0, 46, *G))
    A.p(c(ell(-212, 0, 11, 42)), "#17110A")
    A.line(c("M-172 -46V46"), "#7B5A22", 2, 0.6)
    A.p(c("M-146 -28C-20 -30 100 -29 196 -24L198 -15C100 -19 -20 -20 -146 -18Z"), "#FFFFFF", 0.5)
    A.p(c("M172 -41H186V41H172Z"), dir_lin(A, c, 0, -46, 0, 46, *G))
    A.p(c("M226 -12C238 -11 244 -6 244 0C244 6 238 11 226 12Z"), dir_lin(A, c, 0, -46, 0, 46, *G))
    A.p(
        c("M196 8C60 14 -40 14 -110 12C-122 16 -130 14 -132 8C-132 0 -124 -4 -114 -2C-40 -4 80 -6 196 -4Z"),
        "#000000",
        0.3,
    )
    A.p(
        c("M198 0C60 6 -40 6 -110 4C-122 8 -130 6 -132 0C-132 -8 -124 -12 -114 -10C-40 -12 80 -14 198 -12Z"),
        dir_lin(A, c, 0, -12, 0, 8, (0, "#FFF3D2"), (0.5, "metal"), (1, "#8B672B")),
    )
    A.e(*pt(c, -120, -3), 9, 9, A.rad(*pt(c, -123, -6), 12, (0, "#FFF3D2"), (0.6, "metal"), (1, "#7B5A22")))
    A.save()


def pt(t, x, y):
    q = parse(t(f"M{x} {y}L{x + 1} {y}")).pointAtPercent(0)
    return round(q.x(), 1), round(q.y(), 1)


def lampe_bureau():
    A = Art(
        "lampe-bureau",
        base="#D9A441",
        shade="#A97A24",
        light="#F2CE82",
        deep="#5E3F10",
        metal="#D4AE6A",
        steel="#B9BDC0",
    )
    A.p(
        "M214 408C150 560 110 700 92 872H560C540 700 470 540 408 348Z",
        A.lin(300, 380, 300, 880, (0, "#FFE9B0", 0.42), (0.6, "#FFE9B0", 0.12), (1, "#FFE9B0", 0)),
    )
    A.shadow(420, 912, 260, 32, 0.46)
    # base
    A.e(440, 892, 170, 36, "deep")
    A.p("M270 872C270 830 610 830 610 872V886C610 930 270 930 270 886Z", cyl(A, 270, 610))
    A.e(440, 872, 170, 34, A.lin(280, 845, 600, 900, (0, "light"), (0.5, "base"), (1, "shade")))
    A.line("M272 876C280 916 600 916 608 876", "#FFFFFF", 2.4, 0.4)

    def arm(x0, y0, x1, y1, w):
        d = f"M{x0} {y0}L{x1} {y1}"
        dx, dy = x1 - x0, y1 - y0
        l = math.hypot(dx, dy)
        nx, ny = -dy / l * w / 2, dx / l * w / 2
        mx_, my = (x0 + x1) / 2, (y0 + y1) / 2
        if nx + ny > 0:
            nx, ny = -nx, -ny
        A.p(
            strk(d, w),
            A.lin(
                round(mx_ + nx),
                round(my + ny),
                round(mx_ - nx),
                round(my - ny),
                (0, "shade"),
                (0.25, "light"),
                (0.55, "base"),
                (1, "deep"),
            ),
        )

    def joint(x, y, r):
        A.e(x + 3, y + 5, r, r, "#000000", 0.22)
        A.e(x, y, r, r, A.rad(x - r * 0.3, y - r * 0.3, r * 1.4, (0, "#FFF3D2"), (0.5, "metal"), (1, "#7B5A22")))
        A.e(
            x,
            y,
            r * 0.5,
            r * 0.5,
            A.lin(x - r * 0.4, y - r * 0.4, x + r * 0.4, y + r * 0.4, (0, "#7B5A22"), (1, "#FFF0C8")),
        )
        A.line(f"M{x - r * 0.3:.1f} {y + r * 0.3:.1f}L{x + r * 0.3:.1f} {y - r * 0.3:.1f}", "#5A3F14", 2.4, 0.8)

    A.p(tube(414, 466, 826, 866, 8), gold(A, 414, 466))
    A.e(440, 826, 26, 7, "#FFF0C8")
    # springs
    arm(440, 838, 604, 494, 22)
    arm(466, 838, 630, 494, 8)
    for k in range(12):
        u = 0.16 + 0.26 * k / 11
        x, y = 466 + 164 * u, 838 - 344 * u
        A.line(f"M{x - 9:.1f} {y - 7:.1f}L{x + 9:.1f} {y + 3:.1f}", "steel", 4.4)
        A.line(f"M{x - 9:.1f} {y - 4:.1f}L{x + 9:.1f} {y + 6:.1f}", "#55504D", 1.6, 0.7)
    joint(452, 834, 20)
    arm(610, 486, 368, 232, 22)
    arm(626, 466, 390, 216, 8)
    for k in range(11):
        u = 0.14 + 0.24 * k / 10
        x, y = 626 - 236 * u, 466 - 250 * u
        A.line(f"M{x - 7:.1f} {y + 8:.1f}L{x + 5:.1f} {y - 8:.1f}", "steel", 4.4)
        A.line(f"M{x - 4:.1f} {y + 9:.1f}L{x + 8:.1f} {y - 7:.1f}", "#55504D", 1.6, 0.7)
    joint(614, 482, 25)
    # head
    K = dict(rot=24, cx=330, cy=270)
    t = lambda d: tf(d, **K)
    A.p(
        t("M308 176C308 158 352 158 352 176V216H308Z"),
        dir_lin(A, t, 308, 180, 352, 180, (0, "shade"), (0.25, "light"), (0.6, "base"), (1, "deep")),
    )
    A.p(
        t("M304 206H356V224H304Z"),
        dir_lin(
            A, t, 304, 0, 356, 0, (0, "#8B672B"), (0.2, "#FFF0C8"), (0.4, "metal"), (0.8, "#9C7635"), (1, "#8B672B")
        ),
    )
    sh = "M300 224H360C398 240 440 300 454 404C454 436 206 436 206 404C220 300 262 240 300 224Z"
    A.p(t(ell(330, 404, 124, 27)), dir_lin(A, t, 206, 404, 454, 404, (0, "#FFF8E2"), (0.5, "#FFE9B0"), (1, "#D9B468")))
    A.p(t(ell(330, 408, 46, 17)), "#FFFDF4")
    A.p(
        t("M300 224H360C398 240 440 300 454 404C454 374 206 374 206 404C220 300 262 240 300 224Z"),
        dir_lin(
            A,
            t,
            206,
            330,
            454,
            330,
            (0, "shade"),
            (0.08, "base"),
            (0.24, "light"),
            (0.46, "base"),
            (0.78, "base"),
            (0.95, "shade"),
            (1, "deep"),
        ),
    )
    A.p(t("M286 244C250 280 232 330 226 388L250 383C256 330 272 280 304 240Z"), "#FFFFFF", 0.40)
    A.p(t("M372 234C410 270 430 320 438 386L454 400C440 300 398 240 360 224Z"), "deep", 0.30)
    A.p(
        t("M206 404C206 374 454 374 454 404L454 396C452 366 208 366 206 396Z"),
        dir_lin(A, t, 206, 404, 454, 404, (0, "#8B672B"), (0.2, "#FFF0C8"), (0.5, "metal"), (1, "#8B672B")),
    )
    for k in (-1, 0, 1):
        A.p(t(rr(322 + k * 26, 250, 8, 30, 4)), "deep", 0.75)
    joint(372, 236, 18)
    A.save()


def classeur():
    A = Art(
        "classeur",
        base="#B4553A",
        shade="#863B26",
        light="#DA8468",
        deep="#481A0E",
        paper="#FAF4E8",
        metal="#C9CCCF",
        base2="#2F4A5C",
        base3="#7E9C8B",
    )
    A.shadow(420, 906, 330, 34, 0.42)

    def binder(x, y, w, h, d, c, s, l, k, label=True):
        # spine faces front, cover recedes to the right
        e = d * 0.30
        A.p(
            f"M{x + w} {y}L{x + w + d} {y - e:.0f}V{y + h - e * 1.25:.0f}L{x + w} {y + h}Z",
            A.lin(x + w, 0, x + w + d, 0, (0, s), (1, k)),
        )
        A.p(f"M{x} {y}L{x + d} {y - e:.0f}H{x + w + d}L{x + w} {y}Z", "paper")
        for j in range(7):
            A.line(
                f"M{x + 12 + j * (w - 18) / 7:.1f} {y - 1}L{x + d + 12 + j * (w - 18) / 7:.1f} {y - e + 1:.1f}",
                "#BBAA8E",
                1.2,
                0.8,
            )
        A.p(f"M{x} {y}L{x + d} {y - e:.0f}H{x + d + 11}L{x + 11} {y}Z", l)
        A.p(f"M{x + w - 11} {y}L{x + w + d - 11} {y - e:.0f}H{x + w + d}L{x + w} {y}Z", c)
        sp = rr(x, y, w, h, 9)
        A.p(sp, A.lin(x, 0, x + w, 0, (0, s), (0.10, c), (0.26, l), (0.5, c), (0.86, c), (1, s)))
        A.p(
            f"M{x} {y + h - 70}H{x + w}V{y + h - 9}C{x + w} {y + h - 4} {x + w - 4} {y + h} {x + w - 9} {y + h}H{x + 9}C{x + 4} {y + h} {x} {y + h - 4} {x} {y + h - 9}Z",
            k,
            0.28,
        )
        A.p(f"M{x + w * 0.16:.0f} {y + 6}H{x + w * 0.27:.0f}V{y + h - 6}H{x + w * 0.16:.0f}Z", "#FFFFFF", 0.16)
        for xx in (x + 9, x + w - 9):
            A.line(f"M{xx} {y + 8}V{y + h - 8}", k, 1.6, 0.4)
        for yy in (y + 4, y + h - 10):
            A.p(
                rr(x - 1, yy, w + 2, 7, 3),
                A.lin(
                    x, 0, x + w, 0, (0, "#7E8286"), (0.2, "#FFFFFF"), (0.4, "metal"), (0.8, "#85898D"), (1, "#7A7E82")
                ),
            )
        cx = x + w / 2
        if label:
            lb = rr(x + 20, y + 96, w - 40, 230, 6)
            A.p(tf(lb, dx=2, dy=4), k, 0.5)
            A.p(lb, A.lin(x + 20, 0, x + w - 20, 0, (0, "#EDE3D2"), (0.25, "#FFFFFF"), (1, "paper")))
            A.line(rr(x + 28, y + 104, w - 56, 214, 3), c, 1.8, 0.8)
            for j in range(3):
                A.line(f"M{x + 40} {y + 150 + j * 34}H{x + w - 40 - (j == 2) * 14}", "#BBAA8E", 3)
            A.p(rr(x + 40, y + 262, w - 80, 26, 4), c, 0.9)
        # finger ring
        ry = y + h - 150
        A.e(cx + 2, ry + 4, 34, 34, k, 0.6)
        A.p(
            ring(cx, ry, 34, 34, 9),
            A.lin(cx - 30, ry - 30, cx + 30, ry + 30, (0, "#FFFFFF"), (0.4, "metal"), (0.7, "#7E8286"), (1, "#E3E5E7")),
        )
        A.e(cx, ry, 25, 25, A.lin(cx - 18, ry - 18, cx + 18, ry + 18, (0, "#0E0C0B"), (1, "#4A4542")))

    binder(470, 238, 138, 640, 92, "base3", "#5C7A69", "#A9C2B3", "#2F463B")
    binder(318, 212, 146, 676, 88, "base2", "#1C303E", "#5B7A8C", "#0E1B24")
    binder(128, 176, 170, 720, 106, "base", "shade", "light", "deep")
    A.save()


def sac_a_dos():
    A = Art(
        "sac-a-dos",
        base="#52685A",
        shade="#394C40",
        light="#82998A",
        deep="#1B2720",
        leather="#9C6238",
        metal="#D4AE6A",
        stitch="#D9C9A8",
    )
    A.shadow(400, 926, 270, 30, 0.44)
    # straps behind
    for d in ("M250 300C170 400 140 560 170 760", "M550 300C632 400 660 560 630 760"):
        A.line(d, "deep", 44)
        A.line(d, "shade", 36)
        stitch(A, d, "stitch", 0.5, 1.6)
    # haul loop
    A.line("M340 130C340 60 460 60 460 130", "deep", 26)
    A.line("M340 128C340 58 460 58 460 128", "leather", 21)
    A.line("M337 112C346 60 440 54 458 104", "#C98F60", 5, 0.8)
    b = "M214 330C214 190 290 118 400 118C510 118 586 190 586 330C604 480 616 640 610 800C608 868 580 900 520 906C440 914 360 914 280 906C220 900 192 868 190 800C184 640 196 480 214 330Z"
    A.p(b, A.lin(190, 140, 610, 880, (0, "light"), (0.32, "base"), (0.72, "base"), (1, "shade")))
    A.p(
        "M586 330C604 480 616 640 610 800C608 868 580 900 520 906L440 910C540 860 560 640 546 430C540 300 520 190 470 134C546 160 586 226 586 330Z",
        "deep",
        0.28,
        b,
    )
    A.p(
        "M190 780C184 868 220 900 280 906C360 914 440 914 520 906C580 900 608 868 610 800L611 730C560 800 240 800 189 730Z",
        "deep",
        0.32,
        b,
    )
    # canvas weave
    for k in range(-30, 60):
        A.line(f"M{120 + k * 12} 100L{120 + k * 12 + 60} 920", "#FFFFFF", 1, 0.05, clip=b)
    A.fold("M232 340C218 500 212 660 218 800", 18, "#FFFFFF", 0.25, b)
    # side pockets
    for m in (0, 1):
        k = mx if m else (lambda d: d)
        q = "M200 560C180 580 150 600 146 640C142 720 148 800 164 846C172 866 186 872 204 870L214 560Z"
        A.p(
            k(q),
            A.lin(
                *((660, 600, 580, 860) if m else (146, 600, 214, 860)),
                (0, "shade" if m else "light"),
                (1, "deep" if m else "shade"),
            ),
        )
        stitch(A, k("M202 578C184 594 164 612 160 644"), "stitch", 0.8, 1.8)
        A.line(k("M200 562C180 582 150 602 146 640"), "light", 3, 0.6)
    # front pocket
    fp = "M250 600C250 584 262 574 280 574H520C538 574 550 584 550 600L562 806C562 846 542 866 504 868C440 874 360 874 296 868C258 866 238 846 238 806Z"
    A.p(tf(fp, dx=4, dy=10), "deep", 0.45, b)
    A.p(fp, A.lin(240, 580, 560, 870, (0, "light"), (0.4, "base"), (1, "shade")))
    stitch(
        A,
        "M262 610L251 804C251 838 268 853 298 856C360 862 440 862 502 856C532 853 549 838 549 804L538 610",
        "stitch",
        0.8,
        1.8,
    )
    A.p(
        "M238 780C238 846 258 866 296 868C360 874 440 874 504 868C542 866 562 846 562 806L560 770C540 830 260 830 240 770Z",
        "deep",
        0.28,
        fp,
    )
    A.fold("M266 640C260 700 256 760 258 810", 12, "#FFFFFF", 0.25, fp)
    # main flap
    fl = "M206 320C206 186 290 112 400 112C510 112 594 186 594 320C598 420 600 500 596 556C594 606 568 626 520 630C440 638 360 638 280 630C232 626 206 606 204 556C200 500 202 420 206 320Z"
    A.p(tf(fl, dx=4, dy=16), "deep", 0.45, uni(b, fp))
    A.p(fl, A.lin(210, 120, 600, 640, (0, "light"), (0.35, "base"), (0.75, "base"), (1, "shade")))
    A.p(
        "M594 320C598 420 600 500 596 556C594 606 568 626 520 630L440 635C530 590 556 440 540 300C530 210 500 150 470 124C546 150 594 216 594 320Z",
        "deep",
        0.26,
        fl,
    )
    for k in range(-30, 60):
        A.line(f"M{120 + k * 12} 100L{120 + k * 12 + 40} 640", "#FFFFFF", 1, 0.06, clip=fl)
    A.fold("M236 330C236 230 290 160 360 138", 20, "#FFFFFF", 0.3, fl)
    A.fold("M230 380C226 450 228 510 232 560", 10, "#FFFFFF", 0.2, fl)
    stitch(
        A,
        "M220 322C220 196 298 126 400 126C502 126 580 196 580 322C584 420 586 500 582 552C580 594 560 612 518 616C440 623 360 623 282 616C240 612 220 594 218 552C214 500 216 420 220 322",
        "stitch",
        0.8,
        1.8,
    )
    # leather patch, no lettering
    lp = rr(346, 262, 108, 74, 10)
    A.p(tf(lp, dx=2, dy=4), "deep", 0.5)
    A.p(lp, A.lin(346, 262, 454, 336, (0, "#C98F60"), (0.5, "leather"), (1, "#6E4122")))
    stitch(A, rr(353, 269, 94, 60, 7), "#F0D3AE", 0.85, 1.5, "5 4")
    A.line("M400 284C388 292 388 306 400 314C412 306 412 292 400 284ZM400 284V320", "#5A3218", 2.4, 0.9)
    # straps with buckles
    for x in (286, 466):
        A.p(rr(x + 4, 520, 48, 210, 10), "#10180F", 0.35)
        A.p(
            f"M{x} 490H{x + 48}V690C{x + 48} 712 {x + 40} 722 {x + 24} 732C{x + 8} 722 {x} 712 {x} 690Z",
            A.lin(x, 0, x + 48, 0, (0, "#C98F60"), (0.4, "leather"), (1, "#6E4122")),
        )
        stitch(
            A,
            f"M{x + 6} 498V688C{x + 6} 706 {x + 12} 714 {x + 24} 722C{x + 36} 714 {x + 42} 706 {x + 42} 688V498",
            "#F0D3AE",
            0.85,
            1.6,
            "6 4",
        )
        A.p(f"M{x} 490H{x + 48}V500H{x}Z", "#000000", 0.16)
        for yy in (664, 684, 704):
            A.e(x + 24, yy, 3.6, 4.4, "#2A1608")
        o, i_ = rr(x - 9, 590, 66, 58, 10), rr(x + 1, 600, 46, 38, 4)
        A.p(tf(hollow(o, i_), dx=2, dy=4), "#000000", 0.3)
        A.p(
            hollow(o, i_),
            A.lin(x - 9, 590, x + 57, 648, (0, "#FFF3D2"), (0.3, "metal"), (0.6, "#9C7635"), (1, "#E8CB92")),
        )
        A.p(rr(x + 20, 588, 8, 54, 4), A.lin(x + 20, 0, x + 28, 0, (0, "#FFF3D2"), (0.5, "metal"), (1, "#7B5A22")))
    A.save()


def corbeille():
    A = Art(
        "corbeille", base="#3B3F42", shade="#25282A", light="#7C8286", deep="#121415", paper="#F7F1E6", accent="#D9A441"
    )
    A.shadow(400, 900, 240, 36, 0.44)
    X = lambda s, y: 400 + s * (232 - (y - 300) * 0.118)

    def mesh(front):
        n = 26
        for i in range(n + 1):
            a = math.pi * i / n
            s = -math.cos(a)
            s2 = -math.cos(min(math.pi, a + 0.42))
            s3 = -math.cos(max(0, a - 0.42))
            k = 1 if front else -1
            y0 = 300 + k * 62 * math.sin(a)
            for s_e in (s2, s3):
                aa = math.acos(-s_e)
                y1 = 866 + k * 40 * math.sin(aa)
                A.line(
                    f"M{X(s, 300):.1f} {y0:.1f}L{X(s_e, 866):.1f} {y1:.1f}",
                    "base" if front else "shade",
                    3.4 if front else 2.6,
                    1 if front else 0.55,
                )
                if front and s < 0.4:
                    A.line(f"M{X(s, 300) - 1:.1f} {y0:.1f}L{X(s_e, 866) - 1:.1f} {y1:.1f}", "light", 1.1, 0.65)

    A.p(
        "M168 300C168 384 632 384 632 300L565 866C560 920 240 920 235 866Z",
        A.lin(168, 0, 632, 0, (0, "#2B1D14", 0.16), (0.3, "#2B1D14", 0.05), (1, "#2B1D14", 0.22)),
    )
    mesh(False)
    A.e(400, 866, 165, 40, A.lin(235, 0, 565, 0, (0, "base"), (0.4, "shade"), (1, "deep")))

    # crumpled paper
    def ball(cx, cy, r, seed, c0="#FFFFFF", c1="paper", c2="#CDBFA8"):
        random.seed(seed)
        n = 13
        pts = [
            (
                cx + r * random.uniform(0.86, 1.06) * math.cos(i * 2 * math.pi / n),
                cy + r * random.uniform(0.84, 1.02) * math.sin(i * 2 * math.pi / n),
            )
            for i in range(n)
        ]
        P = poly(pts)
        A.p(P, A.lin(cx - r * 0.7, cy - r * 0.7, cx + r * 0.7, cy + r * 0.7, (0, c0), (0.5, c1), (1, c2)))
        inner = [
            (
                cx + r * random.uniform(0.25, 0.6) * math.cos(i * 1.05 + 0.4),
                cy + r * random.uniform(0.25, 0.6) * math.sin(i * 1.05 + 0.4),
            )
            for i in range(6)
        ]
        for i in range(13):
            q = inner[int(i * 6 / 13)]
            p2 = pts[(i + 1) % n]
            A.p(
                poly([pts[i], p2, q]),
                "#FFFFFF" if (pts[i][0] - cx) + (pts[i][1] - cy) < -r * 0.2 else "#2B1D14",
                (0.75, 0.5, 0.3)[i % 3] if (pts[i][0] - cx) + (pts[i][1] - cy) < -r * 0.2 else (0.14, 0.06, 0.2)[i % 3],
            )
        for i in range(6):
            A.p(
                poly([inner[i], inner[(i + 1) % 6], (cx, cy)]),
                "#2B1D14" if i in (1, 2, 3) else "#FFFFFF",
                (0.10, 0.05, 0.14, 0.3, 0.4, 0.5)[i],
            )

    ball(330, 780, 66, 3)
    ball(462, 786, 70, 5)
    ball(396, 720, 62, 8, "#F2D79A", "accent", "#A97A24")
    ball(290, 690, 48, 4)
    ball(500, 690, 54, 11)
    ball(352, 300, 74, 21)
    ball(458, 310, 64, 33)
    mesh(True)
    # rim and foot
    A.p(tube(235, 565, 856, 876, 38), cyl(A, 235, 565))
    A.line("M238 862C246 910 554 910 562 862", "light", 2.4, 0.6)
    A.p("M160 300C160 394 640 394 640 300V312C640 406 160 406 160 312Z", cyl(A, 160, 640))
    front = "M160 300C160 394 640 394 640 300H622C622 376 178 376 178 300Z"
    A.p(front, A.lin(160, 0, 640, 0, (0, "light"), (0.3, "light"), (0.6, "base"), (1, "shade")))
    A.line("M164 306C176 388 624 388 636 306", "#FFFFFF", 2.4, 0.45)
    back = "M160 300C160 206 640 206 640 300H622C622 222 178 222 178 300Z"
    A.b.insert(1, '<path d="%s" fill="%s"/>' % (back, A.col("base")))
    A.save()


def organiseur():
    A = Art(
        "organiseur",
        base="#C79A6C",
        shade="#99704A",
        light="#E6C49C",
        deep="#573A20",
        metal="#C9CCCF",
        accent="#C2553B",
        ink="#2F4A5C",
        green="#7E9C8B",
    )
    A.shadow(410, 872, 350, 36, 0.44)

    # contents first: back compartment
    def pencil(x, y0, y1, c, c2, rot, w=24, tip=True):
        t = lambda d: tf(d, rot=rot, cx=x, cy=y1)
        A.p(
            t(f"M{x - w / 2} {y0 + 50}H{x + w / 2}V{y1}H{x - w / 2}Z"),
            dir_lin(
                A, t, x - w / 2, y0, x + w / 2, y0, (0, c), (0.3, "#FFFFFF"), (0.34, c), (0.66, c), (0.68, c2), (1, c2)
            ),
        )
        A.p(
            t(
                f"M{x - w / 2} {y0 + 54}C{x - w / 3} {y0 + 44} {x - w / 6} {y0 + 44} {x - w / 6} {y0 + 54}C{x - w / 8} {y0 + 44} {x + w / 8} {y0 + 44} {x + w / 6} {y0 + 54}C{x + w / 6} {y0 + 44} {x + w / 3} {y0 + 44} {x + w / 2} {y0 + 54}L{x} {y0}Z"
            ),
            dir_lin(A, t, x - w / 2, y0, x + w / 2, y0, (0, "#F3DDB8"), (1, "#C79A62")),
        )
        A.p(t(f"M{x - w * 0.17} {y0 + 17}L{x} {y0}L{x + w * 0.17} {y0 + 17}Z"), c2)

    pencil(214, 250, 620, "#C2553B", "#863B26", -9)
    pencil(270, 200, 620, "#D9A441", "#A97A24", -1)
    pencil(322, 268, 620, "#2F4A5C", "#16252F", 8)
    # ruler
    R = lambda d: tf(d, rot=5, cx=392, cy=620)
    A.p(R("M362 190H420V640H362Z"), dir_lin(A, R, 362, 0, 420, 0, (0, "#F3E2C2"), (0.5, "#E0C297"), (1, "#B98F5C")))
    for k in range(24):
        A.line(R(f"M420 {204 + k * 16}H{400 if k % 5 else 388}"), "#6E4725", 2, 0.8)
    # scissors: handles up
    S = lambda d: tf(d, rot=-4, cx=500, cy=560)
    A.p(
        S("M488 400L512 400L520 620H480Z"),
        dir_lin(A, S, 480, 0, 520, 0, (0, "#FFFFFF"), (0.5, "metal"), (1, "#7E8286")),
    )
    for cx_, rt in ((462, 18), (540, -18)):
        o, i_ = ell(cx_, 330, 42, 68, rt), ell(cx_, 326, 25, 48, rt)
        A.p(S(tf(hollow(o, i_), dx=3, dy=5)), "#000000", 0.25)
        A.p(
            S(hollow(o, i_)),
            dir_lin(A, S, cx_ - 40, 280, cx_ + 40, 390, (0, "#A9C2B3"), (0.45, "green"), (1, "#4A6657")),
        )
    A.p(S("M474 388C486 400 494 420 498 446H510C512 420 520 400 530 386L508 376L498 376Z"), "#587766")
    A.e(503, 428, 8, 8, A.rad(500, 425, 11, (0, "#FFFFFF"), (0.5, "metal"), (1, "#6E7276")))
    # back box
    A.p("M128 470L176 436H624L590 470Z", A.lin(128, 0, 620, 0, (0, "shade"), (1, "deep")))
    A.p("M128 470H590V640H128Z", A.lin(128, 470, 590, 640, (0, "light"), (0.5, "base"), (1, "base")))
    A.p("M590 470L624 436V640H590Z", A.lin(590, 0, 624, 0, (0, "shade"), (1, "deep")))
    A.p("M128 470L176 436H186L142 470Z", "light")
    A.p("M352 470L392 436H404L366 470Z", "base")
    A.line("M128 471H590", "#FFFFFF", 2.4, 0.55)
    for k in range(4):
        A.fold(
            f"M{150 + k * 30} {500 + k * 34}C{260 + k * 20} {494 + k * 34} {380 + k * 20} {508 + k * 34} {560} {500 + k * 33}",
            3,
            "shade",
            0.6,
        )
    # front tray, wider and lower
    A.p("M86 640L128 606H590L690 606L720 640Z", "deep")
    A.p("M128 606H590V646H128Z", "#2B1D14", 0.25)
    # things standing in the front tray: note cards and eraser
    A.p("M150 560H330V700H150Z", A.lin(150, 560, 330, 700, (0, "#FFFFFF"), (1, "#EADFCB")))
    A.p("M164 546H344V690H164Z", "#F3E7D2")
    A.p("M150 560H330V700H150Z", A.lin(150, 560, 330, 700, (0, "#FFFDF8"), (1, "#EFE4D0")))
    A.line("M172 586H304M172 606H304M172 626H264", "#BBAA8E", 3)
    A.p("M380 590H452V680H380Z", A.lin(380, 0, 452, 0, (0, "#DA8468"), (0.5, "accent"), (1, "#863B26")))
    A.p("M366 606H440V690H366Z", A.lin(366, 0, 440, 0, (0, "#5B7A8C"), (0.5, "ink"), (1, "#1C303E")))
    A.p("M366 606L380 590H452L440 606Z", "#7F9BAB")
    A.p(
        "M500 620C500 600 640 600 640 620V700H500Z",
        A.lin(500, 0, 640, 0, (0, "#FFF0C8"), (0.3, "#D4AE6A"), (0.8, "#9C7635"), (1, "#8B672B")),
    )
    A.e(570, 620, 70, 15, "#6B4D1B")
    for x, y, r in ((530, 612, -20), (556, 604, 10), (584, 606, -40), (606, 614, 25)):
        A.line(
            tf(
                f"M{x - 14} {y}H{x + 12}C{x + 22} {y} {x + 22} {y - 14} {x + 12} {y - 14}H{x - 10}C{x - 18} {y - 14} {x - 18} {y - 4} {x - 10} {y - 4}H{x + 8}",
                rot=r,
                cx=x,
                cy=y,
            ),
            "metal",
            3.4,
        )
    A.p(
        "M86 640H690V840C690 850 684 856 674 856H102C92 856 86 850 86 840Z",
        A.lin(86, 640, 690, 856, (0, "light"), (0.4, "base"), (1, "shade")),
    )
    A.p("M690 640L720 622V826C716 838 706 848 690 852Z", A.lin(690, 0, 720, 0, (0, "shade"), (1, "deep")))
    A.p("M690 640L720 622L720 632L690 652Z", "#FFFFFF", 0.12)
    A.line("M88 641.5H688", "#FFFFFF", 3, 0.6)
    for k in range(5):
        A.fold(
            f"M{104 + k * 16} {672 + k * 36}C{250 + k * 20} {664 + k * 36} {420 + k * 20} {682 + k * 36} {676} {672 + k * 35}",
            3.4,
            "shade",
            0.6,
        )
        A.fold(
            f"M{180 + k * 30} {686 + k * 34}C{300} {682 + k * 34} {460} {694 + k * 33} {610 - k * 12} {688 + k * 34}",
            2,
            "deep",
            0.25,
        )
    # drawer with a brass knob
    dr = rr(118, 676, 540, 150, 10)
    A.line(dr, "deep", 3, 0.6)
    A.line(tf(dr, dx=2, dy=2.4), "#FFFFFF", 2, 0.4)
    A.p(dr, "#FFFFFF", 0.06)
    A.e(391, 759, 22, 22, "#000000", 0.28)
    A.e(388, 752, 22, 22, A.rad(380, 743, 32, (0, "#FFF3D2"), (0.5, "#D4AE6A"), (1, "#7B5A22")))
    A.p("M86 820H690V840C690 850 684 856 674 856H102C92 856 86 850 86 840Z", "deep", 0.24)
    A.save()


def support():
    A = Art(
        "tablette-ecran-support",
        base="#B88654",
        shade="#8A5D35",
        light="#DDB588",
        deep="#4A2E17",
        screen="#22282E",
        art1="#E7A48C",
        art2="#2F6B73",
        art3="#F3E2C2",
    )
    A.shadow(420, 884, 340, 38, 0.44)
    # rear foot of the stand
    A.p("M470 560L640 846H560L420 600Z", A.lin(440, 560, 640, 850, (0, "shade"), (1, "deep")))
    # tablet, slightly turned and leaning back
    t = lambda d: tf(d, sky=-0.05, skx=-0.10, cx=400, cy=500)
    bo = rr(130, 150, 540, 640, 34)
    A.p(t(tf(bo, dx=10, dy=6)), A.lin(640, 0, 710, 0, (0, "#8F9498"), (0.5, "#D9DCDE"), (1, "#6E7276")))
    A.p(t(bo), A.lin(130, 150, 670, 790, (0, "#4A525A"), (0.3, "screen"), (1, "#12161A")))
    A.line(t(rr(132, 152, 536, 636, 32)), "#C9CCCF", 3, 0.8)
    sc = rr(158, 182, 484, 576, 12)
    P = t(sc)
    A.p(P, A.lin(160, 180, 640, 760, (0, "#FBE7D6"), (0.5, "art3"), (1, "#E9CDA9")))
    A.p(t(ell(470, 330, 84, 84)), A.lin(400, 250, 540, 420, (0, "#F4C3B0"), (1, "art1")), None, P)
    A.p(t("M150 560C230 460 310 430 380 500C440 560 520 470 650 440V770H150Z"), "#8FB0A6", None, P)
    A.p(t("M150 640C240 560 340 560 420 620C500 680 580 610 650 580V770H150Z"), "art2", None, P)
    A.p(t("M150 700C260 650 380 690 460 720C540 740 600 720 650 700V770H150Z"), "#1B4249", None, P)
    for y in (230, 260):
        A.line(t(f"M200 {y}H{330 if y < 250 else 290}"), "#FFFFFF", 9, 0.85)
    A.p(t("M158 520L480 182H610L158 660Z"), "#FFFFFF", 0.14, P)
    A.e(*pt(t, 400, 166), 5, 5, "#0E1114")
    A.e(*pt(t, 399, 165), 1.8, 1.8, "#6B8CA3")
    A.line(t("M140 700V190C140 172 150 160 168 160H600"), "#FFFFFF", 2.4, 0.4)
    # wooden stand: tray with groove and two cheeks
    A.p(
        "M116 760C150 748 640 704 668 704L726 770C730 800 720 812 700 816L176 862C140 864 116 846 110 810Z",
        A.lin(120, 700, 720, 860, (0, "base"), (1, "shade")),
    )
    A.p("M104 776L664 728L716 788L150 840Z", A.lin(110, 730, 710, 840, (0, "light"), (0.6, "base"), (1, "base")))
    A.p("M112 772L668 724L682 740L126 789Z", "deep", 0.55)
    A.p("M104 776L150 840V884C126 878 108 858 104 832Z", A.lin(104, 0, 150, 0, (0, "base"), (1, "shade")))
    A.p(
        "M150 840L716 788V834C714 842 708 848 698 850L150 886Z",
        A.lin(150, 0, 716, 0, (0, "light"), (0.3, "base"), (1, "shade")),
    )
    A.line("M104 777L150 841L715 789", "#FFFFFF", 2.6, 0.5)
    for k in range(4):
        A.fold(
            f"M{164 + k * 14} {854 + k * 7}C{300 + k * 20} {838 + k * 7} {460 + k * 10} {836 + k * 5} {704} {802 + k * 9}",
            2.6,
            "deep",
            0.3,
        )
    for k in range(3):
        A.fold(
            f"M{146 + k * 10} {806 + k * 9}C{300} {788 + k * 9} {480} {782 + k * 8} {680 + k * 8} {758 + k * 9}",
            2.4,
            "shade",
            0.6,
        )
    # stylus resting in the tray
    s = "M250 812L598 780C606 779 610 785 604 789L258 826C248 827 242 816 250 812Z"
    A.p(tf(s, dx=4, dy=8), "#2B1D14", 0.25)
    A.p(s, A.lin(400, 790, 404, 812, (0, "#FFFFFF"), (0.5, "#F1ECE4"), (1, "#B5ADA2")))
    A.p("M598 780C606 779 610 785 604 789L580 791.6L577 782Z", "#55504D")
    A.save()


if __name__ == "__main__":
    for draw in (stylo, lampe_bureau, classeur, sac_a_dos, corbeille, organiseur, support):
        draw()
