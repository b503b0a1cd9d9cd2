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
 *     'H'  hello             payload empty          -> 'h'  u32 version, u32 meter, u32 whether it goes over to pipes
 *     'C'  clear             payload u8 place       -> 'k'  the place is empty
 *     'P'  put a file        u8 place, u32 mode, name NUL, content              -> (no answer)
 *     'G'  get files         u8 place, u64 size limit, name NUL                 -> 'f' file, any number of times, then 'k'
 *     'I'  input             content of the next run's standard input           -> (no answer)
 *     'R'  run               run                                                -> 'o' stdout piece, any number of times,
 *                                                                                  'f' file, any number of times,
 *                                                                                  then 'r' struct run_result, stderr
 *     'T'  talk              u64 length of the first run, u64 set of exit       -> 'f' file, any number of times,
 *                            statuses (bit 0 is status 0), run, run                then two 'r', in the order of the runs
 *     'X'  cancel            payload empty: ends the run that is going on, which is answered; nothing where none is, or where
 *                            another request came before this one
 *
 *     run:  struct run_request, cwd NUL, argv NUL..., env NUL..., keep NUL...
 *     'f':  name NUL content
 *
 * A name leads from its place downwards, with '/' where it lies deeper; directories on the way are made. A name that ends
 * in '/' is a directory: put makes it, and get and keep bring all regular files below it; "/" is the place itself. Kept
 * files come from /box, or from /feedback where the interactor ran; what does not fit into the size limit makes the run's limit OUTPUT.
 *
 * Requests may be sent ahead: they wait in the stream. Any request may be answered by 'e' and a text instead: the sandbox
 * failed, and the host destroys the container. End of file on standard input ends the runner, and with it the container:
 * a judge that died leaves nothing behind.
 *
 * Two named pipes mounted at PIPES take the place of both streams from the answer to hello on, if the host has them open:
 * then no engine stands in between. A host elsewhere can't, and all goes over the streams that the engine attaches.
 *
 * Users. The runner is root with no capability but SETUID, SETGID and KILL (see own_places for one more at the start), so it can't pass file permissions: all
 * that happens in a place of another user happens in a child that became that user first. Places:
 *
 *     'p'  /program  what is run; the runner's, read-only for all others
 *     'b'  /build    where the compiler works; the compiler's user
 *     'w'  /box      where a submission works; the submission's user; emptied after every run
 *     'q'  /interactor  the interactor's program; the runner's, closed to all but the interactor's user
 *     'v'  /feedback    where an interactor works; the interactor's user, closed to all others; emptied after every talk
 *
 * After a run, kill(-1) from process 1 reaches everything else in the container at once (the kernel holds the task list
 * while it signals, so that no fork slips through), and the runner reaps until it has no child left.
 *
 * A talk is a submission (the first run) and an interactor (the second) under different users, on two pipes: each one's
 * standard output is the other's standard input. The runner holds all four ends as well. So the end of one is never seen
 * by the other before the runner saw it, and who ended first is beyond doubt (of two that end at nearly the same time, the
 * interactor: its last word may be why the submission failed). Then the runner closes its copy of the dead
 * one's output, so that the other reads the end of file, and takes from then on what is still written to the dead one, so
 * that nobody is killed for writing to somebody who has left. The same happens where one closes an end and lives on; but
 * that the submission closed its output is not shown before it ends, so that what becomes of it then decides. A talk is
 * over when both have ended, one has passed a limit, the submission has failed, or the interactor has ended by a
 * signal or with a status of the set. While both live, the submission's wall-clock limit is longer by the interactor's
 * CPU time: they share one cpu. The interactor's own wall-clock limit runs from the submission's end: waiting costs nothing.
 * The interactor's CPU time is what its processes say, and all the rest is the submission's.
 *
 * Meters, best first. LEAF: a memory cgroup for every run alone, made below the directory mounted at CGROUP: the peak
 * of the whole process tree. Of cgroup v1 that directory is the memory hierarchy's, and a run's cgroup stands beside the
 * container's. Of cgroup v2 it lies within the container's, where the runner goes into another one, because processes
 * live in leaves only: so the container's other limits and its counters hold for the run too, and nobody leaves the
 * container's cgroup namespace, which the kernel would refuse. CONTAINER: the container's own counter of memory kills, and
 * the largest process for the peak. Both take the time of the whole tree from the container's own counter, less the
 * runner's. RUSAGE: wait4 alone.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
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

#define VERSION 3
#define MAGIC 0x3147444au /* "JDG1" */
#define CGROUP "/judge/private/cgroup"
#define PIPES "/judge/private/pipes"
#define PIECE (256 * 1024)
#define TICK_MS 20 /* how often a talk is looked at while nothing happens */
#define LAST_WORD_MS 50 /* how long an interactor that is at work may be in ending when the submission has failed */
#define CLEANER_CPU_SECONDS 10
#define STARVED_MATTERS_NS 5000000 /* a run shorter than this is short in any case */
#define PEAK_NEAR (1 << 20) /* counters of memory lag by less */
#define PIPE_PAYS (32 * 1024) /* bytes at once from which a larger pipe saves more than it costs */
#define MEMORY_LOOK_NS 5000000
#define SHORT_NS 1000000 /* a run that ends before is not disturbed by what the host sends meanwhile */
#define RESIDUE (768 << 10) /* what may be left in a leaf that serves another run: caches of the kernel, mostly */
#define LOT (64 * 4096)      /* the kernel charges so much at once and keeps what is unused: the next run uses it */
#define LONGEST_WAIT_MS 60000
#define COUNTER_NOISE_NS 2000000 /* the container's counter lags by a tick; below this, the reaped processes are exact */

enum meter { LEAF = 1, CONTAINER = 2, RUSAGE = 3 };
enum limit { NONE = 0, CPU = 1, WALL = 2, MEMORY = 3, OUTPUT = 4 };
enum { SUBMISSION_UID = 1001, COMPILER_UID = 1002, INTERACTOR_UID = 1003 };

struct header {
    uint32_t magic;
    uint8_t kind, zero[3];
    uint64_t length;
} __attribute__((packed));

