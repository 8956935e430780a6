from lib import *
from forms import *


def bonnet():
    A = Art("bonnet", base="#C65B43", shade="#96402D", light="#E58E76", deep="#571F13", patch="#B98A5A")
    A.shadow(400, 842, 300, 34, 0.42)
    # pompom
    A.e(400, 206, 100, 96, A.rad(366, 168, 136, (0, "light"), (0.45, "base"), (1, "shade")))
    for i in range(190):
        a = i * 2.39996
        r = 97 * math.sqrt((i + 0.5) / 190)
        x, y = 400 + r * math.cos(a), 206 + r * 0.96 * math.sin(a)
        l = 17 + 5 * math.sin(i * 1.7)
        b = math.atan2(y - 222, x - 400) + 0.5 * math.sin(i * 2.1)
        c = (
            ("light" if (x - 400) + (y - 206) < -24 else "base" if (x - 400) + (y - 206) < 44 else "shade")
            if i % 4
            else "deep"
        )
        q = [
            (x, y),
            (x + l * 0.55 * math.cos(b) - 3, y + l * 0.5 * math.sin(b)),
            (x + l * math.cos(b + 0.3), y + l * math.sin(b + 0.3)),
        ]
        A.line(smooth(q, t=1), c, 7.5 if i % 4 else 3, 0.85 if i % 4 else 0.22)
    dome = "M148 640C132 470 176 290 400 282C624 290 668 470 652 640C560 690 240 690 148 640Z"
    A.p(dome, A.lin(150, 340, 650, 640, (0, "light"), (0.35, "base"), (0.7, "base"), (1, "shade")))
    # ribs follow meridians
    n = 21
    for i in range(n):
        u = (i + 0.5) / n
        s = math.sin((u - 0.5) * math.pi)
        bx = 400 + 252 * s
        top = 400 + 34 * s
        d = f"M{top:.1f} {284 + abs(s) * 6:.1f}C{400 + 206 * s:.1f} {296 + 36 * abs(s):.1f} {400 + 264 * s:.1f} {440:.1f} {bx:.1f} 668"
        w = max(8, 32 * math.cos((u - 0.5) * math.pi * 0.94))
        A.p(taper(d, w * 0.52, "out", 8), "deep", 0.34, dome)
        d2 = tf(d, dx=-w * 0.36)
        A.p(taper(d2, w * 0.34, "out", 8), "light", 0.55 if u < 0.6 else 0.28, dome)
        # knit rungs
        P = parse(d2)
        for k in range(3, 19):
            q = P.pointAtPercent(k / 19)
            h = w * 0.26 * (k / 26) ** 0.7
            if h > 2:
                A.p(
                    f"M{q.x() - h:.1f} {q.y() - 2:.1f}L{q.x():.1f} {q.y() + 5:.1f}L{q.x() + h:.1f} {q.y() - 2:.1f}L{q.x():.1f} {q.y() + 2:.1f}Z",
                    "deep",
                    0.22,
                )
    A.p(
        dome,
        A.lin(150, 0, 650, 0, (0, "#000000", 0.10), (0.18, "#000000", 0), (0.62, "#000000", 0), (1, "#000000", 0.30)),
    )
    A.p(dome, A.lin(0, 560, 0, 670, (0, "#000000", 0), (1, "#000000", 0.26)))
    cuff = "M132 600C240 646 560 646 668 600C678 660 680 730 672 796C560 850 240 850 128 796C120 730 122 660 132 600Z"
    A.p(cuff, A.lin(128, 620, 672, 820, (0, "light"), (0.35, "base"), (0.75, "base"), (1, "shade")))
    for i in range(25):
        u = (i + 0.5) / 25
        s = math.sin((u - 0.5) * math.pi * 0.96)
        x = 400 + 268 * s
        x2 = 400 + 272 * s
        dy = 36 * math.cos((u - 0.5) * math.pi * 0.96)
        w = max(7, 32 * math.cos((u - 0.5) * math.pi * 0.94))
        d = f"M{x:.1f} {594 + dy:.1f}C{x2:.1f} {650 + dy:.1f} {x2:.1f} {740 + dy:.1f} {x:.1f} {806 + dy:.1f}"
        A.p(taper(d, w * 0.5, "flat", 4), "deep", 0.32, cuff)
        d2 = tf(d, dx=-w * 0.38)
        A.p(taper(d2, w * 0.36, "flat", 4), "light", 0.6 if u < 0.6 else 0.3, cuff)
        for k in range(1, 11):
            y = 598 + k * 19.4 + dy
            h = w * 0.3
            A.p(
                f"M{x - w * 0.38 - h:.1f} {y - 3:.1f}L{x - w * 0.38:.1f} {y + 4:.1f}L{x - w * 0.38 + h:.1f} {y - 3:.1f}L{x - w * 0.38:.1f} {y:.1f}Z",
                "deep",
                0.24,
                cuff,
            )
    A.p(
        cuff,
        A.lin(128, 0, 672, 0, (0, "#000000", 0.12), (0.16, "#000000", 0), (0.6, "#000000", 0), (1, "#000000", 0.32)),
    )
    A.p("M132 600C240 646 560 646 668 600L669 612C560 660 240 660 131 612Z", "#FFFFFF", 0.22)
    A.p("M128 780C240 834 560 834 672 780L672 796C560 850 240 850 128 796Z", "deep", 0.35)
    lb = "M268 690C296 697 330 701 352 703L351 765C328 763 294 759 267 752Z"
    A.p(tf(lb, dx=3, dy=5), "deep", 0.45)
    A.p(lb, A.lin(268, 690, 352, 766, (0, "#D8AE80"), (0.5, "patch"), (1, "#8A6238")))
    stitch(A, "M274 698C298 704 328 707 346 709L345 758C326 756 297 753 273 746Z", "#F3E3C8", 0.9, 1.4, "5 4")
    A.save()


