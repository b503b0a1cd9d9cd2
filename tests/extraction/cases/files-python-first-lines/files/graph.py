# graph.py
from collections import deque


def distances(edges, start):
    found = {start: 0}
    queue = deque([start])
    while queue:
        at = queue.popleft()
        for to in edges[at]:
            if to not in found:
                found[to] = found[at] + 1
                queue.append(to)
    return found
