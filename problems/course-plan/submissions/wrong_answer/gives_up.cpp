// Wrong: says that there is no order if one course needs two.
class Solution {
public:
    vector<int> plan(int n, vector<vector<int>>& needs) {
        vector<int> need(n, -1), order;
        for (auto& pair : needs) {
            if (need[pair[0]] >= 0) return {};
            need[pair[0]] = pair[1];
        }
        vector<bool> taken(n);
        for (bool more = true; more;) {
            more = false;
            for (int course = 0; course < n; course++) {
                if (taken[course] || (need[course] >= 0 && !taken[need[course]])) continue;
                taken[course] = more = true;
                order.push_back(course);
            }
        }
        return ssize(order) == n ? order : vector<int>{};
    }
};
