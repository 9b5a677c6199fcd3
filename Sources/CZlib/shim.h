#include <zlib.h>

/* deflateInit2 is a macro, which Swift cannot call. 15 + 16 asks for the gzip form. */
static inline int spadework_gzip_start(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
