// The files of Workspace/web, compiled in. A new file is an array here and a row of the table.
#include "web_assets.h"

static const unsigned char article_css[] = {
#embed "../../web/article.css"
};

static const unsigned char article_js[] = {
#embed "../../web/article.js"
};

static const unsigned char case_js[] = {
#embed "../../web/case.js"
};

static const unsigned char cases_css[] = {
#embed "../../web/cases.css"
};

static const unsigned char cases_js[] = {
#embed "../../web/cases.js"
};

static const unsigned char completion_js[] = {
#embed "../../web/completion.js"
};

static const unsigned char drop_js[] = {
#embed "../../web/drop.js"
};

static const unsigned char editor_css[] = {
#embed "../../web/editor.css"
};

static const unsigned char editor_js[] = {
#embed "../../web/editor.js"
};

static const unsigned char figures_css[] = {
#embed "../../web/figures.css"
};

static const unsigned char icon_svg[] = {
#embed "../../web/icon.svg"
};

static const unsigned char ink_js[] = {
#embed "../../web/ink.js"
};

static const unsigned char keys_js[] = {
#embed "../../web/keys.js"
};

static const unsigned char live_js[] = {
#embed "../../web/live.js"
};

static const unsigned char marks_js[] = {
#embed "../../web/marks.js"
};

static const unsigned char place_js[] = {
#embed "../../web/place.js"
};

static const unsigned char quoting_js[] = {
#embed "../../web/quoting.js"
};

static const unsigned char style_css[] = {
#embed "../../web/style.css"
};

static const unsigned char unsaved_js[] = {
#embed "../../web/unsaved.js"
};

#define ROW(name, array) {name, array, sizeof(array)}

static const purport_web_asset assets[] = {
    ROW("article.css", article_css),
    ROW("article.js", article_js),
    ROW("case.js", case_js),
    ROW("cases.css", cases_css),
    ROW("cases.js", cases_js),
    ROW("completion.js", completion_js),
    ROW("drop.js", drop_js),
    ROW("editor.css", editor_css),
    ROW("editor.js", editor_js),
    ROW("figures.css", figures_css),
    ROW("icon.svg", icon_svg),
    ROW("ink.js", ink_js),
    ROW("keys.js", keys_js),
    ROW("live.js", live_js),
    ROW("marks.js", marks_js),
    ROW("place.js", place_js),
    ROW("quoting.js", quoting_js),
    ROW("style.css", style_css),
    ROW("unsaved.js", unsaved_js),
};

size_t purport_web_asset_count(void) { return sizeof(assets) / sizeof(assets[0]); }

purport_web_asset purport_web_asset_at(size_t index) { return assets[index]; }
