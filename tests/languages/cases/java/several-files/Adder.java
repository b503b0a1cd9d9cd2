public class Adder {
    // public static void main(String[] args): not here
    static int sum(int a, int b) {
        return a + b;
    }
}
