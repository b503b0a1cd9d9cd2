function sum(n) {
  return n + sum(n + 1);
}
console.log(sum(0));
