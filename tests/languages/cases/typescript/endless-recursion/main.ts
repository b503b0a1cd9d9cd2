function sum(n: number): number {
  return n + sum(n + 1);
}
console.log(sum(0));
