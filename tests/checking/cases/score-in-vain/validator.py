import sys

open(sys.argv[3] + "score.txt", "w").write("12.5\n")
sys.exit(42)
