// GDAL and the hundred libraries that it brings take 45 ms to load. They are loaded when the first file wants them, and
// not by the linker: each function of GDAL that the program calls is defined here and passes its arguments on.

#define _GNU_SOURCE
// Kept out of the program's dynamic symbols, so that GDAL's calls of its own functions never come here.
#define CPL_DLL __attribute__((visibility("hidden")))
#include "CGDAL.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// Where the library has each function. The type is that of the header.
static struct {
#define FUNCTION(result, name, parameters, arguments) __typeof__(name) *name;
#include "functions.h"
#undef FUNCTION
} gdal;

// A definition that does not agree with the header is an error of compilation.
#define FUNCTION(result, name, parameters, arguments) \
  result name parameters { return gdal.name arguments; }
#include "functions.h"
#undef FUNCTION

static char failure[512];
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The library that the headers belong to, else the one that its development package has put in place.
static void *open_library(void) {
  char name[64];
#ifdef __APPLE__
  const char *pattern = "libgdal.%d.dylib", *plain = "libgdal.dylib";
#else
  const char *pattern = "libgdal.so.%d", *plain = "libgdal.so";
#endif
  // GDAL 3.0 is number 26, and each minor version one more.
  snprintf(name, sizeof name, pattern, 26 + GDAL_VERSION_MINOR);
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (library) return library;
  const char *reason = dlerror();
  snprintf(failure, sizeof failure, "%s", reason ? reason : name);
  return dlopen(plain, RTLD_NOW | RTLD_LOCAL);
}

static void load(void) {
  void *library = open_library();
  if (!library) return;
  failure[0] = 0;
#define FUNCTION(result, name, parameters, arguments)                                   \
  if (!(*(void **)&gdal.name = dlsym(library, #name)) && !failure[0])                   \
    snprintf(failure, sizeof failure, "it has no function %s; it is not GDAL %d.%d", #name, GDAL_VERSION_MAJOR, \
             GDAL_VERSION_MINOR);
#include "functions.h"
#undef FUNCTION
}

const char *cgdal_load(void) {
  pthread_once(&once, load);
  return failure[0] ? failure : NULL;
}
