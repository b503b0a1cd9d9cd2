public class Main {
    public static void main(String[] args) {
        while (true) System.out.println("a line of output that never ends");
    }
}
