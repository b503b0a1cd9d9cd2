import os
import sys

os.symlink("/etc/passwd", sys.argv[3] + "judgemessage.txt")
os.mkfifo(sys.argv[3] + "teammessage.txt")
sys.exit(43)
