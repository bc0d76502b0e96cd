"""The server under load that is not kind to it: `python -m benchmarks.load [PART …]`, without parts all of them."""

from __future__ import annotations

import argparse
import sys

from benchmarks.load import fairness, half_sent, sessions
from benchmarks.table import machine, print_table

PARTS = {"fairness": fairness.measure, "half-sent": half_sent.measure, "sessions": sessions.measure}


def main() -> int:
    """Measure and print; 1 where a limit is missed."""
    parser = argparse.ArgumentParser(description="Fairness, half-sent requests, many sessions.")
    parser.add_argument("parts", nargs="*", metavar="PART", help="which to measure (default all)")
    arguments = parser.parse_args()
    rows = [row for part in arguments.parts or PARTS for row in PARTS[part]()]
    print_table(f"a server under load, {machine()}", ("what", "measured", "limit", "ratio"), rows)
    return int(any(row[-1] and float(row[-1]) > 1.0 for row in rows))


if __name__ == "__main__":
    sys.exit(main())
