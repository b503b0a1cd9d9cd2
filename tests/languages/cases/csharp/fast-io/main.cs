using System;
using System.IO;
using System.Text;

class Program {
    static void Main() {
        var input = new StreamReader(Console.OpenStandardInput(), Encoding.ASCII, false, 1 << 16);
        var output = new StreamWriter(Console.OpenStandardOutput(), new ASCIIEncoding(), 1 << 16);
        int n = int.Parse(input.ReadLine());
        long total = 0;
        for (int i = 0; i < n; i++) {
            long x = long.Parse(input.ReadLine());
            total += x;
            output.WriteLine(x);
        }
        output.WriteLine(total);
        output.Flush();
    }
}
