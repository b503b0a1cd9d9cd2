#include <bits/stdc++.h>
using namespace std;

// Names that came into std in C++17 and C++20; a lambda that C++11 does not have.
int data[10], size;
typedef unsigned char byte;

double lerp(double from, double to, double part) {
    return from + (to - from) * part;
}

int main() {
    cin >> data[0] >> size;
    auto sum = [](auto a, auto b) { return a + b; };
    byte small = 0;
    cout << sum(data[0], size) + small + (int)lerp(0, 0, 1.0) << endl;
}
