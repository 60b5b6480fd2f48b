// The files of Workspace/web, compiled in.
#include "web_assets.h"

static const unsigned char style[] = {
#embed "../../web/style.css"
};

static const unsigned char icon[] = {
#embed "../../web/icon.svg"
};

purport_web_asset purport_web_style(void) { return (purport_web_asset){style, sizeof(style)}; }

purport_web_asset purport_web_icon(void) { return (purport_web_asset){icon, sizeof(icon)}; }
