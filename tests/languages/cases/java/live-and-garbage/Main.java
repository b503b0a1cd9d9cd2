import java.util.Arrays;

public class Main {
    public static void main(String[] args) {
        byte[][] kept = new byte[120][];
        for (int i = 0; i < 420; i++) {
            kept[i % 120] = new byte[1 << 20];
            Arrays.fill(kept[i % 120], (byte) 1);
        }
        long total = 0;
        for (byte[] one : kept) total += one.length;
        System.out.println(total);
    }
}
