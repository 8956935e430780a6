"""VAT inside prices that include it, by rate, to the cent.

The rule: VAT is worked out once for each rate, on the sum of all that was paid at that rate, rounded half up to a minor
unit; what is left of the sum is the amount without VAT. Amounts without VAT of single lines are shares of that, by largest
remainder, so that lines add up to their rate, rates to the total, and nothing is off by a cent. What belongs to no line
(delivery, a discount on the whole order) is shared among the rates in proportion to their goods, as French rules ask of an
accessory to the sale.
"""

from collections.abc import Iterable, Sequence

import msgspec

STANDARD_RATE = 2000
"""20 %, in hundredths of a percent."""

_WHOLE = 10_000


class TaxShare(msgspec.Struct, frozen=True):
    """All that was paid at one rate, in minor units: ``gross`` = ``net`` + ``vat``."""

    rate: int
    gross: int
    net: int
    vat: int


class TaxedLine(msgspec.Struct, frozen=True):
    """One line's part: what was paid for it, and that without VAT."""

    rate: int
    gross: int
    net: int


class TaxSheet(msgspec.Struct, frozen=True):
    """A sale with its VAT: lines as they were given, rates from the lowest."""

    lines: tuple[TaxedLine, ...]
    shares: tuple[TaxShare, ...]

    @property
    def gross(self) -> int:
        """All that is paid, VAT included."""
        return sum(share.gross for share in self.shares)

    @property
    def net(self) -> int:
        """The same without VAT."""
        return sum(share.net for share in self.shares)

    @property
    def vat(self) -> int:
        """The VAT of all rates."""
        return sum(share.vat for share in self.shares)


def vat_inside(gross: int, rate: int) -> int:
    """The VAT in an amount that includes it, rounded half up; the same size for a negative amount (a credit note)."""
    if gross < 0:
        return -vat_inside(-gross, rate)
    whole = _WHOLE + rate
    return (2 * gross * rate + whole) // (2 * whole)


def shared(amount: int, weights: Sequence[int]) -> list[int]:
    """An amount in parts proportional to weights, by largest remainder: whole numbers that add up to it exactly.

    Weights that are all nothing get all of it on the first. Of equal remainders the earlier one wins.
    """
    if amount < 0:
        return [-part for part in shared(-amount, weights)]
    if not weights:
        return []
    whole = sum(weights)
    if whole == 0:
        return [amount, *[0] * (len(weights) - 1)]
    parts = [amount * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda place: -(amount * weights[place] % whole))
    for place in by_remainder[: amount - sum(parts)]:
        parts[place] += 1
    return parts


def taxed(lines: Sequence[tuple[int, int]]) -> TaxSheet:
    """The VAT of lines given as (paid amount, rate)."""
    shares = tuple(_share(rate, lines) for rate in sorted({rate for _, rate in lines}))
    nets = {share.rate: iter(_nets(share, lines)) for share in shares}
    return TaxSheet(tuple(TaxedLine(rate, gross, next(nets[rate])) for gross, rate in lines), shares)


def spread_over_rates(amount: int, goods: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """What belongs to no line as (part, rate), in proportion to the goods of each rate; the standard rate without any."""
    by_rate: dict[int, int] = {}
    for gross, rate in goods:
        by_rate[rate] = by_rate.get(rate, 0) + gross
    rates = sorted(by_rate) or [STANDARD_RATE]
    parts = shared(amount, [by_rate.get(rate, 0) for rate in rates])
    return [(part, rate) for part, rate in zip(parts, rates, strict=True) if part]


def _share(rate: int, lines: Sequence[tuple[int, int]]) -> TaxShare:
    gross = sum(paid for paid, its_rate in lines if its_rate == rate)
    vat = vat_inside(gross, rate)
    return TaxShare(rate, gross, gross - vat, vat)


def _nets(share: TaxShare, lines: Sequence[tuple[int, int]]) -> list[int]:
    paid = [gross for gross, rate in lines if rate == share.rate]
    if any(gross < 0 for gross in paid) and any(gross > 0 for gross in paid):
        return _nets_of_mixed(share, paid)
    return shared(share.net, [abs(gross) for gross in paid])


def _nets_of_mixed(share: TaxShare, paid: list[int]) -> list[int]:
    # A discount among goods: proportions of a sum near nothing mean nothing, so each line is worked out by itself and
    # the largest one takes the cent or two that are left.
    nets = [gross - vat_inside(gross, share.rate) for gross in paid]
    largest = max(range(len(paid)), key=lambda place: abs(paid[place]))
    nets[largest] += share.net - sum(nets)
    return nets
