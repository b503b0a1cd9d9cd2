import * as fs from 'fs';

const enum Sign {
  Plus = 1,
}

// Types are not checked: this one is wrong.
const [a, b]: string[] = fs.readFileSync(0, 'utf8').split(' ').map(Number);
console.log(a + Sign.Plus * b);
