/* Stands between a process and its files: notes every change below one folder, and lets chosen calls fail.
 *
 * Built by the torture tests and preloaded into their own children only. SHIM_ROOT names the folder, SHIM_LOG the file
 * that the notes go to. shim_arm() lets the n-th call of a kind fail, or kills the process there when the error is below
 * zero; shim_note() puts a word of the test's between the notes ("this is stored"), so that a replay knows what had been
 * promised at each moment.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *root;
static int notes = -1, ready, armed_kind, armed_at, armed_errno, armed_sticky, seen, fired;

static void prepare(void) {
    if (ready) return;
    ready = 1;
    root = getenv("SHIM_ROOT");
    const char *log = getenv("SHIM_LOG");
    if (log) notes = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int below(const char *path) {
    prepare();
    return root && path && strncmp(path, root, strlen(root)) == 0;
}

static const char *name_of(int fd, char *held) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, held, PATH_MAX - 1);
    if (n < 0) return NULL;
    held[n] = 0;
    return below(held) ? held : NULL;
}

static void note(char op, const char *a, const char *b, int64_t at, const void *data, uint32_t size) {
    if (notes < 0) return;
    struct __attribute__((packed)) { char op; uint16_t a, b; int64_t at; uint32_t size; } head = {
        op, (uint16_t)strlen(a), (uint16_t)strlen(b), at, size };
    char *whole = malloc(sizeof head + head.a + head.b + size);
    memcpy(whole, &head, sizeof head);
    memcpy(whole + sizeof head, a, head.a);
    memcpy(whole + sizeof head + head.a, b, head.b);
    if (size) memcpy(whole + sizeof head + head.a + head.b, data, size);
    syscall(SYS_write, notes, whole, sizeof head + head.a + head.b + size);
    free(whole);
}

void shim_note(const char *word) { prepare(); note('A', word, "", 0, NULL, 0); }
void shim_arm(int kind, int at, int error, int sticky) {
    armed_kind = kind; armed_at = at; armed_errno = error; armed_sticky = sticky; seen = 0; fired = 0;
}
int shim_fired(void) { return fired; }
int shim_seen(void) { return seen; }

static int fails(int kind) {
    if (kind != armed_kind) return 0;
    seen++;
    if (seen != armed_at && !(armed_sticky && seen > armed_at)) return 0;
    fired++;
    if (armed_errno < 0) raise(SIGKILL);
    errno = armed_errno;
    return 1;
}

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)
enum { WRITE = 1, SYNC, TRUNCATE, READ, OPEN, UNLINK, RENAME };

static int opened(const char *path, int flags, int fd, int was) {
    if (fd >= 0 && !was && (flags & O_CREAT)) note('C', path, "", 0, NULL, 0);
    else if (fd >= 0 && (flags & O_TRUNC)) note('T', path, "", 0, NULL, 0);
    return fd;
}

#define OPENER(name) int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...); \
    va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
    if (!below(path)) return real(path, flags, mode); \
    if ((flags & O_TMPFILE) == O_TMPFILE) { errno = EOPNOTSUPP; return -1; } /* it has no name to note */ \
    if (fails(OPEN)) return -1; \
    int was = access(path, F_OK) == 0; \
    return opened(path, flags, real(path, flags, mode), was); }
OPENER(open)
OPENER(open64)

#define WRITER(name, off_type) ssize_t name(int fd, const void *data, size_t size, off_type at) { \
    REAL(ssize_t, name, int, const void *, size_t, off_type); \
    char held[PATH_MAX]; const char *path = name_of(fd, held); \
    if (path && fails(WRITE)) return -1; \
    ssize_t n = real(fd, data, size, at); \
    if (path && n > 0) note('W', path, "", at, data, (uint32_t)n); \
    return n; }
WRITER(pwrite, off_t)
WRITER(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t size) {
    REAL(ssize_t, write, int, const void *, size_t);
    char held[PATH_MAX]; const char *path = name_of(fd, held);
    if (!path) return real(fd, data, size);
    if (fails(WRITE)) return -1;
    off_t at = lseek(fd, 0, SEEK_CUR);
    ssize_t n = real(fd, data, size);
    if (n > 0) note('W', path, "", at, data, (uint32_t)n);
    return n;
}

ssize_t read(int fd, void *data, size_t size) {
    REAL(ssize_t, read, int, void *, size_t);
    char held[PATH_MAX];
    if (armed_kind == READ && name_of(fd, held) && fails(READ)) return -1;
    return real(fd, data, size);
}

#define READER(name, off_type) ssize_t name(int fd, void *data, size_t size, off_type at) { \
    REAL(ssize_t, name, int, void *, size_t, off_type); \
    char held[PATH_MAX]; \
    if (armed_kind == READ && name_of(fd, held) && fails(READ)) return -1; \
    return real(fd, data, size, at); }
READER(pread, off_t)
READER(pread64, off64_t)

#define CUTTER(name, off_type) int name(int fd, off_type size) { \
    REAL(int, name, int, off_type); \
    char held[PATH_MAX]; const char *path = name_of(fd, held); \
    if (path && fails(TRUNCATE)) return -1; \
    int done = real(fd, size); \
    if (path && done == 0) note('T', path, "", size, NULL, 0); \
    return done; }
CUTTER(ftruncate, off_t)
CUTTER(ftruncate64, off64_t)

#define SYNCER(name) int name(int fd) { \
    REAL(int, name, int); \
    char held[PATH_MAX]; const char *path = name_of(fd, held); \
    if (path && fails(SYNC)) return -1; \
    int done = real(fd); \
    if (path && done == 0) note('S', path, "", 0, NULL, 0); \
    return done; }
SYNCER(fsync)
SYNCER(fdatasync)

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    if (!below(path)) return real(path);
    if (fails(UNLINK)) return -1;
    int done = real(path);
    if (done == 0) note('U', path, "", 0, NULL, 0);
    return done;
}

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    if (!below(from)) return real(from, to);
    if (fails(RENAME)) return -1;
    int done = real(from, to);
    if (done == 0) note('R', from, to, 0, NULL, 0);
    return done;
}
