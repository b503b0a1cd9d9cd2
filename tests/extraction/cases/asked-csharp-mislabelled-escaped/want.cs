using System;
using System.Linq;

class Program {
    static void Main() {
        int n = int.Parse(Console.ReadLine());
        var values = Console.ReadLine().Split().Select(long.Parse).ToArray();
        Console.WriteLine(values.Take(n).Max());
    }
}
