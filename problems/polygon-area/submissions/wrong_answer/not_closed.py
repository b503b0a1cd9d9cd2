# Forgets the side from the last corner to the first one.
n = int(input())
corners = [tuple(map(int, input().split())) for _ in range(n)]
area = 0
for i in range(n - 1):
    (x1, y1), (x2, y2) = corners[i], corners[i + 1]
    area += x1 * y2 - x2 * y1
print(abs(area) / 2)
