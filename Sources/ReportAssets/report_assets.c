// The style sheets that a report carries with it, compiled in: those of the workspace, and what only a report needs.
#include "report_assets.h"

static const unsigned char style[] = {
#embed "../../Workspace/web/style.css"
    , '\n',
#embed "../../Workspace/web/figures.css"
    , '\n',
#embed "../../Workspace/web/report.css"
};

purport_report_asset purport_report_style(void) { return (purport_report_asset){style, sizeof(style)}; }
