import sys

open(sys.argv[3] + "score_multiplier.txt", "w").write("0.5\n")
sys.exit(42)
