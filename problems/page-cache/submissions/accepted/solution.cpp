class PageCache {
    size_t capacity;
    list<pair<int, int>> pages;
    unordered_map<int, list<pair<int, int>>::iterator> places;

public:
    PageCache(int capacity) : capacity(capacity) {}

    int read(int page) {
        auto found = places.find(page);
        if (found == places.end()) return -1;
        pages.splice(pages.begin(), pages, found->second);
        return found->second->second;
    }

    void write(int page, int content) {
        if (read(page) >= 0) {
            pages.front().second = content;
            return;
        }
        pages.emplace_front(page, content);
        places[page] = pages.begin();
        if (pages.size() > capacity) {
            places.erase(pages.back().first);
            pages.pop_back();
        }
    }
};
