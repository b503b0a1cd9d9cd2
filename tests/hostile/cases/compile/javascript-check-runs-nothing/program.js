// Checked as a script, then as a module: neither may run it.
require('fs').writeFileSync('/build/ran', 'x');
await 1;
import 'node:fs';
process.stdout.write('end');
