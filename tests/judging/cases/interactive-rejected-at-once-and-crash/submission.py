import time

time.sleep(0.3)
raise SystemExit(3)
