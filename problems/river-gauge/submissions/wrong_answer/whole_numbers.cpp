// Wrong: the mean of the two in the middle is cut to a whole number.
class Gauge {
    multiset<int> levels;

public:
    Gauge() {}

    void add(int level) { levels.insert(level); }

    double median() {
        long a = *next(levels.begin(), (levels.size() - 1) / 2), b = *next(levels.begin(), levels.size() / 2);
        return (a + b) / 2;
    }
};
