/*
 * A disk that forgets what was not synced, for a process started with it preloaded.
 *
 * FORGETFUL_DIR is where the process works; FORGETFUL_SHADOW becomes what a power cut would leave of
 * it: the bytes of a file up to its last fsync or fdatasync, and renames, removals and truncations
 * up to the last sync of anything, as ext4's journal has it. What is written through memory maps
 * counts as never synced.
 *
 *   cc -shared -fPIC -O2 -o forgetful.so forgetful.c -ldl -lpthread
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *dir, *shadow;

/* How much of each file the shadow has, and whether something before that was written again. */
struct known {
    char path[PATH_MAX];
    off_t copied;
    int again;
    struct known *next;
};
static struct known *files[4096];

/* Metadata changes that no sync has carried to the disk yet, in their order. */
struct change {
    char from[PATH_MAX], to[PATH_MAX];
    int link;
    struct change *next;
};
static struct change *first, **last = &first;

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    dir = getenv("FORGETFUL_DIR");
    shadow = getenv("FORGETFUL_SHADOW");
}

static int watched(const char *path) {
    return dir && shadow && strncmp(path, dir, strlen(dir)) == 0 && path[strlen(dir)] == '/';
}

static void shadow_of(const char *path, char *out) {
    snprintf(out, PATH_MAX, "%s%s", shadow, path + strlen(dir));
}

static int path_of(int fd, char *out) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, out, PATH_MAX - 1);
    if (length < 0) {
        return 0;
    }
    out[length] = 0;
    return watched(out);
}

static void absolute(const char *path, char *out) {
    if (path[0] == '/') {
        snprintf(out, PATH_MAX, "%s", path);
        return;
    }
    char here[PATH_MAX / 2];
    snprintf(out, PATH_MAX, "%s/%s", getcwd(here, sizeof here) ? here : "", path);
}

static struct known *known(const char *path, int make) {
    unsigned hash = 5381;
    for (const char *c = path; *c; c++) {
        hash = hash * 33 + (unsigned char) *c;
    }
    struct known **slot = &files[hash % 4096];
    for (; *slot; slot = &(*slot)->next) {
        if (strcmp((*slot)->path, path) == 0) {
            return *slot;
        }
    }
    if (make) {
        *slot = calloc(1, sizeof **slot);
        snprintf((*slot)->path, PATH_MAX, "%s", path);
    }
    return *slot;
}

static void make_parents(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        mkdir(path, 0755);
        *slash = '/';
    }
}

static void copy(const char *path) {
    char target[PATH_MAX], block[65536];
    shadow_of(path, target);
    make_parents(target);
    struct known *file = known(path, 1);
    int in = REAL(open)(path, O_RDONLY), out = REAL(open)(target, O_WRONLY | O_CREAT, 0644);
    struct stat now;
    if (in >= 0 && out >= 0 && fstat(in, &now) == 0) {
        off_t at = file->again || now.st_size < file->copied ? 0 : file->copied;
        ssize_t got;
        while ((got = pread(in, block, sizeof block, at)) > 0) {
            if (REAL(pwrite)(out, block, got, at) != got) {
                abort();
            }
            at += got;
        }
        if (REAL(ftruncate)(out, now.st_size) != 0) {
            abort();
        }
        file->copied = now.st_size;
        file->again = 0;
    }
    close(in);
    close(out);
}

/* Renames the shadow's file; one that was never synced is there, and empty. */
static void carry_out(struct change *change) {
    char from[PATH_MAX], to[PATH_MAX];
    shadow_of(change->from, from);
    if (!change->to[0]) {
        if (REAL(unlink)(from) != 0) {
            REAL(rmdir)(from);
        }
        return;
    }
    shadow_of(change->to, to);
    make_parents(to);
    if (change->link) {
        REAL(link)(from, to);
        return;
    }
    struct stat source;
    if (REAL(rename)(from, to) != 0 && stat(change->to, &source) == 0) {
        if (S_ISDIR(source.st_mode)) {
            mkdir(to, 0755);
        } else {
            close(REAL(open)(to, O_WRONLY | O_CREAT | O_TRUNC, 0644));
        }
    }
}

