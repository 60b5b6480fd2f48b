// An article: its marks explained, and words of it put into a case.

import "/marks.js";
import "/quoting.js";
