// Fresh memory holds nothing: neither the heap, nor pages, nor the stack, nor pipes, nor new files that are made longer.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
static const char mark[] = "left by the run before";
static bool holds(const char *from, size_t size) {
    for (size_t i = 0; i + sizeof mark <= size; i++)
        if (from[i] == mark[0] && !memcmp(from + i, mark, 8)) return true;
    return false;
}
int main() {
    size_t size = 24 << 20;
    char *page = (char *)mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (holds(page, size)) std::puts("pages");
    for (size_t i = 0; i + sizeof mark < size; i += sizeof mark) memcpy(page + i, mark, sizeof mark);
    int file = open("file", O_RDWR | O_CREAT, 0600);
    ftruncate(file, size);
    char *mapped = (char *)mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (holds(mapped, size)) std::puts("file");
    for (size_t i = 0; i + sizeof mark < size; i += sizeof mark) memcpy(mapped + i, mark, sizeof mark);
    int memory = memfd_create(mark, 0);
    write(memory, page, size / 4);
    std::puts("end");
}
