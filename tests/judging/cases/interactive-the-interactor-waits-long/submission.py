import time

# Longer than the interactor may take by itself, shorter than the submission may be idle.
time.sleep(1.8)
low, high = 1, 1000
while True:
    middle = (low + high) // 2
    print(middle, flush=True)
    answer = input()
    if answer == "correct":
        break
    low, high = (middle + 1, high) if answer == "higher" else (low, middle - 1)
