# Wrong: a page that is read does not count as used.
class PageCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.pages = {}

    def read(self, page: int) -> int:
        return self.pages.get(page, -1)

    def write(self, page: int, content: int) -> None:
        self.pages.pop(page, None)
        self.pages[page] = content
        if len(self.pages) > self.capacity:
            del self.pages[next(iter(self.pages))]
