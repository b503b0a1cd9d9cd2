// Files beside the source that stand for those of the system: of this submission only.
#include <bits/stdc++.h>
#include <cstdio>
int main() { std::puts("end"); }
