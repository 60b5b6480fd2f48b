#ifndef PURPORT_FILE_EXCHANGE_H
#define PURPORT_FILE_EXCHANGE_H

/// Renames within a folder that is open (renameat2(2)), which the C library shows to programs in C only.
/// Each returns 0, or -1 with the reason in `errno`.

/// Lets two files change places in one step.
int purport_exchange(int folder, const char *first, const char *second);

/// Gives a file another name, unless a file has that name already (`EEXIST`).
int purport_rename_to_free(int folder, const char *from, const char *to);

#endif
