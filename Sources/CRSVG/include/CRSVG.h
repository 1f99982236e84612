// A picture of an SVG by librsvg and cairo, which are loaded when the first one is asked for.
#include <stddef.h>

/// Loads the libraries, once in the process: NULL, or the reason why they cannot be loaded.
const char *crsvg_load(void);

/// Draws an SVG on white as PNG, each of its pixels `scale` times as wide. `crsvg_load` must have returned NULL.
/// Returns NULL and gives bytes that `crsvg_free` takes back; or the reason why nothing was drawn.
const char *crsvg_png(const char *svg, size_t length, double scale, unsigned char **png, size_t *count);

void crsvg_free(unsigned char *png);