def ceinture():
    A = Art(
        "ceinture", base="#8A5632", shade="#643A1F", light="#B98258", deep="#321A0C", metal="#D4AE6A", lining="#C9A27A"
    )
    A.shadow(410, 668, 330, 44, 0.42)
    # back of the loop, inner side seen
    inn = sub(ell(400, 470, 300, 112), ell(400, 572, 296, 118))
    A.p(
        "M100 452C100 384 234 334 400 334C566 334 700 384 700 452L700 540C690 480 566 428 400 428C234 428 110 480 100 540Z",
        A.lin(100, 0, 700, 0, (0, "#A9825B"), (0.3, "lining"), (0.7, "#9C744C"), (1, "#6B4A2C")),
    )
    A.line("M104 448C112 386 240 340 400 340C560 340 688 386 696 448", "#F3E0C4", 2, 0.7, dash="7 6")
    A.line("M104 530C120 474 240 436 400 436C560 436 680 474 696 530", "#6B4A2C", 2, 0.6, dash="7 6")
    A.p(
        "M100 452C100 384 234 334 400 334C566 334 700 384 700 452L694 460C680 394 560 342 400 342C240 342 120 394 106 460Z",
        "#FFFFFF",
        0.22,
    )
    A.p("M700 452L700 540C694 508 660 478 610 458L628 372C674 392 700 420 700 452Z", "#000000", 0.22)
    A.p("M100 452L100 540C106 508 140 478 190 458L172 372C126 392 100 420 100 452Z", "#000000", 0.16)
    # second coil inside left
    # front band
    fr = "M98 450C98 530 234 588 400 588C566 588 702 530 702 450L702 546C702 628 566 686 400 686C234 686 98 628 98 546Z"
    A.p(
        fr,
        A.lin(
            98,
            0,
            702,
            0,
            (0, "deep"),
            (0.06, "shade"),
            (0.22, "light"),
            (0.45, "base"),
            (0.75, "base"),
            (0.93, "shade"),
            (1, "deep"),
        ),
    )
    A.p(
        "M98 450C98 530 234 588 400 588C566 588 702 530 702 450L702 460C702 540 566 598 400 598C234 598 98 540 98 460Z",
        "#FFFFFF",
        0.26,
    )
    A.p(
        "M98 530C98 612 234 670 400 670C566 670 702 612 702 530L702 546C702 628 566 686 400 686C234 686 98 628 98 546Z",
        "deep",
        0.4,
    )
    A.line("M104 474C112 548 240 606 400 606C560 606 688 548 696 474", "#E9CFA6", 2.4, 0.85, dash="8 6")
    A.line("M104 540C112 612 240 668 400 668C560 668 688 612 696 540", "#E9CFA6", 2.4, 0.8, dash="8 6")
    A.p("M150 556C180 578 214 592 250 602L250 636C212 626 176 612 146 590Z", "#FFFFFF", 0.14)
    # tail laid over front, towards the right, with point
    tail = "M392 580C462 578 530 566 590 540C610 534 628 544 632 562C638 584 634 606 616 620C556 652 470 668 392 670Z"
    A.p(tf(tail, dx=4, dy=14), "#1B0D05", 0.35, uni(fr, "M98 600H702V700H98Z"))
    A.p(tail, A.lin(392, 560, 630, 660, (0, "base"), (0.3, "light"), (0.6, "base"), (1, "shade")))
    A.p("M392 580C462 578 530 566 590 540L596 548C536 574 464 586 392 588Z", "#FFFFFF", 0.28)
    A.p(
        "M632 562C638 584 634 606 616 620C556 652 470 668 392 670V660C470 658 552 642 608 612C622 602 630 586 628 562Z",
        "deep",
        0.4,
    )
    A.line(
        "M400 592C466 590 532 578 592 552C606 548 618 556 621 568C626 586 622 600 610 610C552 640 470 656 400 658",
        "#E9CFA6",
        2.2,
        0.85,
        dash="8 6",
    )
    for x, y in ((462, 622), (508, 615), (553, 603)):
        A.e(x, y, 5, 6.5, "deep", None, 8)
        A.e(x + 1, y + 1.6, 3.4, 4.4, "#000000", 0.5, 8)
    # keeper loop
    kp = "M418 568C430 568 440 567 448 566C452 598 452 650 448 680C438 682 428 682 418 682C422 650 422 600 418 568Z"
    A.p(tf(kp, dx=7, dy=4), "#1B0D05", 0.4, uni(fr, tail))
    A.p(kp, A.lin(0, 566, 0, 682, (0, "light"), (0.3, "base"), (1, "shade")))
    A.line("M424 573C428 602 428 650 424 677", "#E9CFA6", 1.6, 0.7, dash="5 4")
    A.line("M443 572C446 602 446 650 443 675", "#E9CFA6", 1.6, 0.7, dash="5 4")
    # buckle
    ou = rr(252, 548, 134, 160, 26)
    inr = rr(276, 574, 86, 108, 12)
    B = lambda d: tf(d, sky=0.06, cx=320, cy=628)
    bk = B(hollow(ou, inr))
    A.p(tf(bk, dx=7, dy=11), "#1B0D05", 0.42, uni(fr, "M200 600H420V720H200Z"))
    A.p(
        bk,
        A.lin(252, 548, 386, 708, (0, "#FFF3D2"), (0.25, "metal"), (0.5, "#9C7635"), (0.72, "#F0D8A4"), (1, "#7B5A22")),
    )
    A.line(B(rr(254.5, 550.5, 129, 155, 24)), "#FFF7E0", 2.4, 0.75)
    A.line(B(rr(275, 573, 88, 110, 13)), "#6B4D1B", 2, 0.6)
    A.p(
        B("M366 618H268C258 618 250 623 250 630C250 637 258 642 268 642H366Z"),
        A.lin(0, 616, 0, 642, (0, "#FFF3D2"), (0.4, "metal"), (1, "#7B5A22")),
    )
    A.p(B("M372 612H356V648H372Z"), A.lin(0, 612, 0, 648, (0, "#FFF3D2"), (0.5, "#C9A35F"), (1, "#7B5A22")))
    A.save()


