#define x first
#define y second
#include <bits/stdc++.h>
using namespace std;

int main() {
    pair<int, int> p;
    cin >> p.x >> p.y;
    cout << p.x + p.y << endl;
}
