using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

static class Program {
    static void Main() {
        int Add(int a, int b) => a + b;
        static bool IsSmall(int value) => value is int small && small < 10;
        Span<int> numbers = Console.ReadLine().Split().Select(int.Parse).ToArray();
        var counts = new Dictionary<int, int>();
        foreach (var number in numbers[..2]) counts[number] = counts.GetValueOrDefault(number) + 1;
        string? word = null;
        word ??= numbers[^1] switch { 2 when IsSmall(2) => "right", _ => "wrong" };
        using var sha = SHA256.Create();
        var digest = sha.ComputeHash(Encoding.UTF8.GetBytes("judge"));
        Console.WriteLine(word == "right" && digest.Length == 32 ? Add(numbers[0], numbers[1]) : -1);
    }
}
