import sys

# Modules of the submission may stand for those of the library, in its own runs.
import json
print(json.mine, "end")
