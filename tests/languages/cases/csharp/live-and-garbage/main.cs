class Program {
    static void Main() {
        var kept = new byte[120][];
        for (int i = 0; i < 420; i++) {
            kept[i % 120] = new byte[1 << 20];
            for (int j = 0; j < kept[i % 120].Length; j++) kept[i % 120][j] = 1;
        }
        long total = 0;
        foreach (var one in kept) total += one.Length;
        System.Console.WriteLine(total);
    }
}
