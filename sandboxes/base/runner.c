/* runner: the first process of a sandbox container.
 *
 * It lives as long as the container, reads requests from standard input, and answers on standard output. The host's
 * side of this protocol is judge/sandbox/protocol.py; VERSION stands in both.
 *
 * A frame, both ways, is a header of 16 bytes, little-endian, and a payload:
 *
 *     u32 magic "JDG1" · u8 kind · u8[3] zero · u64 payload length
 *
 * Requests, answered strictly in order:
 *
 *     'H'  hello             payload empty          -> 'h'  u32 version, u32 meter
 *     'C'  clear             payload u8 place       -> 'k'  the place is empty
 *     'P'  put a file        u8 place, u32 mode, name NUL, content              -> 'k'
 *     'G'  get a file        u8 place, u64 size limit, name NUL                 -> 'f'  the content, or 'n' if there is none
 *     'I'  input             content of the next run's standard input           -> (no answer)
 *     'R'  run               struct run_request, cwd NUL, argv NUL…, env NUL…   -> 'o' stdout piece, any number of times,
 *                                                                                  then 'r' struct run_result, stderr
 *
 *     'X'  cancel            payload empty: ends the run that is going on, which is answered; otherwise nothing
 *
 * Requests may be sent ahead: they wait in the stream. Any request may be answered by 'e' and a text instead: the sandbox failed, and the host destroys the container.
 * End of file on standard input ends the runner, and with it the container: a judge that died leaves nothing behind.
 *
 * Users. The runner is root with no capability but SETUID, SETGID and KILL, so it can't pass file permissions: all
 * that happens in a place of another user happens in a child that became that user first. Places:
 *
 *     'p'  /program  what is run; the runner's, read-only for all others
 *     'b'  /build    where the compiler works; the compiler's user
 *     'w'  /box      where a submission works; the submission's user; emptied after every run
 *
 * After a run, kill(-1) from process 1 reaches everything else in the container at once (the kernel holds the task list
 * while it signals, so that no fork slips through), and the runner reaps until it has no child left.
 *
 * Meters, best first. LEAF: a fresh memory cgroup for every run, made below the directory mounted at CGROUP: the exact
 * peak of the whole process tree. CONTAINER: the container's own counter of memory kills, and the largest process for the
 * peak. Both take the time of the whole tree from the container's own counter, less the runner's. RUSAGE: wait4 alone.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/fs.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

#define VERSION 1
#define MAGIC 0x3147444au /* "JDG1" */
#define CGROUP "/judge/private/cgroup"
#define PIECE (256 * 1024)
#define CLEANER_CPU_SECONDS 10
#define STARVED_MATTERS_NS 5000000 /* a run shorter than this is short in any case */
#define PEAK_NEAR (1 << 20) /* counters of memory lag by less */
#define PIPE_PAYS (32 * 1024) /* bytes at once from which a larger pipe saves more than it costs */
#define MEMORY_LOOK_NS 5000000
#define LONGEST_WAIT_MS 60000
#define COUNTER_NOISE_NS 2000000 /* the container's counter lags by a tick; below this, the reaped processes are exact */

enum meter { LEAF = 1, CONTAINER = 2, RUSAGE = 3 };
enum limit { NONE = 0, CPU = 1, WALL = 2, MEMORY = 3, OUTPUT = 4 };
enum { SUBMISSION_UID = 1001, COMPILER_UID = 1002 };

struct header {
    uint32_t magic;
    uint8_t kind, zero[3];
    uint64_t length;
} __attribute__((packed));

struct run_request {
    uint32_t uid, zero0;
    uint64_t cpu_ns, wall_ns, memory, output;
    uint32_t stderr_keep, argc, envc, zero1;
} __attribute__((packed));

struct run_result {
    int32_t exit, signal; /* exit -1 where a signal ended it; signal 0 where none did */
    uint32_t limit, exec_errno;
    uint64_t cpu_ns, wall_ns, memory, output, oom_kills;
    uint32_t meter, stderr_length;
} __attribute__((packed));

struct place {
    char letter;
    const char *path;
    uid_t uid;
    struct stat clean; /* the directory's own facts when it was last known empty */
};

