import sys

sys.exit(42 if sys.argv[4:] == ["tolerance", "0.5", "two words"] else 43)
