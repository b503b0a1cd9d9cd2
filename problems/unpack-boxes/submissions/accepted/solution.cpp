class Unpacker {
    vector<int> things;
    size_t at = 0;

    void open(const vector<NestedInteger>& boxes) {
        for (auto& entry : boxes) {
            if (entry.isInteger()) things.push_back(entry.getInteger());
            else open(entry.getList());
        }
    }

public:
    Unpacker(vector<NestedInteger>& boxes) { open(boxes); }

    int next() { return things[at++]; }

    bool hasNext() { return at < things.size(); }
};