static struct place places[] = {
    {.letter = 'p', .path = "/program", .uid = 0},
    {.letter = 'b', .path = "/build", .uid = COMPILER_UID},
    {.letter = 'w', .path = "/box", .uid = SUBMISSION_UID},
};
static char piece[PIECE];
static enum meter meter;
static int input = -1; /* memfd of the next run's standard input */
static int64_t blocked_ns; /* time of this run spent waiting for the host to take output */

/* --- talking ----------------------------------------------------------------------------------------------------- */

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void read_exactly(void *to, size_t size) {
    for (char *at = to; size;) {
        ssize_t n = read(0, at, size);
        if (n == 0) _exit(0); /* the host is gone */
        if (n < 0) {
            if (errno == EINTR) continue;
            _exit(1);
        }
        at += n, size -= (size_t)n;
    }
}

static void write_exactly(int fd, const void *from, size_t size) {
    for (const char *at = from; size;) {
        ssize_t n = write(fd, at, size);
        if (n < 0) {
            if (errno == EINTR) continue;
            _exit(1);
        }
        at += n, size -= (size_t)n;
    }
}

static struct header ahead; /* of a request that came while a run was going on */
static int have_ahead;

static void read_header(struct header *header) {
    if (have_ahead) *header = ahead, have_ahead = 0;
    else read_exactly(header, sizeof *header);
    if (header->magic != MAGIC) _exit(1); /* not our host, or out of step with it: no answer could be right */
}

/* Answers gather in the outbox and leave together, once a request is done or when it is full: every write wakes the host. */
static char outbox[PIECE];
static size_t outbox_size;

static void flush(void) {
    int64_t before = now();
    write_exactly(1, outbox, outbox_size);
    outbox_size = 0;
    blocked_ns += now() - before;
}

static void append(const void *from, size_t size) {
    if (outbox_size + size > sizeof outbox) flush();
    if (size > sizeof outbox) {
        int64_t before = now();
        write_exactly(1, from, size);
        blocked_ns += now() - before;
        return;
    }
    if (size) memcpy(outbox + outbox_size, from, size);
    outbox_size += size;
}

/* Payloads come in up to two parts, so that no caller copies them together. */
static void answer(char kind, const void *a, size_t a_size, const void *b, size_t b_size) {
    struct header header = {MAGIC, (uint8_t)kind, {0}, a_size + b_size};
    append(&header, sizeof header);
    append(a, a_size);
    append(b, b_size);
}

/* Our own failure: say why and end; the container goes with us. */
static void fail(const char *format, ...) {
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    answer('e', text, (size_t)(n < (int)sizeof text ? n : (int)sizeof text - 1), NULL, 0);
    flush();
    _exit(1);
}

/* --- cgroups and other counters ------------------------------------------------------------------------------------ */

static int write_file(const char *path, const char *text) {
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0) return -1;
    ssize_t n = write(fd, text, strlen(text));
    close(fd);
    return n < 0 ? -1 : 0;
}

/* The number that follows `key` at the start of a line, or the file's first number where key is "". */
static int64_t read_number(const char *path, const char *key) {
    char text[4096];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return -1;
    ssize_t n = read(fd, text, sizeof text - 1);
    close(fd);
    if (n <= 0) return -1;
    text[n] = 0;
    size_t length = strlen(key);
    for (char *line = text; line && *line; line = strchr(line, '\n'), line = line ? line + 1 : NULL)
        if (!strncmp(line, key, length) && (!length || line[length] == ' ')) return strtoll(line + length, NULL, 10);
    return -1;
}

static char leaf[160]; /* named after the container: leaves of several containers share their parent directory */

static const char *leaf_path(const char *file) {
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", leaf, file);
    return path;
}

static void leaf_remove(void) {
    for (int tries = 0; rmdir(leaf); tries++) {
        if (errno != EBUSY || tries > 500) fail("a run's cgroup can't be removed: %s", strerror(errno));
        usleep(1000); /* the last task is dead but not yet out of the books */
    }
}

