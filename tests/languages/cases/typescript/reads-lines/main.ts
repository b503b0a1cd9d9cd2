import * as readline from 'readline';

const lines: readline.Interface = readline.createInterface({ input: process.stdin });
lines.on('line', (line: string) => {
  const [a, b] = line.split(' ').map(Number);
  console.log(a + b);
});
