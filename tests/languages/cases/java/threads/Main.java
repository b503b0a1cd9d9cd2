import java.util.Scanner;
import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Scanner in = new Scanner(System.in);
        int a = in.nextInt(), b = in.nextInt();
        ExecutorService pool = Executors.newFixedThreadPool(20);
        Future<Integer> first = pool.submit(() -> a), second = pool.submit(() -> b);
        System.out.println(first.get() + second.get());
        pool.shutdown();
    }
}
