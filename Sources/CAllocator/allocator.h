// How memory is asked for, which glibc's own Swift module leaves out. Empty where the C library is another.
#include <limits.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif
