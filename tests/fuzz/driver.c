/* The runner as a program to fuzz: it reads requests from standard input, and nothing that it does reaches beyond itself.
 *
 * Its source is included as it is; every call that changes users, files, processes or time is replaced before. A fork
 * goes on as the child in the same process, and _exit jumps back to be the parent. A command that would be executed writes
 * what its name says instead: bytes of output / 200, bytes of standard error / 200, exit status (from 128 on: a signal), and
 * for how many polls it lives. What must hold of every request is checked on the way: names stay below their place,
 * argument lists end, nobody waits for a process that lives on.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/fs.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/sysinfo.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define FILES "/work/files" /* stands for every place */

static jmp_buf parent;
static int inside, forked_status; /* whether this is a child; how the last one ended */

struct fake {
    int status, polls, uid, event, reaped;
};
static struct fake fakes[256]; /* what was executed; its process id is its place + FIRST */
static int fakes_count, fakes_uid, child_ends[3];
enum { FIRST = 1000, FORKED = 999 };

static void wrong(const char *what) {
    fprintf(stderr, "wrong: %s\n", what);
    abort();
}

static void child_exit(int status) {
    if (!inside) _exit(status);
    inside = 0, forked_status = status << 8;
    longjmp(parent, 1);
}

static void check_name(const char *name) {
    if (!*name || *name == '/') wrong("a name that is none, or leads away");
    for (const char *part = name; *part;) {
        size_t length = strcspn(part, "/");
        if (length == 2 && part[0] == '.' && part[1] == '.') wrong("a name that leads upwards");
        part += length + (part[length] == '/');
    }
}

static int fake_open(const char *path, int flags, ...) {
    if (flags & O_CREAT) return inside ? (check_name(path), memfd_create("file", MFD_CLOEXEC)) : -1;
    if (!strcmp(path, "/dev/null") || !strncmp(path, "/proc/self/fd/", 14)) return open(path, flags);
    for (const char **place = (const char *[]){"/program", "/build", "/box", "/interactor", "/feedback", NULL}; *place; place++)
        if (!strcmp(path, *place)) return open(FILES, flags);
    errno = ENOENT;
    return -1;
}

static int fake_openat(int directory, const char *name, int flags) {
    check_name(name);
    if (flags & (O_CREAT | O_WRONLY | O_RDWR)) wrong("a file that is only read is opened for writing");
    return openat(directory, name, flags);
}

static int fake_pipe2(int ends[2], int flags) {
    int failed = pipe2(ends, flags);
    if (!failed) fcntl(ends[1], F_SETPIPE_SZ, 1 << 20); /* a child that is in this process must not wait for its reader */
    return failed;
}

static int fake_dup2(int from, int to) {
    if (!inside || to > 2) wrong("a stream of the runner's own is replaced");
    child_ends[to] = from;
    return to;
}

static int fake_execve(const char *path, char *const argv[], char *const envp[]) {
    static const char text[256 * 200];
    size_t total = strlen(path);
    for (int i = 0; argv[i]; i++) total += strlen(argv[i]);
    for (int i = 0; envp[i]; i++) total += strlen(envp[i]);
    unsigned char says[4] = {0};
    memcpy(says, path, strlen(path) < 4 ? strlen(path) : 4);
    if (write(child_ends[1], text, says[0] * 200u) < 0 || write(child_ends[2], text, says[1] * 200u) < 0) child_exit(127);
    int status = says[2] < 128 ? says[2] << 8 : (says[2] & 31) + 1;
    fakes[fakes_count - 1] = (struct fake){status, says[3], fakes_uid, -1, 0};
    child_exit(0);
    return (int)total;
}

static pid_t started(void) { return FIRST + fakes_count - 1; }

static long fake_syscall(long number, ...) {
    va_list arguments;
    va_start(arguments, number);
    if (number == SYS_capget) { /* without capabilities, as most containers are once their places are made */
        va_arg(arguments, void *);
        memset(va_arg(arguments, void *), 0, _LINUX_CAPABILITY_U32S_3 * sizeof(struct __user_cap_data_struct));
        va_end(arguments);
        return 0;
    }
    pid_t pid = va_arg(arguments, pid_t);
    unsigned flags = va_arg(arguments, unsigned);
    va_end(arguments);
    if (number != SYS_pidfd_open || flags || pid < FIRST || pid >= FIRST + fakes_count) wrong("a system call");
    struct fake *fake = &fakes[pid - FIRST];
    return fake->event = eventfd(fake->polls ? 0 : 1, EFD_CLOEXEC);
}

static void ends(struct fake *fake) {
    uint64_t one = 1;
    fake->polls = 0;
    if (fake->event >= 0 && !fake->reaped && write(fake->event, &one, sizeof one) < 0) wrong("an event");
}

