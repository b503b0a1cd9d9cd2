import sys

open(sys.argv[3] + "score.txt", "w").write("1\n")
sys.exit(43)
