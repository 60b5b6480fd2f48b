#ifndef PURPORT_WEB_ASSETS_H
#define PURPORT_WEB_ASSETS_H

#include <stddef.h>

/// A file that the workspace serves as it is, compiled into the program so that the binary can be moved anywhere.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} purport_web_asset;

/// `web/style.css`.
purport_web_asset purport_web_style(void);

/// `web/figures.css`.
purport_web_asset purport_web_figures(void);

/// `web/case.js`.
purport_web_asset purport_web_case_script(void);

/// `web/icon.svg`.
purport_web_asset purport_web_icon(void);

#endif