struct run_request {
    uint32_t uid, zero;
    uint64_t cpu_ns, wall_ns, memory, output, keep_size;
    uint32_t stderr_keep, argc, envc, keepc;
} __attribute__((packed));

struct run_result {
    int32_t exit, signal; /* exit -1 where a signal ended it; signal 0 where none did */
    uint32_t limit, exec_errno;
    uint64_t cpu_ns, wall_ns, memory, output, oom_kills;
    uint32_t meter, stderr_length, first, zero; /* first: of two that talked, it ended first */
} __attribute__((packed));

struct place {
    char letter;
    const char *path;
    uid_t uid;
    gid_t gid;
    mode_t mode;
    struct stat clean; /* the directory's own facts when it was last known empty */
};

static struct place places[] = {
    {.letter = 'p', .path = "/program", .uid = 0, .gid = SUBMISSION_UID, .mode = 0750},
    {.letter = 'b', .path = "/build", .uid = COMPILER_UID, .gid = COMPILER_UID, .mode = 0700},
    {.letter = 'w', .path = "/box", .uid = SUBMISSION_UID, .gid = SUBMISSION_UID, .mode = 0700},
    {.letter = 'q', .path = "/interactor", .uid = 0, .gid = INTERACTOR_UID, .mode = 0750},
    {.letter = 'v', .path = "/feedback", .uid = INTERACTOR_UID, .gid = INTERACTOR_UID, .mode = 0700},
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

static void retire(void);

/* What came with the last request is read along with it: small requests cost one call. */
static char inbox[16 * 1024];
static size_t inbox_from, inbox_to;

static void read_exactly(void *to, size_t size) {
    for (char *at = to; size;) {
        if (inbox_from == inbox_to && size < sizeof inbox) {
            ssize_t n = read(0, inbox, sizeof inbox);
            if (n == 0) retire();
            if (n < 0 && errno != EINTR) _exit(1);
            inbox_from = 0, inbox_to = n > 0 ? (size_t)n : 0;
            continue;
        }
        ssize_t n = (ssize_t)(inbox_to - inbox_from < size ? inbox_to - inbox_from : size);
        if (n) memcpy(at, inbox + inbox_from, (size_t)n), inbox_from += (size_t)n;
        else n = read(0, at, size);
        if (n == 0) retire();
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

/* While a run is going on: whether the host cancels it. Any other request is for later, and none is read after it. */
static int cancelled(struct pollfd *from_host) {
    if (have_ahead) {
        if (from_host->revents & (POLLHUP | POLLERR)) retire(); /* or poll would return at once until the run has ended */
        return 0;
    }
    if (inbox_from == inbox_to && !(from_host->revents & (POLLIN | POLLHUP | POLLERR))) return 0;
    read_header(&ahead);
    if (ahead.kind == 'X') return 1;
    have_ahead = 1, from_host->events = 0;
    return 0;
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

/* The number that follows `key` at the start of a line, or the file's first number where key is ""; -1 if there is none. */
static int64_t number_in(int fd, const char *key) {
    char text[4096];
    ssize_t n = pread(fd, text, sizeof text - 1, 0);
    if (n <= 0) return -1;
    text[n] = 0;
    size_t length = strlen(key);
    for (char *line = text; line && *line; line = strchr(line, '\n'), line = line ? line + 1 : NULL)
        if (!strncmp(line, key, length) && (!length || line[length] == ' ')) return strtoll(line + length, NULL, 10);
    return -1;
}

static int64_t read_number(const char *path, const char *key) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return -1;
    int64_t number = number_in(fd, key);
    close(fd);
    return number;
}

static char container[65]; /* its name: leaves of several containers share their parent directory */

/* A cgroup for the memory of one run. It serves the next run too if nearly nothing is left in it, because making one costs a
   fourth of a short run: what is left is added to its limit and taken off its peak. Its files are kept open. */
struct leaf {
    const char *name;         /* before the container's name */
    int procs, limit, peak, usage, events;
    int made;
    uint64_t left;            /* what was in it when the run started */
};
static struct leaf leaves[] = {{.name = "run"}, {.name = "talk"}};
static char leaves_at[320] = CGROUP; /* the directory they are made in */
static struct {
    const char *limit, *peak, *usage, *events;
} files = {"memory.limit_in_bytes", "memory.max_usage_in_bytes", "memory.usage_in_bytes", "memory.oom_control"};

static const char *leaf_path(const struct leaf *leaf, const char *file) {
    static char path[512];
    snprintf(path, sizeof path, "%s/%s-%s/%s", leaves_at, leaf->name, container, file);
    return path;
}

/* On cgroup v2: make the container's own cgroup one in which leaves can be made. It is the one whose process 1 we are. */
static int leaves_within(void) {
    DIR *all = opendir(CGROUP);
    int found = 0;
    char path[400];
    for (struct dirent *entry; all && !found && (entry = readdir(all));) {
        snprintf(leaves_at, sizeof leaves_at, CGROUP "/%s", entry->d_name);
        snprintf(path, sizeof path, "%s/cgroup.procs", leaves_at);
        found = strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..") && read_number(path, "") == getpid();
    }
    if (all) closedir(all);
    snprintf(path, sizeof path, "%s/runner", leaves_at);
    if (!found || mkdir(path, 0755)) return -1;
    snprintf(path, sizeof path, "%s/runner/cgroup.procs", leaves_at);
    if (write_file(path, "0")) return -1;
    snprintf(path, sizeof path, "%s/cgroup.subtree_control", leaves_at);
    files.limit = "memory.max", files.peak = "memory.peak", files.usage = "memory.current", files.events = "memory.events";
    return write_file(path, "+memory");
}

static void leaf_remove(struct leaf *leaf) {
    if (!leaf->made) return;
    close(leaf->procs), close(leaf->limit), close(leaf->peak), close(leaf->usage), close(leaf->events);
    leaf->made = 0;
    for (int tries = 0; rmdir(leaf_path(leaf, "")); tries++) {
        if (errno != EBUSY || tries > 500) fail("a run's cgroup can't be removed: %s", strerror(errno));
        usleep(1000); /* the last task is dead but not yet out of the books */
    }
}

static int leaf_make(struct leaf *leaf) {
    if (mkdir(leaf_path(leaf, ""), 0755)) return -1;
    leaf->procs = open(leaf_path(leaf, "cgroup.procs"), O_WRONLY | O_CLOEXEC);
    leaf->limit = open(leaf_path(leaf, files.limit), O_WRONLY | O_CLOEXEC);
    leaf->peak = open(leaf_path(leaf, files.peak), O_RDWR | O_CLOEXEC);
    if (leaf->peak < 0) leaf->peak = open(leaf_path(leaf, files.peak), O_RDONLY | O_CLOEXEC); /* before Linux 6.12 it can't be reset */
    leaf->usage = open(leaf_path(leaf, files.usage), O_RDONLY | O_CLOEXEC);
    leaf->events = open(leaf_path(leaf, files.events), O_RDONLY | O_CLOEXEC);
    leaf->made = 1, leaf->left = 0;
    return leaf->procs < 0 || leaf->limit < 0 || leaf->peak < 0 || leaf->usage < 0 || leaf->events < 0 ? -1 : 0;
}

/* The limit of a leaf that nobody is in. Where there is swap it is limited as well, which a leaf can't be twice; on
   cgroup v2 the container has none for all that is in it. */
static int leaf_limit(struct leaf *leaf, uint64_t memory) {
    char text[32];
    struct sysinfo facts;
    int length = snprintf(text, sizeof text, "%llu", (unsigned long long)(memory + leaf->left));
    if (pwrite(leaf->limit, text, (size_t)length, 0) != length) return -1;
    return (sysinfo(&facts) || facts.totalswap) && write_file(leaf_path(leaf, "memory.memsw.limit_in_bytes"), text) && errno != ENOENT ? -1 : 0;
}

static void leaf_ready(struct leaf *leaf, uint64_t memory) {
    /* The peak starts anew before the look: so it can't be less than what is left. */
    int64_t left = leaf->made && pwrite(leaf->peak, "0", 1, 0) == 1 ? number_in(leaf->usage, "") : -1;
    if (left >= 0 && left <= RESIDUE) {
        leaf->left = left > LOT ? (uint64_t)left - LOT : 0;
        if (leaf_limit(leaf, memory) == 0) return;
    }
    leaf_remove(leaf);
    if (leaf_make(leaf) || leaf_limit(leaf, memory)) fail("a run's cgroup can't be made: %s", strerror(errno));
}

/* The host is gone: nothing of the container stays. */
static void retire(void) {
    if (getpid() == 1) kill(-1, SIGKILL);
    while (wait(NULL) > 0 || errno == EINTR) {}
    leaf_remove(&leaves[0]), leaf_remove(&leaves[1]);
    _exit(0);
}

/* CPU time of all that ran in the container but the runner itself. */
static int64_t container_cpu(void) {
    static int counter = -2, microseconds; /* read before and after every run: kept open */
    if (counter == -2) {
        counter = open("/sys/fs/cgroup/cpuacct/cpuacct.usage", O_RDONLY | O_CLOEXEC);
        if (counter < 0) counter = open("/sys/fs/cgroup/cpu.stat", O_RDONLY | O_CLOEXEC), microseconds = 1;
    }
    char text[512];
    ssize_t n = pread(counter, text, sizeof text - 1, 0);
    text[n > 0 ? n : 0] = 0;
    struct timespec own;
    int64_t total = microseconds ? strtoll(text + strcspn(text, " "), NULL, 10) * 1000 : strtoll(text, NULL, 10);
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

static int is_leaf(const char *name) {
    return !strncmp(name, "run-", 4) || !strncmp(name, "talk-", 5);
}

/* Leaves of containers that were killed in the middle of a run: no directory of theirs stands beside them. */
static void sweep_leaves(void) {
    DIR *all = opendir(CGROUP);
    if (!all) return;
    for (struct dirent *entry; (entry = readdir(all));) {
        if (!is_leaf(entry->d_name)) continue;
        const char *owner = strchr(entry->d_name, '-') + 1;
        int alive = 0;
        DIR *others = opendir(CGROUP);
        for (struct dirent *other; others && (other = readdir(others));)
            alive |= !is_leaf(other->d_name) && strstr(other->d_name, owner); /* engines put a word before it */
        if (others) closedir(others);
        if (others && !alive) unlinkat(dirfd(all), entry->d_name, AT_REMOVEDIR);
    }
    closedir(all);
}

/* The host's two named pipes, if it holds them open on this very machine. */
static int take_pipes(int *in, int *out) {
    *in = open(PIPES "/in", O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    *out = open(PIPES "/out", O_WRONLY | O_NONBLOCK | O_CLOEXEC); /* ENXIO where nobody reads */
    if (*in >= 0 && *out >= 0) return fcntl(*in, F_SETFL, 0) == 0 && fcntl(*out, F_SETFL, 0) == 0;
    close(*in), close(*out);
    return 0;
}

static void hello(void) {
    int in, out;
    uint32_t words[3] = {VERSION, meter, (uint32_t)take_pipes(&in, &out)};
    answer('h', words, sizeof words, NULL, 0);
    flush();
    if (words[2] && (dup2(in, 0) < 0 || dup2(out, 1) < 0)) _exit(1);
    if (words[2]) close(in), close(out);
}

static enum meter best_meter(void) {
    sweep_leaves();
    int fd = open("/etc/hostname", O_RDONLY | O_CLOEXEC);
    if (fd >= 0 && read(fd, container, sizeof container - 1) > 0) container[strcspn(container, "\n")] = 0;
    if (fd >= 0) close(fd);
    int unified = access(CGROUP "/cgroup.controllers", F_OK) == 0;
    if ((!unified || leaves_within() == 0) && leaf_make(&leaves[0]) == 0 && leaf_limit(&leaves[0], 64 << 20) == 0) return LEAF;
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
        chmod(place->path, place->mode);
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

/* Podman can't be told whose a tmpfs is. It grants CHOWN instead, and SETPCAP: both are given up here, for all to come. */
static void own_places(void) {
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct stat facts;
        int known = stat(places[i].path, &facts) == 0;
        if (known && facts.st_uid == places[i].uid && facts.st_gid == places[i].gid) continue;
        if (chown(places[i].path, places[i].uid, places[i].gid)) fail("%s is not its user's: %s", places[i].path, strerror(errno));
    }
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];
    if (syscall(SYS_capget, &header, sets)) fail("capget: %s", strerror(errno));
    uint32_t spent = 1u << CAP_CHOWN | 1u << CAP_SETPCAP;
    if (!(sets[0].permitted & spent)) return;
    if (prctl(PR_CAPBSET_DROP, CAP_CHOWN) || prctl(PR_CAPBSET_DROP, CAP_SETPCAP)) fail("capabilities: %s", strerror(errno));
    sets[0].effective &= ~spent, sets[0].permitted &= ~spent, sets[0].inheritable &= ~spent;
    if (syscall(SYS_capset, &header, sets)) fail("capset: %s", strerror(errno));
}

/* Whether a name stays below its place. */
static int good_name(const char *name) {
    if (!strcmp(name, "/")) return 1;
    if (!*name) return 0;
    for (const char *part = name; *part;) {
        size_t length = strcspn(part, "/");
        if (!length || (length == 1 && part[0] == '.') || (length == 2 && part[0] == '.' && part[1] == '.')) return 0;
        part += length + (part[length] == '/');
    }
    return 1;
}

static void put(char *payload, size_t size) {
    if (size < 6) fail("a file to put is too short");
    struct place *place = place_of(payload[0]);
    uint32_t mode;
    memcpy(&mode, payload + 1, sizeof mode);
    char *name = payload + 5, *end = memchr(name, 0, size - 5);
    if (!end || !good_name(name) || name[0] == '/') fail("a file to put has a bad name");
    pid_t child = fork();
    if (child < 0) fail("fork: %s", strerror(errno));
    if (child == 0) {
        become(place->uid);
        umask(022);
        if (chdir(place->path)) _exit(73);
        for (char *slash = name; (slash = strchr(slash, '/')); *slash++ = '/') {
            *slash = 0;
            if (mkdir(name, 0755) && errno != EEXIST) _exit(74);
        }
        if (end[-1] == '/') _exit(0);
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
}

enum { DEEPEST = 16, LONGEST_NAME = 1024 };

/* Runs in a child of the place's own user: writes every regular file at or below `name` (in `directory`, and called `path`
   from the place on) to `to`: u32 length of the path, u64 size, path, content. Only counts where `to` is -1. Returns -1 once
   `left` does not suffice. */
static int bring(int to, int directory, const char *name, const char *path, int depth, uint64_t *left) {
    int fd = openat(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat facts;
    if (fd < 0) return 0;
    if (fstat(fd, &facts)) return close(fd), 0;
    if (S_ISREG(facts.st_mode)) {
        uint32_t length = (uint32_t)strlen(path);
        uint64_t size = (uint64_t)facts.st_size, cost = size + length + 64; /* so that empty files don't come by the million */
        if (cost > *left) return close(fd), -1;
        *left -= cost;
        if (to < 0) return close(fd), 0;
        write_exactly(to, &length, sizeof length), write_exactly(to, &size, sizeof size), write_exactly(to, path, length);
        while (size) {
            ssize_t n = read(fd, piece, sizeof piece);
            if (n <= 0) _exit(1); /* nobody else is alive: it can't have become shorter */
            write_exactly(to, piece, (size_t)n);
            size -= (uint64_t)n;
        }
        return close(fd), 0;
    }
    DIR *entries = S_ISDIR(facts.st_mode) && depth < DEEPEST ? fdopendir(fd) : NULL;
    if (!entries) return close(fd), 0;
    int enough = 1;
    for (struct dirent *entry; enough && (entry = readdir(entries));) {
        char below[LONGEST_NAME];
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        if (snprintf(below, sizeof below, "%s%s%s", path, *path ? "/" : "", entry->d_name) < (int)sizeof below)
            enough = !bring(to, dirfd(entries), entry->d_name, below, depth + 1, left);
    }
    closedir(entries);
    return enough ? 0 : -1;
}

static int read_all(int fd, void *to, size_t size) {
    for (char *at = to; size;) {
        ssize_t n = read(fd, at, size);
        if (n <= 0) return -1;
        at += n, size -= (size_t)n;
    }
    return 0;
}

/* Answers with the files that have one of these names; with none, and -1, if they are more than fits into `limit` bytes. */
static int send_files(struct place *place, char **names, uint32_t count, uint64_t limit) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC)) fail("pipe: %s", strerror(errno));
    pid_t child = fork();
    if (child < 0) fail("fork: %s", strerror(errno));
    if (child == 0) {
        struct rlimit cpu = {CLEANER_CPU_SECONDS, CLEANER_CPU_SECONDS};
        setrlimit(RLIMIT_CPU, &cpu);
        become(place->uid);
        int top = open(place->path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        for (int to = -1;; to = ends[1]) { /* counted before any is sent: half a program is none */
            uint64_t left = limit;
            for (uint32_t i = 0; i < count; i++) {
                char name[LONGEST_NAME];
                if (!good_name(names[i]) || snprintf(name, sizeof name, "%s", names[i]) >= (int)sizeof name) _exit(77);
                if (name[strlen(name) - 1] == '/') name[strlen(name) - 1] = 0;
                if (bring(to, top, *name ? name : ".", name, 0, &left)) _exit(78);
            }
            if (to >= 0) break;
        }
        _exit(0);
    }
    close(ends[1]);
    uint32_t length;
    uint64_t left;
    while (!read_all(ends[0], &length, sizeof length)) {
        if (read_all(ends[0], &left, sizeof left) || length >= LONGEST_NAME || read_all(ends[0], piece, length)) _exit(1);
        struct header header = {MAGIC, 'f', {0}, length + 1 + left};
        piece[length] = 0;
        append(&header, sizeof header);
        append(piece, length + 1);
        while (left) {
            ssize_t n = read(ends[0], piece, left < sizeof piece ? (size_t)left : sizeof piece);
            if (n <= 0) _exit(1); /* the frame can't be finished: the host sees the stream end */
            append(piece, (size_t)n);
            left -= (uint64_t)n;
        }
    }
    close(ends[0]);
    int status;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (!WIFEXITED(status) || (WEXITSTATUS(status) && WEXITSTATUS(status) != 78)) fail("files can't be read in %s", place->path);
    return WEXITSTATUS(status) ? -1 : 0;
}

static void get(char *payload, size_t size) {
    if (size < 10) fail("a file to get is too short");
    uint64_t limit;
    memcpy(&limit, payload + 1, sizeof limit);
    char *name = payload + 9;
    if (!memchr(name, 0, size - 9) || !good_name(name)) fail("a file to get has a bad name");
    send_files(place_of(payload[0]), &name, 1, limit);
    answer('k', NULL, 0, NULL, 0);
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
    char *strings[3 + 3 * 1024], *cwd, **argv, **envp, **keep;
    struct leaf *leaf;
    struct keep errors;
    int out, err;                 /* reading ends of its standard output and standard error */
    pid_t child;
    int64_t began, starved;       /* when it started; how long it was kept from the cpu */
    int64_t cpu_before;           /* the container's counters when it started */
    int64_t memory_before;
    uint64_t written;             /* bytes on standard output and standard error together: both count */
    int64_t reaped_ns, largest;   /* CPU time, and largest process in bytes, of all that was reaped */
};

static int start_errno; /* why the last child could not start the command */

/* Runs in the child, which shares the runner's memory until it executes the command: nothing here allocates or returns. */
static __attribute__((noinline)) void start(const struct running *run, int in, int out, int err) {
    const struct run_request *request = &run->request;
    if (meter == LEAF && write(run->leaf->procs, "0", 1) != 1) goto fault;
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL); /* the only one that the runner ignores */
    if (in < 0) in = open("/dev/null", O_RDONLY);
    if (setsid() < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0 || close_range(3, ~0u, 0)) goto fault;
    struct rlimit seconds = {request->cpu_ns / 1000000000 + 2, request->cpu_ns / 1000000000 + 3};
    setrlimit(RLIMIT_CPU, &seconds); /* behind the meter, should the runner itself be starved */
    if (setgroups(0, NULL) || setresgid(request->uid, request->uid, request->uid) || setresuid(request->uid, request->uid, request->uid))
        goto fault;
    if (chdir(run->cwd)) goto fault;
    execve(run->argv[0], run->argv, run->envp);
fault:
    start_errno = errno;
    _exit(127);
}

/* Apart from its caller, whose variables a vfork could spoil. */
static __attribute__((noinline)) pid_t spawn(const struct running *run, int in, int out, int err) {
    start_errno = 0;
    pid_t child = vfork();
    if (child < 0) fail("vfork: %s", strerror(errno));
    if (child == 0) start(run, in, out, err);
    return child;
}

/* Reap one process, or any where `which` is -1; 0 if none is dead yet (WNOHANG), -1 if none is left. */
static pid_t reap(struct running *run, int flags, pid_t which) {
    int status;
    struct rusage usage;
    pid_t pid = wait4(which, &status, flags, &usage);
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
    if (!must) while ((pid = reap(run, WNOHANG, -1)) > 0) {}
    if (!must && pid < 0) return;
    kill(-1, SIGKILL);
    while (reap(run, 0, -1) > 0) {}
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
static void watch(struct running *run) {
    int pidfd = (int)syscall(SYS_pidfd_open, run->child, 0);
    if (pidfd < 0) fail("pidfd_open: %s", strerror(errno));
    struct pollfd watched[] = {{run->out, POLLIN, 0}, {run->err, POLLIN, 0}, {pidfd, POLLIN, 0}, {0, 0, 0}};
    int64_t next = run->began + SHORT_NS;
    int ended = 0;
    while (!run->result.limit) {
        if (cancelled(&watched[3])) break;
        int64_t time = now();
        if (!have_ahead && time - run->began > SHORT_NS) watched[3].events = POLLIN;
        if (!ended && time >= next && (run->result.limit = passed(run, time, &next))) break;
        if (poll(watched, ended ? 2 : 4, ended ? 0 : wait_ms(next - time)) < 0 && errno != EINTR)
            fail("poll: %s", strerror(errno));
        int moved = drain(&watched[0], run, NULL) + drain(&watched[1], run, &run->errors);
        if (ended && !moved) break;
        if (!ended && watched[2].revents) end_all(run, 0), ended = 1;
    }
    if (!ended) end_all(run, 1); /* a limit, or cancelled */
    close(pidfd);
}

/* Read a run's request; its strings stay in the payload. */
static void read_request(struct running *run, char *payload, size_t size) {
    struct run_request *request = &run->request;
    run->result = (struct run_result){.exit = -1, .meter = meter};
    if (size < sizeof *request) fail("a run request is too short");
    memcpy(request, payload, sizeof *request);
    char *at = payload + sizeof *request, *last = payload + size;
    if (last == at || last[-1] || request->argc > 1024 || request->envc > 1024 || request->keepc > 1024 || !request->argc ||
        request->stderr_keep > 1 << 20 || (request->cpu_ns | request->wall_ns | request->memory) >> 62)
        fail("a run request is malformed");
    run->argv = run->strings, run->envp = run->argv + request->argc + 1, run->keep = run->envp + request->envc + 1;
    for (uint32_t i = 0; i < 1 + request->argc + request->envc + request->keepc; i++) {
        if (at >= last) fail("a run request lacks strings");
        if (i == 0) run->cwd = at;
        else if (i <= request->argc) run->argv[i - 1] = at;
        else if (i <= request->argc + request->envc) run->envp[i - 1 - request->argc] = at;
        else run->keep[i - 1 - request->argc - request->envc] = at;
        at += strlen(at) + 1;
    }
    if (at != last) fail("a run request has more strings than it says: one of them holds a NUL");
    run->errors = (struct keep){.half = request->stderr_keep / 2, .bytes = malloc(request->stderr_keep + 64)};
    if (!run->errors.bytes) fail("out of memory");
}

/* Start a run between two descriptors; its output goes to a pipe of its own where `out` is -1. */
static void begin(struct running *run, int in, int out) {
    int outs[2] = {-1, out}, err[2];
    if ((out < 0 && make_pipe(outs)) || make_pipe(err)) fail("pipe: %s", strerror(errno));
    if (out < 0) fchmod(outs[1], 0222); /* programs may open /dev/stdout, but read nothing back */
    fchmod(err[1], 0222);
    if (meter == LEAF) leaf_ready(run->leaf, run->request.memory);
    run->began = now();
    run->child = spawn(run, in, outs[1], err[1]);
    run->result.exec_errno = (uint32_t)start_errno;
    if (out < 0) close(outs[1]);
    close(err[1]);
    run->out = outs[0], run->err = err[0];
}

/* What there is to say of a run once nothing of it lives. */
static void settle(struct running *run) {
    if (run->out >= 0) close(run->out);
    close(run->err);
    run->result.memory = (uint64_t)run->largest;
    if (meter == LEAF) {
        int64_t peak = number_in(run->leaf->peak, "") - (int64_t)run->leaf->left, kills = number_in(run->leaf->events, "oom_kill");
        if (peak < 0 || kills < 0) fail("a run's cgroup can't be read");
        if (kills) leaf_remove(run->leaf); /* its counter starts anew with it */
        if (kills && peak + PEAK_NEAR < (int64_t)run->request.memory) fail("a run was killed below its memory limit: the machine has too little memory");
        run->result.memory = (uint64_t)peak, run->result.oom_kills = (uint64_t)kills;
    }
}

static void keep_files(struct running *run, char letter) {
    if (run->request.keepc && send_files(place_of(letter), run->keep, run->request.keepc, run->request.keep_size) && !run->result.limit)
        run->result.limit = OUTPUT;
}

static void answer_run(struct running *run) {
    run->result.stderr_length = (uint32_t)keep_join(&run->errors);
    answer('r', &run->result, sizeof run->result, run->errors.bytes, run->result.stderr_length);
    free(run->errors.bytes);
}

static void run(char *payload, size_t size) {
    struct running run = {.leaf = &leaves[0]};
    read_request(&run, payload, size);
    int64_t kills_before = meter == CONTAINER ? container_oom_kills() : 0;
    run.cpu_before = meter != RUSAGE ? container_cpu() : 0;
    run.memory_before = meter == CONTAINER ? container_memory() : 0;
    blocked_ns = 0;
    begin(&run, input, -1);
    watch(&run);
    int64_t counted = meter != RUSAGE ? container_cpu() - run.cpu_before : 0;
    run.result.cpu_ns = (uint64_t)(counted > run.reaped_ns + COUNTER_NOISE_NS ? counted : run.reaped_ns);
    settle(&run);
    if (meter == CONTAINER) run.result.oom_kills = (uint64_t)(container_oom_kills() - kills_before);
    if (input >= 0) close(input), input = -1;
    keep_files(&run, 'w');
    clear(place_of('w'));
    answer_run(&run);
}

/* --- talking ------------------------------------------------------------------------------------------------------------ */

struct channel { /* one direction of a talk, between the ends that the two hold and the runner's copies of them */
    int writer, reader; /* the ends; -1 once given up */
    int taker;          /* the runner's own view of the reading end, which does not block */
    int taking;         /* the reader is gone: what is written is thrown away */
    char link[64];      /* what /proc calls the pipe */
};

static void open_channel(struct channel *channel) {
    int ends[2];
    char path[32];
    if (pipe2(ends, O_CLOEXEC)) fail("pipe: %s", strerror(errno));
    fchmod(ends[0], 0666); /* programs may open their own /dev/stdin and /dev/stdout; those of others are out of reach */
    snprintf(path, sizeof path, "/proc/self/fd/%d", ends[0]);
    ssize_t length = readlink(path, channel->link, sizeof channel->link - 1);
    channel->link[length > 0 ? length : 0] = 0;
    channel->writer = ends[1], channel->reader = ends[0], channel->taking = 0;
    channel->taker = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (channel->taker < 0 || !*channel->link) fail("a pipe can't be watched: %s", strerror(errno));
}

static void give_up(int *fd) {
    if (*fd >= 0) close(*fd);
    *fd = -1;
}

/* Act as a user: whom its kill(-1) reaches are that user's processes alone, and nobody of them can reach back: the runner's
   real and saved user stay root. */
static void act_as(uid_t uid) {
    if (uid ? setegid(uid) || seteuid(uid) : seteuid(0) || setegid(0)) fail("acting as user %d: %s", (int)uid, strerror(errno));
}

static void end_user(uid_t uid) {
    act_as(uid);
    kill(-1, SIGKILL);
    act_as(0);
}

/* The state of a process, such as 'S' for one that sleeps, and its flags; 0 where there is none. */
static char state_of(pid_t pid, unsigned *flags) {
    char path[32], text[512], state;
    snprintf(path, sizeof path, "/proc/%d/stat", pid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
    if (fd >= 0) close(fd);
    text[n > 0 ? n : 0] = 0;
    char *after = strrchr(text, ')');
    return after && sscanf(after + 1, " %c %*d %*d %*d %*d %*d %u", &state, flags) == 2 ? state : 0;
}

/* Whether a process has begun to end: its descriptors are gone before its end can be seen. */
static int ending(pid_t pid) {
    unsigned flags;
    return !state_of(pid, &flags) || (flags & 4); /* PF_EXITING */
}

/* Calls `look` with the directory of every process of a user until it answers something else than 0. */
static int64_t each_process(uid_t uid, int64_t (*look)(int directory, pid_t pid, void *with), void *with) {
    int64_t found = 0;
    DIR *processes = opendir("/proc");
    if (!processes) return 0;
    for (struct dirent *entry; !found && (entry = readdir(processes));) {
        struct stat facts;
        pid_t pid = (pid_t)atoi(entry->d_name);
        if (pid > 1 && !fstatat(dirfd(processes), entry->d_name, &facts, 0) && facts.st_uid == uid) found = look(dirfd(processes), pid, with);
    }
    closedir(processes);
    return found;
}

static int64_t holds_pipe(int directory, pid_t pid, void *link) {
    char path[32], target[64];
    snprintf(path, sizeof path, "%d/fd", pid);
    int fd = openat(directory, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *entries = fd < 0 ? NULL : fdopendir(fd);
    if (!entries) return 1; /* not to be known */
    int64_t found = 0;
    for (struct dirent *entry; !found && (entry = readdir(entries));) {
        ssize_t n = readlinkat(fd, entry->d_name, target, sizeof target - 1);
        target[n > 0 ? n : 0] = 0;
        found = !strcmp(target, link);
    }
    closedir(entries);
    return found;
}

/* Whether a living one of the two has closed its end of a pipe, in all its processes. */
static int has_left(const struct running *run, struct channel *channel) {
    act_as(run->request.uid);
    int64_t held = each_process(run->request.uid, holds_pipe, channel->link);
    act_as(0);
    return !held && !ending(run->child);
}

static int64_t add_cpu(int directory, pid_t pid, void *sum) {
    char path[32], text[512];
    clockid_t clock;
    struct timespec t;
    unsigned long long children_user = 0, children_system = 0;
    if (clock_getcpuclockid(pid, &clock) == 0 && clock_gettime(clock, &t) == 0)
        *(int64_t *)sum += (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
    snprintf(path, sizeof path, "%d/stat", pid);
    int fd = openat(directory, path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
    if (fd >= 0) close(fd);
    text[n > 0 ? n : 0] = 0;
    char *after = strrchr(text, ')');
    if (after && sscanf(after + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %llu %llu", &children_user, &children_system) == 2)
        *(int64_t *)sum += (int64_t)((children_user + children_system) * (1000000000ULL / (unsigned long long)sysconf(_SC_CLK_TCK)));
    return 0;
}

/* CPU time of the interactor so far. */
static int64_t interactor_cpu(const struct running *interactor) {
    int64_t alive = 0;
    each_process(interactor->request.uid, add_cpu, &alive);
    return interactor->reaped_ns + alive;
}

/* Reap one process of a talk and book it on the one whose user it had; -1 if none is left. */
static pid_t reap_of_two(struct running *pair, int flags) {
    siginfo_t dead = {0};
    if (waitid(P_ALL, 0, &dead, WEXITED | WNOWAIT | flags)) return errno == EINTR ? 1 : -1;
    if (!dead.si_pid) return 0;
    return reap(&pair[dead.si_uid == pair[1].request.uid], 0, dead.si_pid);
}

static int64_t elapsed(const struct running *run, int64_t time) { return time - run->began - run->starved; }

/* The clock of one of the two stops. The submission's does not count the interactor's work: they share one cpu. */
static void stop_clock(struct running *pair, int i) {
    int64_t wall = elapsed(&pair[i], now()) - (i ? 0 : interactor_cpu(&pair[1]));
    pair[i].result.wall_ns = wall > 0 ? (uint64_t)wall : 0;
}

/* One of the two has ended: the other reads the end of file, and writes to nobody. */
static void leave(struct running *pair, int i, struct channel *out, struct channel *in) {
    stop_clock(pair, i);
    end_user(pair[i].request.uid);
    give_up(&out->writer);
    in->taking = 1;
}

/* Whether an interactor ends that was about to when the submission failed. It can't know of that yet: what it still does
   before it waits for something is what it would have done anyway, and its last word may be why the submission failed. */
static int about_to_end(const struct running *interactor, int pidfd) {
    struct pollfd watched = {pidfd, POLLIN, 0};
    unsigned flags;
    for (int tries = 0; tries < LAST_WORD_MS; tries++) {
        if (state_of(interactor->child, &flags) == 'S') return poll(&watched, 1, 0) > 0;
        if (poll(&watched, 1, 1) > 0) return 1;
    }
    return 0;
}

static void take(struct channel *channel) {
    ssize_t n = read(channel->taker, piece, sizeof piece);
    if (n == 0) give_up(&channel->taker);
}

static void converse(struct running *pair, uint64_t deciding) {
    struct running *submission = &pair[0], *interactor = &pair[1];
    struct channel channels[2]; /* each one's output */
    open_channel(&channels[0]), open_channel(&channels[1]);
    int64_t cpu_before = meter != RUSAGE ? container_cpu() : 0;
    blocked_ns = 0;
    begin(interactor, channels[0].reader, channels[1].writer);
    begin(submission, channels[1].reader, channels[0].writer);
    give_up(&channels[0].reader), give_up(&channels[1].reader);
    int pidfds[2], ended[2] = {0, 0}, over = 0;
    int64_t left = 0; /* when the submission ended */
    for (int i = 0; i < 2; i++)
        if ((pidfds[i] = (int)syscall(SYS_pidfd_open, pair[i].child, 0)) < 0) fail("pidfd_open: %s", strerror(errno));
    struct pollfd watched[] = {{0, POLLIN, 0}, {pidfds[0], POLLIN, 0}, {pidfds[1], POLLIN, 0}, {submission->err, POLLIN, 0}, {interactor->err, POLLIN, 0}, {-1, POLLIN, 0}, {-1, POLLIN, 0}};
    if (have_ahead) watched[0].events = 0;
    while (!over) {
        if (cancelled(&watched[0])) break;
        for (int i = 0; i < 2; i++) watched[5 + i].fd = channels[i].taking ? channels[i].taker : -1;
        int events = poll(watched, 7, TICK_MS);
        if (events < 0 && errno != EINTR) fail("poll: %s", strerror(errno));
        drain(&watched[3], submission, &submission->errors);
        drain(&watched[4], interactor, &interactor->errors);
        if (submission->result.limit || interactor->result.limit) break; /* standard error counts as output */
        for (int i = 0; i < 2; i++)
            if (watched[5 + i].revents) take(&channels[i]);
        for (int i = 1; i >= 0; i--) { /* of two that ended at once, the interactor was first: it can have made the other fail */
            if (ended[i] || !watched[1 + i].revents) continue;
            struct run_result *result = &pair[i].result;
            while (result->exit < 0 && !result->signal && reap_of_two(pair, 0) > 0) {}
            int failed = result->signal || (i ? result->exit < 64 && deciding >> result->exit & 1 : result->exit);
            if (!i && failed && !ended[1] && about_to_end(interactor, pidfds[1])) break; /* the interactor's turn, then this again */
            ended[i] = 1, watched[1 + i].fd = -1;
            if (!i) left = now();
            result->first = !ended[!i];
            leave(pair, i, &channels[i], &channels[!i]);
            if (failed || ended[!i]) over = 1;
        }
        if (over) break;
        while (reap_of_two(pair, WNOHANG) > 0) {}
        int64_t time = now(), theirs = interactor_cpu(interactor), all = meter != RUSAGE ? container_cpu() - cpu_before : cpu_so_far(submission->child, 0);
        int64_t wall = (int64_t)submission->request.wall_ns + theirs;
        if (!ended[0] && all - (meter != RUSAGE ? theirs : 0) > (int64_t)submission->request.cpu_ns) submission->result.limit = CPU, over = 1;
        if (!ended[0] && !over && elapsed(submission, time) > wall) {
            submission->starved = starved_longest();
            if (elapsed(submission, time) > wall) submission->result.limit = WALL, over = 1;
        }
        if (!ended[1] && !over && theirs > (int64_t)interactor->request.cpu_ns) interactor->result.limit = CPU, over = 1;
        if (ended[0] && !ended[1] && !over && time - left > (int64_t)interactor->request.wall_ns) {
            int64_t starved = starved_longest(); /* that before the submission ended too: rather too long than too short */
            if (time - left - starved > (int64_t)interactor->request.wall_ns) interactor->result.limit = WALL, over = 1;
        }
        if (events) continue;
        for (int i = 0; i < 2; i++) { /* a quiet moment: has one of them closed an end? */
            if (ended[i]) continue;
            if (i && channels[i].writer >= 0 && has_left(&pair[i], &channels[i])) give_up(&channels[i].writer);
            if (!channels[!i].taking && has_left(&pair[i], &channels[!i])) channels[!i].taking = 1;
        }
    }
    for (int i = 0; i < 2; i++)
        if (!ended[i]) stop_clock(pair, i);
    kill(-1, SIGKILL);
    while (reap_of_two(pair, 0) > 0) {}
    for (int i = 0; i < 2; i++) {
        while (drain(&(struct pollfd){pair[i].err, POLLIN, POLLIN}, &pair[i], &pair[i].errors)) {}
        give_up(&channels[i].writer), give_up(&channels[i].taker), close(pidfds[i]);
        pair[i].result.cpu_ns = (uint64_t)pair[i].reaped_ns;
    }
    int64_t rest = meter != RUSAGE ? container_cpu() - cpu_before - interactor->reaped_ns : 0;
    if (rest > submission->reaped_ns + COUNTER_NOISE_NS) submission->result.cpu_ns = (uint64_t)rest;
}

static void talk(char *payload, size_t size) {
    static struct running pair[2];
    uint64_t first, deciding;
    if (size < 16) fail("a talk is too short");
    memcpy(&first, payload, sizeof first), memcpy(&deciding, payload + 8, sizeof deciding);
    if (first > size - 16) fail("a talk is too short");
    memset(pair, 0, sizeof pair);
    pair[0].leaf = &leaves[0], pair[1].leaf = &leaves[1];
    read_request(&pair[0], payload + 16, first);
    read_request(&pair[1], payload + 16 + first, size - 16 - first);
    if (pair[0].request.uid != SUBMISSION_UID || pair[1].request.uid != INTERACTOR_UID) fail("a talk between other users");
    int64_t kills_before = meter == CONTAINER ? container_oom_kills() : 0;
    converse(pair, deciding);
    settle(&pair[0]), settle(&pair[1]);
    /* The container's counter does not say whom the kernel killed: the one whom a signal ended. */
    if (meter == CONTAINER && container_oom_kills() > kills_before) pair[pair[1].result.signal == SIGKILL && pair[1].result.first].result.oom_kills = 1;
    keep_files(&pair[1], 'v');
    clear(place_of('w')), clear(place_of('v'));
    answer_run(&pair[0]), answer_run(&pair[1]);
}

/* The input lives in a memory file of the runner's, which programs get for reading alone: it is charged to nobody's run. */
static void take_input(uint64_t length) {
    static int file = -1;
    if (input >= 0) close(input);
    if (file < 0 && ((file = memfd_create("input", MFD_CLOEXEC)) < 0 || fchmod(file, 0444))) fail("memfd_create: %s", strerror(errno));
    if (ftruncate(file, 0) || lseek(file, 0, SEEK_SET)) fail("input: %s", strerror(errno));
    while (length) {
        size_t n = length < sizeof piece ? (size_t)length : sizeof piece;
        read_exactly(piece, n);
        write_exactly(file, piece, n);
        length -= n;
    }
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    input = open(path, O_RDONLY | O_CLOEXEC);
    if (input < 0) fail("input: %s", strerror(errno));
}

int main(void) {
    for (int i = 1; i < 32; i++) signal(i, i == SIGPIPE ? SIG_IGN : SIG_DFL);
    umask(022);
    prctl(PR_SET_DUMPABLE, 0);
    meter = best_meter();
    own_places();
    /* Some engines give a mount the mode that its directory has in the image, whatever they were told. */
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) clear(&places[i]);
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
        switch (header.kind) {
            case 'H': hello(); break;
            case 'C': clear(place_of(payload[0])), answer('k', NULL, 0, NULL, 0); break;
            case 'P': put(payload, header.length); break;
            case 'G': get(payload, header.length); break;
            case 'R': run(payload, header.length); break;
            case 'T': talk(payload, header.length); break;
            case 'X': break; /* the run had ended already */
            default: fail("an unknown request: %d", header.kind);
        }
        flush();
        free(payload);
    }
}
