import { readFileSync } from 'node:fs';

const [n, ...numbers]: number[] = readFileSync(0, 'utf8').trim().split('\n').map(Number);
console.log(numbers.join('\n'));
console.log(numbers.slice(0, n).reduce((total: number, x: number): number => total + x, 0));
