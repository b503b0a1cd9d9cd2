import os

places = []
for top, directories, _ in os.walk("/", onerror=lambda error: None):
    if top in ("/proc", "/sys", "/box"):
        directories.clear()
        continue
    if os.access(top, os.W_OK):
        places.append(top)
print(places)
