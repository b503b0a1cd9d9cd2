// What a source may ask of the compiler: none of it loads code, names files or links something else.
#pragma GCC plugin "/box/evil.so"
#pragma GCC optimize("-fplugin=/build/evil.so", "-wrapper", "-o/program/main", "-specs=/build/x")
#pragma GCC pch_preprocess "/build/main.gch"
#pragma comment(linker, "/usr/bin/id")
#pragma comment(lib, "/build/evil.a")
#pragma GCC system_header
asm(".section .interp, \"a\"\n.string \"/box/loader\"\n.text");
asm(".section .note.GNU-stack, \"x\", @progbits\n.text");
#include <cstdio>
int main() { std::puts("end"); }
