# The area of a clockwise polygon comes out negative.
n = int(input())
corners = [tuple(map(int, input().split())) for _ in range(n)]
area = 0
for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
    area += x1 * y2 - x2 * y1
print(area / 2)
