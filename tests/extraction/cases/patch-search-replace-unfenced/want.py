import sys


def main():
    data = list(map(int, sys.stdin.read().split()))
    seen = set()
    for value in data[1:]:
        if value in seen:
            print(value)
            return
        seen.add(value)
    print(-1)


if __name__ == "__main__":
    main()
