"""A past that never was, for the demonstration alone: weeks of visits, orders, returns and try-ons for managers to look at.

The same shop and the same day always make the same past, so that a hub that is started again only adds the days since.
Orders are numbered ``DEMO-…`` and settled: no stock moves, nobody is asked to do anything, no terminal hears of them.
"""
