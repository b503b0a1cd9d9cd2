using System;

namespace Task {
    class Runner {
        public static void Main(string[] args) {
            Console.WriteLine(int.Parse(Console.ReadLine()) * 2);
        }
    }
}
