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
#embed "../Reports/Page/Assets/data.js" suffix(, )
#embed "../Reports/Page/Assets/days.js" suffix(, )
#embed "../Reports/Page/Assets/unions.js" suffix(, )
#embed "../Reports/Page/Assets/shares.js" suffix(, )
#embed "../Reports/Page/Assets/territories.js" suffix(, )
#embed "../Reports/Page/Assets/inventory.js" suffix(, )
#embed "../Reports/Page/Assets/holders.js" suffix(, )
#embed "../Reports/Page/Assets/changed-schemes.js" suffix(, )
#embed "../Reports/Page/Assets/summaries.js" suffix(, )
#embed "../Reports/Page/Assets/engine.js" suffix(, )
#embed "../Reports/Page/Assets/series.js" suffix(, )
#embed "../Reports/Page/Assets/scenario-table.js" suffix(, )
#embed "../Reports/Page/Assets/decode.js" suffix(, )
#embed "../Reports/Page/Assets/map-lines.js" suffix(, )
#embed "../Reports/Page/Assets/map-places.js" suffix(, )
#embed "../Reports/Page/Assets/map-style.js" suffix(, )
#embed "../Reports/Page/Assets/map-words.js" suffix(, )
#embed "../Reports/Page/Assets/map-surface.js" suffix(, )
#embed "../Reports/Page/Assets/map-svg.js" suffix(, )
#embed "../Reports/Page/Assets/map-scene.js" suffix(, )
#embed "../Reports/Page/Assets/map-draw.js" suffix(, )
#embed "../Reports/Page/Assets/map-labels.js" suffix(, )
#embed "../Reports/Page/Assets/map-sheet.js" suffix(, )
#embed "../Reports/Page/Assets/map-frame.js" suffix(, )
#embed "../Reports/Page/Assets/map-input.js" suffix(, )
#embed "../Reports/Page/Assets/map-top.js" suffix(, )
#embed "../Reports/Page/Assets/map-tell.js" suffix(, )
#embed "../Reports/Page/Assets/map-pick.js" suffix(, )
#embed "../Reports/Page/Assets/map-camera.js" suffix(, )
#embed "../Reports/Page/Assets/map.js" suffix(, )
#embed "../Reports/Page/Assets/words.js" suffix(, )
#embed "../Reports/Page/Assets/labels.js" suffix(, )
#embed "../Reports/Page/Assets/dom.js" suffix(, )
#embed "../Reports/Page/Assets/csv.js" suffix(, )
#embed "../Reports/Page/Assets/columnmenu.js" suffix(, )
#embed "../Reports/Page/Assets/table.js" suffix(, )
#embed "../Reports/Page/Assets/gazetteer.js" suffix(, )
#embed "../Reports/Page/Assets/links.js" suffix(, )
#embed "../Reports/Page/Assets/headline.js" suffix(, )
#embed "../Reports/Page/Assets/timeline.js" suffix(, )
#embed "../Reports/Page/Assets/fields.js" suffix(, )
#embed "../Reports/Page/Assets/day-field.js" suffix(, )
#embed "../Reports/Page/Assets/questions.js" suffix(, )
#embed "../Reports/Page/Assets/figures.js" suffix(, )
#embed "../Reports/Page/Assets/zone-table.js" suffix(, )
#embed "../Reports/Page/Assets/tables.js" suffix(, )
#embed "../Reports/Page/Assets/given-rows.js" suffix(, )
#embed "../Reports/Page/Assets/nearest.js" suffix(, )
#embed "../Reports/Page/Assets/evidence.js" suffix(, )
#embed "../Reports/Page/Assets/sheet.js" suffix(, )
#embed "../Reports/Page/Assets/sheet-places.js" suffix(, )
#embed "../Reports/Page/Assets/sheet-scheme.js" suffix(, )
#embed "../Reports/Page/Assets/sheet-zone.js" suffix(, )
#embed "../Reports/Page/Assets/search.js" suffix(, )
#embed "../Reports/Page/Assets/charts.js" suffix(, )
#embed "../Reports/Page/Assets/paste.js" suffix(, )
#embed "../Reports/Page/Assets/contracts.js" suffix(, )
#embed "../Reports/Page/Assets/paste-report.js" suffix(, )
#embed "../Reports/Page/Assets/scenario-file.js" suffix(, )
#embed "../Reports/Page/Assets/scenario.js" suffix(, )
#embed "../Reports/Page/Assets/effect.js" suffix(, )
#embed "../Reports/Page/Assets/picture.js" suffix(, )
#embed "../Reports/Page/Assets/method.js" suffix(, )
#embed "../Reports/Page/Assets/print.js" suffix(, )
#embed "../Reports/Page/Assets/tip.js" suffix(, )
#embed "../Reports/Page/Assets/tabs.js" suffix(, )
#embed "../Reports/Page/Assets/console.js" suffix(, )
#embed "../Reports/Page/Assets/app.js" suffix(, )
};

struct page_source page_skeleton(void) { return (struct page_source){skeleton, sizeof skeleton}; }
struct page_source page_style(void) { return (struct page_source){style, sizeof style}; }
struct page_source page_modules(void) { return (struct page_source){modules, sizeof modules}; }
