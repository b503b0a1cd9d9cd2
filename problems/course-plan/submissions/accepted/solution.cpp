class Solution {
    vector<vector<int>> before;
    vector<int> state, order;

    bool take(int course) {
        if (state[course]) return state[course] == 2;
        state[course] = 1;
        for (int other : before[course])
            if (!take(other)) return false;
        state[course] = 2;
        order.push_back(course);
        return true;
    }

public:
    vector<int> plan(int n, vector<vector<int>>& needs) {
        before.resize(n), state.resize(n);
        for (auto& pair : needs) before[pair[0]].push_back(pair[1]);
        for (int course = n; course--;)
            if (!take(course)) return {};
        return order;
    }
};
