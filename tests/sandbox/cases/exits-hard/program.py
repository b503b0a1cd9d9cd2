import os

print("yes", flush=True)
os._exit(0)