def lunettes():
    A = Art(
        "lunettes", base="#7B4A2E", shade="#54301C", light="#B57B52", deep="#2B170C", lens="#5C4A3A", metal="#D4AE6A"
    )
    A.shadow(420, 600, 330, 34, 0.34)
    K = dict(sky=-0.045, cx=360, cy=470)
    t = lambda d: tf(d, **K)

    def temple(d, w, g):
        A.p(strk(d, w), g)

    # far temple (left, behind)
    temple(
        "M100 420C150 372 220 330 286 306C312 298 330 308 338 334C342 350 344 366 344 380",
        17,
        A.lin(100, 330, 340, 420, (0, "base"), (0.5, "shade"), (1, "deep")),
    )
    A.line("M106 410C154 366 222 326 286 302", "light", 3, 0.6)
    A.p(
        strk("M628 404C672 360 704 326 722 308C738 294 752 300 757 320C762 344 764 380 762 420", 20),
        A.lin(628, 300, 764, 430, (0, "base"), (0.45, "base"), (0.7, "shade"), (1, "deep")),
    )
    A.line("M634 392C674 352 702 324 720 305C736 292 748 298 752 314", "light", 3.4, 0.8)
    frame = uni(
        "M76 396C90 372 150 362 214 366C270 370 312 384 326 400C340 392 380 392 396 400C410 384 452 370 508 366C572 362 632 372 646 396C652 410 648 424 640 432C640 520 590 588 514 590C448 592 406 548 398 470C394 446 386 434 361 434C336 434 328 446 324 470C316 548 274 592 208 590C132 588 82 520 82 432C74 424 70 410 76 396Z"
    )
    ll = "M108 430C108 404 150 392 208 392C266 392 304 408 304 440C304 520 264 566 208 566C150 564 108 508 108 430Z"
    lr = "M614 430C614 404 572 392 514 392C456 392 418 408 418 440C418 520 458 566 514 566C572 564 614 508 614 430Z"
    A.p(t(tf(frame, dx=4, dy=7)), "deep")
    A.p(t(sub(sub(frame, ll), lr)), A.lin(80, 370, 640, 600, (0, "light"), (0.3, "base"), (0.7, "base"), (1, "shade")))
    # tortoiseshell mottling
    fr = t(sub(sub(frame, ll), lr))
    for i in range(46):
        a = i * 2.399
        x = 360 + 292 * math.sin(a * 1.31 + i)
        y = 478 + 112 * math.cos(a * 0.77 + i * 0.6)
        A.p(
            ell(x, y, 9 + 7 * math.sin(i * 1.9) ** 2, 6 + 5 * math.cos(i * 1.3) ** 2, i * 37),
            "deep" if i % 3 else "light",
            0.30 if i % 3 else 0.45,
            fr,
        )
    for L in (ll, lr):
        x0, x1 = (108, 304) if L is ll else (418, 614)
        A.p(t(L), A.lin(x0, 390, x1 - 40, 570, (0, "#2E241C", 0.97), (0.5, "lens", 0.94), (1, "#B08B66", 0.86)))
        A.p(t(f"M{x0 + 16} 470L{x0 + 96} 392H{x0 + 140}L{x0 + 30} 520Z"), "#FFFFFF", 0.20, t(L))
        A.p(t(f"M{x0 + 40} 540L{x0 + 176} 398L{x0 + 190} 404L{x0 + 54} 556Z"), "#FFFFFF", 0.13, t(L))
        A.p(t(sub(L, tf(L, dx=5, dy=8))), "#000000", 0.4)
        A.line(t(f"M{x0 + 30} 530C{x0 + 50} 556 {x0 + 80} 566 {x0 + 110} 565"), "#FFFFFF", 2.4, 0.45)
    A.line(
        t(
            "M80 396C96 378 152 368 214 371C268 375 310 388 324 404C342 396 380 396 398 404C412 388 454 375 508 371C570 368 626 376 642 396"
        ),
        "#FFFFFF",
        3.4,
        0.5,
    )
    A.line(t("M104 432C104 510 148 570 208 571"), "#FFFFFF", 2, 0.25)
    A.line(t("M92 470C104 540 150 584 208 584"), "deep", 3, 0.3)
    A.line(t("M640 440C636 520 588 584 514 584"), "deep", 4, 0.4)
    A.fold(t("M330 440C340 428 382 428 392 440"), 6, "deep", 0.5)
    for x, y in ((98, 404), (108, 408), (624, 404), (614, 408)):
        A.p(t(ell(x, y, 4, 4)), A.rad(x, y, 6, (0, "#FFF0CF"), (1, "metal")))
    A.save()


