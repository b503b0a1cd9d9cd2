# Wrong: what is cut off cannot be found again.
class Shortener:
    def shorten(self, address: str) -> str:
        return address[:20]

    def find(self, link: str) -> str:
        return link
