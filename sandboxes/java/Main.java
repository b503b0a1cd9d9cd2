import java.io.*;
import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** What the compiler, and then the runtime, is run on once while the image is built: its classes are known beforehand. */
public class Main {
    interface Shape {
        long area();
    }

    sealed interface Move permits Step, Jump {}

    record Step(int by) implements Move {}

    record Jump(int to, String why) implements Move {}

    enum Direction {
        NORTH, EAST;

        Direction turned() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    record Pair(int first, long second) implements Shape, Comparable<Pair> {
        public long area() {
            return first * second;
        }

        public int compareTo(Pair other) {
            return Long.compare(second, other.second);
        }
    }

    static class Edge implements Comparable<Edge> {
        final int to;
        final double weight;

        Edge(int to, double weight) {
            this.to = to;
            this.weight = weight;
        }

        @Override
        public int compareTo(Edge other) {
            return Double.compare(weight, other.weight);
        }
    }

    /** The reader that many programs bring along. */
    static class FastReader {
        private final DataInputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int at, end;

        FastReader(InputStream stream) {
            in = new DataInputStream(stream);
        }

        private int read() throws IOException {
            if (at == end) {
                end = in.read(buffer, at = 0, buffer.length);
                if (end <= 0) return -1;
            }
            return buffer[at++];
        }

        int nextInt() throws IOException {
            int c = read(), value = 0;
            while (c != '-' && (c < '0' || c > '9')) c = read();
            boolean minus = c == '-';
            if (minus) c = read();
            for (; c >= '0' && c <= '9'; c = read()) value = value * 10 + c - '0';
            return minus ? -value : value;
        }
    }

    static <T extends Comparable<T>> T largest(List<T> values) {
        return values.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    static void scanned(InputStream text, PrintStream out) {
        Scanner in = new Scanner(text);
        int n = in.nextInt();
        long total = 0;
        int[] values = new int[n];
        for (int i = 0; i < n; i++) total += values[i] = in.nextInt();
        double half = in.nextDouble();
        long big = in.nextLong();
        in.nextLine();
        String word = in.next();
        while (in.hasNextLine()) word += in.nextLine().trim();
        while (in.hasNextInt()) total += in.nextInt();
        Arrays.sort(values);
        out.println(total + " " + half + " " + big + " " + word + Arrays.toString(values));
        out.printf("%d %.3f %s %5d%n", total, half, word, big);
        out.println(String.format("%02d:%02d %.6f %c %x", 1, 2, half, 'c', 255));
        in.close();
    }

    static void tokenized(InputStream text, PrintStream out) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(text));
        StringTokenizer tokens = new StringTokenizer(reader.readLine());
        Map<Integer, List<Pair>> table = new TreeMap<>();
        while (tokens.hasMoreTokens()) {
            int value = Integer.parseInt(tokens.nextToken());
            table.computeIfAbsent(value % 3, key -> new ArrayList<>()).add(new Pair(value, value * 2L));
        }
        StringBuilder built = new StringBuilder();
        for (var entry : table.entrySet()) {
            Function<Pair, String> show = pair -> pair.first() + ":" + pair.area();
            built.append(entry.getValue().stream().map(show).collect(Collectors.joining(","))).append('\n');
            built.append(largest(entry.getValue())).append(switch (entry.getKey()) {
                case 0 -> "zero";
                default -> "other";
            });
        }
        String line;
        while ((line = reader.readLine()) != null && !line.isEmpty()) {
            String[] parts = line.trim().split("\\s+");
            for (String part : line.split(" ")) built.append(Double.parseDouble(part));
            built.append(parts.length).append(Long.parseLong(parts[0])).append(line.charAt(0)).append(line.toCharArray());
            built.append(Arrays.stream(parts).mapToInt(Integer::parseInt).sum());
        }
        out.print(built.reverse());
        PrintWriter writer = new PrintWriter(new BufferedWriter(new OutputStreamWriter(out)));
        writer.println(table);
        writer.printf("%.2f%n", 1.5);
        writer.flush();
        BufferedWriter plain = new BufferedWriter(new OutputStreamWriter(out));
        plain.write("done " + 1);
        plain.newLine();
        plain.flush();
    }

