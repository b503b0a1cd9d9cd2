import sys

n, *numbers = map(int, sys.stdin.buffer.read().split())
sys.stdout.write("".join(f"{x}\n" for x in numbers))
print(sum(numbers[:n]))
