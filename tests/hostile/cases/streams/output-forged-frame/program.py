import os, struct

result = struct.pack("<iiIIQQQQQII", 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0)
os.write(1, struct.pack("<IB3sQ", 0x3147444A, ord("r"), b"\0\0\0", len(result)) + result)
os._exit(9)
