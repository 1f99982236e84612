// In C for #embed: 250 kB take a twentieth of a second, as a Swift array of bytes (what SwiftPM's .embedInCode makes) two
// minutes.
#include "PageAssets.h"

static const unsigned char skeleton[] = {
#embed "../Reports/Page/Assets/page.html"
};

static const unsigned char style[] = {
#embed "../Reports/Page/Assets/page.css"
};

// The list of modules, in the order of the page: what runs as it is read stands behind what it uses, the entry point last.
static const unsigned char modules[] = {
#embed "../Reports/Page/Assets/app.js" suffix(, )
};

struct page_source page_skeleton(void) { return (struct page_source){skeleton, sizeof skeleton}; }
struct page_source page_style(void) { return (struct page_source){style, sizeof style}; }
struct page_source page_modules(void) { return (struct page_source){modules, sizeof modules}; }