static int leaf_make(uint64_t memory) {
    char text[32];
    snprintf(text, sizeof text, "%llu", (unsigned long long)memory);
    struct sysinfo facts;
    if (mkdir(leaf, 0755) || write_file(leaf_path("memory.limit_in_bytes"), text)) return -1;
    if (sysinfo(&facts) == 0 && !facts.totalswap) return 0;
    return write_file(leaf_path("memory.memsw.limit_in_bytes"), text) && errno != ENOENT ? -1 : 0;
}

/* CPU time of all that ran in the container but the runner itself. */
static int64_t container_cpu(void) {
    static int counter = -2; /* read before and after every run: kept open */
    if (counter == -2) counter = open("/sys/fs/cgroup/cpuacct/cpuacct.usage", O_RDONLY | O_CLOEXEC);
    char text[32];
    ssize_t n = counter < 0 ? 0 : pread(counter, text, sizeof text - 1, 0);
    text[n > 0 ? n : 0] = 0;
    struct timespec own;
    int64_t total = n > 0 ? strtoll(text, NULL, 10) : -1;
    if (total < 0) total = read_number("/sys/fs/cgroup/cpu.stat", "usage_usec") * 1000;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &own);
    return total - (own.tv_sec * 1000000000LL + own.tv_nsec);
}

static int64_t container_oom_kills(void) {
    int64_t kills = read_number("/sys/fs/cgroup/memory/memory.oom_control", "oom_kill");
    return kills >= 0 ? kills : read_number("/sys/fs/cgroup/memory.events", "oom_kill");
}

static int64_t container_memory(void) {
    int64_t usage = read_number("/sys/fs/cgroup/memory/memory.usage_in_bytes", "");
    return usage >= 0 ? usage : read_number("/sys/fs/cgroup/memory.current", "");
}

/* Leaves of containers that were killed in the middle of a run: no directory of theirs stands beside them. */
static void sweep_leaves(void) {
    DIR *all = opendir(CGROUP);
    if (!all) return;
    for (struct dirent *entry; (entry = readdir(all));) {
        if (strncmp(entry->d_name, "run-", 4)) continue;
        int alive = 0;
        DIR *others = opendir(CGROUP);
        for (struct dirent *other; others && (other = readdir(others));)
            alive |= !strncmp(other->d_name, entry->d_name + 4, strlen(entry->d_name + 4));
        if (others) closedir(others);
        if (others && !alive) unlinkat(dirfd(all), entry->d_name, AT_REMOVEDIR);
    }
    closedir(all);
}

static enum meter best_meter(void) {
    sweep_leaves();
    char name[65] = "";
    int fd = open("/etc/hostname", O_RDONLY | O_CLOEXEC);
    if (fd >= 0 && read(fd, name, sizeof name - 1) > 0) name[strcspn(name, "\n")] = 0;
    if (fd >= 0) close(fd);
    snprintf(leaf, sizeof leaf, CGROUP "/run-%s", name);
    if (leaf_make(64 << 20) == 0) {
        leaf_remove();
        return LEAF;
    }
    return container_oom_kills() >= 0 ? CONTAINER : RUSAGE;
}

/* --- places ---------------------------------------------------------------------------------------------------------- */

static struct place *place_of(char letter) {
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (places[i].letter == letter) return &places[i];
    fail("no place is called '%c'", letter);
    return NULL;
}

static void become(uid_t uid) {
    if (uid && (setgroups(0, NULL) || setresgid(uid, uid, uid) || setresuid(uid, uid, uid))) _exit(70);
}

static int make_removable(int directory, const char *name) {
    int fd = openat(directory, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0 && errno == EACCES && fchmodat(directory, name, 0700, 0) == 0)
        fd = openat(directory, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd >= 0) fchmod(fd, 0700);
    return fd;
}

/* Everything below an open directory goes. A chain of directories of any depth is flattened first: each non-empty
   subdirectory's entries move up one level, so neither recursion nor descriptors grow with the depth. */
