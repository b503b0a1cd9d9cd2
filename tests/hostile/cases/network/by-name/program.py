import socket
import urllib.request

for attempt in (
    lambda: socket.getaddrinfo("example.org", 80),
    lambda: socket.gethostbyname("one.one.one.one"),
    lambda: socket.create_connection(("127.0.0.1", 2375), timeout=1),
    lambda: socket.create_connection(("172.17.0.1", 22), timeout=1),
    lambda: socket.create_connection(("169.254.169.254", 80), timeout=1),
    lambda: urllib.request.urlopen("http://example.org/", timeout=1),
    lambda: socket.socket(socket.AF_UNIX).connect("/var/run/docker.sock"),
    lambda: socket.socketpair(socket.AF_INET),
):
    try:
        print(attempt())
    except OSError:
        pass
interfaces = [line.split(":")[0].strip() for line in open("/proc/net/dev").read().splitlines()[2:]]
print(interfaces in ([], ["lo"]), open("/proc/net/route").read().count("\n") <= 1)
