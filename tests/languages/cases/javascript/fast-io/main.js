const [n, ...numbers] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map(Number);
console.log(numbers.join('\n'));
console.log(numbers.slice(0, n).reduce((total, x) => total + x, 0));
