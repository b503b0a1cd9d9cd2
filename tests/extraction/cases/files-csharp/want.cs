using System;

public class Program {
    public static void Main() {
        var counter = new Counter();
        int best = 0;
        foreach (var word in Console.ReadLine().Split()) best = Math.Max(best, counter.Add(word));
        Console.WriteLine(best);
    }
}