    static void numbers(InputStream text, PrintStream out) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedInputStream(text, 1 << 16));
        long total = 0;
        while (in.nextToken() != StreamTokenizer.TT_EOF) total += (long) in.nval;
        out.println(total);
    }

    static void collections(PrintStream out) {
        Random random = new Random(1);
        PriorityQueue<Edge> queue = new PriorityQueue<>();
        PriorityQueue<int[]> byFirst = new PriorityQueue<>((a, b) -> a[0] - b[0]);
        PriorityQueue<Long> falling = new PriorityQueue<>(Collections.reverseOrder());
        Deque<Integer> deque = new ArrayDeque<>();
        Stack<Character> stack = new Stack<>();
        LinkedList<Integer> linked = new LinkedList<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<Character, Integer> ordered = new LinkedHashMap<>();
        Set<Long> seen = new HashSet<>();
        TreeSet<Integer> sorted = new TreeSet<>(Comparator.comparingInt((Integer x) -> -x).thenComparing(x -> x));
        List<List<Integer>> graph = new ArrayList<>();
        List<Integer>[] lists = new List[10];
        EnumMap<Direction, Integer> turns = new EnumMap<>(Direction.class);
        BitSet bits = new BitSet(100);
        for (int i = 0; i < 300; i++) {
            int value = random.nextInt(100);
            queue.add(new Edge(i, random.nextDouble()));
            byFirst.offer(new int[] {value, i});
            falling.add((long) value);
            deque.addLast(value);
            stack.push((char) ('a' + value % 26));
            linked.addFirst(value);
            counts.merge("k" + value, 1, Integer::sum);
            ordered.put((char) value, ordered.getOrDefault((char) value, 0) + 1);
            seen.add((long) value);
            sorted.add(value);
            graph.add(new ArrayList<>());
            graph.get(value % graph.size()).add(i);
            turns.merge(Direction.values()[i % 2].turned(), 1, Integer::sum);
            bits.set(value);
        }
        Arrays.setAll(lists, i -> new ArrayList<>());
        long total = 0;
        while (!queue.isEmpty()) total += queue.poll().to;
        while (!byFirst.isEmpty()) total += byFirst.poll()[1];
        while (!deque.isEmpty()) total += deque.pollFirst();
        while (!stack.isEmpty()) total += stack.pop();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) total += entry.getKey().length() * entry.getValue();
        for (char key : ordered.keySet()) total += ordered.get(key);
        for (Integer value : sorted.headSet(50)) total += value;
        Integer near = sorted.floor(40), above = sorted.higher(30);
        Integer[] boxed = linked.toArray(new Integer[0]);
        Arrays.sort(boxed, Collections.reverseOrder());
        Arrays.sort(boxed, (a, b) -> Integer.compare(b, a));
        int[][] pairs = new int[50][2];
        Arrays.sort(pairs, Comparator.comparingInt(pair -> pair[0]));
        long[][] memo = new long[20][20];
        for (long[] row : memo) Arrays.fill(row, -1);
        Collections.sort(linked);
        Collections.reverse(linked);
        List<Pair> records = new ArrayList<>(List.of(new Pair(1, 2), new Pair(2, 1)));
        records.sort(Comparator.comparing(Pair::second).thenComparing(Pair::first, Comparator.reverseOrder()));
        records.removeIf(pair -> pair.first() > 5);
        records.forEach(pair -> counts.remove(pair.toString()));
        Set<Pair> pairsSeen = new HashSet<>(records);
        out.println(total + " " + near + above + graph.size() + turns + bits.cardinality() + pairsSeen.contains(new Pair(1, 2)));
        Iterator<Integer> iterator = new TreeMap<>(Map.of(1, 2, 3, 4)).descendingMap().values().iterator();
        while (iterator.hasNext()) total += iterator.next();
        BigInteger big = BigInteger.ONE.shiftLeft(100).multiply(BigInteger.valueOf(total)).mod(BigInteger.valueOf(1_000_000_007));
        out.println(big.modPow(BigInteger.TWO, BigInteger.TEN) + " " + new BigDecimal("1.25").setScale(1, RoundingMode.HALF_UP));
    }

    static void streams(PrintStream out) {
        List<String> words = Arrays.asList("one", "two", "three", "one");
        out.println(IntStream.rangeClosed(1, 10).filter(i -> i % 2 == 0).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        Map<String, Long> counted = words.stream().collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        out.println(counted);
        out.println(words.stream().distinct().sorted(Comparator.comparing(String::length)).map(String::toUpperCase).toList());
        out.println(Stream.of(1, 2, 3).mapToInt(Integer::intValue).boxed().collect(Collectors.toMap(i -> i, i -> i * i)));
        out.println(IntStream.range(0, 5).mapToLong(i -> i).reduce(0, Long::sum) + words.stream().mapToInt(String::length).max().getAsInt());
        out.println("hello".chars().mapToObj(c -> (char) c).filter(Character::isLetter).collect(Collectors.toSet()));
        out.println(String.join(",", words) + "a,b".replace(",", ";").substring(1).indexOf("b") + "x".repeat(3) + "A".toLowerCase().equals("a"));
        out.println(words.stream().anyMatch("two"::equals) + " " + Optional.of(1).map(i -> i + 1).orElse(0) + words.hashCode());
        BinaryOperator<Integer> add = (a, b) -> a + b;
        Supplier<List<Integer>> made = ArrayList::new;
        UnaryOperator<String> twice = text -> text + text;
        BiFunction<Integer, Integer, Integer> power = (a, b) -> (int) Math.pow(a, b);
        Predicate<Integer> even = i -> (i & 1) == 0;
        out.println(add.apply(1, 2) + made.get().size() + twice.apply("x") + power.apply(2, 3) + even.negate().test(3));
        for (Move move : List.of(new Step(1), new Jump(2, "far"))) {
            out.println(switch (move) {
                case Step step when step.by() > 3 -> "long";
                case Step(int by) -> "step " + by;
                case Jump(int to, String why) -> "jump " + to + why;
            });
        }
        Object something = 12;
        if (something instanceof Integer number && number > 3) out.println(number + 1.5 + "" + 'c' + 3L + true + 2.5f);
        out.println("""
            text
            block""".lines().map(String::strip).count());
        out.println(Math.sqrt(2) + Math.floorMod(-3, 2) + Long.toBinaryString(5) + Integer.toString(10, 2) + Integer.bitCount(7));
        out.println(Double.compare(1.0, 2.0) + String.valueOf(new char[] {'a'}) + Character.getNumericValue('3'));
    }

    static void caught(PrintStream out) throws Exception {
        try {
            out.println(new int[1][out.hashCode() == 0 ? 0 : 1].length / (new int[0].length));
        } catch (ArithmeticException error) {
            out.println(error.getMessage());
        }
        try {
            Integer.parseInt("x");
        } catch (NumberFormatException error) {
            out.println(error);
        }
        Thread deep = new Thread(null, () -> out.println("deep"), "deep", 1 << 26);
        deep.start();
        deep.join();
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, false);
        String lines = "3 1 2\n4 5 6\n7 8 9\n";
        scanned(System.in, System.out);
        tokenized(new ByteArrayInputStream(lines.getBytes()), out);
        numbers(new ByteArrayInputStream(lines.getBytes()), out);
        out.println(new FastReader(new ByteArrayInputStream(lines.getBytes())).nextInt());
        collections(out);
        streams(out);
        caught(out);
        out.flush();
    }
}
