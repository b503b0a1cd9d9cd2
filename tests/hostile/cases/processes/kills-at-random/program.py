import os
import signal

child = os.fork()
if not child:
    while True:
        signal.pause()
for pid in range(1, 40000):
    if pid not in (os.getpid(), child):
        for group in (pid, -pid):
            try:
                os.kill(group, signal.SIGKILL)
                print("killed", group == -os.getpgrp())
            except ProcessLookupError:
                pass
            except PermissionError:
                if pid != 1:
                    print("refused", pid)
print("end")
