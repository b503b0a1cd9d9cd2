import os
import time

os.close(1)
time.sleep(0.5)
os._exit(4)