static int empty(int top) {
    for (unsigned moved = 0, again = 1; again;) {
        again = 0;
        lseek(top, 0, SEEK_SET);
        DIR *entries = fdopendir(dup(top));
        if (!entries) return -1;
        for (struct dirent *entry; (entry = readdir(entries));) {
            if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
            if (unlinkat(top, entry->d_name, 0) == 0 || unlinkat(top, entry->d_name, AT_REMOVEDIR) == 0) continue;
            int child = make_removable(top, entry->d_name);
            if (child < 0) return closedir(entries), -1;
            DIR *inner = fdopendir(child);
            if (!inner) return close(child), closedir(entries), -1;
            for (struct dirent *below; (below = readdir(inner));) {
                if (!strcmp(below->d_name, ".") || !strcmp(below->d_name, "..")) continue;
                if (unlinkat(child, below->d_name, 0) == 0 || unlinkat(child, below->d_name, AT_REMOVEDIR) == 0) continue;
                char name[32];
                snprintf(name, sizeof name, ".up%u", moved++);
                int grandchild = make_removable(child, below->d_name); /* a directory can't move while it isn't writable */
                if (grandchild >= 0) close(grandchild);
                renameat2(child, below->d_name, top, name, RENAME_NOREPLACE);
            }
            closedir(inner);
            unlinkat(top, entry->d_name, AT_REMOVEDIR);
            again = 1;
        }
        closedir(entries);
        if (moved > 10000000) return -1;
    }
    return 0;
}

static int same_time(struct timespec a, struct timespec b) { return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec; }

/* Whether a place is as it was when it was last emptied; costs two system calls and needs no permission on it. The change
   time can't be forged but ticks coarsely on older kernels, so the facts that a program can set are compared too. */
static int untouched(const struct place *place) {
    struct statfs usage;
    struct stat facts;
    if (statfs(place->path, &usage) || stat(place->path, &facts)) return 0;
    return usage.f_files - usage.f_ffree == 1 && facts.st_mode == place->clean.st_mode &&
           same_time(facts.st_ctim, place->clean.st_ctim) && same_time(facts.st_mtim, place->clean.st_mtim) &&
           same_time(facts.st_atim, place->clean.st_atim);
}

