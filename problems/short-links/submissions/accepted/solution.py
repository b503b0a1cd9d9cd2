class Shortener:
    def __init__(self):
        self.addresses = []

    def shorten(self, address: str) -> str:
        self.addresses.append(address)
        return f"http://s.h/{len(self.addresses) - 1}"

    def find(self, link: str) -> str:
        return self.addresses[int(link.rsplit("/", 1)[1])]
