// The sources of the page, those of Sources/Reports/Page/Assets, as bytes of the program.
#pragma once
#include <stddef.h>

struct page_source {
  const unsigned char *bytes;
  size_t count;
};

/// page.html, with its placeholders.
struct page_source page_skeleton(void);
/// page.css.
struct page_source page_style(void);
/// The modules one after the other, in the order of the page.
struct page_source page_modules(void);
