// librsvg and cairo take 20 ms to load, and few runs draw a PNG: they are loaded when one does, and not by the linker. No
// header of theirs is needed: the few functions called, whose form both libraries keep for good, are declared here.

#define _GNU_SOURCE
#include "CRSVG.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { double x, y, width, height; } Rectangle;
typedef struct { unsigned domain; int code; char *message; } Error;
typedef int (*Writer)(void *closure, const unsigned char *bytes, unsigned count);

// Result, name and parameters of each function, by library.
#define RSVG_FUNCTIONS \
  FUNCTION(void *, rsvg_handle_new_from_data, (const unsigned char *, size_t, Error **)) \
  FUNCTION(int, rsvg_handle_get_intrinsic_size_in_pixels, (void *, double *, double *)) \
  FUNCTION(int, rsvg_handle_render_document, (void *, void *, const Rectangle *, Error **))
#define CAIRO_FUNCTIONS \
  FUNCTION(void *, cairo_image_surface_create, (int, int, int)) \
  FUNCTION(int, cairo_surface_status, (void *)) \
  FUNCTION(int, cairo_surface_write_to_png_stream, (void *, Writer, void *)) \
  FUNCTION(void, cairo_surface_destroy, (void *)) \
  FUNCTION(void *, cairo_create, (void *)) \
  FUNCTION(void, cairo_destroy, (void *)) \
  FUNCTION(void, cairo_paint, (void *)) \
  FUNCTION(void, cairo_set_source_rgb, (void *, double, double, double))
#define GOBJECT_FUNCTIONS FUNCTION(void, g_object_unref, (void *))

static struct {
#define FUNCTION(result, name, parameters) result(*name) parameters;
  RSVG_FUNCTIONS CAIRO_FUNCTIONS GOBJECT_FUNCTIONS
#undef FUNCTION
} library;

static char failure[512];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void *open_library(const char *linux_name, const char *mac_name) {
#ifdef __APPLE__
  const char *name = mac_name;
#else
  const char *name = linux_name;
#endif
  void *opened = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (opened || failure[0]) return opened;
  const char *reason = dlerror();
  snprintf(failure, sizeof failure, "%s", reason ? reason : name);
  return NULL;
}

static void load(void) {
  void *rsvg = open_library("librsvg-2.so.2", "librsvg-2.2.dylib");
  void *cairo = rsvg ? open_library("libcairo.so.2", "libcairo.2.dylib") : NULL;
  void *gobject = cairo ? open_library("libgobject-2.0.so.0", "libgobject-2.0.0.dylib") : NULL;
  if (!gobject) return;
  void *from = rsvg;
#define FUNCTION(result, name, parameters) \
  if (!(*(void **)&library.name = dlsym(from, #name)) && !failure[0]) \
    snprintf(failure, sizeof failure, "it has no function %s", #name);
  RSVG_FUNCTIONS
  from = cairo;
  CAIRO_FUNCTIONS
  from = gobject;
  GOBJECT_FUNCTIONS
#undef FUNCTION
}

const char *crsvg_load(void) {
  pthread_once(&once, load);
  return failure[0] ? failure : NULL;
}

typedef struct { unsigned char *bytes; size_t count, capacity; } Buffer;

static int append(void *closure, const unsigned char *bytes, unsigned count) {
  Buffer *buffer = closure;
  if (buffer->count + count > buffer->capacity) {
    size_t capacity = 2 * (buffer->count + count);
    unsigned char *grown = realloc(buffer->bytes, capacity);
    if (!grown) return 11;  // CAIRO_STATUS_WRITE_ERROR
    buffer->bytes = grown;
    buffer->capacity = capacity;
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  return 0;
}

static const char *draw(void *svg, double scale, Buffer *buffer) {
  double width = 0, height = 0;
  if (!library.rsvg_handle_get_intrinsic_size_in_pixels(svg, &width, &height)) return "the SVG has no size";
  // The widest picture that cairo makes.
  double most = 32000;
  if (width * scale > most) scale = most / width;
  if (height * scale > most) scale = most / height;
  void *surface = library.cairo_image_surface_create(1, (int)(width * scale + 0.5), (int)(height * scale + 0.5));
  const char *reason = library.cairo_surface_status(surface) ? "no memory for the picture" : NULL;
  if (!reason) {
    void *cairo = library.cairo_create(surface);
    library.cairo_set_source_rgb(cairo, 1, 1, 1);
    library.cairo_paint(cairo);
    Rectangle page = {0, 0, width * scale, height * scale};
    if (!library.rsvg_handle_render_document(svg, cairo, &page, NULL)) reason = "librsvg cannot draw it";
    library.cairo_destroy(cairo);
  }
  if (!reason && library.cairo_surface_write_to_png_stream(surface, append, buffer)) reason = "no PNG can be made of it";
  library.cairo_surface_destroy(surface);
  return reason;
}

const char *crsvg_png(const char *svg, size_t length, double scale, unsigned char **png, size_t *count) {
  void *handle = library.rsvg_handle_new_from_data((const unsigned char *)svg, length, NULL);
  if (!handle) return "librsvg cannot read it";
  Buffer buffer = {NULL, 0, 0};
  const char *reason = draw(handle, scale, &buffer);
  library.g_object_unref(handle);
  if (reason) {
    free(buffer.bytes);
    return reason;
  }
  *png = buffer.bytes;
  *count = buffer.count;
  return NULL;
}

void crsvg_free(unsigned char *png) { free(png); }
