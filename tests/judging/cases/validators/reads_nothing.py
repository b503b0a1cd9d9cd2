import os
import sys
import time

# Closes its input at once, waits, and accepts.
os.close(0)
time.sleep(0.5)
os._exit(42)
