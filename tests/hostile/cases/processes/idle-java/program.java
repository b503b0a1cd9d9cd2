public class Main {
    static final Object never = new Object();
    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));
        synchronized (never) { never.wait(); }
    }
}
