# Wrong: the first address has number 0.
class Shortener:
    def __init__(self):
        self.addresses = []

    def shorten(self, address: str) -> str:
        self.addresses.append(address)
        return str(len(self.addresses))

    def find(self, link: str) -> str:
        return self.addresses[int(link)]