def portefeuille():
    A = Art(
        "portefeuille",
        base="#2F5D57",
        shade="#1F403C",
        light="#5F8E87",
        deep="#0E2421",
        metal="#D4AE6A",
        card="#F3E7D2",
        accent="#C2553B",
    )
    A.shadow(400, 776, 350, 38, 0.42)
    K = dict(rot=-5, cx=400, cy=520)
    t = lambda d: tf(d, **K)
    # back panel
    bk = rr(98, 296, 604, 420, 34)
    A.p(t(bk), A.lin(100, 300, 700, 720, (0, "shade"), (1, "deep")))
    A.line(t(rr(104, 302, 592, 408, 30)), "light", 2, 0.5)
    # cards
    for x, y, w, c, c2 in (
        (150, 214, 250, "accent", "#8F3A26"),
        (196, 250, 330, "#D9B27A", "#B08A50"),
        (170, 286, 460, "card", "#D9C9AC"),
    ):
        d = rr(x, y, w if w > 400 else 420, 240, 18)
        A.p(t(tf(d, dx=4, dy=6)), "#000000", 0.22)
        A.p(t(d), A.lin(x, y, x + 420, y + 160, (0, c), (1, c2)))
        A.line(t(f"M{x + 18} {y + 1.5}H{x + 400}"), "#FFFFFF", 2, 0.5)
    A.p(t(rr(196, 300, 52, 38, 7)), gold(A, 196, 248))
    A.line(t("M196 319H248M222 300V338"), "#7B5A22", 1.4, 0.7)
    # front panel: flap over pocket
    fr = "M98 372C98 352 112 340 132 340H668C688 340 702 352 702 372V684C702 704 688 718 668 718H132C112 718 98 704 98 684Z"
    A.p(t(tf(fr, dy=-10)), "deep", 0.45)
    A.p(t(fr), A.lin(110, 340, 690, 720, (0, "light"), (0.3, "base"), (0.75, "base"), (1, "shade")))
    for i in range(90):  # leather grain
        a = i * 2.39996
        x = 400 + 286 * math.sin(a * 3.1)
        y = 530 + 170 * math.cos(a * 1.7)
        A.p(t(ell(x, y, 3, 1.6, i * 40)), "deep" if i % 2 else "light", 0.18)
    A.p(t("M98 640C260 690 540 690 702 640V684C702 704 688 718 668 718H132C112 718 98 704 98 684Z"), "deep", 0.28)
    A.p(t("M120 346H420L190 712H132C114 712 104 700 104 684V372Z"), "#FFFFFF", 0.07)
    stitch(A, t(rr(112, 354, 576, 350, 20)), "metal", 0.85, 2.2, "9 6")
    A.line(t("M132 341.5H668C688 341.5 700 354 700.5 372"), "#FFFFFF", 2.6, 0.35)
    # flap strap
    fl = "M702 452V604H560C520 604 494 570 494 528C494 486 520 452 560 452Z"
    A.p(t(tf(fl, dx=-4, dy=13)), "#000000", 0.34, t(fr))
    A.p(t(fl), A.lin(500, 452, 700, 610, (0, "light"), (0.4, "base"), (1, "shade")))
    stitch(A, t("M702 464H562C528 464 506 492 506 528C506 564 528 592 562 592H702"), "metal", 0.85, 2.2, "9 6")
    A.line(t("M702 453.5H560C521 453.5 496 486 495.5 524"), "#FFFFFF", 2.6, 0.4)
    A.p(t(ell(551, 533, 27, 27)), "#000000", 0.3)
    A.p(t(ell(548, 528, 27, 27)), A.rad(538, 518, 40, (0, "#FFF3D2"), (0.5, "metal"), (1, "#7B5A22")))
    A.p(t(ell(548, 528, 18, 18)), A.lin(536, 514, 560, 542, (0, "#9C7635"), (1, "#FFF0C8")))
    A.p(t(ell(548, 528, 12, 12)), A.rad(543, 523, 18, (0, "#FFF3D2"), (0.6, "metal"), (1, "#8B672B")))
    A.save()


