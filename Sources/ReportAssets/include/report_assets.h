#ifndef PURPORT_REPORT_ASSETS_H
#define PURPORT_REPORT_ASSETS_H

#include <stddef.h>

typedef struct {
    const unsigned char *bytes;
    size_t count;
} purport_report_asset;

/// The style sheets of a report, one after another.
purport_report_asset purport_report_style(void);

#endif
