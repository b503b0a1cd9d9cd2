class Program {
    static void Main() {
        System.Console.WriteLine(new long[1 << 27].Length);
    }
}
