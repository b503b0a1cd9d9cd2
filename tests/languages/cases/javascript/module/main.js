import { readFileSync } from 'node:fs';

const [a, b] = readFileSync(0, 'utf8').split(' ').map(Number);
console.log(await Promise.resolve(a + b));
