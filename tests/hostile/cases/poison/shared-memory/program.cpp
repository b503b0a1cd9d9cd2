// Everything between processes that lives longer than they do.
#include <cstdio>
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
int main() {
    if (shm_open("/poison", O_RDWR | O_CREAT, 0666) >= 0) std::puts("shm_open");
    if (sem_open("/poison", O_CREAT, 0666, 1) != SEM_FAILED) std::puts("sem_open");
    if (mq_open("/poison", O_RDWR | O_CREAT, 0666, nullptr) >= 0) std::puts("mq_open");
    if (open("/dev/mqueue/poison", O_RDWR | O_CREAT, 0666) >= 0 || mkdir("/dev/shm", 0777) == 0) std::puts("directory");
    if (shmget(42, 4096, IPC_CREAT | 0666) >= 0 || shmat(0, nullptr, 0) != (void *)-1) std::puts("shmget");
    if (msgget(42, IPC_CREAT | 0666) >= 0 || semget(42, 1, IPC_CREAT | 0666) >= 0) std::puts("msgget");
    if (syscall(SYS_add_key, "user", "poison", "x", 1, -4) >= 0 || syscall(SYS_keyctl, 1, "poison") >= 0 || syscall(SYS_request_key, "user", "poison", 0, -4) >= 0) std::puts("keys");
    if (open("/dev/pts/ptmx", O_RDWR | O_NOCTTY) >= 0 && false) std::puts("terminal");
    std::puts("end");
}
