// The program, the tools beside it and the libraries below it: neither written, nor moved, nor covered.
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
int main() {
    for (std::string path : {"/program/main", "/judge/runner", "/usr/bin/g++", "/usr/bin/python3", "/bin/sh", "/lib/x86_64-linux-gnu/libc.so.6", "/etc/ld.so.preload", "/etc/ld.so.cache", "/etc/passwd", "/proc/self/exe", "/proc/1/exe"}) {
        const char *p = path.c_str();
        for (int mode : {O_WRONLY, O_RDWR, O_WRONLY | O_TRUNC, O_WRONLY | O_CREAT})
            if (open(p, mode, 0755) >= 0) std::printf("opened %s\n", p);
        if (!truncate(p, 0) || !chmod(p, 0777) || !unlink(p) || !rename(p, "/box/x") || !rename("/box/y", p)) std::printf("changed %s\n", p);
        if (!link(p, "/box/linked") && !chmod("/box/linked", 0777)) std::printf("linked %s\n", p);
        if (!utimensat(AT_FDCWD, p, nullptr, 0)) std::printf("touched %s\n", p);
        unlink("/box/linked");
        if (int fd = open(p, O_RDONLY); fd >= 0) {
            if (mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) != MAP_FAILED) std::printf("mapped %s\n", p);
            if (!fchmod(fd, 0777) || !ftruncate(fd, 0)) std::printf("changed open %s\n", p);
        }
    }
    if (!mkdir("/program/new", 0755) || !rename("/program", "/box/program") || !rmdir("/program")) std::puts("program directory");
    std::puts("end");
}
