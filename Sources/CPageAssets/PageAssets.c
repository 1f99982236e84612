// In C for #embed: 250 kB take a twentieth of a second, as a Swift array of bytes (what SwiftPM's .embedInCode makes) two
// minutes.
#include "PageAssets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char skeleton[] = {
#embed "../Reports/Page/Assets/page.html"
};

static const unsigned char style[] = {
#embed "../Reports/Page/Assets/page.css"
};

// The list of modules, in the order of the page: what runs as it is read stands behind what it uses, the entry point last.
static const unsigned char modules[] = {
#embed "../Reports/Page/Assets/engine/data.js" suffix(, )
#embed "../Reports/Page/Assets/engine/days.js" suffix(, )
#embed "../Reports/Page/Assets/engine/unions.js" suffix(, )
#embed "../Reports/Page/Assets/engine/shares.js" suffix(, )
#embed "../Reports/Page/Assets/engine/territories.js" suffix(, )
#embed "../Reports/Page/Assets/engine/inventory.js" suffix(, )
#embed "../Reports/Page/Assets/engine/holders.js" suffix(, )
#embed "../Reports/Page/Assets/engine/changed-schemes.js" suffix(, )
#embed "../Reports/Page/Assets/engine/summaries.js" suffix(, )
#embed "../Reports/Page/Assets/engine/engine.js" suffix(, )
#embed "../Reports/Page/Assets/engine/series.js" suffix(, )
#embed "../Reports/Page/Assets/engine/scenario-table.js" suffix(, )
#embed "../Reports/Page/Assets/map/decode.js" suffix(, )
#embed "../Reports/Page/Assets/map/drawing/map-lines.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-places.js" suffix(, )
#embed "../Reports/Page/Assets/map/drawing/map-style.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-words.js" suffix(, )
#embed "../Reports/Page/Assets/map/drawing/map-surface.js" suffix(, )
#embed "../Reports/Page/Assets/map/drawing/map-svg.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-scene.js" suffix(, )
#embed "../Reports/Page/Assets/map/drawing/map-draw.js" suffix(, )
#embed "../Reports/Page/Assets/map/drawing/map-labels.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-sheet.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-frame.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-input.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-top.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-tell.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-pick.js" suffix(, )
#embed "../Reports/Page/Assets/map/map-camera.js" suffix(, )
#embed "../Reports/Page/Assets/map/map.js" suffix(, )
#embed "../Reports/Page/Assets/words/words.js" suffix(, )
#embed "../Reports/Page/Assets/words/labels.js" suffix(, )
#embed "../Reports/Page/Assets/words/dom.js" suffix(, )
#embed "../Reports/Page/Assets/tables/csv.js" suffix(, )
#embed "../Reports/Page/Assets/tables/columnmenu.js" suffix(, )
#embed "../Reports/Page/Assets/tables/table.js" suffix(, )
#embed "../Reports/Page/Assets/sheets/gazetteer.js" suffix(, )
#embed "../Reports/Page/Assets/question/links.js" suffix(, )
#embed "../Reports/Page/Assets/question/headline.js" suffix(, )
#embed "../Reports/Page/Assets/question/timeline.js" suffix(, )
#embed "../Reports/Page/Assets/question/fields.js" suffix(, )
#embed "../Reports/Page/Assets/question/day-field.js" suffix(, )
#embed "../Reports/Page/Assets/question/questions.js" suffix(, )
#embed "../Reports/Page/Assets/question/figures.js" suffix(, )
#embed "../Reports/Page/Assets/tables/zone-table.js" suffix(, )
#embed "../Reports/Page/Assets/tables/tables.js" suffix(, )
#embed "../Reports/Page/Assets/scenario/given-rows.js" suffix(, )
#embed "../Reports/Page/Assets/sheets/nearest.js" suffix(, )
#embed "../Reports/Page/Assets/sheets/evidence.js" suffix(, )
#embed "../Reports/Page/Assets/sheets/sheet.js" suffix(, )
#embed "../Reports/Page/Assets/sheets/sheet-places.js" suffix(, )
#embed "../Reports/Page/Assets/sheets/sheet-scheme.js" suffix(, )
#embed "../Reports/Page/Assets/sheets/sheet-zone.js" suffix(, )
#embed "../Reports/Page/Assets/sheets/search.js" suffix(, )
#embed "../Reports/Page/Assets/question/charts.js" suffix(, )
#embed "../Reports/Page/Assets/scenario/paste.js" suffix(, )
#embed "../Reports/Page/Assets/scenario/contracts.js" suffix(, )
#embed "../Reports/Page/Assets/scenario/paste-report.js" suffix(, )
#embed "../Reports/Page/Assets/scenario/scenario-file.js" suffix(, )
#embed "../Reports/Page/Assets/scenario/scenario.js" suffix(, )
#embed "../Reports/Page/Assets/scenario/effect.js" suffix(, )
#embed "../Reports/Page/Assets/print/picture.js" suffix(, )
#embed "../Reports/Page/Assets/print/method.js" suffix(, )
#embed "../Reports/Page/Assets/print/print.js" suffix(, )
#embed "../Reports/Page/Assets/sheets/tip.js" suffix(, )
#embed "../Reports/Page/Assets/tables/tabs.js" suffix(, )
#embed "../Reports/Page/Assets/engine/console.js" suffix(, )
#embed "../Reports/Page/Assets/app.js" suffix(, )
};

struct page_source page_skeleton(void) { return (struct page_source){skeleton, sizeof skeleton}; }
struct page_source page_style(void) { return (struct page_source){style, sizeof style}; }
struct page_source page_modules(void) { return (struct page_source){modules, sizeof modules}; }
