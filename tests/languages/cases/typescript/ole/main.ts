import { writeSync } from 'fs';

for (;;) writeSync(1, 'a line of output that never ends\n'.repeat(100));
