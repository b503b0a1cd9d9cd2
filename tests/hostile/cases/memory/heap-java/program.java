import java.util.*;

public class Main {
    public static void main(String[] arguments) {
        List<long[]> all = new ArrayList<>();
        while (true) {
            try {
                all.add(new long[1 << 16]);
            } catch (OutOfMemoryError full) {
                throw full;
            }
        }
    }
}
