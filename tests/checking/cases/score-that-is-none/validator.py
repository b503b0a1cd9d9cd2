import sys

open(sys.argv[3] + "score.txt", "w").write("much\n")
sys.exit(42)
