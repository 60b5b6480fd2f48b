#define _GNU_SOURCE
#include "file_exchange.h"

#include <stdio.h>

int purport_exchange(int folder, const char *first, const char *second) {
    return renameat2(folder, first, folder, second, RENAME_EXCHANGE);
}

int purport_rename_to_free(int folder, const char *from, const char *to) {
    return renameat2(folder, from, folder, to, RENAME_NOREPLACE);
}
