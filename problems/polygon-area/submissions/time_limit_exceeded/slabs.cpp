// Cuts the polygon at every x into slabs and looks for the sides over each slab: quadratic.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n;
    cin >> n;
    vector<double> x(n), y(n);
    for (int i = 0; i < n; i++) cin >> x[i] >> y[i];
    vector<double> xs = x;
    sort(xs.begin(), xs.end());
    xs.erase(unique(xs.begin(), xs.end()), xs.end());
    double area = 0;
    for (size_t slab = 0; slab + 1 < xs.size(); slab++) {
        double left = xs[slab], right = xs[slab + 1], middle = (left + right) / 2;
        vector<double> heights;
        for (int i = 0; i < n; i++) {
            int next = i + 1 < n ? i + 1 : 0;
            if (min(x[i], x[next]) <= left && right <= max(x[i], x[next]))
                heights.push_back(y[i] + (y[next] - y[i]) * (middle - x[i]) / (x[next] - x[i]));
        }
        sort(heights.begin(), heights.end());
        for (size_t k = 0; k + 1 < heights.size(); k += 2) area += (right - left) * (heights[k + 1] - heights[k]);
    }
    cout << fixed << setprecision(6) << area << '\n';
}
