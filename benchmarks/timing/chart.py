"""A line chart as SVG: the cost of one against how many there are, both on a logarithmic scale of tens."""

from __future__ import annotations

import math
from html import escape

from timing.growing import Growth

_WIDTH, _HEIGHT, _LEFT, _BELOW = 420, 220, 60, 40


def chart(growth: Growth) -> str:
    """The picture of one growth; what it shows is told in words for who cannot see it."""
    numbers = [math.log10(number) for number, _ in growth.points]
    top = max(cost for _, cost in growth.points) * 1.15
    places = [
        (_across(math.log10(number), numbers), _HEIGHT - _BELOW - cost / top * (_HEIGHT - _BELOW - 20), number, cost)
        for number, cost in growth.points
    ]
    told = "; ".join(f"{number:,}: {cost:,.0f} {growth.unit}" for _, _, number, cost in places)
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _, _ in places)
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/>'
        f'<text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="middle">{cost:,.0f}</text>'
        f'<text x="{x:.1f}" y="{_HEIGHT - _BELOW + 16}" text-anchor="middle">{number:,}</text>'
        for x, y, number, cost in places
    )
    title = escape(f"{growth.unit} by the number of {growth.of}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" font-family="sans-serif" '
        f'font-size="11"><title>{title}</title><desc>{escape(told)}</desc>'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>'
        f'<path d="M{_LEFT} 10V{_HEIGHT - _BELOW}H{_WIDTH - 10}" fill="none" stroke="#888"/>'
        f'<polyline points="{line}" fill="none" stroke="#06c" stroke-width="2"/><g fill="#024">{marks}</g>'
        f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 6}" text-anchor="middle">{title}</text></svg>\n'
    )


def _across(at: float, numbers: list[float]) -> float:
    room = (numbers[-1] - numbers[0]) or 1.0
    return _LEFT + 20 + (at - numbers[0]) / room * (_WIDTH - _LEFT - 60)
