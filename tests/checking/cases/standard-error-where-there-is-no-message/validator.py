import sys

sys.stderr.write("no good\n")
sys.exit(43)
