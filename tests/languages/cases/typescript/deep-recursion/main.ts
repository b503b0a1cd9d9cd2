import { readFileSync } from 'fs';

function sum(n: number): number {
  return n === 0 ? 0 : n + sum(n - 1);
}
console.log(sum(Number(readFileSync(0, 'utf8'))));
