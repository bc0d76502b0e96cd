"""`python -m server.cli`: the console command, without its script."""

import sys

from server.cli import main

if __name__ == "__main__":
    sys.exit(main())
