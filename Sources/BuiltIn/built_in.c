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

static const unsigned char lexicon_languages[] = {
#embed "../../share/purport/lexicon/languages.txt"
};

static const unsigned char lexicon_de_attribution[] = {
#embed "../../share/purport/lexicon/de/attribution.txt"
};

static const unsigned char lexicon_de_certainty[] = {
#embed "../../share/purport/lexicon/de/certainty.txt"
};

static const unsigned char lexicon_de_discourse[] = {
#embed "../../share/purport/lexicon/de/discourse.txt"
};

static const unsigned char lexicon_de_names[] = {
#embed "../../share/purport/lexicon/de/names.txt"
};

static const unsigned char lexicon_de_stances[] = {
#embed "../../share/purport/lexicon/de/stances.txt"
};

static const unsigned char lexicon_de_words[] = {
#embed "../../share/purport/lexicon/de/words.txt"
};

static const unsigned char lexicon_en_answers[] = {
#embed "../../share/purport/lexicon/en/answers.txt"
};

static const unsigned char lexicon_en_attribution[] = {
#embed "../../share/purport/lexicon/en/attribution.txt"
};

static const unsigned char lexicon_en_certainty[] = {
#embed "../../share/purport/lexicon/en/certainty.txt"
};

static const unsigned char lexicon_en_discourse[] = {
#embed "../../share/purport/lexicon/en/discourse.txt"
};

static const unsigned char lexicon_en_evidence[] = {
#embed "../../share/purport/lexicon/en/evidence.txt"
};

static const unsigned char lexicon_en_names[] = {
#embed "../../share/purport/lexicon/en/names.txt"
};

static const unsigned char lexicon_en_reports[] = {
#embed "../../share/purport/lexicon/en/reports.txt"
};
static const unsigned char lexicon_en_stances[] = {
#embed "../../share/purport/lexicon/en/stances.txt"
};

static const unsigned char lexicon_en_words[] = {
#embed "../../share/purport/lexicon/en/words.txt"
};

static const unsigned char lexicon_nl_attribution[] = {
#embed "../../share/purport/lexicon/nl/attribution.txt"
};

static const unsigned char lexicon_nl_certainty[] = {
#embed "../../share/purport/lexicon/nl/certainty.txt"
};

static const unsigned char lexicon_nl_discourse[] = {
#embed "../../share/purport/lexicon/nl/discourse.txt"
};

static const unsigned char lexicon_nl_names[] = {
#embed "../../share/purport/lexicon/nl/names.txt"
};

static const unsigned char lexicon_nl_stances[] = {
#embed "../../share/purport/lexicon/nl/stances.txt"
};

static const unsigned char lexicon_nl_words[] = {
#embed "../../share/purport/lexicon/nl/words.txt"
};

#define ENTRY(path, array) {path, array, sizeof(array)}

static const purport_built_in_file files[] = {
    ENTRY("conventions.purport", conventions),
    ENTRY("scales.purport", scales),
    ENTRY("starter.purport", starter),
    ENTRY("words.purport", words),
    ENTRY("lexicon/languages.txt", lexicon_languages),
    ENTRY("lexicon/de/attribution.txt", lexicon_de_attribution),
    ENTRY("lexicon/de/certainty.txt", lexicon_de_certainty),
    ENTRY("lexicon/de/discourse.txt", lexicon_de_discourse),
    ENTRY("lexicon/de/names.txt", lexicon_de_names),
    ENTRY("lexicon/de/stances.txt", lexicon_de_stances),
    ENTRY("lexicon/de/words.txt", lexicon_de_words),
    ENTRY("lexicon/en/answers.txt", lexicon_en_answers),
    ENTRY("lexicon/en/attribution.txt", lexicon_en_attribution),
    ENTRY("lexicon/en/certainty.txt", lexicon_en_certainty),
    ENTRY("lexicon/en/discourse.txt", lexicon_en_discourse),
    ENTRY("lexicon/en/evidence.txt", lexicon_en_evidence),
    ENTRY("lexicon/en/names.txt", lexicon_en_names),
    ENTRY("lexicon/en/reports.txt", lexicon_en_reports),
    ENTRY("lexicon/en/stances.txt", lexicon_en_stances),
    ENTRY("lexicon/en/words.txt", lexicon_en_words),
    ENTRY("lexicon/nl/attribution.txt", lexicon_nl_attribution),
    ENTRY("lexicon/nl/certainty.txt", lexicon_nl_certainty),
    ENTRY("lexicon/nl/discourse.txt", lexicon_nl_discourse),
    ENTRY("lexicon/nl/names.txt", lexicon_nl_names),
    ENTRY("lexicon/nl/stances.txt", lexicon_nl_stances),
    ENTRY("lexicon/nl/words.txt", lexicon_nl_words),
};

size_t purport_built_in_count(void) { return sizeof(files) / sizeof(files[0]); }

purport_built_in_file purport_built_in_at(size_t index) {
    size_t count = purport_built_in_count();
    return files[index < count ? index : count - 1];
}
