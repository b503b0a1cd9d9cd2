// Wrong: the sum of the two levels in the middle does not fit into 32 bits.
class Gauge {
    vector<int> levels;

public:
    Gauge() {}

    void add(int level) { levels.insert(lower_bound(levels.begin(), levels.end(), level), level); }

    double median() { return int(unsigned(levels[(levels.size() - 1) / 2]) + unsigned(levels[levels.size() / 2])) / 2.0; }
};
