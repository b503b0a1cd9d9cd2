#include <iostream>
using namespace std;

int main() {
    int a, b, zero[3];
    memset(zero, 0, sizeof zero);
    cin >> a >> b;
    function<int(int, int)> sum = [&](int x, int y) { return x + y + zero[0]; };
    if (a > INT_MAX / 2) return 1;
    cout << setprecision(10) << sum(a, b) << endl;
}
