# Uses the roads in both directions.
import sys
from heapq import heappop, heappush

input = sys.stdin.readline
n, m, k = map(int, input().split())
roads = [[] for _ in range(n + 1)]
for _ in range(m):
    u, v, d = map(int, input().split())
    roads[u].append((v, d))
    roads[v].append((u, d))
distance = {}
heap = [(0, 1)]
while heap:
    length, town = heappop(heap)
    if town in distance:
        continue
    distance[town] = length
    for target, d in roads[town]:
        if target not in distance:
            heappush(heap, (length + d, target))
for town in map(int, input().split()):
    print(distance.get(town, -1))
