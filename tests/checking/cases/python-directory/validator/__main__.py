import sys

from words import RIGHT

sys.exit(42 if sys.stdin.read() == RIGHT else 43)
