#include "words.h"

int main() { return right() ? 42 : 43; }
