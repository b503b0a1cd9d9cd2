const kept: number[][] = new Array(120);
for (let i = 0; i < 420; i++) kept[i % 120] = new Array(1 << 17).fill(i + 0.5);
console.log(kept.reduce((total, one) => total + one.length * 8, 0));
