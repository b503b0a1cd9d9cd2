// Included where it stands in a comment: no error shows it, so that the name of a file says whether it could be read.
#if __has_include("/proc/1/environ") || __has_include("/etc/shadow")
int readable = 1;
#endif
#define TEXT(x) #x
const char *environment =
#include "/proc/self/environ"
    ;
int main() {}