def foulard():
    A = Art(
        "foulard",
        base="#D8654E",
        shade="#A9462F",
        light="#F0937C",
        deep="#6B2214",
        ground="#FBF3E4",
        accent="#2F4A5C",
        gold="#D9A95A",
    )
    A.shadow(410, 842, 330, 36, 0.26)
    S = 262

    def M(u, v):
        a = math.radians(-9)
        x = u * S + 9 * math.sin(v * 5.2 + 0.6) + 5 * math.sin(u * 4 + v * 3)
        y = v * S + 10 * math.sin(u * 4.6 + 1.1) + 5 * math.cos(v * 4 - u * 2)
        x *= 1 + 0.02 * v
        return 400 + x * math.cos(a) * 1.18 - y * math.sin(a) * 1.18, 500 + x * math.sin(a) * 1.18 + y * math.cos(
            a
        ) * 1.18

    def sq(k, n=12):
        c = []
        for (ax, ay), (bx, by) in (((-1, -1), (1, -1)), ((1, -1), (1, 1)), ((1, 1), (-1, 1)), ((-1, 1), (-1, -1))):
            c += [M((ax + (bx - ax) * i / n) * k, (ay + (by - ay) * i / n) * k) for i in range(n)]
        return poly(c)

    def path(pts, closed=True, t=1):
        return smooth([M(*p) for p in pts], closed, t)

    whole = sq(1)
    A.p(tf(whole, dx=8, dy=14), "#2B1D14", 0.16)
    A.p(whole, A.lin(160, 250, 650, 780, (0, "light"), (0.4, "base"), (1, "shade")))
    A.p(sq(0.955), "ground")
    A.p(sq(0.93), A.lin(160, 250, 650, 780, (0, "light"), (0.4, "base"), (1, "shade")))
    A.p(sq(0.70), "gold")
    A.p(sq(0.685), "ground")
    A.p(sq(0.655), "accent")
    A.p(sq(0.64), "ground")

    # border: coral branches repeated on each side
    def branch(o, s, rot, c, w=0.03, op=1):
        ca, sa = math.cos(rot), math.sin(rot)

        def P(x, y):
            return o[0] + s * (x * ca - y * sa), o[1] + s * (x * sa + y * ca)

        for q in (
            [(0, 1), (0, 0.3), (0.02, -0.2), (0, -1)],
            [(0, 0.5), (-0.3, 0.4), (-0.55, 0.05), (-0.55, -0.35)],
            [(0, 0.1), (0.3, 0), (0.5, -0.3), (0.5, -0.7)],
            [(-0.55, 0.0), (-0.75, -0.1), (-0.9, -0.3), (-0.88, -0.5)],
            [(0.48, -0.25), (0.7, -0.3), (0.85, -0.5), (0.84, -0.7)],
            [(0, -0.3), (-0.15, -0.4), (-0.25, -0.6), (-0.24, -0.9)],
        ):
            pts = [M(*P(*p)) for p in q]
            A.p(strk(smooth(pts, t=1), w * S * s * 6), c, op)

    for k in range(4):
        r = k * math.pi / 2
        for j in (-2, -1, 0, 1, 2):
            x, y = j * 0.29, -0.815
            o = (x * math.cos(r) - y * math.sin(r), x * math.sin(r) + y * math.cos(r))
            branch((o[0] + 0.006, o[1] + 0.008), 0.078, r, "deep", 0.05, 0.45)
            branch(o, 0.078, r, "ground", 0.05, 0.95)
        x, y = -0.815, -0.815
        o = (x * math.cos(r) - y * math.sin(r), x * math.sin(r) + y * math.cos(r))
        A.p(
            path([(o[0] + 0.085 * math.cos(i * 0.5236), o[1] + 0.085 * math.sin(i * 0.5236)) for i in range(12)]),
            "gold",
        )
        A.p(
            path([(o[0] + 0.055 * math.cos(i * 0.5236), o[1] + 0.055 * math.sin(i * 0.5236)) for i in range(12)]),
            "accent",
        )
    # dots field
    for i in range(-5, 6):
        for j in range(-5, 6):
            u, v = i * 0.112, j * 0.112
            if (i + j) % 2 == 0 and math.hypot(u, v) > 0.44 and max(abs(u), abs(v)) < 0.58:
                A.e(*[round(z, 1) for z in M(u, v)], 5, 5, "accent", 0.9)
    # medallion
    circ = lambda r, n=24: path(
        [(r * math.cos(i * 2 * math.pi / n), r * math.sin(i * 2 * math.pi / n)) for i in range(n)]
    )
    A.p(circ(0.42), "gold")
    A.p(circ(0.405), "accent")
    for i in range(24):
        a = i * math.pi / 12
        A.e(*[round(z, 1) for z in M(0.372 * math.cos(a), 0.372 * math.sin(a))], 4, 4, "gold")
    A.p(circ(0.335), "ground")
    branch((0.005, 0.026), 0.22, 0, "deep", 0.028, 0.5)
    branch((0, 0.02), 0.22, 0, "base", 0.028)
    # silk folds
    for pts, w, c, o in (
        ([(-1, -0.5), (-0.4, -0.3), (0.3, -0.5), (1, -0.35)], 34, "#FFFFFF", 0.16),
        ([(-1, -0.32), (-0.4, -0.14), (0.3, -0.36), (1, -0.2)], 30, "#000000", 0.08),
        ([(-1, 0.3), (-0.3, 0.5), (0.4, 0.3), (1, 0.52)], 36, "#FFFFFF", 0.15),
        ([(-1, 0.46), (-0.3, 0.66), (0.4, 0.46), (1, 0.68)], 28, "#000000", 0.09),
        ([(-0.4, -1), (-0.5, -0.2), (-0.25, 0.4), (-0.4, 1)], 26, "#FFFFFF", 0.12),
        ([(0.45, -1), (0.35, -0.2), (0.55, 0.4), (0.45, 1)], 34, "#000000", 0.07),
    ):
        A.fold(path(pts, False, 1), w, c, o, whole)
    A.p(whole, A.lin(180, 240, 640, 780, (0, "#FFFFFF", 0.14), (0.5, "#FFFFFF", 0), (1, "#2B1D14", 0.16)))
    # corner folded over, back side paler
    a, b, c = M(1, 0.50), M(0.50, 1), M(1, 1)
    f = (a[0] + b[0] - c[0] + 6, a[1] + b[1] - c[1] + 4)
    wedge = poly([a, (c[0] + 60, c[1] + 60), b])
    A.save_corner = (a, b, f)
    lip = f"M{a[0] + 3:.1f} {a[1] - 2:.1f}C{a[0] - 50:.1f} {a[1] + 4:.1f} {f[0] + 50:.1f} {f[1] - 6:.1f} {f[0]:.1f} {f[1]:.1f}C{f[0] + 4:.1f} {f[1] + 56:.1f} {b[0] - 6:.1f} {b[1] - 50:.1f} {b[0] - 2:.1f} {b[1] + 3:.1f}C{b[0] + 34:.1f} {b[1] - 16:.1f} {a[0] - 14:.1f} {a[1] + 34:.1f} {a[0] + 3:.1f} {a[1] - 2:.1f}Z"
    A.b = [cutaway(x, wedge) for x in A.b]
    A.p(tf(lip, dx=-8, dy=-4), "#2B1D14", 0.22, sub(whole, wedge))
    A.p(
        lip,
        A.lin(
            f[0],
            f[1],
            (a[0] + b[0]) / 2 + 20,
            (a[1] + b[1]) / 2 + 20,
            (0, "light"),
            (0.55, "base"),
            (0.8, "light"),
            (1, "shade"),
        ),
    )
    A.p(lip, "#FFFFFF", 0.30)
    A.fold(
        f"M{f[0] + 14:.1f} {f[1] + 12:.1f}C{f[0] + 40:.1f} {f[1] + 30:.1f} {(a[0] + b[0]) / 2 - 40:.1f} {(a[1] + b[1]) / 2 - 40:.1f} {(a[0] + b[0]) / 2:.1f} {(a[1] + b[1]) / 2:.1f}",
        16,
        "#FFFFFF",
        0.5,
    )
    del A.save_corner
    A.save()


