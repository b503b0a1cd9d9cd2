import java.io.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** What the compiler is run on once while the image is built, so that its classes are known beforehand. */
public class Main {
    interface Shape {
        long area();
    }

    record Pair(int first, long second) implements Shape, Comparable<Pair> {
        public long area() {
            return first * second;
        }

        public int compareTo(Pair other) {
            return Long.compare(second, other.second);
        }
    }

    static <T extends Comparable<T>> T largest(List<T> values) {
        return values.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer tokens = new StringTokenizer(reader.readLine());
        Map<Integer, List<Pair>> table = new TreeMap<>();
        while (tokens.hasMoreTokens()) {
            int value = Integer.parseInt(tokens.nextToken());
            table.computeIfAbsent(value % 3, key -> new ArrayList<>()).add(new Pair(value, value * 2L));
        }
        StringBuilder out = new StringBuilder();
        for (var entry : table.entrySet()) {
            Function<Pair, String> show = pair -> pair.first() + ":" + pair.area();
            out.append(entry.getValue().stream().map(show).collect(Collectors.joining(","))).append('\n');
            out.append(largest(entry.getValue())).append(switch (entry.getKey()) {
                case 0 -> "zero";
                default -> "other";
            });
        }
        System.out.print(out);
    }
}