static void clear(struct place *place) {
    if (untouched(place)) return;
    pid_t child = fork();
    if (child < 0) fail("fork: %s", strerror(errno));
    if (child == 0) {
        struct rlimit cpu = {CLEANER_CPU_SECONDS, CLEANER_CPU_SECONDS};
        setrlimit(RLIMIT_CPU, &cpu);
        become(place->uid);
        chmod(place->path, place->uid ? 0700 : 0750);
        int fd = open(place->path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (fd < 0 || empty(fd)) _exit(71);
        int flags = 0;
        ioctl(fd, FS_IOC_SETFLAGS, &flags); /* the flags and times that a program left on the directory go too */
        if (futimens(fd, NULL)) _exit(72);
        _exit(0);
    }
    int status;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    struct stat facts;
    struct statfs usage;
    if (!WIFEXITED(status) || WEXITSTATUS(status) || stat(place->path, &facts) || statfs(place->path, &usage) ||
        usage.f_files - usage.f_ffree != 1)
        fail("%s can't be emptied", place->path);
    place->clean = facts;
}

static void put(char *payload, size_t size) {
    struct place *place = place_of(payload[0]);
    uint32_t mode;
    memcpy(&mode, payload + 1, sizeof mode);
    char *name = payload + 5, *end = memchr(name, 0, size - 5);
    if (!end || strchr(name, '/') || name[0] == '.' || !name[0]) fail("a file to put has a bad name");
    pid_t child = fork();
    if (child < 0) fail("fork: %s", strerror(errno));
    if (child == 0) {
        become(place->uid);
        if (chdir(place->path)) _exit(73);
        int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (fd < 0) _exit(74);
        for (char *at = end + 1, *last = payload + size; at < last;) {
            ssize_t n = write(fd, at, (size_t)(last - at));
            if (n <= 0) _exit(75);
            at += n;
        }
        _exit(fchmod(fd, mode) ? 76 : 0);
    }
    int status;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (!WIFEXITED(status) || WEXITSTATUS(status)) fail("%s can't be written in %s", name, place->path);
    answer('k', NULL, 0, NULL, 0);
}

static void get(char *payload, size_t size) {
    struct place *place = place_of(payload[0]);
    uint64_t limit;
    memcpy(&limit, payload + 1, sizeof limit);
    char *name = payload + 9;
    if (!memchr(name, 0, size - 9) || strchr(name, '/')) fail("a file to get has a bad name");
    int ends[2];
    if (pipe2(ends, O_CLOEXEC)) fail("pipe: %s", strerror(errno));
    pid_t child = fork();
    if (child < 0) fail("fork: %s", strerror(errno));
    if (child == 0) {
        become(place->uid);
        struct stat facts;
        int fd = chdir(place->path) ? -1 : open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (fd < 0 || fstat(fd, &facts) || !S_ISREG(facts.st_mode) || (uint64_t)facts.st_size > limit) _exit(77);
        uint64_t length = (uint64_t)facts.st_size;
        write_exactly(ends[1], &length, sizeof length);
        for (ssize_t n; (n = read(fd, piece, sizeof piece)) > 0;) write_exactly(ends[1], piece, (size_t)n);
        _exit(0);
    }
    close(ends[1]);
    uint64_t length;
    if (read(ends[0], &length, sizeof length) != sizeof length) {
        answer('n', NULL, 0, NULL, 0);
    } else {
        struct header header = {MAGIC, 'f', {0}, length};
        append(&header, sizeof header);
        while (length) {
            ssize_t n = read(ends[0], piece, length < sizeof piece ? (size_t)length : sizeof piece);
            if (n <= 0) _exit(1); /* the frame can't be finished: the host sees the stream end */
            append(piece, (size_t)n);
            length -= (uint64_t)n;
        }
    }
    close(ends[0]);
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
}

/* --- running ----------------------------------------------------------------------------------------------------------- */

struct keep { /* head and tail of a stream of any length */
    char *bytes;
    size_t half, head, tail;
    uint64_t total;
};

static void keep_piece(struct keep *keep, const char *from, size_t size) {
    keep->total += size;
    size_t n = keep->half - keep->head < size ? keep->half - keep->head : size;
    memcpy(keep->bytes + keep->head, from, n);
    keep->head += n, from += n, size -= n;
    if (size > keep->half) from += size - keep->half, size = keep->half;
    char *tail = keep->bytes + keep->half;
    if (keep->tail + size > keep->half) {
        size_t over = keep->tail + size - keep->half;
        memmove(tail, tail + over, keep->tail - over);
        keep->tail -= over;
    }
    memcpy(tail + keep->tail, from, size);
    keep->tail += size;
}

static size_t keep_join(struct keep *keep) {
    char gap[64] = "";
    if (keep->total > keep->head + keep->tail)
        snprintf(gap, sizeof gap, "\n[… %llu bytes left out …]\n", (unsigned long long)(keep->total - keep->head - keep->tail));
    size_t length = strlen(gap);
    memmove(keep->bytes + keep->head + length, keep->bytes + keep->half, keep->tail);
    memcpy(keep->bytes + keep->head, gap, length);
    return keep->head + length + keep->tail;
}

/* Runs in the child, which shares the runner's memory until it executes the command: nothing here allocates or returns. */
static int start_errno; /* why it could not */

static void start(const struct run_request *request, const char *cwd, char **argv, char **envp, int out, int err) {
    if (meter == LEAF && write_file(leaf_path("cgroup.procs"), "0")) goto fault;
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL); /* the only one that the runner ignores */
    int in = input >= 0 ? input : open("/dev/null", O_RDONLY);
    if (setsid() < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0 || close_range(3, ~0u, 0)) goto fault;
    struct rlimit seconds = {request->cpu_ns / 1000000000 + 2, request->cpu_ns / 1000000000 + 3};
    setrlimit(RLIMIT_CPU, &seconds); /* behind the meter, should the runner itself be starved */
    if (setgroups(0, NULL) || setresgid(request->uid, request->uid, request->uid) || setresuid(request->uid, request->uid, request->uid))
        goto fault;
    if (chdir(cwd)) goto fault;
    execve(argv[0], argv, envp);
fault:
    start_errno = errno;
    _exit(127);
}

