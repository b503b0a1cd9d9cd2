import * as fs from "fs";

const words: string[] = fs.readFileSync(0, "utf8").trim().split(/\s+/);
function longest(all: string[]): number {
    return Math.max(...all.map((word: string): number => word.length));
}
console.log(longest(words));