static void synced(int fd) {
    char path[PATH_MAX];
    if (!path_of(fd, path)) {
        return;
    }
    pthread_mutex_lock(&lock);
    while (first) {
        struct change *next = first->next;
        carry_out(first);
        free(first);
        first = next;
    }
    last = &first;
    struct stat what;
    if (fstat(fd, &what) == 0 && S_ISREG(what.st_mode)) {
        copy(path);
    } else {
        char target[PATH_MAX + 2];
        shadow_of(path, target);
        strcat(target, "/");
        make_parents(target);
    }
    pthread_mutex_unlock(&lock);
}

static void changed_by(const char *from, const char *to, int link) {
    char absolute_from[PATH_MAX], absolute_to[PATH_MAX] = "";
    absolute(from, absolute_from);
    if (to) {
        absolute(to, absolute_to);
    }
    if (!watched(absolute_from)) {
        return;
    }
    pthread_mutex_lock(&lock);
    struct change *change = calloc(1, sizeof *change);
    strcpy(change->from, absolute_from);
    strcpy(change->to, absolute_to);
    change->link = link;
    *last = change;
    last = &change->next;
    struct known *moved = known(absolute_from, 0);
    if (moved) {
        if (to) {
            struct known *target = known(absolute_to, 1);
            target->copied = moved->copied;
            target->again = moved->again;
        }
        if (!link) {
            moved->copied = 0;
        }
    }
    pthread_mutex_unlock(&lock);
}

static void changed(const char *from, const char *to) {
    changed_by(from, to, 0);
}

static void written(int fd, off_t at) {
    char path[PATH_MAX];
    if (!path_of(fd, path)) {
        return;
    }
    pthread_mutex_lock(&lock);
    struct known *file = known(path, 0);
    if (file && at < file->copied) {
        file->again = 1;
    }
    pthread_mutex_unlock(&lock);
}

/* A file that is begun anew has nothing of what the shadow knows of it. */
static int begun(int fd, int flags) {
    if (fd >= 0 && (flags & O_TRUNC)) {
        written(fd, -1);
    }
    return fd;
}

int open(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return begun(REAL(open)(path, flags, mode), flags);
}

int open64(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return begun(REAL(open64)(path, flags, mode), flags);
}

int fsync(int fd) {
    int result = REAL(fsync)(fd);
    if (result == 0) {
        synced(fd);
    }
    return result;
}

int fdatasync(int fd) {
    int result = REAL(fdatasync)(fd);
    if (result == 0) {
        synced(fd);
    }
    return result;
}

int rename(const char *from, const char *to) {
    int result = REAL(rename)(from, to);
    if (result == 0) {
        changed(from, to);
    }
    return result;
}

int link(const char *from, const char *to) {
    int result = REAL(link)(from, to);
    if (result == 0) {
        changed_by(from, to, 1);
    }
    return result;
}

int unlink(const char *path) {
    int result = REAL(unlink)(path);
    if (result == 0) {
        changed(path, NULL);
    }
    return result;
}

int remove(const char *path) {
    int result = REAL(remove)(path);
    if (result == 0) {
        changed(path, NULL);
    }
    return result;
}

int rmdir(const char *path) {
    int result = REAL(rmdir)(path);
    if (result == 0) {
        changed(path, NULL);
    }
    return result;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
    ssize_t result = REAL(pwrite)(fd, bytes, length, at);
    written(fd, at);
    return result;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) {
    ssize_t result = REAL(pwrite64)(fd, bytes, length, at);
    written(fd, at);
    return result;
}

int ftruncate(int fd, off_t length) {
    int result = REAL(ftruncate)(fd, length);
    written(fd, length);
    return result;
}

int ftruncate64(int fd, off_t length) {
    int result = REAL(ftruncate64)(fd, length);
    written(fd, length);
    return result;
}
