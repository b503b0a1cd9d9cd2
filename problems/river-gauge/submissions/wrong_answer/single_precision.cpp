// Wrong: single precision loses what is left of two levels that nearly cancel out.
class Gauge {
    vector<int> levels;

public:
    Gauge() {}

    void add(int level) { levels.insert(lower_bound(levels.begin(), levels.end(), level), level); }

    double median() {
        float low = levels[(levels.size() - 1) / 2], high = levels[levels.size() / 2];
        return (low + high) / 2;
    }
};
