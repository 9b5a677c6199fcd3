// A small C door to libphonenumber, because Swift cannot import its C++ classes.
//
// Promises: no exception leaves these functions; nothing is written past a given capacity; every
// text written ends in NUL; all of them may be called from several threads at once.

#ifndef CPHONES_H
#define CPHONES_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    // '+', three digits of country, at most seventeen of number, NUL, and room to spare.
    CPHONES_E164_CAPACITY = 32,
    CPHONES_EXTENSION_CAPACITY = 24,
    CPHONES_FORMAT_CAPACITY = 80,
    // The library itself refuses anything longer than 250 characters.
    CPHONES_TEXT_LIMIT = 250
};

enum {
    CPHONES_NOT_A_NUMBER = 0,
    CPHONES_TOO_SHORT = 1,
    CPHONES_TOO_LONG = 2,
    // A number as dialled inside one town, such as 555-0123: it names nobody without its area code.
    CPHONES_LOCAL_ONLY = 3,
    // The length is right for its country. It may be unassigned, as 555 numbers are.
    CPHONES_POSSIBLE = 4
};

// Reads `text` as someone in `region` ("US", two letters, NUL at the end) would have typed it.
// Writes both buffers only when the answer is CPHONES_POSSIBLE.
int32_t cphones_parse(const char *text, size_t length, const char *region,
                      char *e164, size_t e164_capacity,
                      char *extension, size_t extension_capacity);

// 1 when the number also lies in a range that its country has given out, else 0.
int32_t cphones_is_valid(const char *e164, size_t length);

// The figure after the plus for a region: 1 for "US"; 0 when there is no such region.
int32_t cphones_country_code(const char *region);

// Writes the number as people in `region` write it: nationally when it is theirs, else
// internationally. Returns the count of bytes written, or 0 when that cannot be done.
int32_t cphones_format(const char *e164, size_t length, const char *region,
                       char *output, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
