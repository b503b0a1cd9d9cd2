import os
import sys
from pathlib import Path

language, entry, feedback, *args = sys.argv[1:]
assert feedback.endswith("/") and os.path.isdir(feedback) and not os.listdir(feedback)
assert args == ["import"], args
assert language == "python3" and os.listdir() == [entry], (language, entry, os.listdir())
text = Path(entry).read_text()
if args[0] in text:
    Path(feedback, "judgemessage.txt").write_text("nothing may be imported")
    sys.exit(43)
if len(text) > 20:
    pass
sys.exit(42)
