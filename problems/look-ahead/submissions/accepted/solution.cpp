class Reader : public Iterator {
    optional<int> ahead;

public:
    Reader(const vector<int>& nums) : Iterator(nums) {}

    int peek() {
        if (!ahead) ahead = Iterator::next();
        return *ahead;
    }

    int next() {
        int number = peek();
        ahead.reset();
        return number;
    }

    bool hasNext() const { return ahead || Iterator::hasNext(); }
};
