n = int(input())
if n > 3 and n < 9:
    print("yes")
