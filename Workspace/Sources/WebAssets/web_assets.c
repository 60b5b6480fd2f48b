// The files of Workspace/web, compiled in.
#include "web_assets.h"

static const unsigned char style[] = {
#embed "../../web/style.css"
};

static const unsigned char figures[] = {
#embed "../../web/figures.css"
};

static const unsigned char case_script[] = {
#embed "../../web/case.js"
};

static const unsigned char icon[] = {
#embed "../../web/icon.svg"
};

purport_web_asset purport_web_style(void) { return (purport_web_asset){style, sizeof(style)}; }

purport_web_asset purport_web_figures(void) { return (purport_web_asset){figures, sizeof(figures)}; }

purport_web_asset purport_web_case_script(void) { return (purport_web_asset){case_script, sizeof(case_script)}; }

purport_web_asset purport_web_icon(void) { return (purport_web_asset){icon, sizeof(icon)}; }
