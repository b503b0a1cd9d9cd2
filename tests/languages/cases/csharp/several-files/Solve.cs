using System;

class Solve {
    static void Main() {
        var words = Console.ReadLine().Split(' ');
        Console.WriteLine(Adding.Sum(int.Parse(words[0]), int.Parse(words[1])));
    }
}
