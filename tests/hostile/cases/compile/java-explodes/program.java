public class Main {
    static <A> A id(A a) { return a; }
    interface F<T> { T of(T a); }
    static <T> T two(F<F<T>> f, F<T> g) { return null; }
    public static void main(String[] arguments) {
        String all = /*repeat*/ "";
    }
}
