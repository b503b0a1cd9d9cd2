print(-1, flush=True)
print(10 // int(input()))