def cutaway(el, wedge):
    """Remove a corner from an already drawn filled path."""
    m = re.match(r'<path d="([^"]+)" fill="(?!none)', el)
    if not m:
        return el
    d = m.group(1)
    p = parse(d)
    if not p.intersects(parse(wedge)):
        return el
    out = sub(d, wedge)
    return el.replace(d, out) if out else ""


def glove(A, T, dark):
    t = lambda d: tf(d, **T)
    S = T.get("sx", 1)
    fing = [
        ("M262 470C250 400 238 320 236 250", 62),
        ("M322 440C318 350 316 250 318 178", 64),
        ("M386 440C388 350 394 260 400 200", 62),
        ("M444 470C454 400 464 330 474 284", 56),
    ]
    thumb = "M478 660C520 620 548 560 566 492"
    palm = "M230 470C226 420 262 400 300 410C360 396 440 410 472 470C484 540 500 590 508 620C500 700 470 740 458 790L462 850C400 876 300 876 238 850C246 760 236 640 230 470Z"
    sil = uni(palm, *[strk(d, w) for d, w in fing], strk(thumb, 64), "M440 600L500 580L520 640L470 740Z")
    P = t(sil)
    p0 = parse(t("M230 300L560 820"))
    a, b = p0.pointAtPercent(0), p0.pointAtPercent(1)
    A.p(tf(P, dx=8, dy=9), "#2B1D14", 0.16)
    # knit lining peeking out of the cuff
    lin = "M240 842C300 868 400 868 460 842L458 868C400 894 300 894 242 868Z"
    A.p(t(lin), "lining")
    for i in range(24):
        A.line(
            t(
                f"M{244 + i * 9.2:.1f} {848 + 18 * math.sin(i / 23 * 3.14):.1f}V{866 + 20 * math.sin(i / 23 * 3.14):.1f}"
            ),
            "#8B7860",
            1.8 * S,
            0.6,
        )
    A.p(
        P,
        A.lin(
            round(a.x()),
            round(a.y()),
            round(b.x()),
            round(b.y()),
            (0, "light"),
            (0.4, "base"),
            (0.8, "base"),
            (1, "shade"),
        ),
    )
    for d, w in fing + [(thumb, 64)]:
        c = strk(d, w)
        q = parse(d)
        A.fold(t(tf(d, dx=w * 0.32)), w * 0.42 * S, "shade", 0.85, P)
        A.fold(t(tf(d, dx=w * 0.42)), w * 0.22 * S, "deep", 0.4, P)
        A.fold(t(tf(d, dx=-w * 0.24)), w * 0.22 * S, "#FFFFFF", 0.34, P)
        tip = q.pointAtPercent(1)
    # finger gaps (fourchettes)
    for x, y in ((292, 404), (354, 396), (416, 410)):
        A.fold(t(f"M{x} {y - 26}C{x + 1} {y} {x} {y + 16} {x - 2} {y + 40}"), 9 * S, "deep", 0.6, P)
    A.p(t("M508 620C500 700 470 740 458 790L462 850C440 859 420 864 400 867C412 780 430 700 452 560Z"), "shade", 0.8, P)
    A.p(t("M508 620C500 700 470 740 458 790L462 850L440 858C446 780 470 700 490 600Z"), "deep", 0.3, P)
    A.fold(t("M470 560C478 600 480 640 470 690"), 14 * S, "deep", 0.4, P)
    A.fold(t("M256 480C250 580 262 700 258 830"), 16 * S, "#FFFFFF", 0.26, P)
    # three raised seams on the back
    for x0, x1 in ((292, 302), (350, 350), (408, 398)):
        A.fold(t(f"M{x0 + 3} 452C{x0 + 3} 520 {x1 + 3} 580 {x1 + 3} 640"), 7 * S, "deep", 0.4, P)
        A.line(t(f"M{x0} 452C{x0} 520 {x1} 580 {x1} 640"), "light", 3.4 * S, 0.9)
        stitch(A, t(f"M{x0} 452C{x0} 520 {x1} 580 {x1} 640"), "deep", 0.5, 1.3 * S, "4 4")
    # wrist creases, strap, button
    for y in (716, 736):
        A.fold(t(f"M250 {y}C300 {y + 16} 400 {y + 16} 462 {y - 6}"), 7 * S, "deep", 0.3, P)
    cu = "M236 806C300 832 400 832 462 806L462 850C400 876 300 876 238 850Z"
    A.p(t(cu), "#000000", 0.12, P)
    stitch(A, t("M238 812C300 838 400 838 461 812"), "light", 0.85, 1.8 * S)
    stitch(A, t("M239 842C300 868 400 868 461 842"), "light", 0.7, 1.8 * S)
    st = t("M246 756C276 766 320 770 356 768C372 768 382 778 382 788C382 798 372 806 356 806C316 806 276 802 244 792Z")
    A.p(tf(st, dx=3, dy=7), "deep", 0.45, P)
    A.p(st, A.lin(round(a.x()), round(a.y()), round(b.x()), round(b.y()), (0, "light"), (1, "base")))
    b2 = parse(t("M356 787L357 788")).pointAtPercent(0)
    A.e(
        b2.x(),
        b2.y(),
        11 * S,
        11 * S,
        A.rad(b2.x() - 4, b2.y() - 4, 16, (0, "#FFF3D2"), (0.5, "metal"), (1, "#7B5A22")),
    )


