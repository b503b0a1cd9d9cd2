import sys

text = sys.stdin.read().strip()
if not text:
    sys.exit(43)
open(sys.argv[3] + "score.txt", "w").write(text)
sys.exit(42)
