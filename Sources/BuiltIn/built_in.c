// The files of share/purport, compiled in. A new file takes one array here and one line in `files`.
#include "built_in.h"

static const unsigned char conventions[] = {
#embed "../../share/purport/conventions.purport"
};

static const unsigned char scales[] = {
#embed "../../share/purport/scales.purport"
};
static const unsigned char starter[] = {
#embed "../../share/purport/starter.purport"
};
static const unsigned char words[] = {
#embed "../../share/purport/words.purport"
};

#define ENTRY(path, array) {path, array, sizeof(array)}

static const purport_built_in_file files[] = {
    ENTRY("conventions.purport", conventions),
    ENTRY("scales.purport", scales),
    ENTRY("starter.purport", starter),
    ENTRY("words.purport", words),
};

size_t purport_built_in_count(void) { return sizeof(files) / sizeof(files[0]); }

purport_built_in_file purport_built_in_at(size_t index) {
    size_t count = purport_built_in_count();
    return files[index < count ? index : count - 1];
}
