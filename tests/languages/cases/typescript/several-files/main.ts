import { readFileSync } from 'fs';
import { sum } from './adding';

const [a, b]: number[] = readFileSync(0, 'utf8').split(' ').map(Number);
console.log(sum(a, b));
