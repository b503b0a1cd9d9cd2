import os
import sys

if not os.path.exists(sys.argv[3] + "seen"):
    open(sys.argv[3] + "seen", "w").close()
    open(sys.argv[3] + "nextpass.in", "w").write("again\n")
    sys.exit(42)
sys.exit(42 if sys.stdin.read().split() == ["again"] else 43)
