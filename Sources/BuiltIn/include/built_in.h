#ifndef PURPORT_BUILT_IN_H
#define PURPORT_BUILT_IN_H

#include <stddef.h>

/// One file of `share/purport`, compiled into the program so that the binary can be moved anywhere.
typedef struct {
    const char *path;
    const unsigned char *bytes;
    size_t count;
} purport_built_in_file;

/// Number of built-in files.
size_t purport_built_in_count(void);

/// The file with this index, from 0 up to the count; the last one for an index past it.
purport_built_in_file purport_built_in_at(size_t index);

#endif
