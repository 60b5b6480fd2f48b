// Debian's libxml2 includes ICU's headers, which clash with the copy of ICU inside Foundation when one program imports both.
// Nothing of ICU is used here, so its declarations are left out; the library itself is the same.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
