// Hard links take no inode of their own, so that no limit of inodes ends them; symbolic links may lead round in circles.
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <unistd.h>
int main() {
    close(open("file", O_CREAT | O_WRONLY, 0600));
    int made = 0;
    while (made < 60000 && link("file", ("l" + std::to_string(made)).c_str()) == 0) made++;
    for (int i = 0; i < 1000; i++) symlink(("s" + std::to_string((i + 1) % 1000)).c_str(), ("s" + std::to_string(i)).c_str());
    symlink("/", "root"), symlink("..", "up"), symlink("/etc", "etc"), symlink(".", "self");
    std::puts("end");
}
