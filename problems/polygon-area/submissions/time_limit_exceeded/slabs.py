# Cuts the polygon at every x into slabs and looks for the sides over each slab: quadratic.
n = int(input())
corners = [tuple(map(int, input().split())) for _ in range(n)]
sides = [sorted(side) for side in zip(corners, corners[1:] + corners[:1])]
xs = sorted({x for x, y in corners})
area = 0.0
for left, right in zip(xs, xs[1:]):
    middle = (left + right) / 2
    heights = sorted(
        y1 + (y2 - y1) * (middle - x1) / (x2 - x1) for (x1, y1), (x2, y2) in sides if x1 <= left and right <= x2
    )
    area += (right - left) * (sum(heights[1::2]) - sum(heights[::2]))
print(area)
