# Slow: looks for the page in a list of all pages.
class PageCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.pages = []

    def read(self, page: int) -> int:
        for i, (other, content) in enumerate(self.pages):
            if other == page:
                self.pages.append(self.pages.pop(i))
                return content
        return -1

    def write(self, page: int, content: int) -> None:
        self.pages = [pair for pair in self.pages if pair[0] != page]
        self.pages.append((page, content))
        if len(self.pages) > self.capacity:
            del self.pages[0]
