#define E1 ; undeclared1 undeclared2; (}{
#define E2 E1 E1 E1 E1 E1 E1 E1 E1 E1 E1
#define E3 E2 E2 E2 E2 E2 E2 E2 E2 E2 E2
#define E4 E3 E3 E3 E3 E3 E3 E3 E3 E3 E3
#pragma GCC diagnostic warning "-Wall"
#define W(n) _Pragma("message \"this is said a million times\"")
E4 E4
int main() {}
