#pragma once
#include <xlsxwriter.h>

/* A file in memory. The C library declares it for _GNU_SOURCE only, which Swift's Glibc is made without. */
int memfd_create(const char *name, unsigned int flags);
static const unsigned int memfd_close_on_exec = 1;
