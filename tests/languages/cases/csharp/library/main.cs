using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Contest {
    static class Program {
        static (int, int) Parse(string line) {
            var words = line.Split(' ');
            return (int.Parse(words[0]), int.Parse(words[1]));
        }

        static void Main(string[] args) {
            var (a, b) = Parse(Console.ReadLine());
            BigInteger total = 0;
            var thread = new Thread(() => { total += a; }, 256 << 20);
            thread.Start();
            thread.Join();
            var task = Task.Run(() => b);
            total += task.Result;
            var seen = new SortedSet<int> { a, b };
            var text = new StringBuilder().Append(seen.Contains(a) ? total : 0);
            Console.WriteLine($"{text}");
        }
    }
}
