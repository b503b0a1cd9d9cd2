import java.nio.ByteBuffer;
import java.util.*;

public class Main {
    public static void main(String[] arguments) throws Exception {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Thread deep = new Thread(null, () -> down(0), "deep", 1L << 30);
            deep.start();
            all.add(deep);
        }
        while (true) all.add(ByteBuffer.allocateDirect(1 << 20));
    }

    static int down(int depth) {
        try {
            return down(depth + 1) + 1;
        } catch (StackOverflowError end) {
            return 0;
        }
    }
}
