import sys

open(sys.argv[3] + "judgemessage.txt", "wb").write(b"\xff!")
sys.exit(43)
