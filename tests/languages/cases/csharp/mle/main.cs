using System.Collections.Generic;

class Program {
    static void Main() {
        var kept = new List<int[]>();
        while (true) {
            var one = new int[1 << 18];
            for (int i = 0; i < one.Length; i++) one[i] = i;
            kept.Add(one);
        }
    }
}
