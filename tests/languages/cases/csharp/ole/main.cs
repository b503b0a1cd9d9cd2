class Program {
    static void Main() {
        while (true) System.Console.WriteLine("a line of output that never ends");
    }
}