def gants():
    A = Art(
        "gants", base="#5A3B33", shade="#3E2722", light="#8E675B", deep="#1E110E", lining="#D9C7A8", metal="#D4AE6A"
    )
    A.shadow(400, 900, 300, 32, 0.38)
    glove(A, dict(rot=17, cx=360, cy=860, dx=86, dy=-22, sx=0.94, sy=0.94), 0)
    glove(A, dict(rot=-11, cx=360, cy=860, dx=-36, dy=10), 1)
    A.save()


def sock(A, T, k):
    t = lambda d: tf(d, **T)
    leg = "M250 120C300 104 440 104 490 120C492 240 484 360 476 470C474 540 500 580 516 620C540 690 520 760 452 800C370 846 270 880 180 890C120 894 84 860 88 816C92 776 128 756 170 742C220 724 248 690 254 620C262 500 256 300 250 120Z"
    P = t(leg)
    A.p(tf(P, dx=6, dy=8), "#2B1D14", 0.14)
    A.p(P, A.lin(200, 200, 540, 700, (0, "light"), (0.35, "base"), (0.75, "base"), (1, "shade")))
    for i in range(1, 26):  # rib
        u = i / 26
        x = 250 + 240 * u
        d = f"M{x:.1f} 180C{x + 2:.1f} 320 {x - 4 + 6 * u:.1f} 480 {256 + 222 * u:.1f} 600C{258 + 236 * u:.1f} 660 {240 + 190 * u - 30 * u * u:.1f} {712 + 40 * u:.1f} {190 + 190 * u:.1f} {752 + 66 * u:.1f}C{150 + 130 * u:.1f} {770 + 78 * u:.1f} {120 + 90 * u:.1f} {780 + 88 * u:.1f} {96 + 40 * u:.1f} {800 + 90 * u:.1f}"
        A.line(t(d), "deep", 2, 0.17, clip=P)
        A.line(t(tf(d, dx=-3.2)), "light", 1.8, 0.45, clip=P)
    # heel and toe
    A.p(
        t("M530 560C470 590 430 660 452 800L600 760V560Z"),
        A.lin(440, 580, 540, 800, (0, "accent"), (1, "accent2")),
        None,
        P,
    )
    A.line(t("M500 578C456 616 440 700 452 800"), "deep", 2, 0.35)
    A.p(t("M200 700C230 760 236 840 216 920H60V700Z"), A.lin(90, 760, 220, 890, (0, "accent"), (1, "accent2")), None, P)
    A.line(t("M186 740C216 780 224 840 210 886"), "deep", 2, 0.35)
    for j in range(1, 9):
        A.line(
            t(f"M{212 - j * 14} {730 + j * 3}C{232 - j * 14} {780 + j * 2} {234 - j * 13} {840} {218 - j * 13} {900}"),
            "#000000",
            1.6,
            0.10,
            clip=P,
        )
    for j in range(1, 9):
        A.line(
            t(
                f"M{500 + j * 6} {570 + j * 4}C{458 + j * 10} {616 + j * 4} {444 + j * 11} {700} {458 + j * 11} {796 - j * 3}"
            ),
            "#000000",
            1.6,
            0.10,
            clip=P,
        )
    A.p(
        t(
            "M490 120C492 240 484 360 476 470C474 540 500 580 516 620C540 690 520 760 452 800C370 846 270 880 180 890C150 892 126 884 110 870C240 860 380 810 440 740C480 680 440 600 432 520C424 400 440 240 440 108Z"
        ),
        "#000000",
        0.13,
        P,
    )
    A.p(
        t(
            "M490 120C492 240 484 360 476 470C474 540 500 580 516 620C540 690 520 760 452 800L430 810C500 740 500 680 470 610C440 540 456 300 464 112Z"
        ),
        "#000000",
        0.12,
        P,
    )
    A.fold(t("M274 200C278 360 282 500 274 620C268 690 230 730 180 752"), 20, "#FFFFFF", 0.26, P)
    for d, w in (
        ("M262 560C320 590 400 590 470 560", 9),
        ("M262 600C310 636 380 640 440 620", 10),
        ("M258 640C290 668 340 676 390 664", 8),
    ):
        A.fold(t(d), w, "deep", 0.22, P)
    # ribbed cuff band
    cu = "M247 116C300 98 440 98 493 116C496 150 496 176 494 204C440 220 300 220 249 204C246 176 246 150 247 116Z"
    A.p(t(tf(cu, dy=9)), "deep", 0.28, P)
    A.p(t(cu), A.lin(240, 110, 500, 210, (0, "light"), (0.4, "base"), (1, "shade")))
    for i in range(1, 32):
        u = i / 32
        x = 248 + 245 * u
        s_ = 14 * math.sin(3.14 * u)
        A.line(t(f"M{x:.1f} {116 - s_:.1f}L{x:.1f} {206 + s_ * 0.8:.1f}"), "deep", 2.8, 0.26, clip=t(cu))
    for y in (140, 166):
        A.p(
            t(f"M246 {y}C300 {y - 16} 440 {y - 16} 494 {y}V{y + 12}C440 {y - 4} 300 {y - 4} 246 {y + 12}Z"),
            "accent",
            0.92,
            t(cu),
        )


def chaussettes():
    A = Art(
        "chaussettes",
        base="#E4DACA",
        shade="#BFB09A",
        light="#FBF5EB",
        deep="#7D6E59",
        accent="#C65B43",
        accent2="#9C4230",
    )
    A.shadow(390, 900, 330, 32, 0.36)
    sock(A, dict(sx=0.93, sy=0.93, dx=178, dy=-8, rot=-6, cx=370, cy=500), 0)
    sock(A, dict(sx=0.98, sy=0.98, dx=-30, dy=12), 1)
    A.save()


if __name__ == "__main__":
    for draw in (bonnet, ceinture, lunettes, portefeuille, foulard, gants, chaussettes):
        draw()
