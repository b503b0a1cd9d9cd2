// Reads for every row from the start of the input.
#include <bits/stdc++.h>
using namespace std;

int main() {
    string text(istreambuf_iterator<char>(cin), {});
    int n = stoi(text);
    for (int row = 1; row <= n; row++) {
        istringstream input(text);
        long long count, a, b;
        input >> count;
        for (int i = 0; i < row; i++) input >> a >> b;
        cout << a + b << '\n';
    }
}
