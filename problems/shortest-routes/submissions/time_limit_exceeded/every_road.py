# Looks at every road again until no distance improves.
import sys


def main():
    input = sys.stdin.readline
    n, m, k = map(int, input().split())
    roads = [tuple(map(int, input().split())) for _ in range(m)]
    distance = [float("inf")] * (n + 1)
    distance[1] = 0
    improved = True
    while improved:
        improved = False
        for u, v, d in roads:
            if distance[u] + d < distance[v]:
                distance[v] = distance[u] + d
                improved = True
    for town in map(int, input().split()):
        print(distance[town] if distance[town] < float("inf") else -1)


main()