/* Apart from its caller, whose variables a vfork could spoil. */
static __attribute__((noinline)) pid_t spawn(const struct run_request *request, const char *cwd, char **argv, char **envp, int out, int err) {
    start_errno = 0;
    pid_t child = vfork();
    if (child < 0) fail("vfork: %s", strerror(errno));
    if (child == 0) start(request, cwd, argv, envp, out, err);
    return child;
}

static int64_t cpu_of(const struct rusage *usage) {
    return (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000000000LL +
           (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) * 1000LL;
}

/* CPU time of the run so far; RUSAGE sees its main process only while it runs. */
static int64_t cpu_so_far(pid_t child, int64_t container_before) {
    if (meter != RUSAGE) return container_cpu() - container_before;
    clockid_t clock;
    struct timespec t;
    if (clock_getcpuclockid(child, &clock) || clock_gettime(clock, &t)) return 0;
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* Time that a process was ready to run but another one had the cpu: it does not count as idling. */
static int64_t starved_ns(pid_t pid) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/schedstat", pid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    char text[96];
    ssize_t n = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
    if (fd >= 0) close(fd);
    text[n > 0 ? n : 0] = 0;
    char *second = strchr(text, ' ');
    return second ? strtoll(second, NULL, 10) : 0;
}

/* The longest such time among all processes of the run. */
static int64_t starved_longest(void) {
    int64_t longest = 0;
    DIR *processes = opendir("/proc");
    if (!processes) return 0;
    for (struct dirent *entry; (entry = readdir(processes));) {
        pid_t pid = (pid_t)atoi(entry->d_name);
        int64_t starved = pid > 1 ? starved_ns(pid) : 0;
        if (starved > longest) longest = starved;
    }
    closedir(processes);
    return longest;
}

static int make_pipe(int ends[2]) {
    if (pipe2(ends, O_CLOEXEC)) return -1;
    return fcntl(ends[0], F_SETFL, O_NONBLOCK);
}

struct running {
    struct run_request request;
    struct run_result result;
    pid_t child;
    int64_t began, starved;       /* when it started; how long it was kept from the cpu */
    int64_t cpu_before;           /* the container's counters when it started */
    int64_t memory_before;
    uint64_t written;             /* bytes on standard output and standard error together: both count */
    int64_t reaped_ns, largest;   /* CPU time, and largest process in bytes, of all that was reaped */
};

/* Reap one process of the run; 0 if none is dead yet (WNOHANG), -1 if none is left. */
static pid_t reap(struct running *run, int flags) {
    int status;
    struct rusage usage;
    pid_t pid = wait4(-1, &status, flags, &usage);
    if (pid <= 0) return pid;
    run->reaped_ns += cpu_of(&usage);
    if (usage.ru_maxrss * 1024LL > run->largest) run->largest = usage.ru_maxrss * 1024LL;
    if (pid == run->child) {
        if (WIFEXITED(status)) run->result.exit = WEXITSTATUS(status);
        else run->result.signal = WTERMSIG(status);
    }
    return pid;
}

/* The main process has ended or must: so does everything it left behind. Whatever lives is a child of ours, or of a
   process that lives: where no child is left to wait for, nothing is left to kill. */
static void end_all(struct running *run, int must) {
    if (!must && now() - run->began > STARVED_MATTERS_NS) {
        int64_t waited = starved_ns(run->child); /* it is not reaped yet: its books are still open */
        if (waited > run->starved) run->starved = waited;
    }
    int64_t wall = now() - run->began - blocked_ns - run->starved; /* the two may overlap */
    run->result.wall_ns = wall > 0 ? (uint64_t)wall : 0;
    pid_t pid;
    if (!must) while ((pid = reap(run, WNOHANG)) > 0) {}
    if (!must && pid < 0) return;
    kill(-1, SIGKILL);
    while (reap(run, 0) > 0) {}
}

static int wait_ms(int64_t ns) {
    return ns / 1000000 < LONGEST_WAIT_MS ? (int)(ns / 1000000) + 1 : LONGEST_WAIT_MS;
}

/* Which limit is passed by now; `next` gets the time before which none can be. */
static enum limit passed(struct running *run, int64_t time, int64_t *next) {
    int64_t cpu_left = (int64_t)run->request.cpu_ns - cpu_so_far(run->child, run->cpu_before);
    int64_t wall_left = (int64_t)run->request.wall_ns - (time - run->began - blocked_ns - run->starved);
    if (wall_left < 0) {
        run->starved = starved_longest();
        wall_left = (int64_t)run->request.wall_ns - (time - run->began - blocked_ns - run->starved);
    }
    *next = time + (cpu_left < wall_left ? cpu_left : wall_left); /* a slot has one cpu */
    if (meter == CONTAINER) { /* nothing but this look holds the run to its memory limit */
        int64_t used = container_memory() - run->memory_before;
        if (used > run->largest) run->largest = used;
        if (used > (int64_t)run->request.memory) return MEMORY;
        if (*next > time + MEMORY_LOOK_NS) *next = time + MEMORY_LOOK_NS;
    }
    return cpu_left < 0 ? CPU : wall_left < 0 ? WALL : NONE;
}

/* Move what there is of a stream; 0 if there is nothing (any more), and its descriptor is given up at its end. */
static int drain(struct pollfd *stream, struct running *run, struct keep *errors) {
    if (!stream->revents) return 0;
    ssize_t got = read(stream->fd, piece, sizeof piece);
    if (got < 0 && errno == EAGAIN) return 0;
    if (got <= 0) {
        stream->fd = -1;
        return 0;
    }
    if ((size_t)got >= PIPE_PAYS) fcntl(stream->fd, F_SETPIPE_SZ, 1 << 20);
    run->written += (uint64_t)got;
    if (run->written > run->request.output) run->result.limit = OUTPUT;
    if (errors) {
        keep_piece(errors, piece, (size_t)got);
        return 1;
    }
    uint64_t room = run->request.output - run->result.output;
    if (room) answer('o', piece, room < (uint64_t)got ? (size_t)room : (size_t)got, NULL, 0);
    run->result.output += (uint64_t)got;
    if (run->result.output > run->request.output) run->result.output = run->request.output + 1;
    return 1;
}

/* Watch a run until it has ended, by itself or by a limit, and all that it wrote is read. */
static void watch(struct running *run, int out, int err, struct keep *errors) {
    int pidfd = (int)syscall(SYS_pidfd_open, run->child, 0);
    if (pidfd < 0) fail("pidfd_open: %s", strerror(errno));
    struct pollfd watched[] = {{out, POLLIN, 0}, {err, POLLIN, 0}, {pidfd, POLLIN, 0}, {0, have_ahead ? 0 : POLLIN, 0}};
    int64_t next = run->began + 1000000;
    int ended = 0;
    while (!run->result.limit) {
        int64_t time = now();
        if (!ended && time >= next && (run->result.limit = passed(run, time, &next))) break;
        if (poll(watched, ended ? 2 : 4, ended ? 0 : wait_ms(next - time)) < 0 && errno != EINTR)
            fail("poll: %s", strerror(errno));
        if (watched[3].revents & POLLIN) {
            read_header(&ahead);
            if (ahead.kind == 'X') break;
            have_ahead = 1, watched[3].events = 0;
        } else if (watched[3].revents & (POLLHUP | POLLERR)) _exit(0); /* the host is gone */
        int moved = drain(&watched[0], run, NULL) + drain(&watched[1], run, errors);
        if (ended && !moved) break;
        if (!ended && watched[2].revents) end_all(run, 0), ended = 1;
    }
    if (!ended) end_all(run, 1); /* a limit, or cancelled */
    close(pidfd);
}

static void run(char *payload, size_t size) {
    struct running run = {.result = {.exit = -1, .meter = meter}};
    struct run_request *request = &run.request;
    if (size < sizeof *request) fail("a run request is too short");
    memcpy(request, payload, sizeof *request);
    char *at = payload + sizeof *request, *last = payload + size;
    if (last == at || last[-1] || request->argc > 1024 || request->envc > 1024 || !request->argc || request->stderr_keep > 1 << 20)
        fail("a run request is malformed");
    char *strings[2 + 1024 + 1024 + 2] = {0}, **argv = strings + 1, **envp = argv + request->argc + 1;
    for (uint32_t i = 0; i < 1 + request->argc + request->envc; i++) {
        if (at >= last) fail("a run request lacks strings");
        *(i == 0 ? &strings[0] : i <= request->argc ? &argv[i - 1] : &envp[i - 1 - request->argc]) = at;
        at += strlen(at) + 1;
    }
    struct keep errors = {.half = request->stderr_keep / 2, .bytes = malloc(request->stderr_keep + 64)};
    if (!errors.bytes) fail("out of memory");
    int out[2], err[2];
    if (make_pipe(out) || make_pipe(err)) fail("pipe: %s", strerror(errno));
    fchmod(out[1], 0222), fchmod(err[1], 0222); /* programs may open /dev/stdout, but read nothing back */
    if (meter == LEAF && leaf_make(request->memory)) fail("a run's cgroup can't be made: %s", strerror(errno));
    int64_t kills_before = meter == CONTAINER ? container_oom_kills() : 0;
    run.cpu_before = meter != RUSAGE ? container_cpu() : 0;
    run.memory_before = meter == CONTAINER ? container_memory() : 0;
    blocked_ns = 0;
    run.began = now();
    run.child = spawn(request, strings[0], argv, envp, out[1], err[1]);
    close(out[1]), close(err[1]);
    watch(&run, out[0], err[0], &errors);

    run.result.exec_errno = (uint32_t)start_errno;
    close(out[0]), close(err[0]);
    int64_t counted = meter != RUSAGE ? container_cpu() - run.cpu_before : 0;
    run.result.cpu_ns = (uint64_t)(counted > run.reaped_ns + COUNTER_NOISE_NS ? counted : run.reaped_ns);
    run.result.memory = (uint64_t)run.largest;
    if (meter == LEAF) {
        run.result.memory = (uint64_t)read_number(leaf_path("memory.max_usage_in_bytes"), "");
        if (run.result.memory + PEAK_NEAR >= request->memory) /* nothing is killed for memory below */
            run.result.oom_kills = (uint64_t)read_number(leaf_path("memory.oom_control"), "oom_kill");
    } else if (meter == CONTAINER) {
        run.result.oom_kills = (uint64_t)(container_oom_kills() - kills_before);
    }
    if (input >= 0) close(input), input = -1;
    clear(place_of('w'));
    if (meter == LEAF) leaf_remove();
    run.result.stderr_length = (uint32_t)keep_join(&errors);
    answer('r', &run.result, sizeof run.result, errors.bytes, run.result.stderr_length);
    free(errors.bytes);
}

/* The input lives in a sealed memory file: nobody can write to it, and it is charged to the runner, not to the program. */
static void take_input(uint64_t length) {
    if (input >= 0) close(input);
    int file = memfd_create("input", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (file < 0) fail("memfd_create: %s", strerror(errno));
    while (length) {
        size_t n = length < sizeof piece ? (size_t)length : sizeof piece;
        read_exactly(piece, n);
        write_exactly(file, piece, n);
        length -= n;
    }
    if (fcntl(file, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) || lseek(file, 0, SEEK_SET))
        fail("input: %s", strerror(errno));
    input = file;
}

int main(void) {
    for (int i = 1; i < 32; i++) signal(i, i == SIGPIPE ? SIG_IGN : SIG_DFL);
    umask(022);
    prctl(PR_SET_DUMPABLE, 0);
    meter = best_meter();
    for (;;) {
        struct header header;
        read_header(&header);
        if (header.kind == 'I') {
            take_input(header.length);
            continue;
        }
        if (header.length > 1u << 30) fail("a frame is too long");
        char *payload = malloc(header.length + 1);
        if (!payload) fail("out of memory");
        read_exactly(payload, header.length);
        payload[header.length] = 0;
        uint32_t hello[2] = {VERSION, meter};
        switch (header.kind) {
            case 'H': answer('h', hello, sizeof hello, NULL, 0); break;
            case 'C': clear(place_of(payload[0])), answer('k', NULL, 0, NULL, 0); break;
            case 'P': put(payload, header.length); break;
            case 'G': get(payload, header.length); break;
            case 'R': run(payload, header.length); break;
            case 'X': break; /* the run had ended already */
            default: fail("an unknown request: %d", header.kind);
        }
        flush();
        free(payload);
    }
}
