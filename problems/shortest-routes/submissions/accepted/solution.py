import sys
from heapq import heappop, heappush


def main():
    input = sys.stdin.readline
    n, m, k = map(int, input().split())
    roads = [[] for _ in range(n + 1)]
    for _ in range(m):
        u, v, d = map(int, input().split())
        roads[u].append((v, d))

    distance = [float("inf")] * (n + 1)
    distance[1] = 0
    heap = [(0, 1)]
    while heap:
        length, town = heappop(heap)
        if length > distance[town]:
            continue
        for target, d in roads[town]:
            if length + d < distance[target]:
                distance[target] = length + d
                heappush(heap, (length + d, target))

    for town in map(int, input().split()):
        print(distance[town] if distance[town] < float("inf") else -1)


main()