static int fake_kill(pid_t pid, int signal) {
    if (pid != -1 || signal != SIGKILL) wrong("a signal to one process");
    for (int i = 0; i < fakes_count; i++)
        if (fakes[i].polls) fakes[i].status = SIGKILL, ends(&fakes[i]);
    return 0;
}

static int fake_poll(struct pollfd *watched, nfds_t count, int timeout) {
    (void)timeout;
    for (int i = 0; i < fakes_count; i++)
        if (fakes[i].polls && !--fakes[i].polls) ends(&fakes[i]);
    return poll(watched, count, 0);
}

static struct fake *dead_one(pid_t which, int flags) {
    int alive = 0;
    for (int i = 0; i < fakes_count; i++) {
        if (fakes[i].reaped || (which > 0 && which != FIRST + i)) continue;
        if (!fakes[i].polls) return &fakes[i];
        alive = 1;
    }
    if (alive && !(flags & WNOHANG)) wrong("the runner waits for a process that lives on");
    errno = ECHILD;
    return alive ? fakes : NULL;
}

static pid_t fake_wait4(pid_t which, int *status, int flags, struct rusage *usage) {
    struct fake *fake = dead_one(which, flags);
    if (!fake) return -1;
    if (fake->polls || fake->reaped) return 0;
    *status = fake->status, fake->reaped = 1;
    memset(usage, 0, sizeof *usage);
    return FIRST + (pid_t)(fake - fakes);
}

static int fake_waitid(idtype_t type, id_t id, siginfo_t *dead, int flags) {
    struct fake *fake = dead_one(type == P_ALL ? -1 : (pid_t)id, flags);
    if (!fake) return -1;
    if (!fake->polls && !fake->reaped) dead->si_pid = FIRST + (pid_t)(fake - fakes), dead->si_uid = (uid_t)fake->uid;
    return 0;
}

static pid_t fake_waitpid(pid_t pid, int *status, int flags) {
    if (pid != FORKED || flags) wrong("a process that was never forked");
    *status = forked_status;
    return pid;
}

static int fake_clock(clockid_t clock, struct timespec *time) {
    static int64_t ns;
    (void)clock, ns += 1000000;
    *time = (struct timespec){ns / 1000000000, ns % 1000000000};
    return 0;
}

static int fake_stat(struct stat *facts) { return memset(facts, 0, sizeof *facts), 0; }
static int fake_statfs(struct statfs *facts) { return memset(facts, 0, sizeof *facts), facts->f_files = 1, 0; }
static int fake_uid(uid_t uid) { return fakes_uid = (int)uid, 0; }
static int done(void) { return 0; }
static int not_here(void) { return errno = ENOENT, -1; }

#define fork() (inside = !setjmp(parent), inside ? 0 : FORKED)
#define vfork() (fakes_count == 256 ? -1 : (fakes_count++, inside = !setjmp(parent), inside ? 0 : started()))
#define _exit child_exit
#define open fake_open
#define openat fake_openat
#define pipe2 fake_pipe2
#define dup2 fake_dup2
#define execve fake_execve
#define syscall fake_syscall
#define kill fake_kill
#define poll(watched, count, timeout) fake_poll(watched, count, timeout)
#define wait4 fake_wait4
#define waitid fake_waitid
#define waitpid fake_waitpid
#define wait(status) not_here()
#define clock_gettime fake_clock
#define clock_getcpuclockid(pid, clock) ((void)(clock), not_here())
#define stat(path, facts) fake_stat(facts)
#define statfs(path, facts) fake_statfs(facts)
#define setresuid(real, effective, saved) fake_uid(real)
#define mkdir(name, mode) (inside ? (check_name(name), 0) : not_here())
#define chdir(path) ((void)strlen(path), 0)
#define opendir(path) NULL
#define rmdir(path) done()
#define unlinkat(directory, name, flags) not_here()
#define renameat2(...) not_here()
#define chmod(path, mode) done()
#define chown(path, user, group) done()
#define fchmod(fd, mode) done()
#define fchmodat(...) not_here()
#define futimens(fd, times) done()
#define ioctl(...) done()
#define setgroups(count, groups) done()
#define setresgid(real, effective, saved) done()
#define setegid(gid) done()
#define seteuid(uid) done()
#define setsid() done()
#define close_range(first, last, flags) done()
#define setrlimit(what, limit) ((void)(limit), done())
#define prctl(...) done()
#define signal(number, handler) ((void)0)
#define usleep(time) ((void)0)

#define main runner
#include "runner.c"
#undef main

int main(void) {
    __AFL_INIT();
    return runner();
}
