class Gauge {
    priority_queue<int> low;
    priority_queue<int, vector<int>, greater<int>> high;

public:
    Gauge() {}

    void add(int level) {
        low.push(level);
        high.push(low.top());
        low.pop();
        if (high.size() > low.size()) {
            low.push(high.top());
            high.pop();
        }
    }

    double median() { return low.size() > high.size() ? low.top() : (0.0 + low.top() + high.top()) / 2; }
};
