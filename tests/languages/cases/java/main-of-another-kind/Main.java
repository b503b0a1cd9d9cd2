class Helper {
    void main(int number) {
        System.out.println(number);
    }
}

class Solution {
    public static void main(final String... arguments) {
        new Helper().main(42);
    }
}
