public class Main {
    public static void main(String[] args) {
        System.out.println(new long[1 << 30].length);
    }
}
