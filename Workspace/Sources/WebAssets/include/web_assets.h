#ifndef PURPORT_WEB_ASSETS_H
#define PURPORT_WEB_ASSETS_H

#include <stddef.h>

/// A file of Workspace/web that is served as it is, compiled into the program so that the binary can be moved anywhere.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} purport_web_asset;

/// How many there are.
size_t purport_web_asset_count(void);

/// One of them, counted from 0; `index` must be below the count.
purport_web_asset purport_web_asset_at(size_t index);

#endif
