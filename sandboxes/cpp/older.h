/* What programs used to have without asking: every header, and a function that the library has but no longer declares. */
#include <bits/stdc++.h>
extern "C" char *gets(char *);
