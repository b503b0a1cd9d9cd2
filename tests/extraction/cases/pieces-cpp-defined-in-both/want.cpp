#include <iostream>
#include <vector>

struct DSU {
    std::vector<int> parent;
    explicit DSU(int n) : parent(n) {
        for (int i = 0; i < n; i++) parent[i] = i;
    }
    int find(int x) { return parent[x] == x ? x : parent[x] = find(parent[x]); }
    bool join(int a, int b) {
        a = find(a), b = find(b);
        if (a == b) return false;
        parent[a] = b;
        return true;
    }
};

int main() {
    int n, m;
    std::cin >> n >> m;
    DSU dsu(n);
    int parts = n;
    for (int a, b; m-- && std::cin >> a >> b;) parts -= dsu.join(a - 1, b - 1);
    std::cout << parts << "\n";
}
