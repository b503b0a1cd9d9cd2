import sys
import threading
from functools import lru_cache

sys.setrecursionlimit(10**6)


@lru_cache(maxsize=None)
def depth(n):
    return 0 if n == 0 else 1 + max(depth(m) for m in [n - 1])


def main():
    print(depth(30000) - 30000 + 42)


main()
depth.cache_clear()
threading.stack_size(2**27)
thread = threading.Thread(target=lambda: depth(30000))
thread.start()
thread.join()
if depth.cache_info().currsize != 30001:
    sys.exit("the thread did not get as deep")
