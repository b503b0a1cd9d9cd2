class Program {
    static void Main() {
        int[] none = {};
        System.Console.WriteLine(none[7]);
    }
}
