class PageCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.pages = OrderedDict()

    def read(self, page: int) -> int:
        if page not in self.pages:
            return -1
        self.pages.move_to_end(page)
        return self.pages[page]

    def write(self, page: int, content: int) -> None:
        self.pages[page] = content
        self.pages.move_to_end(page)
        if len(self.pages) > self.capacity:
            self.pages.popitem(last=False)
